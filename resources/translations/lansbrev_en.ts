<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="sv_SE">
<context>
    <name>About</name>
    <message>
        <source>Om Länsbrev</source>
        <translation>About Länsbrev</translation>
    </message>
    <message>
        <source>Länsbrev {0}</source>
        <translation>Länsbrev {0}</translation>
    </message>
    <message>
        <source>Gör nyhetsbrev som går att läsa överallt: som mejl, webbsida, PDF och ren text. Allt arbete sker på den här datorn. Ikonerna kommer från Fluent UI System Icons (MIT).</source>
        <translation>Makes newsletters that can be read everywhere: as mail, web page, PDF and plain text. All work is done on this computer. The icons come from Fluent UI System Icons (MIT).</translation>
    </message>
    <message>
        <source>Kortkommandon</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>AboutForm</name>
    <message>
        <source>Ru&amp;brik</source>
        <translation>Hea&amp;ding</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>Bild</source>
        <translation>Picture</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Ny utgåva…</source>
        <translation>&amp;New issue…</translation>
    </message>
    <message>
        <source>&amp;Öppna fil…</source>
        <translation>&amp;Open file…</translation>
    </message>
    <message>
        <source>Öppna &amp;exemplet</source>
        <translation>Open the &amp;sample</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>Till alla utgåvor</source>
        <translation>To all issues</translation>
    </message>
    <message>
        <source>Näs&amp;ta öppna utgåva</source>
        <translation>N&amp;ext open issue</translation>
    </message>
    <message>
        <source>Förra öppna utgå&amp;va</source>
        <translation>Pre&amp;vious open issue</translation>
    </message>
    <message>
        <source>Stän&amp;g utgåvan</source>
        <translation>&amp;Close the issue</translation>
    </message>
    <message>
        <source>S&amp;para nu</source>
        <translation>S&amp;ave now</translation>
    </message>
    <message>
        <source>Ti&amp;digare versioner…</source>
        <translation>Ear&amp;lier versions…</translation>
    </message>
    <message>
        <source>E&amp;xportera…</source>
        <translation>E&amp;xport…</translation>
    </message>
    <message>
        <source>Skriv &amp;ut…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>&amp;Inställningar…</source>
        <translation>Se&amp;ttings…</translation>
    </message>
    <message>
        <source>&amp;Avsluta</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Ångra</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Gör om</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>&amp;Historik…</source>
        <translation>&amp;History…</translation>
    </message>
    <message>
        <source>Alla ändringar, och vägen tillbaka till var och en</source>
        <translation>All changes, and the way back to each</translation>
    </message>
    <message>
        <source>&amp;Sök…</source>
        <translation>&amp;Find…</translation>
    </message>
    <message>
        <source>&amp;Ersätt…</source>
        <translation>R&amp;eplace…</translation>
    </message>
    <message>
        <source>Sök och ersätt i hela utgåvan</source>
        <translation>Find and replace in the whole issue</translation>
    </message>
    <message>
        <source>Nästa t&amp;räff</source>
        <translation>Ne&amp;xt hit</translation>
    </message>
    <message>
        <source>&amp;Föregående träff</source>
        <translation>Pre&amp;vious hit</translation>
    </message>
    <message>
        <source>&amp;Klipp ut</source>
        <translation>Cu&amp;t</translation>
    </message>
    <message>
        <source>K&amp;opiera</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>Klistra &amp;in</source>
        <translation>&amp;Paste</translation>
    </message>
    <message>
        <source>&amp;Byt namn</source>
        <translation>Re&amp;name</translation>
    </message>
    <message>
        <source>&amp;Duplicera</source>
        <translation>&amp;Duplicate</translation>
    </message>
    <message>
        <source>&amp;Ta bort</source>
        <translation>De&amp;lete</translation>
    </message>
    <message>
        <source>Flytta &amp;upp</source>
        <translation>&amp;Move up</translation>
    </message>
    <message>
        <source>Flytta &amp;ned</source>
        <translation>Move d&amp;own</translation>
    </message>
    <message>
        <source>&amp;Artikel</source>
        <translation>&amp;Article</translation>
    </message>
    <message>
        <source>&amp;Delartikel</source>
        <translation>&amp;Part</translation>
    </message>
    <message>
        <source>A&amp;vsnitt</source>
        <translation>&amp;Section</translation>
    </message>
    <message>
        <source>&amp;Kalender</source>
        <translation>&amp;Calendar</translation>
    </message>
    <message>
        <source>&amp;Händelse</source>
        <translation>&amp;Event</translation>
    </message>
    <message>
        <source>Kontakt&amp;lista</source>
        <translation>Contact &amp;list</translation>
    </message>
    <message>
        <source>K&amp;ontakt</source>
        <translation>Con&amp;tact</translation>
    </message>
    <message>
        <source>&amp;Bild…</source>
        <translation>P&amp;icture…</translation>
    </message>
    <message>
        <source>Fi&amp;ltrera innehållet</source>
        <translation>Filter content&amp;s</translation>
    </message>
    <message>
        <source>Visa bara rader med vissa ord</source>
        <translation>Show only rows with certain words</translation>
    </message>
    <message>
        <source>&amp;Innehåll</source>
        <translation>&amp;Contents</translation>
    </message>
    <message>
        <source>&amp;Formulär</source>
        <translation>&amp;Form</translation>
    </message>
    <message>
        <source>Förhands&amp;visning</source>
        <translation>&amp;Preview</translation>
    </message>
    <message>
        <source>&amp;Nästa panel</source>
        <translation>&amp;Next pane</translation>
    </message>
    <message>
        <source>Före&amp;gående panel</source>
        <translation>P&amp;revious pane</translation>
    </message>
    <message>
        <source>Visa &amp;förhandsvisning</source>
        <translation>Show &amp;preview</translation>
    </message>
    <message>
        <source>Förhandsvisning i eget fö&amp;nster</source>
        <translation>Preview in its own wi&amp;ndow</translation>
    </message>
    <message>
        <source>F&amp;okusläge</source>
        <translation>&amp;Focus mode</translation>
    </message>
    <message>
        <source>Bara formuläret</source>
        <translation>Only the form</translation>
    </message>
    <message>
        <source>&amp;Mejl</source>
        <translation>&amp;Mail</translation>
    </message>
    <message>
        <source>&amp;Telefon</source>
        <translation>P&amp;hone</translation>
    </message>
    <message>
        <source>Zooma &amp;in</source>
        <translation>Zoom &amp;in</translation>
    </message>
    <message>
        <source>Zooma &amp;ut</source>
        <translation>Zoom &amp;out</translation>
    </message>
    <message>
        <source>&amp;Anpassa till bredden</source>
        <translation>Fit to the &amp;width</translation>
    </message>
    <message>
        <source>Som &amp;systemet</source>
        <translation>As the &amp;system</translation>
    </message>
    <message>
        <source>&amp;Ljust</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>&amp;Mörkt</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>&amp;Hög kontrast</source>
        <translation>&amp;High contrast</translation>
    </message>
    <message>
        <source>&amp;Alla kommandon…</source>
        <translation>&amp;All commands…</translation>
    </message>
    <message>
        <source>&amp;Kortkommandon</source>
        <translation>&amp;Keyboard shortcuts</translation>
    </message>
    <message>
        <source>&amp;Om Länsbrev</source>
        <translation>A&amp;bout Länsbrev</translation>
    </message>
</context>
<context>
    <name>ArticleForm</name>
    <message>
        <source>ingen vinjett</source>
        <translation>no kicker</translation>
    </message>
    <message>
        <source>Ru&amp;brik</source>
        <translation>Hea&amp;ding</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>Bild</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Länkar</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Händelser</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Visas i en ruta efter texten, med tid och plats.</source>
        <translation>Shown in a box after the text, with time and place.</translation>
    </message>
    <message>
        <source>Kontakter</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Rad före kontakterna</source>
        <translation>Line before the contacts</translation>
    </message>
    <message>
        <source>Till exempel Vill du veta mer?</source>
        <translation>For example Want to know more?</translation>
    </message>
    <message>
        <source>Delartiklar</source>
        <translation>Parts</translation>
    </message>
    <message>
        <source>Kortare texter med egen rubrik under artikeln.</source>
        <translation>Shorter texts with a heading of their own below the article.</translation>
    </message>
    <message>
        <source>Fler bilder</source>
        <translation>More pictures</translation>
    </message>
    <message>
        <source>Vinjett och språk</source>
        <translation>Kicker and language</translation>
    </message>
    <message>
        <source>Vin&amp;jett</source>
        <translation>&amp;Kicker</translation>
    </message>
    <message>
        <source>Kort rad ovanför rubriken</source>
        <translation>Short line above the heading</translation>
    </message>
    <message>
        <source>Textens språk</source>
        <translation>Language of the text</translation>
    </message>
    <message>
        <source>Behövs bara när texten är på ett annat språk än brevet.</source>
        <translation>Needed only when the text is in another language than the newsletter.</translation>
    </message>
</context>
<context>
    <name>Breadcrumb</name>
    <message>
        <source>Upp till {0}</source>
        <translation>Up to {0}</translation>
    </message>
    <message>
        <source>{0} {1} av {2}</source>
        <translation>{0} {1} of {2}</translation>
    </message>
</context>
<context>
    <name>CalendarForm</name>
    <message>
        <source>Datum i rutor</source>
        <translation>Dates in boxes</translation>
    </message>
    <message>
        <source>Kort med tid och plats</source>
        <translation>Cards with time and place</translation>
    </message>
    <message>
        <source>Ru&amp;brik</source>
        <translation>Hea&amp;ding</translation>
    </message>
    <message>
        <source>Utseende</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Händelser</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Enter eller dubbelklick öppnar en händelse.</source>
        <translation>Enter or a double click opens an event.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Alla kommandon</source>
        <translation>All commands</translation>
    </message>
    <message>
        <source>Skriv vad du vill göra eller vart du vill gå</source>
        <translation>Type what you want to do or where you want to go</translation>
    </message>
    <message>
        <source>Sök bland kommandon och platser</source>
        <translation>Search commands and places</translation>
    </message>
    <message>
        <source>Kommandon och platser</source>
        <translation>Commands and places</translation>
    </message>
    <message>
        <source>Enter väljer, Esc stänger</source>
        <translation>Enter chooses, Esc closes</translation>
    </message>
    <message>
        <source>Inga träffar på ”{0}”.</source>
        <translation>No hits for “{0}”.</translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message>
        <source>&amp;Namn</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Titel eller uppdrag</source>
        <translation>&amp;Title or task</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>Tele&amp;fon</source>
        <translation>&amp;Phone</translation>
    </message>
    <message>
        <source>E-&amp;post</source>
        <translation>E-&amp;mail</translation>
    </message>
    <message>
        <source>&amp;Webbadress</source>
        <translation>&amp;Web address</translation>
    </message>
    <message>
        <source>Anmärkning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Bild</source>
        <translation>Picture</translation>
    </message>
</context>
<context>
    <name>ContactListForm</name>
    <message>
        <source>Ru&amp;brik</source>
        <translation>Hea&amp;ding</translation>
    </message>
    <message>
        <source>Kontakter</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Enter eller dubbelklick öppnar en kontakt.</source>
        <translation>Enter or a double click opens a contact.</translation>
    </message>
</context>
<context>
    <name>ContactsField</name>
    <message>
        <source>Ny kontakt</source>
        <translation>New contact</translation>
    </message>
    <message>
        <source>Lägg till kontakt</source>
        <translation>Add contact</translation>
    </message>
    <message>
        <source>Ta bort kontakt</source>
        <translation>Remove contact</translation>
    </message>
    <message>
        <source>Flytta kontakt</source>
        <translation>Move contact</translation>
    </message>
    <message>
        <source>Kontakt utan namn</source>
        <translation>Contact without a name</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Klistra in text som artikel</source>
        <translation>Paste text as article</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Visa igen</source>
        <translation>Show again</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Utgåvan behöver ett datum. Skriv till exempel 15 juni 2023.</source>
        <translation>The issue needs a date. Write, for example, 15 juni 2023.</translation>
    </message>
    <message>
        <source>”{text}” går inte att tolka som ett datum. Skriv till exempel 15 juni 2023.</source>
        <translation>“{text}” cannot be read as a date. Write, for example, 15 juni 2023.</translation>
    </message>
    <message>
        <source>Öppna kalendern</source>
        <translation>Open the calendar</translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message>
        <source>Flyttas till {0}</source>
        <translation>Moves to {0}</translation>
    </message>
</context>
<context>
    <name>EarlierVersions</name>
    <message>
        <source>Återställ version från {0}</source>
        <translation>Restore the version of {0}</translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>På plats</source>
        <translation>On site</translation>
    </message>
    <message>
        <source>Digitalt</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Båda</source>
        <translation>Both</translation>
    </message>
    <message>
        <source>Vet inte än</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <source>Behövs inte</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>Krävs</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Stängd</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Fullbokat</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>Händelse</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Sista dag, till exempel ansökan</source>
        <translation>Last day, to apply for example</translation>
    </message>
    <message>
        <source>Ingen</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Artikel utan rubrik</source>
        <translation>Article without a heading</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>1 länk</source>
        <translation>1 link</translation>
    </message>
    <message>
        <source>{count} länkar</source>
        <translation>{count} links</translation>
    </message>
    <message>
        <source>inget ännu</source>
        <translation>nothing yet</translation>
    </message>
    <message>
        <source>{count} tillfällen</source>
        <translation>{count} occasions</translation>
    </message>
    <message>
        <source>nej</source>
        <translation>no</translation>
    </message>
    <message>
        <source>sista dag</source>
        <translation>last day</translation>
    </message>
    <message>
        <source>Ändra tid</source>
        <translation>Change time</translation>
    </message>
    <message>
        <source>Sluttiden ligger före starttiden.</source>
        <translation>The end is before the start.</translation>
    </message>
    <message>
        <source>Sista anmälningsdag ligger efter händelsen.</source>
        <translation>The last day to sign up is after the event.</translation>
    </message>
    <message>
        <source>Ru&amp;brik</source>
        <translation>Hea&amp;ding</translation>
    </message>
    <message>
        <source>B&amp;örjar</source>
        <translation>&amp;Starts</translation>
    </message>
    <message>
        <source>15 juni kl 13–15</source>
        <translation>15 juni kl 13–15</translation>
    </message>
    <message>
        <source>&amp;Slutar</source>
        <translation>E&amp;nds</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>&amp;Plats eller mötestjänst</source>
        <translation>&amp;Place or meeting service</translation>
    </message>
    <message>
        <source>Till exempel Zoom</source>
        <translation>For example Zoom</translation>
    </message>
    <message>
        <source>Skriv anmälan i fältet nedanför, inte här.</source>
        <translation>Write about signing up in the field below, not here.</translation>
    </message>
    <message>
        <source>Anmälan</source>
        <translation>Signing up</translation>
    </message>
    <message>
        <source>Sista anmälnings&amp;dag</source>
        <translation>Last day to si&amp;gn up</translation>
    </message>
    <message>
        <source>Text och länkar</source>
        <translation>Text and links</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>Anmärkning</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Skrivs efter platsen.</source>
        <translation>Printed after the place.</translation>
    </message>
    <message>
        <source>Länkar</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Flera dagar eller tillfällen</source>
        <translation>Several days or occasions</translation>
    </message>
    <message>
        <source>Tider varje dag</source>
        <translation>Hours of every day</translation>
    </message>
    <message>
        <source>9.00–16.00</source>
        <translation>9.00–16.00</translation>
    </message>
    <message>
        <source>För en händelse som pågår flera dagar.</source>
        <translation>For an event that goes on for several days.</translation>
    </message>
    <message>
        <source>Datum i ord</source>
        <translation>Date in words</translation>
    </message>
    <message>
        <source>Skrivs i stället för datumet. Till exempel vecka 39.</source>
        <translation>Printed in place of the date. For example vecka 39.</translation>
    </message>
    <message>
        <source>Tillfällen</source>
        <translation>Occasions</translation>
    </message>
    <message>
        <source>Skrivs i stället för början och slut.</source>
        <translation>Printed in place of start and end.</translation>
    </message>
    <message>
        <source>Bild</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Övrigt</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Rad ovanför rubriken</source>
        <translation>Line above the heading</translation>
    </message>
    <message>
        <source>Serie</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>Håller ihop händelser som hör samman. Skrivs inte ut.</source>
        <translation>Keeps events together that belong together. Not printed.</translation>
    </message>
    <message>
        <source>Artikel som berättar mer</source>
        <translation>Article that tells more</translation>
    </message>
    <message>
        <source>Textens språk</source>
        <translation>Language of the text</translation>
    </message>
</context>
<context>
    <name>EventsField</name>
    <message>
        <source>Ny händelse</source>
        <translation>New event</translation>
    </message>
    <message>
        <source>Lägg till händelse</source>
        <translation>Add event</translation>
    </message>
    <message>
        <source>Ta bort händelse</source>
        <translation>Remove event</translation>
    </message>
    <message>
        <source>Flytta händelse</source>
        <translation>Move event</translation>
    </message>
    <message>
        <source>Händelse utan rubrik</source>
        <translation>Event without a heading</translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>Ingen</source>
        <translation>None</translation>
    </message>
    <message>
        <source>inget valt</source>
        <translation>none chosen</translation>
    </message>
    <message>
        <source>en spalt</source>
        <translation>one column</translation>
    </message>
    <message>
        <source>Skriver {0}.</source>
        <translation>Writes {0}.</translation>
    </message>
    <message>
        <source>{0} finns redan i mappen och ersätts.</source>
        <translation>{0} is in the folder already and will be replaced.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Nyhetsbrev</source>
        <translation>Newsletter</translation>
    </message>
    <message>
        <source>Mapp för exporten</source>
        <translation>Folder for the export</translation>
    </message>
    <message>
        <source>Välj minst ett format.</source>
        <translation>Choose at least one format.</translation>
    </message>
    <message>
        <source>Välj en mapp.</source>
        <translation>Choose a folder.</translation>
    </message>
    <message>
        <source>Avbr&amp;yt</source>
        <translation>Ca&amp;ncel</translation>
    </message>
    <message>
        <source>Stän&amp;g</source>
        <translation>C&amp;lose</translation>
    </message>
    <message>
        <source>{0} filer i {1}</source>
        <translation>{0} files in {1}</translation>
    </message>
    <message>
        <source>En fil i {0}</source>
        <translation>One file in {0}</translation>
    </message>
    <message>
        <source>Mejlets HTML är kopierad.</source>
        <translation>The mail&apos;s HTML is copied.</translation>
    </message>
    <message>
        <source>Exporterar …</source>
        <translation>Exporting …</translation>
    </message>
    <message>
        <source>Avbryter …</source>
        <translation>Stopping …</translation>
    </message>
    <message>
        <source>Klart. En fil ligger i mappen {0}.</source>
        <translation>Done. One file is in the folder {0}.</translation>
    </message>
    <message>
        <source>Klart. {0} filer ligger i mappen {1}.</source>
        <translation>Done. {0} files are in the folder {1}.</translation>
    </message>
    <message>
        <source>1 bild i images</source>
        <translation>1 picture in images</translation>
    </message>
    <message numerus="yes">
        <source>%n bilder i images</source>
        <translation>
            <numerusform>%n picture in images</numerusform>
            <numerusform>%n pictures in images</numerusform>
        </translation>
    </message>
    <message>
        <source>Exportera</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Vad ska exporteras?</source>
        <translation>What should be exported?</translation>
    </message>
    <message>
        <source>För utskick från mejlprogram eller utskickstjänst. Bilderna läggs i mappen images.</source>
        <translation>To send by a mail program or a sending service. The pictures go into the folder images.</translation>
    </message>
    <message>
        <source>En sida för webben, med bilderna inbakade i sidan.</source>
        <translation>One page for the web, with the pictures inside it.</translation>
    </message>
    <message>
        <source>För utskrift och arkiv, läsbar med skärmläsare.</source>
        <translation>For printing and archives, readable by screen readers.</translation>
    </message>
    <message>
        <source>För dem som läser mejl utan formatering.</source>
        <translation>For those who read mail without formatting.</translation>
    </message>
    <message>
        <source>Exporten är för</source>
        <translation>The export is for</translation>
    </message>
    <message>
        <source>&amp;Mapp</source>
        <translation>&amp;Folder</translation>
    </message>
    <message>
        <source>Me&amp;jl (HTML)</source>
        <translation>&amp;Mail (HTML)</translation>
    </message>
    <message>
        <source>&amp;Webbsida</source>
        <translation>&amp;Web page</translation>
    </message>
    <message>
        <source>&amp;PDF</source>
        <translation>&amp;PDF</translation>
    </message>
    <message>
        <source>Ren &amp;text</source>
        <translation>Plain &amp;text</translation>
    </message>
    <message>
        <source>&amp;Fler format</source>
        <translation>Mo&amp;re formats</translation>
    </message>
    <message>
        <source>Mejlet i en &amp;zip-fil</source>
        <translation>The mail in a &amp;zip file</translation>
    </message>
    <message>
        <source>HTML, text och bilder i en fil, för utskickstjänster som tar emot zip.</source>
        <translation>HTML, text and pictures in one file, for sending services that take zip files.</translation>
    </message>
    <message>
        <source>Mejl&amp;utkast</source>
        <translation>Mail &amp;draft</translation>
    </message>
    <message>
        <source>Ett utkast som Outlook öppnar färdigt att adressera och skicka.</source>
        <translation>A draft that Outlook opens, ready to address and send.</translation>
    </message>
    <message>
        <source>&amp;Kalenderfiler</source>
        <translation>&amp;Calendar files</translation>
    </message>
    <message>
        <source>En fil för varje händelse, att lägga in i kalendern.</source>
        <translation>A file for each event, to put into a calendar.</translation>
    </message>
    <message>
        <source>&amp;Arkivpaket</source>
        <translation>&amp;Archive package</translation>
    </message>
    <message>
        <source>Allt om utgåvan i en zip-fil, för arkivering och e-plikt.</source>
        <translation>Everything about the issue in a zip file, for the archive and legal deposit.</translation>
    </message>
    <message>
        <source>Ut&amp;gåvefil</source>
        <translation>Iss&amp;ue file</translation>
    </message>
    <message>
        <source>Utgåvan med bilderna, som en kollega kan öppna i Länsbrev.</source>
        <translation>The issue with its pictures, which a colleague can open in Länsbrev.</translation>
    </message>
    <message>
        <source>Utsk&amp;rift (pdf)</source>
        <translation>Pr&amp;int (PDF)</translation>
    </message>
    <message>
        <source>Tv&amp;å spalter</source>
        <translation>Two co&amp;lumns</translation>
    </message>
    <message>
        <source>Artiklarna står i två spalter i stället för en.</source>
        <translation>Articles stand in two columns instead of one.</translation>
    </message>
    <message>
        <source>&amp;Visa webbadresser</source>
        <translation>&amp;Show web addresses</translation>
    </message>
    <message>
        <source>Länkarnas adresser skrivs ut under varje artikel.</source>
        <translation>The addresses of links are printed below each article.</translation>
    </message>
    <message>
        <source>Sko&amp;nsam utskrift</source>
        <translation>&amp;Gentle printing</translation>
    </message>
    <message>
        <source>Utan stora färgade ytor, för att spara bläck.</source>
        <translation>Without large coloured areas, to save ink.</translation>
    </message>
    <message>
        <source>Utskickstj&amp;änst</source>
        <translation>Sending ser&amp;vice</translation>
    </message>
    <message>
        <source>Fyller i fält som {{unsubscribe}} i mejlet så som tjänsten vill ha dem.</source>
        <translation>Fills in fields of the mail such as {{unsubscribe}} the way the service wants them.</translation>
    </message>
    <message>
        <source>Ut&amp;skick</source>
        <translation>Sending &amp;out</translation>
    </message>
    <message>
        <source>Det som behöver ses över visas efteråt.</source>
        <translation>What needs attention is shown afterwards.</translation>
    </message>
    <message>
        <source>Pu&amp;blicering</source>
        <translation>Pu&amp;blication</translation>
    </message>
    <message>
        <source>För det som omfattas av tillgänglighetslagen. Fel, som en bild utan beskrivning, stoppar exporten.</source>
        <translation>For what the accessibility law covers. Errors, such as a picture without a description, stop the export.</translation>
    </message>
    <message>
        <source>Vä&amp;lj mapp…</source>
        <translation>Choos&amp;e folder…</translation>
    </message>
    <message>
        <source>Tidigare exporter</source>
        <translation>Earlier exports</translation>
    </message>
    <message>
        <source>Filer</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Fil</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Storlek</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Att se över</source>
        <translation>To look over</translation>
    </message>
    <message>
        <source>&amp;Kopiera mejlets HTML</source>
        <translation>&amp;Copy the mail&apos;s HTML</translation>
    </message>
    <message>
        <source>&amp;Exportera</source>
        <translation>E&amp;xport</translation>
    </message>
    <message>
        <source>&amp;Öppna</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>Öppna &amp;mappen</source>
        <translation>Open &amp;folder</translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message>
        <source>{0} i {1}</source>
        <translation>{0} in {1}</translation>
    </message>
    <message>
        <source>{0} till mappen {1}</source>
        <translation>{0} to the folder {1}</translation>
    </message>
    <message>
        <source>{0}. Inget har ändrats sedan dess.</source>
        <translation>{0}. Nothing has changed since.</translation>
    </message>
    <message>
        <source>{0} ändringar till</source>
        <translation>{0} further changes</translation>
    </message>
    <message>
        <source>en ändring till</source>
        <translation>one further change</translation>
    </message>
    <message>
        <source>{0}. Sedan dess: {1}.</source>
        <translation>{0}. Since then: {1}.</translation>
    </message>
    <message>
        <source>utgåvans uppgifter ändrade</source>
        <translation>settings of the issue changed</translation>
    </message>
    <message>
        <source>nyhetsbrevets uppgifter ändrade</source>
        <translation>settings of the newsletter changed</translation>
    </message>
    <message>
        <source>”{0}” tillagd</source>
        <translation>“{0}” added</translation>
    </message>
    <message>
        <source>”{0}” borttagen</source>
        <translation>“{0}” removed</translation>
    </message>
    <message>
        <source>”{0}” ändrad</source>
        <translation>“{0}” changed</translation>
    </message>
    <message>
        <source>”{0}” flyttad</source>
        <translation>“{0}” moved</translation>
    </message>
    <message>
        <source>utan rubrik</source>
        <translation>no heading</translation>
    </message>
</context>
<context>
    <name>FindPanel</name>
    <message>
        <source>Skilj på stora och små</source>
        <translation>Match case</translation>
    </message>
    <message>
        <source>Bara hela ord</source>
        <translation>Whole words only</translation>
    </message>
    <message>
        <source>Ersätt</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Ersätt alla</source>
        <translation>Replace all</translation>
    </message>
    <message>
        <source>Sök efter</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Ersätt med</source>
        <translation>Replace with</translation>
    </message>
    <message>
        <source>Träffar</source>
        <translation>Hits</translation>
    </message>
    <message>
        <source>Sök och ersätt</source>
        <translation>Find and replace</translation>
    </message>
    <message>
        <source>Stäng (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Stäng sökningen</source>
        <translation>Close the search</translation>
    </message>
    <message>
        <source>Sök i hela utgåvan: rubriker, texter, händelser, kontakter och bilder.</source>
        <translation>Searches the whole issue: headings, texts, events, contacts and pictures.</translation>
    </message>
    <message>
        <source>Inga träffar på ”{0}”.</source>
        <translation>No hits for “{0}”.</translation>
    </message>
    <message>
        <source>{0} av {1}</source>
        <translation>{0} of {1}</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>utfälld</source>
        <translation>unfolded</translation>
    </message>
    <message>
        <source>hopfälld</source>
        <translation>folded</translation>
    </message>
</context>
<context>
    <name>FooterForm</name>
    <message>
        <source>Allt på en rad</source>
        <translation>All on one line</translation>
    </message>
    <message>
        <source>En rad för varje uppgift</source>
        <translation>One line for each</translation>
    </message>
    <message>
        <source>Telefon</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Postadress</source>
        <translation>Postal address</translation>
    </message>
    <message>
        <source>Besöksadress</source>
        <translation>Visiting address</translation>
    </message>
    <message>
        <source>E-post</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Webbplats</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>på en rad</source>
        <translation>on one line</translation>
    </message>
    <message>
        <source>en rad för varje</source>
        <translation>one line for each</translation>
    </message>
    <message>
        <source>Avsän&amp;dare</source>
        <translation>Sen&amp;der</translation>
    </message>
    <message>
        <source>Avsändarens korta namn</source>
        <translation>The sender&apos;s short name</translation>
    </message>
    <message>
        <source>&amp;Postadress</source>
        <translation>&amp;Postal address</translation>
    </message>
    <message>
        <source>&amp;Besöksadress</source>
        <translation>Visiting &amp;address</translation>
    </message>
    <message>
        <source>Tele&amp;fon</source>
        <translation>Pho&amp;ne</translation>
    </message>
    <message>
        <source>E-p&amp;ost</source>
        <translation>E-&amp;mail</translation>
    </message>
    <message>
        <source>&amp;Webbplats</source>
        <translation>&amp;Website</translation>
    </message>
    <message>
        <source>Kontaktuppgifternas utseende</source>
        <translation>How contact details look</translation>
    </message>
    <message>
        <source>Skrivs som</source>
        <translation>Printed as</translation>
    </message>
    <message>
        <source>Uppgifter som visas, i ordning</source>
        <translation>Details shown, in order</translation>
    </message>
    <message>
        <source>Länkar i sidfoten</source>
        <translation>Links in the footer</translation>
    </message>
    <message>
        <source>Sociala medier</source>
        <translation>Social media</translation>
    </message>
    <message>
        <source>Rubrik</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Till exempel Följ oss</source>
        <translation>For example Follow us</translation>
    </message>
    <message>
        <source>Samarbetspartner</source>
        <translation>Partners</translation>
    </message>
    <message>
        <source>Logotyp</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Länk från logotypen</source>
        <translation>Link from the logo</translation>
    </message>
</context>
<context>
    <name>FooterLinksField</name>
    <message>
        <source>Leder till</source>
        <translation>Leads to</translation>
    </message>
    <message>
        <source>Plats</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Inledning</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Adress</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Prenumerera</source>
        <translation>Subscribe</translation>
    </message>
    <message>
        <source>Avsluta prenumerationen</source>
        <translation>Unsubscribe</translation>
    </message>
    <message>
        <source>Personuppgifter</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>Webbversion</source>
        <translation>Web version</translation>
    </message>
    <message>
        <source>Pdf-version</source>
        <translation>PDF version</translation>
    </message>
    <message>
        <source>Skicka vidare</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Dela</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>Annat</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Vanlig plats</source>
        <translation>Usual place</translation>
    </message>
    <message>
        <source>Överst i brevet</source>
        <translation>Top of the newsletter</translation>
    </message>
    <message>
        <source>I sidfoten</source>
        <translation>In the footer</translation>
    </message>
    <message>
        <source>Klistra in länkar</source>
        <translation>Paste links</translation>
    </message>
    <message>
        <source>Ctrl+V här klistrar in flera länkar på en gång, med text och adress på var sin rad</source>
        <translation>Ctrl+V here pastes several links at once, with text and address on lines of their own</translation>
    </message>
    <message>
        <source>Lägg till länk i sidfoten</source>
        <translation>Add link to the footer</translation>
    </message>
    <message>
        <source>Länk i sidfoten</source>
        <translation>Link in the footer</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Ändra {field}</source>
        <translation>Change {field}</translation>
    </message>
    <message>
        <source>ingen ännu</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>beskrivning saknas</source>
        <translation>description missing</translation>
    </message>
    <message>
        <source>inga ännu</source>
        <translation>none yet</translation>
    </message>
</context>
<context>
    <name>FormArea</name>
    <message>
        <source>Innehåll (Ctrl+1)</source>
        <translation>Contents (Ctrl+1)</translation>
    </message>
    <message>
        <source>Innehåll</source>
        <translation>Contents</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>Historik</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Historik: Enter går dit</source>
        <translation>History: Enter goes there</translation>
    </message>
    <message>
        <source>Utgåvan öppnas</source>
        <translation>The issue is opened</translation>
    </message>
    <message>
        <source>{0}, här är du</source>
        <translation>{0}, you are here</translation>
    </message>
    <message>
        <source>{0}, ångrat</source>
        <translation>{0}, undone</translation>
    </message>
</context>
<context>
    <name>HoursField</name>
    <message>
        <source>”{text}” går inte att tolka som tider. Skriv till exempel 9.00–16.00.</source>
        <translation>“{text}” cannot be read as hours. Write, for example, 9.00–16.00.</translation>
    </message>
</context>
<context>
    <name>IssueCardDelegate</name>
    <message>
        <source>Skadad: kan inte öppnas</source>
        <translation>Damaged: cannot be opened</translation>
    </message>
</context>
<context>
    <name>IssueCards</name>
    <message>
        <source>Dina utgåvor</source>
        <translation>Your issues</translation>
    </message>
</context>
<context>
    <name>IssueForm</name>
    <message>
        <source>Standard (Skiffer)</source>
        <translation>Standard (Skiffer)</translation>
    </message>
    <message>
        <source>{palette}, i {layout}</source>
        <translation>{palette}, in {layout}</translation>
    </message>
    <message>
        <source>inget nummer ännu</source>
        <translation>no number yet</translation>
    </message>
    <message>
        <source>&amp;Titel</source>
        <translation>&amp;Title</translation>
    </message>
    <message>
        <source>&amp;Datum</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>&amp;Nummer</source>
        <translation>&amp;Number</translation>
    </message>
    <message>
        <source>Till exempel nr 3</source>
        <translation>For example nr 3</translation>
    </message>
    <message>
        <source>Datum i ord</source>
        <translation>Date in words</translation>
    </message>
    <message>
        <source>Skrivs i stället för datumet. Till exempel juni 2023.</source>
        <translation>Printed in place of the date. For example juni 2023.</translation>
    </message>
    <message>
        <source>Ä&amp;mnesrad</source>
        <translation>S&amp;ubject</translation>
    </message>
    <message>
        <source>Lämnas den tom används titeln.</source>
        <translation>If it is empty the title is used.</translation>
    </message>
    <message>
        <source>F&amp;örhandstext</source>
        <translation>&amp;Preview text</translation>
    </message>
    <message>
        <source>Det läsaren ser efter ämnesraden i inkorgen. 40–100 tecken.</source>
        <translation>What the reader sees after the subject in the inbox. 40–100 characters.</translation>
    </message>
    <message>
        <source>Utseende</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Tema</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Visa en lista över innehållet överst</source>
        <translation>Show a list of contents at the top</translation>
    </message>
    <message>
        <source>Diarium</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Diarienummer</source>
        <translation>Registration number</translation>
    </message>
</context>
<context>
    <name>IssueList</name>
    <message>
        <source>Ändrad {0}</source>
        <translation>Changed {0}</translation>
    </message>
    <message>
        <source>Öppen, ändrad {0}</source>
        <translation>Open, changed {0}</translation>
    </message>
</context>
<context>
    <name>IssuePictures</name>
    <message>
        <source>Inklistrad bild</source>
        <translation>Pasted picture</translation>
    </message>
</context>
<context>
    <name>IssueView</name>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Gå till {0}</source>
        <translation>Go to {0}</translation>
    </message>
    <message>
        <source>Ersätt text</source>
        <translation>Replace text</translation>
    </message>
    <message>
        <source>Ersätt alla</source>
        <translation>Replace all</translation>
    </message>
    <message numerus="yes">
        <source>%n ställen är ersatta.</source>
        <translation>
            <numerusform>%n place is replaced.</numerusform>
            <numerusform>%n places are replaced.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fokusläge: bara formuläret. Esc eller F11 visar allt igen.</source>
        <translation>Focus mode: only the form. Esc or F11 shows everything again.</translation>
    </message>
</context>
<context>
    <name>LanguageField</name>
    <message>
        <source>”{text}” är ingen språkkod. Välj ett språk eller skriv till exempel fi.</source>
        <translation>“{text}” is no language code. Choose a language or write, for example, fi.</translation>
    </message>
    <message>
        <source>Som texten omkring</source>
        <translation>As the text around it</translation>
    </message>
    <message>
        <source>Svenska</source>
        <translation>Swedish</translation>
    </message>
    <message>
        <source>Engelska</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Finska</source>
        <translation>Finnish</translation>
    </message>
    <message>
        <source>Meänkieli</source>
        <translation>Meänkieli</translation>
    </message>
    <message>
        <source>Nordsamiska</source>
        <translation>North Sami</translation>
    </message>
    <message>
        <source>Lulesamiska</source>
        <translation>Lule Sami</translation>
    </message>
    <message>
        <source>Sydsamiska</source>
        <translation>South Sami</translation>
    </message>
    <message>
        <source>Romska</source>
        <translation>Romani</translation>
    </message>
    <message>
        <source>Jiddisch</source>
        <translation>Yiddish</translation>
    </message>
    <message>
        <source>Arabiska</source>
        <translation>Arabic</translation>
    </message>
    <message>
        <source>Persiska</source>
        <translation>Persian</translation>
    </message>
    <message>
        <source>Somaliska</source>
        <translation>Somali</translation>
    </message>
    <message>
        <source>Ukrainska</source>
        <translation>Ukrainian</translation>
    </message>
</context>
<context>
    <name>LinkListField</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Adress</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Klistra in länkar</source>
        <translation>Paste links</translation>
    </message>
    <message>
        <source>Ctrl+V här klistrar in flera länkar på en gång, med text och adress på var sin rad</source>
        <translation>Ctrl+V here pastes several links at once, with text and address on lines of their own</translation>
    </message>
    <message>
        <source>Lägg till länk</source>
        <translation>Add link</translation>
    </message>
    <message>
        <source>Länk</source>
        <translation>Link</translation>
    </message>
</context>
<context>
    <name>LinkPopup</name>
    <message>
        <source>Länk</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>&amp;Adress</source>
        <translation>A&amp;ddress</translation>
    </message>
    <message>
        <source>Till exempel lansstyrelsen.se eller namn@example.se</source>
        <translation>For example lansstyrelsen.se or namn@example.se</translation>
    </message>
    <message>
        <source>Klar</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>&amp;Öppna</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>Ta &amp;bort</source>
        <translation>&amp;Remove</translation>
    </message>
    <message>
        <source>”{text}” är ingen adress. Skriv till exempel example.se eller namn@example.se.</source>
        <translation>“{text}” is no address. Write, for example, example.se or namn@example.se.</translation>
    </message>
</context>
<context>
    <name>LongTextField</name>
    <message>
        <source>Bokstäver har gått förlorade här.</source>
        <translation>Letters are lost here.</translation>
    </message>
    <message>
        <source>Laga texten</source>
        <translation>Mend the text</translation>
    </message>
</context>
<context>
    <name>MailSize</name>
    <message>
        <source>Mejl {0} av {1} kB</source>
        <translation>Mail {0} of {1} kB</translation>
    </message>
    <message>
        <source>Mejlet är {0} kB. Gmail klipper av efter {1} kB. Korta texter eller dela utgåvan.</source>
        <translation>The mail is {0} kB. Gmail cuts after {1} kB. Shorten texts or divide the issue.</translation>
    </message>
    <message>
        <source>Mejlet är {0} kB. Gmail klipper av efter {1} kB.</source>
        <translation>The mail is {0} kB. Gmail cuts after {1} kB.</translation>
    </message>
    <message>
        <source>Mejlet är {0} kB av de {1} kB som Gmail visar hela.</source>
        <translation>The mail is {0} kB of the {1} kB that Gmail shows whole.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{0} är borttagen.</source>
        <translation>{0} is deleted.</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Länsbrev</source>
        <translation>Länsbrev</translation>
    </message>
    <message>
        <source>Adressen är {0}</source>
        <translation>The address is {0}</translation>
    </message>
    <message>
        <source>Öppna länken i webbläsaren?</source>
        <translation>Open the link in the web browser?</translation>
    </message>
    <message>
        <source>Öppna</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Det senaste är inte sparat. Vill du stänga ändå?</source>
        <translation>The latest is not saved. Close all the same?</translation>
    </message>
    <message>
        <source>Stäng utan att spara</source>
        <translation>Close without saving</translation>
    </message>
</context>
<context>
    <name>MastheadForm</name>
    <message>
        <source>Svenska</source>
        <translation>Swedish</translation>
    </message>
    <message>
        <source>Engelska</source>
        <translation>English</translation>
    </message>
    <message>
        <source>&amp;Nyhetsbrevets namn</source>
        <translation>&amp;Newsletter name</translation>
    </message>
    <message>
        <source>Avsän&amp;dare</source>
        <translation>Sen&amp;der</translation>
    </message>
    <message>
        <source>Till exempel Länsstyrelsen i Exempel län</source>
        <translation>For example Länsstyrelsen i Exempel län</translation>
    </message>
    <message>
        <source>Avsändarens korta namn</source>
        <translation>The sender&apos;s short name</translation>
    </message>
    <message>
        <source>Står överst i brevet. Lämnas det tomt används hela namnet.</source>
        <translation>Stands at the top of the newsletter. If it is empty the whole name is used.</translation>
    </message>
    <message>
        <source>In&amp;ledning</source>
        <translation>Int&amp;roduction</translation>
    </message>
    <message>
        <source>Stor bild överst</source>
        <translation>Large picture at the top</translation>
    </message>
    <message>
        <source>Språk och utgivning</source>
        <translation>Language and publishing</translation>
    </message>
    <message>
        <source>Nyhetsbrevets språk</source>
        <translation>Language of the newsletter</translation>
    </message>
    <message>
        <source>Styr månadernas namn och ord som Tid och Plats.</source>
        <translation>Decides the names of months and words such as Tid and Plats.</translation>
    </message>
    <message>
        <source>Utkommer</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Till exempel fyra gånger om året</source>
        <translation>For example four times a year</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Arkiv</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Redigera</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Infoga</source>
        <translation>&amp;Insert</translation>
    </message>
    <message>
        <source>&amp;Visa</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Gå till</source>
        <translation>&amp;Go to</translation>
    </message>
    <message>
        <source>Uts&amp;eende</source>
        <translation>&amp;Appearance</translation>
    </message>
    <message>
        <source>&amp;Hjälp</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Verktygsfält</source>
        <translation>Toolbar</translation>
    </message>
    <message>
        <source>Infoga</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Lägg till i utgåvan</source>
        <translation>Add to the issue</translation>
    </message>
    <message>
        <source>Exportera…</source>
        <translation>Export…</translation>
    </message>
</context>
<context>
    <name>NewIssueDialog</name>
    <message>
        <source>Nyhetsbrev {0}</source>
        <translation>Nyhetsbrev {0}</translation>
    </message>
    <message>
        <source>Avsändare, sidfot och utseende tas från den senaste utgåvan.</source>
        <translation>Sender, footer and appearance come from the latest issue.</translation>
    </message>
    <message>
        <source>Ett nytt nyhetsbrev. Avsändare och sidfot fyller du i själv.</source>
        <translation>A new newsletter. You fill in sender and footer yourself.</translation>
    </message>
    <message>
        <source>Nyhetsbrevets namn, så som det står överst.</source>
        <translation>The newsletter&apos;s name, as it stands at the top.</translation>
    </message>
    <message>
        <source>Så här skrivs det: {0}</source>
        <translation>It will read: {0}</translation>
    </message>
    <message>
        <source>Skriv till exempel 15 juni 2023.</source>
        <translation>Write, for example, 15 juni 2023.</translation>
    </message>
    <message>
        <source>”{0}” går inte att tolka som ett datum. Skriv till exempel 15 juni 2023.</source>
        <translation>“{0}” cannot be read as a date. Write, for example, 15 juni 2023.</translation>
    </message>
    <message>
        <source>Ny utgåva</source>
        <translation>New issue</translation>
    </message>
    <message>
        <source>&amp;Nyhetsbrev</source>
        <translation>&amp;Newsletter</translation>
    </message>
    <message>
        <source>&amp;Utgåvans titel</source>
        <translation>Issue &amp;title</translation>
    </message>
    <message>
        <source>Till exempel Nyhetsbrev juni 2023 eller Nr 2 2023.</source>
        <translation>For example Newsletter June 2023 or No 2 2023.</translation>
    </message>
    <message>
        <source>&amp;Datum</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Skapa utgåva</source>
        <translation>Create issue</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Stäng meddelandet</source>
        <translation>Close the message</translation>
    </message>
</context>
<context>
    <name>OccasionsField</name>
    <message>
        <source>Börjar</source>
        <translation>Starts</translation>
    </message>
    <message>
        <source>Slutar</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>Plats</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Kommentar</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Klistra in tillfällen</source>
        <translation>Paste occasions</translation>
    </message>
    <message>
        <source>Ctrl+V här klistrar in flera tillfällen på en gång, med tid och plats på var sin rad</source>
        <translation>Ctrl+V here pastes several occasions at once, with time and place on lines of their own</translation>
    </message>
    <message>
        <source>Lägg till tillfälle</source>
        <translation>Add occasion</translation>
    </message>
    <message>
        <source>Tillfälle</source>
        <translation>Occasion</translation>
    </message>
</context>
<context>
    <name>OrderedChecksField</name>
    <message>
        <source>Flytta upp</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Flytta ned</source>
        <translation>Move down</translation>
    </message>
</context>
<context>
    <name>OutlineCommands</name>
    <message>
        <source>Ändra rubrik</source>
        <translation>Change heading</translation>
    </message>
    <message>
        <source>Ändra titel</source>
        <translation>Change title</translation>
    </message>
    <message>
        <source>Ändra namn</source>
        <translation>Change name</translation>
    </message>
    <message>
        <source>Urklipp har ingen text att klistra in här.</source>
        <translation>The clipboard has no text to paste here.</translation>
    </message>
    <message>
        <source>Bilder</source>
        <translation>Pictures</translation>
    </message>
</context>
<context>
    <name>OutlineDelegate</name>
    <message>
        <source>{0} och {1} till</source>
        <translation>{0} and {1} more</translation>
    </message>
    <message>
        <source>Nytt namn</source>
        <translation>New name</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>1 händelse</source>
        <translation>1 event</translation>
    </message>
    <message numerus="yes">
        <source>%n händelser</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message>
        <source>1 kontakt</source>
        <translation>1 contact</translation>
    </message>
    <message numerus="yes">
        <source>%n kontakter</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>Utgåvan</source>
        <translation>The issue</translation>
    </message>
    <message>
        <source>Sidhuvud och inledning</source>
        <translation>Header and introduction</translation>
    </message>
    <message>
        <source>Avsnitt utan rubrik</source>
        <translation>Section without a heading</translation>
    </message>
    <message>
        <source>Artikel utan rubrik</source>
        <translation>Article without a heading</translation>
    </message>
    <message>
        <source>Delartikel utan rubrik</source>
        <translation>Part without a heading</translation>
    </message>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Händelse utan titel</source>
        <translation>Event without a title</translation>
    </message>
    <message>
        <source>Kontakter</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Kontakt utan namn</source>
        <translation>Contact without a name</translation>
    </message>
    <message>
        <source>Om nyhetsbrevet</source>
        <translation>About the newsletter</translation>
    </message>
    <message>
        <source>Sidfot och kontakt</source>
        <translation>Footer and contact</translation>
    </message>
    <message>
        <source>Avsnitt</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Artikel</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Delartikel</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Händelse</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Kontaktlista</source>
        <translation>Contact list</translation>
    </message>
    <message>
        <source>Kontakt</source>
        <translation>Contact</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Innehåll</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Filtrera innehållet (Ctrl+Skift+F)</source>
        <translation>Filter contents (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <source>Filtrera innehållet</source>
        <translation>Filter contents</translation>
    </message>
    <message>
        <source>Visa rader med orden …</source>
        <translation>Show rows with the words …</translation>
    </message>
    <message>
        <source>Inga träffar på ”{0}”.</source>
        <translation>No hits for “{0}”.</translation>
    </message>
    <message>
        <source>1 träff</source>
        <translation>1 hit</translation>
    </message>
    <message numerus="yes">
        <source>%n träffar</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartForm</name>
    <message>
        <source>Ru&amp;brik</source>
        <translation>Hea&amp;ding</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>Bild</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Länkar</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Språk</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Textens språk</source>
        <translation>Language of the text</translation>
    </message>
    <message>
        <source>Behövs bara när texten är på ett annat språk än brevet.</source>
        <translation>Needed only when the text is in another language than the newsletter.</translation>
    </message>
</context>
<context>
    <name>PartnersField</name>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Adress</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Logotyp</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Lägg till partner</source>
        <translation>Add partner</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
</context>
<context>
    <name>PartsField</name>
    <message>
        <source>Ny delartikel</source>
        <translation>New part</translation>
    </message>
    <message>
        <source>Ta bort delartikeln</source>
        <translation>Remove the part</translation>
    </message>
    <message>
        <source>Lägg till delartikel</source>
        <translation>Add part</translation>
    </message>
    <message>
        <source>Ta bort delartikel</source>
        <translation>Remove part</translation>
    </message>
    <message>
        <source>Flytta delartikel</source>
        <translation>Move part</translation>
    </message>
    <message>
        <source>Delartikel utan rubrik</source>
        <translation>Part without a heading</translation>
    </message>
</context>
<context>
    <name>PasteNotice</name>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Stäng meddelandet</source>
        <translation>Close the message</translation>
    </message>
    <message>
        <source>”{damaged}” känns inte igen. Rätta det i texten.</source>
        <translation>“{damaged}” is not known. Correct it in the text.</translation>
    </message>
    <message>
        <source>Låt stå</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>”{damaged}” ska vara</source>
        <translation>“{damaged}” should be</translation>
    </message>
</context>
<context>
    <name>PictureField</name>
    <message>
        <source>Välj bild…</source>
        <translation>Choose picture…</translation>
    </message>
    <message>
        <source>En bildfil kan också släppas här eller klistras in med Ctrl+V</source>
        <translation>A picture file can also be dropped here or pasted with Ctrl+V</translation>
    </message>
    <message>
        <source>Byt bild</source>
        <translation>Change picture</translation>
    </message>
    <message>
        <source>Lägg till bild</source>
        <translation>Add picture</translation>
    </message>
    <message>
        <source>Ta bort bild</source>
        <translation>Remove picture</translation>
    </message>
    <message>
        <source>Bildens plats</source>
        <translation>Place of the picture</translation>
    </message>
    <message>
        <source>Ovanför texten</source>
        <translation>Above the text</translation>
    </message>
    <message>
        <source>Under texten</source>
        <translation>Below the text</translation>
    </message>
    <message>
        <source>Till vänster om texten</source>
        <translation>Left of the text</translation>
    </message>
    <message>
        <source>Till höger om texten</source>
        <translation>Right of the text</translation>
    </message>
</context>
<context>
    <name>PicturePanel</name>
    <message>
        <source>Byt bild…</source>
        <translation>Change picture…</translation>
    </message>
    <message>
        <source>Ta bort bilden</source>
        <translation>Remove the picture</translation>
    </message>
    <message>
        <source>Bildbeskrivning</source>
        <translation>Picture description</translation>
    </message>
    <message>
        <source>Beskriv vad bilden säger, inte hur den ser ut.</source>
        <translation>Describe what the picture says, not what it looks like.</translation>
    </message>
    <message>
        <source>Bilden är bara utsmyckning</source>
        <translation>The picture is decoration only</translation>
    </message>
    <message>
        <source>Bildtext</source>
        <translation>Caption</translation>
    </message>
    <message>
        <source>Ord före namnet</source>
        <translation>Word before the name</translation>
    </message>
    <message>
        <source>Fotograf</source>
        <translation>Photographer</translation>
    </message>
    <message>
        <source>Fotograf eller upphov</source>
        <translation>Photographer or origin</translation>
    </message>
    <message>
        <source>Rättigheter</source>
        <translation>Rights</translation>
    </message>
    <message>
        <source>För er egen skull. Skrivs inte ut.</source>
        <translation>For your own sake. Not printed.</translation>
    </message>
    <message>
        <source>Länk från bilden</source>
        <translation>Link from the picture</translation>
    </message>
    <message>
        <source>Rättigheter och länk</source>
        <translation>Rights and link</translation>
    </message>
    <message>
        <source>Bilden</source>
        <translation>The picture</translation>
    </message>
    <message>
        <source>inget ännu</source>
        <translation>nothing yet</translation>
    </message>
</context>
<context>
    <name>PicturesField</name>
    <message>
        <source>Lägg till bild…</source>
        <translation>Add picture…</translation>
    </message>
    <message>
        <source>Bildfiler kan också släppas här eller klistras in med Ctrl+V</source>
        <translation>Picture files can also be dropped here or pasted with Ctrl+V</translation>
    </message>
    <message>
        <source>Flytta upp</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Flytta ned</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>{words}: bild {number}</source>
        <translation>{words}: picture {number}</translation>
    </message>
    <message>
        <source>Lägg till bild</source>
        <translation>Add picture</translation>
    </message>
    <message>
        <source>Byt bild</source>
        <translation>Change picture</translation>
    </message>
    <message>
        <source>Ta bort bild</source>
        <translation>Remove picture</translation>
    </message>
    <message>
        <source>Flytta bild</source>
        <translation>Move picture</translation>
    </message>
</context>
<context>
    <name>PlaceNames</name>
    <message>
        <source>{0} ”{1}”</source>
        <translation>{0} “{1}”</translation>
    </message>
    <message>
        <source>bilden i {0}</source>
        <translation>the picture in {0}</translation>
    </message>
    <message>
        <source>bilden {0}</source>
        <translation>the picture {0}</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Storlek i förhandsvisningen</source>
        <translation>Size in the preview</translation>
    </message>
    <message>
        <source>Försök igen</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Storlek {0}</source>
        <translation>Size {0}</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Förhandsvisningen kan inte visa utgåvan.</source>
        <translation>The preview cannot show the issue.</translation>
    </message>
    <message>
        <source>Förhandsvisningen kan inte visa utgåvan. Den senaste fungerande sidan visas.</source>
        <translation>The preview cannot show the issue. The last working page is shown.</translation>
    </message>
    <message>
        <source>Förhandsvisningen har stannat flera gånger på kort tid. Texten är kvar och sparas som vanligt.</source>
        <translation>The preview has stopped several times within a short time. The text is kept and saved as usual.</translation>
    </message>
</context>
<context>
    <name>PreviewWindow</name>
    <message>
        <source>Förhandsvisning – Länsbrev</source>
        <translation>Preview – Länsbrev</translation>
    </message>
</context>
<context>
    <name>PrintedLines</name>
    <message>
        <source>Så här skrivs det</source>
        <translation>It will read</translation>
    </message>
    <message>
        <source>Så här skrivs det: {text}</source>
        <translation>It will read: {text}</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Skriv ut</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Sidorna görs klara …</source>
        <translation>Preparing the pages …</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Sidorna skickas till skrivaren …</source>
        <translation>The pages go to the printer …</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Öppna utgåva</source>
        <translation>Open issue</translation>
    </message>
    <message>
        <source>Utgåvor (*.lansbrev *.lansbrev.json)</source>
        <translation>Issues (*.lansbrev *.lansbrev.json)</translation>
    </message>
    <message>
        <source>Alla filer (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Välj bild</source>
        <translation>Choose picture</translation>
    </message>
    <message>
        <source>Bilder (*.jpg *.jpeg *.png *.gif *.webp)</source>
        <translation>Pictures (*.jpg *.jpeg *.png *.gif *.webp)</translation>
    </message>
    <message>
        <source>Länsbrev</source>
        <translation>Länsbrev</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Skriv ut</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Stäng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>RichTextField</name>
    <message>
        <source>Läsbarhetsindex: under 40 är lätt, över 50 är svårt</source>
        <translation>Readability index (LIX): below 40 is easy, above 50 is hard</translation>
    </message>
    <message>
        <source>Tabell…</source>
        <translation>Table…</translation>
    </message>
    <message>
        <source>Bokstäver har gått förlorade i texten. De ord som bara kan vara ett ord kan skrivas om.</source>
        <translation>Letters are lost in the text. Words that can only be one word can be rewritten.</translation>
    </message>
    <message>
        <source>Laga texten</source>
        <translation>Mend the text</translation>
    </message>
    <message>
        <source>Laga text</source>
        <translation>Mend text</translation>
    </message>
    <message>
        <source>Ta bort spårningen</source>
        <translation>Remove the tracking</translation>
    </message>
    <message>
        <source>Välj ord</source>
        <translation>Choose word</translation>
    </message>
    <message>
        <source>Ta bort spårning</source>
        <translation>Remove tracking</translation>
    </message>
    <message>
        <source>Nyhetsbrev har inga tabeller: de går inte att läsa i en telefon, och mejlprogram visar dem fel. Skriv en lista. En tabell som du klistrar in blir en lista av sig själv.</source>
        <translation>Newsletters have no tables: they cannot be read on a phone, and mail programs show them wrong. Write a list. A table that you paste becomes a list by itself.</translation>
    </message>
    <message>
        <source>Gör en punktlista</source>
        <translation>Make a bulleted list</translation>
    </message>
    <message>
        <source>{count} ord</source>
        <translation>{count} words</translation>
    </message>
    <message>
        <source>LIX {lix}</source>
        <translation>LIX {lix}</translation>
    </message>
    <message>
        <source>{chosen} av {count} ord markerade</source>
        <translation>{chosen} of {count} words selected</translation>
    </message>
    <message>
        <source>Fet</source>
        <translation>Bold</translation>
    </message>
    <message>
        <source>Kursiv</source>
        <translation>Italic</translation>
    </message>
    <message>
        <source>Länk</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Punktlista</source>
        <translation>Bulleted list</translation>
    </message>
    <message>
        <source>Numrerad lista</source>
        <translation>Numbered list</translation>
    </message>
    <message>
        <source>Mellanrubrik</source>
        <translation>Sub-heading</translation>
    </message>
    <message>
        <source>Citat</source>
        <translation>Quotation</translation>
    </message>
    <message>
        <source>Tabb i början av en punkt flyttar in den, Skift+Tabb ut</source>
        <translation>Tab at the start of an item moves it in, Shift+Tab out</translation>
    </message>
    <message>
        <source>Språk</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Språk i det markerade</source>
        <translation>Language of the selection</translation>
    </message>
</context>
<context>
    <name>Row</name>
    <message>
        <source>Flytta upp</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Flytta ned</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>SaveSign</name>
    <message>
        <source>Sparar …</source>
        <translation>Saving …</translation>
    </message>
    <message>
        <source>Sparat {0}</source>
        <translation>Saved {0}</translation>
    </message>
    <message>
        <source>Allt är sparat</source>
        <translation>Everything is saved</translation>
    </message>
</context>
<context>
    <name>SectionForm</name>
    <message>
        <source>Ru&amp;brik</source>
        <translation>Hea&amp;ding</translation>
    </message>
    <message>
        <source>Utan rubrik följer artiklarna på dem ovanför.</source>
        <translation>Without a heading the articles follow those above.</translation>
    </message>
    <message>
        <source>In&amp;ledning</source>
        <translation>Int&amp;roduction</translation>
    </message>
    <message>
        <source>Bild</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Språk</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Textens språk</source>
        <translation>Language of the text</translation>
    </message>
    <message>
        <source>Behövs bara när texten är på ett annat språk än brevet.</source>
        <translation>Needed only when the text is in another language than the newsletter.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Inställningar</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>&amp;Som systemet</source>
        <translation>As the &amp;system</translation>
    </message>
    <message>
        <source>&amp;Ljust</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>&amp;Mörkt</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>&amp;Hög kontrast</source>
        <translation>&amp;High contrast</translation>
    </message>
    <message>
        <source>Utseende</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Programmets språk</source>
        <translation>Language of the program</translation>
    </message>
    <message>
        <source>Som s&amp;ystemet</source>
        <translation>As the s&amp;ystem</translation>
    </message>
    <message>
        <source>Språket byts nästa gång programmet startas.</source>
        <translation>The language changes the next time the program starts.</translation>
    </message>
    <message>
        <source>S&amp;täng</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>Several</name>
    <message>
        <source>{0} avsnitt</source>
        <translation>{0} sections</translation>
    </message>
    <message>
        <source>{0} artiklar</source>
        <translation>{0} articles</translation>
    </message>
    <message>
        <source>{0} delartiklar</source>
        <translation>{0} parts</translation>
    </message>
    <message>
        <source>{0} kalendrar</source>
        <translation>{0} calendars</translation>
    </message>
    <message>
        <source>{0} händelser</source>
        <translation>{0} events</translation>
    </message>
    <message>
        <source>{0} kontaktlistor</source>
        <translation>{0} contact lists</translation>
    </message>
    <message>
        <source>{0} kontakter</source>
        <translation>{0} contacts</translation>
    </message>
    <message>
        <source>{0} poster</source>
        <translation>{0} entries</translation>
    </message>
    <message>
        <source>Ta bort {0}</source>
        <translation>Delete {0}</translation>
    </message>
    <message>
        <source>Duplicera {0}</source>
        <translation>Duplicate {0}</translation>
    </message>
    <message>
        <source>Flytta {0}</source>
        <translation>Move {0}</translation>
    </message>
    <message>
        <source>Klipp ut {0}</source>
        <translation>Cut {0}</translation>
    </message>
    <message>
        <source>Klistra in {0}</source>
        <translation>Paste {0}</translation>
    </message>
    <message>
        <source>avsnitt</source>
        <translation>section</translation>
    </message>
    <message>
        <source>artikel</source>
        <translation>article</translation>
    </message>
    <message>
        <source>delartikel</source>
        <translation>part</translation>
    </message>
    <message>
        <source>kalender</source>
        <translation>calendar</translation>
    </message>
    <message>
        <source>händelse</source>
        <translation>event</translation>
    </message>
    <message>
        <source>kontaktlista</source>
        <translation>contact list</translation>
    </message>
    <message>
        <source>kontakt</source>
        <translation>contact</translation>
    </message>
    <message>
        <source>{0} är borttagna.</source>
        <translation>{0} are deleted.</translation>
    </message>
</context>
<context>
    <name>SocialLinksField</name>
    <message>
        <source>Tjänst</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Adress</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Annan</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Lägg till socialt medium</source>
        <translation>Add social medium</translation>
    </message>
    <message>
        <source>Socialt medium</source>
        <translation>Social medium</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Öppna</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Dina utgåvor</source>
        <translation>Your issues</translation>
    </message>
    <message>
        <source>Öppna fil…</source>
        <translation>Open file…</translation>
    </message>
    <message>
        <source>Ny utgåva</source>
        <translation>New issue</translation>
    </message>
    <message>
        <source>Du har inga utgåvor ännu. Börja med en ny eller öppna exemplet.</source>
        <translation>You have no issues yet. Start a new one or open the sample.</translation>
    </message>
    <message>
        <source>Öppna exemplet</source>
        <translation>Open the sample</translation>
    </message>
    <message>
        <source>Försök igen</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>1 utgåva</source>
        <translation>1 issue</translation>
    </message>
    <message numerus="yes">
        <source>%n utgåvor</source>
        <translation>
            <numerusform>%n issue</numerusform>
            <numerusform>%n issues</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, {1} nyhetsbrev</source>
        <translation>{0}, {1} newsletters</translation>
    </message>
    <message>
        <source>1 minut</source>
        <translation>1 minute</translation>
    </message>
    <message numerus="yes">
        <source>%n minuter</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>1 ord</source>
        <translation>1 word</translation>
    </message>
    <message numerus="yes">
        <source>%n ord</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message>
        <source>LIX {0}</source>
        <translation>LIX {0}</translation>
    </message>
</context>
<context>
    <name>Structure</name>
    <message>
        <source>Lägg till avsnitt</source>
        <translation>Add section</translation>
    </message>
    <message>
        <source>Lägg till artikel</source>
        <translation>Add article</translation>
    </message>
    <message>
        <source>Lägg till delartikel</source>
        <translation>Add part</translation>
    </message>
    <message>
        <source>Lägg till kalender</source>
        <translation>Add calendar</translation>
    </message>
    <message>
        <source>Lägg till händelse</source>
        <translation>Add event</translation>
    </message>
    <message>
        <source>Lägg till kontaktlista</source>
        <translation>Add contact list</translation>
    </message>
    <message>
        <source>Lägg till kontakt</source>
        <translation>Add contact</translation>
    </message>
    <message>
        <source>Ta bort avsnitt</source>
        <translation>Delete section</translation>
    </message>
    <message>
        <source>Avsnittet är borttaget.</source>
        <translation>The section is deleted.</translation>
    </message>
    <message>
        <source>Ta bort artikel</source>
        <translation>Delete article</translation>
    </message>
    <message>
        <source>Artikeln är borttagen.</source>
        <translation>The article is deleted.</translation>
    </message>
    <message>
        <source>Ta bort delartikel</source>
        <translation>Remove part</translation>
    </message>
    <message>
        <source>Delartikeln är borttagen.</source>
        <translation>The part is deleted.</translation>
    </message>
    <message>
        <source>Ta bort kalender</source>
        <translation>Delete calendar</translation>
    </message>
    <message>
        <source>Kalendern är borttagen.</source>
        <translation>The calendar is deleted.</translation>
    </message>
    <message>
        <source>Ta bort händelse</source>
        <translation>Remove event</translation>
    </message>
    <message>
        <source>Händelsen är borttagen.</source>
        <translation>The event is deleted.</translation>
    </message>
    <message>
        <source>Ta bort kontaktlista</source>
        <translation>Delete contact list</translation>
    </message>
    <message>
        <source>Kontaktlistan är borttagen.</source>
        <translation>The contact list is deleted.</translation>
    </message>
    <message>
        <source>Ta bort kontakt</source>
        <translation>Remove contact</translation>
    </message>
    <message>
        <source>Kontakten är borttagen.</source>
        <translation>The contact is deleted.</translation>
    </message>
    <message>
        <source>Flytta avsnitt</source>
        <translation>Move section</translation>
    </message>
    <message>
        <source>Flytta artikel</source>
        <translation>Move article</translation>
    </message>
    <message>
        <source>Flytta delartikel</source>
        <translation>Move part</translation>
    </message>
    <message>
        <source>Flytta kalender</source>
        <translation>Move calendar</translation>
    </message>
    <message>
        <source>Flytta händelse</source>
        <translation>Move event</translation>
    </message>
    <message>
        <source>Flytta kontaktlista</source>
        <translation>Move contact list</translation>
    </message>
    <message>
        <source>Flytta kontakt</source>
        <translation>Move contact</translation>
    </message>
    <message>
        <source>Duplicera avsnitt</source>
        <translation>Duplicate section</translation>
    </message>
    <message>
        <source>Duplicera artikel</source>
        <translation>Duplicate article</translation>
    </message>
    <message>
        <source>Duplicera delartikel</source>
        <translation>Duplicate part</translation>
    </message>
    <message>
        <source>Duplicera kalender</source>
        <translation>Duplicate calendar</translation>
    </message>
    <message>
        <source>Duplicera händelse</source>
        <translation>Duplicate event</translation>
    </message>
    <message>
        <source>Duplicera kontaktlista</source>
        <translation>Duplicate contact list</translation>
    </message>
    <message>
        <source>Duplicera kontakt</source>
        <translation>Duplicate contact</translation>
    </message>
    <message>
        <source>Lägg till bild</source>
        <translation>Add picture</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>{used} av {limit} tecken</source>
        <translation>{used} of {limit} characters</translation>
    </message>
    <message>
        <source>{used} tecken</source>
        <translation>{used} characters</translation>
    </message>
</context>
<context>
    <name>ThingsField</name>
    <message>
        <source>Välj befintlig</source>
        <translation>Choose existing</translation>
    </message>
    <message>
        <source>Flytta upp</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Flytta ned</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Ta bort härifrån</source>
        <translation>Remove from here</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>i dag {0}</source>
        <translation>today {0}</translation>
    </message>
    <message>
        <source>i går {0}</source>
        <translation>yesterday {0}</translation>
    </message>
</context>
<context>
    <name>Typing</name>
    <message>
        <source>Klistra in</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Rätta tecken</source>
        <translation>Correct letters</translation>
    </message>
    <message>
        <source>Välj ord</source>
        <translation>Choose word</translation>
    </message>
</context>
<context>
    <name>UrlField</name>
    <message>
        <source>Adressen berättar vem som klickar ({names}).</source>
        <translation>The address tells who clicks ({names}).</translation>
    </message>
    <message>
        <source>Ta bort spårningen</source>
        <translation>Remove the tracking</translation>
    </message>
    <message>
        <source>Länken går genom en tjänst som räknar klick. Skriv hellre sidans egen adress.</source>
        <translation>The link goes through a service that counts clicks. Write the page&apos;s own address instead.</translation>
    </message>
    <message>
        <source>Ta bort spårning</source>
        <translation>Remove tracking</translation>
    </message>
    <message>
        <source>”{text}” är ingen adress. Skriv till exempel example.se eller namn@example.se.</source>
        <translation>“{text}” is no address. Write, for example, example.se or namn@example.se.</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Tidigare versioner</source>
        <translation>Earlier versions</translation>
    </message>
    <message>
        <source>&amp;Återställ</source>
        <translation>&amp;Restore</translation>
    </message>
    <message>
        <source>&amp;Stäng</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Ctrl+S sparar en version. Det som står i utgåvan nu sparas innan något återställs.</source>
        <translation>Ctrl+S saves a version. What stands in the issue now is saved before anything is restored.</translation>
    </message>
    <message>
        <source>Inga tidigare versioner ännu. Ctrl+S sparar en.</source>
        <translation>No earlier versions yet. Ctrl+S saves one.</translation>
    </message>
    <message>
        <source>1 artikel</source>
        <translation>1 article</translation>
    </message>
    <message numerus="yes">
        <source>%n artiklar</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>1 händelse</source>
        <translation>1 event</translation>
    </message>
    <message numerus="yes">
        <source>%n händelser</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message>
        <source>före en återställning</source>
        <translation>before a restoration</translation>
    </message>
</context>
<context>
    <name>_CalendarPopup</name>
    <message>
        <source>Föregående månad</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>Nästa månad</source>
        <translation>Next month</translation>
    </message>
</context>
</TS>
