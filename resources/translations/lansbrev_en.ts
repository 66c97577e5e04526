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
        <source>Gör nyhetsbrev som går att läsa överallt: som mejl, webbsida, pdf och ren text. Allt arbete sker på den här datorn. Ikonerna kommer från Fluent UI System Icons (MIT).</source>
        <translation>Makes newsletters that can be read everywhere: as mail, web page, PDF and plain text. All work is done on this computer. The icons come from Fluent UI System Icons (MIT).</translation>
    </message>
    <message>
        <source>&amp;Licenser…</source>
        <translation>&amp;Licences…</translation>
    </message>
    <message>
        <source>Licenser</source>
        <translation>Licences</translation>
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
    <name>Accepting</name>
    <message>
        <source>Godta fel</source>
        <translation>Justify errors</translation>
    </message>
    <message>
        <source>&amp;Samma skäl för alla</source>
        <translation>&amp;Same reason for all</translation>
    </message>
    <message>
        <source>&amp;Godta och exportera</source>
        <translation>&amp;Justify and export</translation>
    </message>
    <message>
        <source>Avbr&amp;yt</source>
        <translation>Cance&amp;l</translation>
    </message>
    <message>
        <source>Felen står kvar i det som publiceras. Skälen sparas med utgåvan.</source>
        <translation>The errors remain in what is published. The reasons are kept with the issue.</translation>
    </message>
    <message>
        <source>Felet står kvar i det som publiceras. Skälet sparas med utgåvan.</source>
        <translation>The error remains in what is published. The reason is kept with the issue.</translation>
    </message>
    <message>
        <source>Varför ska det stå så här?</source>
        <translation>Why is it to stay like this?</translation>
    </message>
    <message>
        <source>Skäl: {0}</source>
        <translation>Reason: {0}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Ny utgåva…</source>
        <translation>&amp;New issue…</translation>
    </message>
    <message>
        <source>Ny utgåva &amp;från denna…</source>
        <translation>New issue &amp;from this one…</translation>
    </message>
    <message>
        <source>Nästa utgåva, med det som återkommer</source>
        <translation>The next issue, with what recurs</translation>
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
        <source>Sök i alla utgåv&amp;or…</source>
        <translation>Searc&amp;h in all issues…</translation>
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
        <source>&amp;Utkast</source>
        <translation>&amp;Draft</translation>
    </message>
    <message>
        <source>På &amp;granskning</source>
        <translation>In &amp;review</translation>
    </message>
    <message>
        <source>Go&amp;dkänd</source>
        <translation>&amp;Approved</translation>
    </message>
    <message>
        <source>&amp;Publicerad…</source>
        <translation>&amp;Published…</translation>
    </message>
    <message>
        <source>Utgåvan har gått ut och ska inte ändras mer</source>
        <translation>The issue has gone out and is not to be changed any more</translation>
    </message>
    <message>
        <source>Öppna som ny &amp;version</source>
        <translation>Open as a new &amp;version</translation>
    </message>
    <message>
        <source>Skriv vidare på en publicerad utgåva utan att ändra den</source>
        <translation>Go on writing a published issue without changing it</translation>
    </message>
    <message>
        <source>&amp;Nyhetsbrev…</source>
        <translation>&amp;Newsletters…</translation>
    </message>
    <message>
        <source>Nyhetsbrevens namn, utseende, avsändare och sidfot</source>
        <translation>Name, look, sender and footer of the newsletters</translation>
    </message>
    <message>
        <source>&amp;Arkiv</source>
        <translation>&amp;Archive</translation>
    </message>
    <message>
        <source>Utgåvorna efter år, med ord, LIX och antal</source>
        <translation>The issues by year, with words, LIX and counts</translation>
    </message>
    <message>
        <source>&amp;Papperskorgen</source>
        <translation>&amp;Bin</translation>
    </message>
    <message>
        <source>Borttagna utgåvor och avsnitt</source>
        <translation>Deleted issues and sections</translation>
    </message>
    <message>
        <source>Ti&amp;digare versioner…</source>
        <translation>Ear&amp;lier versions…</translation>
    </message>
    <message>
        <source>G&amp;ranskningsrunda…</source>
        <translation>&amp;Review round…</translation>
    </message>
    <message>
        <source>Kopior till kolleger, deras synpunkter och godkännande</source>
        <translation>Copies for colleagues, their comments and approval</translation>
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
        <source>Uts&amp;kickstjänster…</source>
        <translation>Sendin&amp;g services…</translation>
    </message>
    <message>
        <source>Hur varje tjänst skriver fälten som bara den kan fylla i</source>
        <translation>How each service writes the fields that only it can fill</translation>
    </message>
    <message>
        <source>&amp;Inställningar…</source>
        <translation>Se&amp;ttings…</translation>
    </message>
    <message>
        <source>F&amp;lytta till ny dator…</source>
        <translation>&amp;Move to a new computer…</translation>
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
        <source>&amp;Händelser</source>
        <translation>&amp;Events</translation>
    </message>
    <message>
        <source>Registret över händelser, för alla utgåvor</source>
        <translation>The register of events, for all issues</translation>
    </message>
    <message>
        <source>&amp;Kontakter</source>
        <translation>&amp;Contacts</translation>
    </message>
    <message>
        <source>Registret över kontakter, för alla utgåvor</source>
        <translation>The register of contacts, for all issues</translation>
    </message>
    <message>
        <source>S&amp;täda registren…</source>
        <translation>&amp;Tidy the registers…</translation>
    </message>
    <message>
        <source>Dubbletter, och personuppgifter att visa eller radera</source>
        <translation>Duplicates, and personal data to show or erase</translation>
    </message>
    <message>
        <source>&amp;Bilder</source>
        <translation>&amp;Pictures</translation>
    </message>
    <message>
        <source>Registret över bilder, för alla utgåvor</source>
        <translation>The register of pictures, for all issues</translation>
    </message>
    <message>
        <source>&amp;Spara som block…</source>
        <translation>Save as &amp;block…</translation>
    </message>
    <message>
        <source>Spara det som är markerat för att använda det igen</source>
        <translation>Save what is selected, to use it again</translation>
    </message>
    <message>
        <source>Använd i&amp;gen…</source>
        <translation>&amp;Use again…</translation>
    </message>
    <message>
        <source>Sparade block och delar av tidigare utgåvor</source>
        <translation>Saved blocks and parts of earlier issues</translation>
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
        <source>Nästa att se &amp;över</source>
        <translation>Next to &amp;look over</translation>
    </message>
    <message>
        <source>Nästa ställe som är markerat att se över</source>
        <translation>The next place that is marked to look over</translation>
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
        <source>Mejlet i ett mejlprogram</source>
        <translation>The mail in a mail program</translation>
    </message>
    <message>
        <source>&amp;Telefon</source>
        <translation>P&amp;hone</translation>
    </message>
    <message>
        <source>Mejlet i en telefon</source>
        <translation>The mail on a phone</translation>
    </message>
    <message>
        <source>Mör&amp;kt</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>Mejlet i mörkt läge</source>
        <translation>The mail in dark mode</translation>
    </message>
    <message>
        <source>Utan &amp;bilder</source>
        <translation>No pic&amp;tures</translation>
    </message>
    <message>
        <source>Mejlet där bilder inte hämtas</source>
        <translation>The mail where pictures are not loaded</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>Utgåvan som ren text</source>
        <translation>The issue as plain text</translation>
    </message>
    <message>
        <source>&amp;Webb</source>
        <translation>W&amp;eb</translation>
    </message>
    <message>
        <source>Webbsidan</source>
        <translation>The web page</translation>
    </message>
    <message>
        <source>Ut&amp;skrift</source>
        <translation>P&amp;rint</translation>
    </message>
    <message>
        <source>Sidorna på papper</source>
        <translation>The pages on paper</translation>
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
        <source>&amp;Handbok</source>
        <translation>&amp;Guide</translation>
    </message>
    <message>
        <source>Hur man gör, från den plats där du är</source>
        <translation>How things are done, from the place where you are</translation>
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
    <name>Approval</name>
    <message>
        <source>Inte godkänd ännu.</source>
        <translation>Not approved yet.</translation>
    </message>
    <message>
        <source>Godkänd av {0} {1}.</source>
        <translation>Approved by {0} on {1}.</translation>
    </message>
    <message>
        <source>Utgåvan har ändrats sedan dess.</source>
        <translation>The issue has changed since.</translation>
    </message>
    <message>
        <source>Synpunkter från granskningen är öppna.</source>
        <translation>Comments from the review are open.</translation>
    </message>
    <message>
        <source>Granskad men inte godkänd.</source>
        <translation>Reviewed but not approved.</translation>
    </message>
</context>
<context>
    <name>ArchivePage</name>
    <message>
        <source>Arkiv</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Nyhets&amp;brev</source>
        <translation>Newsle&amp;tter</translation>
    </message>
    <message>
        <source>Nyhetsbrev</source>
        <translation>Newsletter</translation>
    </message>
    <message>
        <source>Utgåva</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Datum</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Ord</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>LIX</source>
        <translation>LIX</translation>
    </message>
    <message>
        <source>Artiklar</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Händelser</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Utgåvor efter år</source>
        <translation>Issues by year</translation>
    </message>
    <message>
        <source>Alla nyhetsbrev</source>
        <translation>All newsletters</translation>
    </message>
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
        <source>nr {0}</source>
        <translation>no. {0}</translation>
    </message>
    <message>
        <source>Skadad</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>Inga utgåvor att räkna.</source>
        <translation>No issues to count.</translation>
    </message>
    <message>
        <source>{0}. I genomsnitt {1} ord, LIX {2}, {3} artiklar och {4} händelser i varje.</source>
        <translation>{0}. On average {1} words, LIX {2}, {3} articles and {4} events in each.</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>Filen innehöll ett block. {0} ligger nu bland de sparade blocken.</source>
        <translation>The file held a block. {0} is now among the saved blocks.</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Ta in {0}</source>
        <translation>Take in {0}</translation>
    </message>
    <message>
        <source>Utgåvan i filen är densamma som du redan har.</source>
        <translation>The issue in the file is the same as the one you have.</translation>
    </message>
    <message>
        <source>Utgåvan är uppdaterad från filen. Det du hade finns bland tidigare versioner.</source>
        <translation>The issue has been updated from the file. What you had is among the earlier versions.</translation>
    </message>
    <message>
        <source>Filen är äldre än det du har. Inget är ändrat.</source>
        <translation>The file is older than what you have. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Utgåvan är ändrad både här och i filen. Filens version ligger nu som en egen utgåva bredvid din.</source>
        <translation>The issue was changed both here and in the file. The version of the file is now an issue of its own beside yours.</translation>
    </message>
    <message>
        <source>den här datorn</source>
        <translation>this computer</translation>
    </message>
    <message>
        <source>Ta över ur filen</source>
        <translation>Take over from the file</translation>
    </message>
    <message>
        <source>En ändring är tagen ur filen.</source>
        <translation>One change was taken from the file.</translation>
    </message>
    <message>
        <source>{0} ändringar är tagna ur filen.</source>
        <translation>{0} changes were taken from the file.</translation>
    </message>
    <message>
        <source>Filens version ligger också som en egen utgåva.</source>
        <translation>The file’s version also stands as an issue of its own.</translation>
    </message>
    <message>
        <source>Lägg den i Papperskorgen</source>
        <translation>Put it in the bin</translation>
    </message>
    <message>
        <source>Filens utgåva ligger i Papperskorgen, och bland utgåvans tidigare versioner.</source>
        <translation>The file’s issue is in the bin, and among the issue’s earlier versions.</translation>
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
    <name>BinPage</name>
    <message>
        <source>Papperskorgen</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>Papperskorgen är tom.</source>
        <translation>The bin is empty.</translation>
    </message>
    <message>
        <source>&amp;Lägg tillbaka</source>
        <translation>&amp;Put back</translation>
    </message>
    <message>
        <source>Ta bort för &amp;gott…</source>
        <translation>&amp;Delete for good…</translation>
    </message>
    <message>
        <source>&amp;Töm papperskorgen…</source>
        <translation>Empt&amp;y the bin…</translation>
    </message>
    <message>
        <source>Borttagna utgåvor och avsnitt ligger här i {0} dagar. Bara dagar då programmet används räknas. Sedan försvinner de av sig själva.</source>
        <translation>Deleted issues and sections rest here for {0} days. Only days on which the program is used count. Then they go by themselves.</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Vad</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Hör till</source>
        <translation>Belongs to</translation>
    </message>
    <message>
        <source>Borttagen</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>Försvinner</source>
        <translation>Goes</translation>
    </message>
    <message>
        <source>i dag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>i morgon</source>
        <translation>tomorrow</translation>
    </message>
    <message numerus="yes">
        <source>om %n dagar</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Utgåva</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Avsnitt utan rubrik</source>
        <translation>Section without a heading</translation>
    </message>
    <message>
        <source>Avsnitt</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Utgåvan är publicerad och tar inte emot avsnittet.</source>
        <translation>The issue is published and does not take the section back.</translation>
    </message>
    <message>
        <source>{0} är tillbaka bland utgåvorna.</source>
        <translation>{0} is back among the issues.</translation>
    </message>
    <message>
        <source>Öppna</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Lägg tillbaka avsnitt</source>
        <translation>Put back section</translation>
    </message>
    <message>
        <source>Avsnittet</source>
        <translation>The section</translation>
    </message>
    <message>
        <source>{0} står nu sist i {1}.</source>
        <translation>{0} now stands last in {1}.</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Ta bort {0} för gott?</source>
        <translation>Delete {0} for good?</translation>
    </message>
    <message numerus="yes">
        <source>Ta bort %n saker för gott?</source>
        <translation>
            <numerusform>Delete %n thing for good?</numerusform>
            <numerusform>Delete %n things for good?</numerusform>
        </translation>
    </message>
    <message>
        <source>Det går inte att ångra.</source>
        <translation>This cannot be undone.</translation>
    </message>
    <message>
        <source>Ta bort för gott</source>
        <translation>Delete for good</translation>
    </message>
</context>
<context>
    <name>BlockDialogs</name>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Blocket hittas under sitt namn och sina ord. Skriv [[namn]] i texten där något ska fyllas i varje gång.</source>
        <translation>The block is found by its name and its words. Write [[name]] in the text where something is to be filled in each time.</translation>
    </message>
    <message>
        <source>Sparat block</source>
        <translation>Saved block</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>&amp;Namn</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Ord att hitta det med, med komma emellan</source>
        <translation>&amp;Words to find it by, with commas between</translation>
    </message>
    <message>
        <source>Blocket har fält att fylla i. Det du lämnar tomt försvinner ur texten.</source>
        <translation>The block has fields to fill in. What you leave empty disappears from the text.</translation>
    </message>
    <message>
        <source>Fyll i</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>Infoga</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Markera ett avsnitt, en artikel, en händelse eller något annat i innehållet först.</source>
        <translation>Select a section, an article, an event or something else in the contents first.</translation>
    </message>
    <message>
        <source>Blocket {0} är sparat. Du hittar det under Infoga, Använd igen.</source>
        <translation>The block {0} has been saved. You find it under Insert, Use again.</translation>
    </message>
    <message>
        <source>Om nyhetsbrevet</source>
        <translation>About the newsletter</translation>
    </message>
</context>
<context>
    <name>BoardForm</name>
    <message>
        <source>Kontrollerat i da&amp;g</source>
        <translation>Checked toda&amp;y</translation>
    </message>
    <message>
        <source>&amp;Hämta uppgifter från en länsstyrelse</source>
        <translation>&amp;Take the data of a county administrative board</translation>
    </message>
    <message>
        <source>Hämta uppgifter från en länsstyrelse</source>
        <translation>Take the data of a county administrative board</translation>
    </message>
    <message>
        <source>Välj länsstyrelse</source>
        <translation>Choose a board</translation>
    </message>
    <message>
        <source>Kontrollerat {0}.</source>
        <translation>Checked {0}.</translation>
    </message>
    <message>
        <source>Ingen har sagt att uppgifterna är kontrollerade.</source>
        <translation>Nobody has said that the data are checked.</translation>
    </message>
    <message>
        <source>telefonnumret</source>
        <translation>the telephone number</translation>
    </message>
    <message>
        <source>postadressen</source>
        <translation>the postal address</translation>
    </message>
    <message>
        <source> och </source>
        <translation> and </translation>
    </message>
    <message>
        <source>Källa saknas för {0}: jämför med er egen uppgift.</source>
        <translation>There is no source for {0}: compare it with your own.</translation>
    </message>
    <message>
        <source>Hämta uppgifter från {0}</source>
        <translation>Take data from {0}</translation>
    </message>
    <message>
        <source>Kontrollera avsändaren</source>
        <translation>Check the sender</translation>
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
    <name>Chart</name>
    <message>
        <source>Ord (staplar)</source>
        <translation>Words (bars)</translation>
    </message>
    <message>
        <source>LIX (linje)</source>
        <translation>LIX (line)</translation>
    </message>
</context>
<context>
    <name>ChoiceButton</name>
    <message>
        <source>{0} av {1}</source>
        <translation>{0} of {1}</translation>
    </message>
</context>
<context>
    <name>ChooseDialog</name>
    <message>
        <source>Ändrad på två håll: välj stycke för stycke</source>
        <translation>Changed in two places: choose piece by piece</translation>
    </message>
    <message>
        <source>Det som skiljer</source>
        <translation>What differs</translation>
    </message>
    <message>
        <source>Vänsterpil väljer som hos dig, högerpil som i filen.</source>
        <translation>Left arrow chooses as here, right arrow as in the file.</translation>
    </message>
    <message>
        <source>Hos dig</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>I filen</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>Som hos &amp;dig</source>
        <translation>As h&amp;ere</translation>
    </message>
    <message>
        <source>Som i &amp;filen</source>
        <translation>As in the &amp;file</translation>
    </message>
    <message>
        <source>&amp;Allt som i filen</source>
        <translation>&amp;All as in the file</translation>
    </message>
    <message>
        <source>Allt som &amp;hos dig</source>
        <translation>All as &amp;here</translation>
    </message>
    <message>
        <source>&amp;Stäng utan att ta över</source>
        <translation>&amp;Close without taking over</translation>
    </message>
    <message>
        <source>&amp;Ta över det valda</source>
        <translation>&amp;Take over the chosen</translation>
    </message>
    <message>
        <source>Överstrukna ord finns bara hos dig, understrukna bara i filen. Det du inte väljer ur filen blir som hos dig. Filens version finns kvar bland tidigare versioner.</source>
        <translation>Struck words are only here, underlined ones only in the file. What you do not choose from the file stays as it is here. The file’s version is kept among the earlier versions.</translation>
    </message>
    <message>
        <source>Bara hos dig: {0}</source>
        <translation>Only here: {0}</translation>
    </message>
    <message>
        <source>Bara i filen: {0}</source>
        <translation>Only in the file: {0}</translation>
    </message>
    <message>
        <source>{0} av {1} tas ur filen.</source>
        <translation>{0} of {1} taken from the file.</translation>
    </message>
    <message>
        <source>Som hos dig</source>
        <translation>As here</translation>
    </message>
    <message>
        <source>Som i filen</source>
        <translation>As in the file</translation>
    </message>
    <message>
        <source>{0} (finns inte)</source>
        <translation>{0} (not there)</translation>
    </message>
    <message>
        <source>Lika</source>
        <translation>The same</translation>
    </message>
    <message>
        <source>Bara i filen</source>
        <translation>Only in the file</translation>
    </message>
    <message>
        <source>Bara hos dig</source>
        <translation>Only here</translation>
    </message>
    <message>
        <source>Olika</source>
        <translation>Different</translation>
    </message>
    <message>
        <source>Olika plats</source>
        <translation>Different place</translation>
    </message>
</context>
<context>
    <name>Closing</name>
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
    <name>CompareDialog</name>
    <message>
        <source>Jämför med versionen från {0}</source>
        <translation>Compare with the version of {0}</translation>
    </message>
    <message>
        <source>Ändringar</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>&amp;Nästa ändring</source>
        <translation>&amp;Next change</translation>
    </message>
    <message>
        <source>&amp;Förra ändringen</source>
        <translation>&amp;Previous change</translation>
    </message>
    <message>
        <source>Återställ &amp;hela versionen</source>
        <translation>Restore &amp;whole version</translation>
    </message>
    <message>
        <source>&amp;Stäng</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Nästa ändring (F8)</source>
        <translation>Next change (F8)</translation>
    </message>
    <message>
        <source>Förra ändringen (Skift+F8)</source>
        <translation>Previous change (Shift+F8)</translation>
    </message>
    <message>
        <source>Då, {0}</source>
        <translation>Then, {0}</translation>
    </message>
    <message>
        <source>Nu</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Inga ändringar</source>
        <translation>No changes</translation>
    </message>
    <message>
        <source>Överstrukna ord fanns då men inte nu. Understrukna ord har kommit till sedan dess.</source>
        <translation>Words struck out were there then but not now. Underlined words have come since.</translation>
    </message>
    <message>
        <source>Versionen är lika med utgåvan som den är nu.</source>
        <translation>The version equals the issue as it is now.</translation>
    </message>
    <message>
        <source>&amp;Ta bort det nya</source>
        <translation>&amp;Remove what is new</translation>
    </message>
    <message>
        <source>Återställ &amp;det valda</source>
        <translation>R&amp;estore the chosen one</translation>
    </message>
    <message>
        <source>Borttaget: {0}</source>
        <translation>Removed: {0}</translation>
    </message>
    <message>
        <source>Tillagt: {0}</source>
        <translation>Added: {0}</translation>
    </message>
    <message>
        <source>Oförändrat</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Ny</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Borttagen</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Ändrad</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Flyttad</source>
        <translation>Moved</translation>
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
    <name>ContactsPage</name>
    <message>
        <source>Kontakter</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Kontakt</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nås på</source>
        <translation>Reached at</translation>
    </message>
    <message>
        <source>Kontrolleras</source>
        <translation>Check by</translation>
    </message>
    <message>
        <source>Uppdrag</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>{0} i registret</source>
        <translation>{0} in the register</translation>
    </message>
    <message>
        <source>Sök kontakt</source>
        <translation>Find contact</translation>
    </message>
    <message>
        <source>Ny kontakt</source>
        <translation>New contact</translation>
    </message>
    <message>
        <source>Inga kontakter i registret. När du lägger in en kontakt kan du använda den i flera utgåvor.</source>
        <translation>No contacts in the register. A contact entered once can be used in many issues.</translation>
    </message>
    <message>
        <source>Kontakten är borttagen ur registret. Utgåvorna behåller den.</source>
        <translation>The contact is removed from the register. The issues keep it.</translation>
    </message>
    <message>
        <source>Kontrollera uppgifterna senast</source>
        <translation>Check the details by</translation>
    </message>
    <message>
        <source>Då står kontakten överst i listan. Skrivs aldrig i nyhetsbrevet.</source>
        <translation>Then the contact stands first in the list. Never printed in the newsletter.</translation>
    </message>
    <message>
        <source>Har slutat</source>
        <translation>Has left</translation>
    </message>
    <message>
        <source>Visa varje utkast som fortfarande nämner personen</source>
        <translation>Show every draft that still names the person</translation>
    </message>
    <message>
        <source>Utkast som nämner personen</source>
        <translation>Drafts that name the person</translation>
    </message>
    <message>
        <source>Har slutat, antecknat {0}.</source>
        <translation>Has left, noted {0}.</translation>
    </message>
    <message>
        <source>Arbetar kvar</source>
        <translation>Still works here</translation>
    </message>
    <message>
        <source>Inget utkast nämner {0}.</source>
        <translation>No draft names {0}.</translation>
    </message>
    <message>
        <source>Ett utkast nämner fortfarande {0}:</source>
        <translation>One draft still names {0}:</translation>
    </message>
    <message>
        <source>{1} utkast nämner fortfarande {0}:</source>
        <translation>{1} drafts still name {0}:</translation>
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
    <name>CropDialog</name>
    <message>
        <source>Beskär bild</source>
        <translation>Crop picture</translation>
    </message>
    <message>
        <source>Utsnittet</source>
        <translation>The crop area</translation>
    </message>
    <message>
        <source>Piltangenter flyttar utsnittet, Skift och pil ändrar storleken, med Ctrl en bildpunkt i taget.</source>
        <translation>Arrow keys move the part, Shift and an arrow resize it, with Ctrl one pixel at a time.</translation>
    </message>
    <message>
        <source>Vrid åt &amp;vänster</source>
        <translation>Turn &amp;left</translation>
    </message>
    <message>
        <source>Vrid åt &amp;höger</source>
        <translation>Turn &amp;right</translation>
    </message>
    <message>
        <source>Hela &amp;bilden</source>
        <translation>The whole &amp;picture</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>B&amp;eskär</source>
        <translation>Cr&amp;op</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>Som originalet</source>
        <translation>As the original</translation>
    </message>
    <message>
        <source>64:27, bred bild överst</source>
        <translation>64:27, wide top picture</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>&amp;Shape</translation>
    </message>
    <message>
        <source>Fr&amp;ån vänster</source>
        <translation>From the le&amp;ft</translation>
    </message>
    <message>
        <source>Från &amp;överkanten</source>
        <translation>From the &amp;top</translation>
    </message>
    <message>
        <source>B&amp;redd</source>
        <translation>&amp;Width</translation>
    </message>
    <message>
        <source>Höj&amp;d</source>
        <translation>&amp;Height</translation>
    </message>
    <message>
        <source>Från vän&amp;ster</source>
        <translation>From l&amp;eft to point</translation>
    </message>
    <message>
        <source>Från överk&amp;anten</source>
        <translation>From top to poi&amp;nt</translation>
    </message>
    <message>
        <source>Viktigaste punkten: {0}</source>
        <translation>Most important point: {0}</translation>
    </message>
    <message>
        <source>Utsnitt</source>
        <translation>Crop area</translation>
    </message>
    <message>
        <source>Viktigaste punkten</source>
        <translation>Most important point</translation>
    </message>
    <message>
        <source>Den syns alltid, även där bilden måste visas smalare. Klicka i bilden.</source>
        <translation>It is always in sight, also where the picture has to be cut. Click in the picture.</translation>
    </message>
    <message>
        <source>Piltangenter flyttar utsnittet, Skift+pil ändrar storleken.</source>
        <translation>Arrow keys move the part, Shift+arrow resizes it.</translation>
    </message>
    <message>
        <source>I brevet: {0} × {1} bildpunkter.</source>
        <translation>In the newsletter: {0} × {1} pixels.</translation>
    </message>
    <message>
        <source>Det är litet: bilden fyller inte hela bredden.</source>
        <translation>That is small: the picture will not fill the width.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Utgåvan behöver ett datum. Skriv till exempel 15 juni 2023.</source>
        <translation>The issue needs a date. Write, for example, 15 June 2023.</translation>
    </message>
    <message>
        <source>”{text}” går inte att tolka som ett datum. Skriv till exempel 15 juni 2023.</source>
        <translation>“{text}” cannot be read as a date. Write, for example, 15 June 2023.</translation>
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
    <name>DuplicatesTab</name>
    <message>
        <source>Här står händelser och kontakter som förmodligen är samma. Markera den som ska vara kvar: de andra i gruppen går upp i den, också i alla utkast. Publicerade utgåvor ändras inte.</source>
        <translation>These events and contacts are probably the same. Select the one that is to stay: the others in the group become it, in all drafts too. Published issues do not change.</translation>
    </message>
    <message>
        <source>Poster som står flera gånger</source>
        <translation>Entries that stand there more than once</translation>
    </message>
    <message>
        <source>Behåll den markerade och &amp;slå ihop gruppen</source>
        <translation>Keep the selected one and &amp;merge the group</translation>
    </message>
    <message>
        <source>Inget står två gånger i registren.</source>
        <translation>Nothing stands twice in the registers.</translation>
    </message>
    <message>
        <source>Slå ihop till {0}?</source>
        <translation>Merge into {0}?</translation>
    </message>
    <message>
        <source>Antal poster som går upp i den: {0}. I utkasten kan du ångra som vanligt.</source>
        <translation>Entries that become it: {0}. In drafts you can undo as usual.</translation>
    </message>
    <message>
        <source>Slå ihop</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Ihopslaget: {0}.</source>
        <translation>Merged: {0}.</translation>
    </message>
    <message>
        <source>Slå ihop poster i registret</source>
        <translation>Merge entries of the register</translation>
    </message>
</context>
<context>
    <name>EarlierVersions</name>
    <message>
        <source>Återställ version från {0}</source>
        <translation>Restore the version of {0}</translation>
    </message>
    <message>
        <source>Versionen är återställd.</source>
        <translation>The version is restored.</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Återställ {0}</source>
        <translation>Restore {0}</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Ångrat: {0}</source>
        <translation>Undone: {0}</translation>
    </message>
    <message>
        <source>Gjort om: {0}</source>
        <translation>Redone: {0}</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Ersätt alla</source>
        <translation>Replace all</translation>
    </message>
    <message>
        <source>Ersätt text</source>
        <translation>Replace text</translation>
    </message>
    <message numerus="yes">
        <source>%n ställen är ersatta.</source>
        <translation>
            <numerusform>%n place is replaced.</numerusform>
            <numerusform>%n places are replaced.</numerusform>
        </translation>
    </message>
    <message>
        <source>Utgåvan är publicerad och ändras inte.</source>
        <translation>The issue is published and does not change.</translation>
    </message>
</context>
<context>
    <name>EntryEditor</name>
    <message>
        <source>Används i</source>
        <translation>Used in</translation>
    </message>
    <message>
        <source>Spara i re&amp;gistret</source>
        <translation>&amp;Save in the register</translation>
    </message>
    <message>
        <source>&amp;Ta bort ur registret</source>
        <translation>R&amp;emove from the register</translation>
    </message>
    <message>
        <source>Ändra &amp;överallt</source>
        <translation>&amp;Change everywhere</translation>
    </message>
    <message>
        <source>Ändra bild i registret</source>
        <translation>Change picture in the register</translation>
    </message>
    <message>
        <source>Ångra bildändring</source>
        <translation>Undo change of picture</translation>
    </message>
    <message>
        <source>Bilden är borttagen ur registret. Utgåvorna har den kvar.</source>
        <translation>The picture is removed from the register. The issues keep it.</translation>
    </message>
    <message>
        <source>Används i {0} utgåvor:</source>
        <translation>Used in {0} issues:</translation>
    </message>
    <message>
        <source>Används inte i någon utgåva.</source>
        <translation>Not used in any issue.</translation>
    </message>
    <message>
        <source>Används i:</source>
        <translation>Used in:</translation>
    </message>
</context>
<context>
    <name>EntryPane</name>
    <message>
        <source>Återställ</source>
        <translation>Revert</translation>
    </message>
    <message>
        <source>Tillbaka till det som är sparat i registret</source>
        <translation>Back to what the register holds</translation>
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
        <source>Visa i faktaruta</source>
        <translation>Show in fact box</translation>
    </message>
    <message>
        <source>Ta bort ur faktaruta</source>
        <translation>Take out of fact box</translation>
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
        <source>15 juni kl. 13–15</source>
        <translation>15 June 13–15</translation>
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
        <translation>Sign-up</translation>
    </message>
    <message>
        <source>Sista anmälnings&amp;dag</source>
        <translation>Last da&amp;y to sign up</translation>
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
        <source>Visas i artikelns faktaruta</source>
        <translation>Shown in the article’s fact box</translation>
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
    <name>EventsPage</name>
    <message>
        <source>Händelser</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Händelse</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Tid</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Rubrik</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Plats</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Anmälan</source>
        <translation>Sign-up</translation>
    </message>
    <message>
        <source>{0} i registret, {1} kommande</source>
        <translation>{0} in the register, {1} to come</translation>
    </message>
    <message>
        <source>Sök händelse</source>
        <translation>Find event</translation>
    </message>
    <message>
        <source>Ny händelse</source>
        <translation>New event</translation>
    </message>
    <message>
        <source>Inga händelser i registret. När du lägger in en händelse kan du använda den i flera utgåvor.</source>
        <translation>No events in the register. An event entered once can be used in many issues.</translation>
    </message>
    <message>
        <source>Händelsen är borttagen ur registret. Utgåvorna behåller den.</source>
        <translation>The event is removed from the register. The issues keep it.</translation>
    </message>
    <message>
        <source>Duplicera som serie…</source>
        <translation>Duplicate as a series…</translation>
    </message>
    <message>
        <source>Visning</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Lista</source>
        <translation>List</translation>
    </message>
    <message>
        <source>År</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>En händelse är tillagd.</source>
        <translation>One event is added.</translation>
    </message>
    <message>
        <source>{0} händelser är tillagda.</source>
        <translation>{0} events are added.</translation>
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
        <source>{0} valda</source>
        <translation>{0} chosen</translation>
    </message>
    <message>
        <source>Skriver {0}.</source>
        <translation>Writes {0}.</translation>
    </message>
    <message>
        <source>{0} av dem finns redan i mappen och ersätts.</source>
        <translation>{0} of them are in the folder already and will be replaced.</translation>
    </message>
    <message>
        <source>{0} finns redan i mappen och ersätts.</source>
        <translation>{0} is in the folder already and will be replaced.</translation>
    </message>
    <message>
        <source>Utan utskickstjänst</source>
        <translation>Without a sending service</translation>
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
        <source>Skriv hela sökvägen till mappen, eller välj mappen.</source>
        <translation>Write the whole path of the folder, or choose the folder.</translation>
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
        <source>Exporten är avbruten. Inget har ändrats i mappen.</source>
        <translation>The export was stopped. Nothing in the folder has changed.</translation>
    </message>
    <message>
        <source>Gå till det första stället</source>
        <translation>Go to the first place</translation>
    </message>
    <message>
        <source>Gå till stället</source>
        <translation>Go to the place</translation>
    </message>
    <message>
        <source>Att se över innan utskicket går ut:</source>
        <translation>To look at before the mailing goes out:</translation>
    </message>
    <message>
        <source>&amp;Exportera ändå</source>
        <translation>E&amp;xport anyway</translation>
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
        <translation>The mail’s HTML is copied.</translation>
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
        <source>Det gick inte att öppna {0}.</source>
        <translation>{0} could not be opened.</translation>
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
        <source>&amp;Pdf</source>
        <translation>&amp;PDF</translation>
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
        <source>Det som behöver ses över visas, men stoppar inte.</source>
        <translation>What needs attention is shown, but does not stop the export.</translation>
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
        <source>G&amp;odta felen…</source>
        <translation>&amp;Justify the errors…</translation>
    </message>
    <message>
        <source>&amp;Webbsida</source>
        <translation>&amp;Web page</translation>
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
        <source>Webbsida f&amp;ör webbservern</source>
        <translation>&amp;Quick web page for a web server</translation>
    </message>
    <message>
        <source>En mapp med sidan och bilderna i flera storlekar, snabb att hämta i mobilen.</source>
        <translation>A folder with the page and the pictures in several sizes, quick to fetch on a phone.</translation>
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
        <source>B&amp;ifoga kalenderfilerna i mejlutkastet</source>
        <translation>Attac&amp;h the calendar files to the mail draft</translation>
    </message>
    <message>
        <source>Mottagaren lägger in händelserna i sin kalender direkt från mejlet.</source>
        <translation>The recipient puts the events into a calendar straight from the mail.</translation>
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
        <source>&amp;Hantera…</source>
        <translation>Modif&amp;y…</translation>
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
        <source>Beskrivan&amp;de filnamn</source>
        <translation>Ma&amp;ke file names descriptive</translation>
    </message>
    <message>
        <source>Filerna får namn efter nyhetsbrevet, titeln och datumet.</source>
        <translation>The files are named after the newsletter, the title and the date.</translation>
    </message>
    <message>
        <source>Tidigare exporter</source>
        <translation>Earlier exports</translation>
    </message>
    <message>
        <source>Med fingeravtrycket går det att visa att filerna är de exporterade. Handboken (F1) säger hur.</source>
        <translation>The fingerprint shows that the files are those exported. The guide (F1) tells how.</translation>
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
        <translation>&amp;Copy the mail’s HTML</translation>
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
        <source>Godtaget: {0}{1}</source>
        <translation>Justified: {0}{1}</translation>
    </message>
    <message>
        <source>{0} i {1}</source>
        <translation>{0} in {1}</translation>
    </message>
    <message>
        <source>{0} till mappen {1}</source>
        <translation>{0} to the folder {1}</translation>
    </message>
    <message>
        <source>(fingeravtryck {0})</source>
        <translation>(fingerprint {0})</translation>
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
    <name>Exporting</name>
    <message>
        <source>Godta fel</source>
        <translation>Justify errors</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>rubrik</source>
        <translation>heading</translation>
    </message>
    <message>
        <source>serie</source>
        <translation>series</translation>
    </message>
    <message>
        <source>språk</source>
        <translation>language</translation>
    </message>
    <message>
        <source>början</source>
        <translation>start</translation>
    </message>
    <message>
        <source>slut</source>
        <translation>end</translation>
    </message>
    <message>
        <source>dagliga tider</source>
        <translation>daily hours</translation>
    </message>
    <message>
        <source>datum i ord</source>
        <translation>date in words</translation>
    </message>
    <message>
        <source>tillfällen</source>
        <translation>occasions</translation>
    </message>
    <message>
        <source>plats</source>
        <translation>place</translation>
    </message>
    <message>
        <source>form</source>
        <translation>form</translation>
    </message>
    <message>
        <source>anmälan</source>
        <translation>sign-up</translation>
    </message>
    <message>
        <source>sista anmälningsdag</source>
        <translation>last day to sign up</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>bild</source>
        <translation>picture</translation>
    </message>
    <message>
        <source>bildens plats</source>
        <translation>place of the picture</translation>
    </message>
    <message>
        <source>länkar</source>
        <translation>links</translation>
    </message>
    <message>
        <source>namn</source>
        <translation>name</translation>
    </message>
    <message>
        <source>sort</source>
        <translation>kind</translation>
    </message>
    <message>
        <source>rad ovanför rubriken</source>
        <translation>line above the heading</translation>
    </message>
    <message>
        <source>anmärkning</source>
        <translation>note</translation>
    </message>
    <message>
        <source>titel eller uppdrag</source>
        <translation>title or task</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organisation</translation>
    </message>
    <message>
        <source>telefon</source>
        <translation>phone</translation>
    </message>
    <message>
        <source>e-post</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>webbadress</source>
        <translation>web address</translation>
    </message>
    <message>
        <source>innehållet</source>
        <translation>the content</translation>
    </message>
    <message>
        <source>utsnitt</source>
        <translation>crop</translation>
    </message>
    <message>
        <source>viktigaste punkten</source>
        <translation>focal point</translation>
    </message>
    <message>
        <source>bildbeskrivning</source>
        <translation>picture description</translation>
    </message>
    <message>
        <source>utsmyckning</source>
        <translation>decoration</translation>
    </message>
    <message>
        <source>bildtext</source>
        <translation>caption</translation>
    </message>
    <message>
        <source>fotograf eller upphov</source>
        <translation>photographer or creator</translation>
    </message>
    <message>
        <source>ord före namnet</source>
        <translation>word before the name</translation>
    </message>
    <message>
        <source>rättigheter</source>
        <translation>rights</translation>
    </message>
    <message>
        <source>länk från bilden</source>
        <translation>link from the picture</translation>
    </message>
    <message>
        <source>får användas till och med</source>
        <translation>may be used until</translation>
    </message>
    <message>
        <source>personer på bilden</source>
        <translation>people in the picture</translation>
    </message>
    <message>
        <source>rättslig grund</source>
        <translation>legal basis</translation>
    </message>
</context>
<context>
    <name>FilterBox</name>
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
        <translation>The sender’s short name</translation>
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
        <source>Det du ändrar här gäller den här utgåvan. För alla nya utgåvor: Register, Nyhetsbrev.</source>
        <translation>What you change here concerns this issue. For all new issues: Registers, Newsletters.</translation>
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
    <name>FrozenSign</name>
    <message>
        <source>Utgåvan är publicerad. Den kan läsas och kopieras men inte ändras.</source>
        <translation>The issue is published. It can be read and copied but not changed.</translation>
    </message>
</context>
<context>
    <name>GatherField</name>
    <message>
        <source>Sa&amp;mla händelser ur registret</source>
        <translation>Gathe&amp;r events from the register</translation>
    </message>
    <message>
        <source>&amp;Från och med</source>
        <translation>Fro&amp;m</translation>
    </message>
    <message>
        <source>&amp;Till och med</source>
        <translation>&amp;Until</translation>
    </message>
    <message>
        <source>Även sista &amp;dagar, till exempel för ansökan</source>
        <translation>L&amp;ast days too, for example for applications</translation>
    </message>
    <message>
        <source>Kalendern hålls i datumordning. Det du tar bort kommer inte tillbaka.</source>
        <translation>The calendar is kept in order of date. What you remove does not come back.</translation>
    </message>
    <message>
        <source>Sista dagen ligger före den första.</source>
        <translation>The last day is before the first.</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Handbok – Länsbrev</source>
        <translation>Guide – Länsbrev</translation>
    </message>
    <message>
        <source>Sök i handboken</source>
        <translation>Search the guide</translation>
    </message>
    <message>
        <source>Innehåll i handboken</source>
        <translation>Contents of the guide</translation>
    </message>
    <message>
        <source>Enter går till texten, F6 växlar, Esc stänger.</source>
        <translation>Enter goes to the text, F6 switches, Esc closes.</translation>
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
    <name>InboxMail</name>
    <message>
        <source>Avsändare</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>ämne</source>
        <translation>subject</translation>
    </message>
    <message>
        <source>förhandstext</source>
        <translation>preview text</translation>
    </message>
    <message>
        <source>sidans första ord</source>
        <translation>first words of the page</translation>
    </message>
    <message>
        <source>{0} saknas</source>
        <translation>{0} is missing</translation>
    </message>
    <message>
        <source>{0}: {1}, klipps efter {2} tecken</source>
        <translation>{0}: {1}, cut after {2} characters</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>InboxPreview</name>
    <message>
        <source>Mörk inkorg</source>
        <translation>Dark inbox</translation>
    </message>
    <message>
        <source>Ungefär så här. Hur mycket som syns beror på läsarens skärm och inställningar.</source>
        <translation>About like this. How much is seen depends on the reader’s screen and settings.</translation>
    </message>
    <message>
        <source>Utan förhandstext visas det sidan börjar med.</source>
        <translation>Without a preview text the beginning of the page is shown.</translation>
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
        <source>inget nummer ännu</source>
        <translation>no number yet</translation>
    </message>
    <message>
        <source>ämnesraden klipps i {0}</source>
        <translation>the subject is cut in {0}</translation>
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
        <source>Så ser det ut i inkorgen</source>
        <translation>What the inbox shows</translation>
    </message>
    <message>
        <source>Utseende</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Bild överst och inledning…</source>
        <translation>Top picture and introduction…</translation>
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
        <source>Nyhetsbrevet har inget namn</source>
        <translation>The newsletter has no name</translation>
    </message>
    <message>
        <source>Den här datorns version</source>
        <translation>This computer’s version</translation>
    </message>
    <message>
        <source>Filens version, inläst {0}</source>
        <translation>The file’s version, taken in {0}</translation>
    </message>
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
    <name>IssuePanes</name>
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
</context>
<context>
    <name>IssuePictures</name>
    <message>
        <source>Inklistrad bild</source>
        <translation>Pasted picture</translation>
    </message>
    <message>
        <source>Bilden finns redan i bildregistret. Det som står där om den följde med.</source>
        <translation>The picture is in the picture register already. What it says there came along.</translation>
    </message>
    <message>
        <source>En liknande bild finns redan i bildregistret: {0}.</source>
        <translation>A picture like it is in the picture register already: {0}.</translation>
    </message>
</context>
<context>
    <name>IssueRegisters</name>
    <message>
        <source>Spara i registret</source>
        <translation>Save in the register</translation>
    </message>
    <message>
        <source>Sparat i registret.</source>
        <translation>Saved in the register.</translation>
    </message>
    <message>
        <source>Hämta från registret</source>
        <translation>Take from the register</translation>
    </message>
    <message>
        <source>Håll isär från registret</source>
        <translation>Keep apart from the register</translation>
    </message>
    <message>
        <source>Ändra överallt: {0}</source>
        <translation>Change everywhere: {0}</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Ångra ändringen av {0}</source>
        <translation>Undo the change of {0}</translation>
    </message>
    <message>
        <source>Lägg till ur registret: {0}</source>
        <translation>Add from the register: {0}</translation>
    </message>
    <message>
        <source>Samla händelser</source>
        <translation>Gather events</translation>
    </message>
    <message>
        <source>Sluta samla händelser</source>
        <translation>Stop gathering events</translation>
    </message>
    <message>
        <source>En händelse är hämtad ur registret.</source>
        <translation>One event was taken from the register.</translation>
    </message>
    <message>
        <source>{0} händelser är hämtade ur registret.</source>
        <translation>{0} events were taken from the register.</translation>
    </message>
</context>
<context>
    <name>IssueStatus</name>
    <message>
        <source>Det gör du när utgåvan har gått ut. Den kan sedan inte ändras, bara öppnas som en ny version. Den sparas också bland tidigare versioner.</source>
        <translation>Do so when the issue has gone out. After that it cannot be changed, only opened as a new version. It is also kept among the earlier versions.</translation>
    </message>
    <message>
        <source>Markera utgåvan som publicerad?</source>
        <translation>Mark the issue as published?</translation>
    </message>
    <message>
        <source>Markera som publicerad</source>
        <translation>Mark as published</translation>
    </message>
    <message>
        <source>Status: {0}.</source>
        <translation>Status: {0}.</translation>
    </message>
    <message>
        <source>Ny version</source>
        <translation>New version</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Utgåvan har ändrats sedan den godkändes.</source>
        <translation>The issue has been changed since it was approved.</translation>
    </message>
    <message>
        <source>Det här är en ny version. Den publicerade utgåvan är som den var.</source>
        <translation>This is a new version. The published issue is as it was.</translation>
    </message>
</context>
<context>
    <name>IssueView</name>
    <message>
        <source>Förhandsvisningen visas</source>
        <translation>The preview is shown</translation>
    </message>
    <message>
        <source>Förhandsvisningen är dold</source>
        <translation>The preview is hidden</translation>
    </message>
</context>
<context>
    <name>KindWords</name>
    <message>
        <source>Utgåva</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Sidhuvud</source>
        <translation>Masthead</translation>
    </message>
    <message>
        <source>Ämnesrad</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Förhandstext</source>
        <translation>Preview text</translation>
    </message>
    <message>
        <source>Diarienummer</source>
        <translation>Registration number</translation>
    </message>
    <message>
        <source>Bild överst</source>
        <translation>Top picture</translation>
    </message>
    <message>
        <source>Inledning</source>
        <translation>Introduction</translation>
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
        <source>Kalender</source>
        <translation>Calendar</translation>
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
    <message>
        <source>Bild</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Sparat block</source>
        <translation>Saved block</translation>
    </message>
    <message>
        <source>Om nyhetsbrevet</source>
        <translation>About the newsletter</translation>
    </message>
    <message>
        <source>Sidfot och kontakt</source>
        <translation>Footer and contact</translation>
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
    <name>LinkedBlockBar</name>
    <message>
        <source>Ändra överallt</source>
        <translation>Change everywhere</translation>
    </message>
    <message>
        <source>Det som står här blir det sparade blocket, i alla utkast som följer det</source>
        <translation>What stands here becomes the saved block, in all drafts that follow it</translation>
    </message>
    <message>
        <source>Ta blockets text</source>
        <translation>Take the block’s text</translation>
    </message>
    <message>
        <source>Skriv in det sparade blocket här</source>
        <translation>Write the saved block here</translation>
    </message>
    <message>
        <source>Lös länken</source>
        <translation>Unlink</translation>
    </message>
    <message>
        <source>Det här och blocket följer inte längre varandra</source>
        <translation>This and the block no longer follow each other</translation>
    </message>
</context>
<context>
    <name>LinkedBlocks</name>
    <message>
        <source>Länkat till ett sparat block som är borttaget.</source>
        <translation>Linked to a saved block that has been removed.</translation>
    </message>
    <message>
        <source>Länkat till det sparade blocket {0}.</source>
        <translation>Linked to the saved block {0}.</translation>
    </message>
    <message>
        <source>Länkat till det sparade blocket {0}, som har ändrats sedan dess.</source>
        <translation>Linked to the saved block {0}, which has been changed since.</translation>
    </message>
    <message>
        <source>Länkat till det sparade blocket {0}, ändrat här.</source>
        <translation>Linked to the saved block {0}, changed here.</translation>
    </message>
    <message>
        <source>Ändra block överallt</source>
        <translation>Change a block everywhere</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Ångra ändringen av blocket</source>
        <translation>Undo the change of the block</translation>
    </message>
    <message>
        <source>Ta det sparade blockets text</source>
        <translation>Take the saved block’s text</translation>
    </message>
    <message>
        <source>Lös länken till blocket</source>
        <translation>Unlink from the block</translation>
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
        <source>Korta</source>
        <translation>Shorten</translation>
    </message>
    <message>
        <source>Korta mejlet: det som väger mest</source>
        <translation>Shorten the mail: what weighs most</translation>
    </message>
    <message>
        <source>Det som väger mest i mejlet</source>
        <translation>What weighs most in the mail</translation>
    </message>
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
    <message>
        <source>{0}: {1} kB</source>
        <translation>{0}: {1} kB</translation>
    </message>
    <message>
        <source>Bilden överst</source>
        <translation>The picture at the top</translation>
    </message>
    <message>
        <source>Inledningen</source>
        <translation>The introduction</translation>
    </message>
    <message>
        <source>Innehållsförteckningen</source>
        <translation>The list of contents</translation>
    </message>
    <message>
        <source>Del utan rubrik</source>
        <translation>Piece without a heading</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Länsbrev</source>
        <translation>Länsbrev</translation>
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
        <translation>The sender’s short name</translation>
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
        <source>Utg&amp;åvans status</source>
        <translation>Status of the iss&amp;ue</translation>
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
        <source>R&amp;egister</source>
        <translation>Re&amp;gisters</translation>
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
    <name>ModeSwitch</name>
    <message>
        <source>Så visas utgåvan</source>
        <translation>How the issue is shown</translation>
    </message>
    <message>
        <source>Så visas utgåvan: {mode}</source>
        <translation>How the issue is shown: {mode}</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Flytta till ny dator</source>
        <translation>Move to a new computer</translation>
    </message>
    <message>
        <source>&amp;Spara allt i en fil…</source>
        <translation>&amp;Save everything in a file…</translation>
    </message>
    <message>
        <source>&amp;Hämta allt från en fil…</source>
        <translation>&amp;Fetch everything from a file…</translation>
    </message>
    <message>
        <source>S&amp;täng</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Hur långt arbetet har kommit</source>
        <translation>How far the work has come</translation>
    </message>
    <message>
        <source>På den gamla datorn</source>
        <translation>On the old computer</translation>
    </message>
    <message>
        <source>Alla utgåvor, register, bilder, tidigare versioner och profiler sparas i en fil. Lägg den på en plats som den nya datorn når. Inget ändras här.</source>
        <translation>All issues, registers, pictures, earlier versions and profiles are saved in one file. Put it where the new computer can reach it. Nothing changes here.</translation>
    </message>
    <message>
        <source>På den nya datorn</source>
        <translation>On the new computer</translation>
    </message>
    <message>
        <source>Installera Länsbrev, öppna det här fönstret och hämta filen. Det som finns i Länsbrev på den nya datorn läggs undan som en kopia.</source>
        <translation>Install Länsbrev, open this window and fetch the file. What is in Länsbrev on the new computer is put aside as a copy.</translation>
    </message>
    <message>
        <source>Var ska filen ligga?</source>
        <translation>Where should the file be?</translation>
    </message>
    <message>
        <source>Allt är sparat i filen ”{0}” ({1} MB) i mappen {2}.</source>
        <translation>Everything has been saved in the file “{0}” ({1} MB) in the folder {2}.</translation>
    </message>
    <message>
        <source>Hämta allt från ”{0}”?</source>
        <translation>Fetch everything from “{0}”?</translation>
    </message>
    <message>
        <source>Det som finns i Länsbrev på den här datorn läggs undan som en kopia och visas inte längre.</source>
        <translation>What is in Länsbrev on this computer is put aside as a copy and no longer shown.</translation>
    </message>
    <message>
        <source>Hämta allt</source>
        <translation>Fetch everything</translation>
    </message>
    <message>
        <source>Klart. Antal utgåvor här nu: {0}.</source>
        <translation>Done. Issues here now: {0}.</translation>
    </message>
    <message>
        <source>Det som fanns här förut ligger i filen ”{0}” i mappen {1}.</source>
        <translation>What was here before is in the file “{0}” in the folder {1}.</translation>
    </message>
    <message>
        <source>Avbrutet. Inget är ändrat.</source>
        <translation>Cancelled. Nothing has been changed.</translation>
    </message>
    <message>
        <source>A&amp;vbryt</source>
        <translation>C&amp;ancel</translation>
    </message>
</context>
<context>
    <name>NameForm</name>
    <message>
        <source>&amp;Namn</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Må&amp;lgrupp</source>
        <translation>&amp;Audience</translation>
    </message>
    <message>
        <source>Vilka brevet är till för. Det skrivs inte i utgåvorna.</source>
        <translation>Whom the newsletter is for. It is not printed in the issues.</translation>
    </message>
    <message>
        <source>Hur &amp;ofta det kommer</source>
        <translation>How &amp;often it comes</translation>
    </message>
    <message>
        <source>Till exempel: fyra gånger om året.</source>
        <translation>For example: four times a year.</translation>
    </message>
    <message>
        <source>S&amp;pråk</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>Datum och fasta ord skrivs på det språket.</source>
        <translation>Dates and fixed words are written in that language.</translation>
    </message>
    <message>
        <source>Svenska</source>
        <translation>Swedish</translation>
    </message>
    <message>
        <source>Engelska</source>
        <translation>English</translation>
    </message>
</context>
<context>
    <name>NewIssueDialog</name>
    <message>
        <source>Nyhetsbrev {0}</source>
        <translation>Nyhetsbrev {0}</translation>
    </message>
    <message>
        <source>Avsändare, sidfot och utseende följer nyhetsbrevet. Skriv ett annat namn för ett nytt nyhetsbrev.</source>
        <translation>Sender, footer and look follow the newsletter. Write another name for a new newsletter.</translation>
    </message>
    <message>
        <source>Fyll i själv</source>
        <translation>Fill in yourself</translation>
    </message>
    <message>
        <source>Ett nytt nyhetsbrev.</source>
        <translation>A new newsletter.</translation>
    </message>
    <message>
        <source>Nyhetsbrevets namn, så som det står överst.</source>
        <translation>The newsletter’s name, as it stands at the top.</translation>
    </message>
    <message>
        <source>Så här skrivs det: {0}</source>
        <translation>It will read: {0}</translation>
    </message>
    <message>
        <source>Skriv till exempel 15 juni 2023.</source>
        <translation>Write, for example, 15 June 2023.</translation>
    </message>
    <message>
        <source>”{0}” går inte att tolka som ett datum. Skriv till exempel 15 juni 2023.</source>
        <translation>“{0}” cannot be read as a date. Write, for example, 15 June 2023.</translation>
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
        <source>&amp;Avsändare</source>
        <translation>&amp;Sender</translation>
    </message>
    <message>
        <source>Länsstyrelsens namn, adress, telefon och e-post följer med. Allt kan ändras i Register, Nyhetsbrev.</source>
        <translation>The board’s name, address, phone and e-mail come along. Everything can be changed under Registers, Newsletters.</translation>
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
    <name>NewsletterCommands</name>
    <message>
        <source>Nyhetsbrevet är sparat.</source>
        <translation>The newsletter is saved.</translation>
    </message>
    <message>
        <source>Inställningarna gäller nya utgåvor. Utkast som redan finns är som de var.</source>
        <translation>The settings hold for new issues. Drafts that exist are as they were.</translation>
    </message>
    <message>
        <source>Använd i utkast…</source>
        <translation>Use in drafts…</translation>
    </message>
    <message>
        <source>Utkasten hade redan de inställningarna.</source>
        <translation>The drafts had these settings already.</translation>
    </message>
    <message>
        <source>Ett utkast har fått inställningarna.</source>
        <translation>One draft has got the settings.</translation>
    </message>
    <message>
        <source>{0} utkast har fått inställningarna.</source>
        <translation>{0} drafts have got the settings.</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Ångrat, men inte i det som har ändrats sedan dess: {0}.</source>
        <translation>Undone, but not in what has changed since then: {0}.</translation>
    </message>
    <message>
        <source>Använd nyhetsbrevets inställningar</source>
        <translation>Use the newsletter’s settings</translation>
    </message>
</context>
<context>
    <name>NewsletterDialog</name>
    <message>
        <source>Nyhetsbrevets inställningar</source>
        <translation>Settings of the newsletter</translation>
    </message>
    <message>
        <source>N&amp;ytt nyhetsbrev</source>
        <translation>New newslette&amp;r</translation>
    </message>
    <message>
        <source>Ta bo&amp;rt</source>
        <translation>Remo&amp;ve</translation>
    </message>
    <message>
        <source>Spara och använd i &amp;utkast…</source>
        <translation>Save and &amp;use in drafts…</translation>
    </message>
    <message>
        <source>&amp;Avbryt</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>&amp;Spara</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Nyhetsbre&amp;v</source>
        <translation>N&amp;ewsletter</translation>
    </message>
    <message>
        <source>Nyhetsbrev</source>
        <translation>Newsletter</translation>
    </message>
    <message>
        <source>Sidor med inställningar</source>
        <translation>Pages of settings</translation>
    </message>
    <message>
        <source>Så blir nyhetsbrevet</source>
        <translation>What the newsletter looks like</translation>
    </message>
    <message>
        <source>Utan namn</source>
        <translation>Without a name</translation>
    </message>
    <message>
        <source>Nytt nyhetsbrev</source>
        <translation>New newsletter</translation>
    </message>
    <message>
        <source>Så här ser texten i en artikel ut med de inställningar du väljer.</source>
        <translation>This is how the text of an article looks with the settings you choose.</translation>
    </message>
    <message>
        <source>Vinjett</source>
        <translation>Kicker</translation>
    </message>
    <message>
        <source>En artikel i nyhetsbrevet</source>
        <translation>An article of the newsletter</translation>
    </message>
    <message>
        <source>Aktuellt</source>
        <translation>News</translation>
    </message>
    <message>
        <source>Exempel</source>
        <translation>Sample</translation>
    </message>
    <message>
        <source>Nyhetsbrevet har utgåvor och blir kvar.</source>
        <translation>The newsletter has issues and stays.</translation>
    </message>
    <message>
        <source>Ta bort nyhetsbrevet {0}?</source>
        <translation>Remove the newsletter {0}?</translation>
    </message>
    <message>
        <source>Inställningarna försvinner. Nyhetsbrevet har inga utgåvor.</source>
        <translation>Its settings go. The newsletter has no issues.</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Det finns redan ett nyhetsbrev som heter {0}.</source>
        <translation>There is already a newsletter called {0}.</translation>
    </message>
    <message>
        <source>Nyhetsbrevet måste ha ett namn.</source>
        <translation>The newsletter must have a name.</translation>
    </message>
    <message>
        <source>Stänga utan att spara?</source>
        <translation>Close without saving?</translation>
    </message>
    <message>
        <source>Det du har ändrat i inställningarna försvinner.</source>
        <translation>What you have changed in the settings will be gone.</translation>
    </message>
    <message>
        <source>Stäng utan att spara</source>
        <translation>Close without saving</translation>
    </message>
</context>
<context>
    <name>NewsletterPages</name>
    <message>
        <source>Namn och målgrupp</source>
        <translation>Name and audience</translation>
    </message>
    <message>
        <source>Utseende</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Avsändare</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Bild överst</source>
        <translation>Top picture</translation>
    </message>
    <message>
        <source>Varje ny utgåva börjar med den här bilden. Den kan bytas i utgåvan.</source>
        <translation>Every new issue begins with this picture. It can be changed in the issue.</translation>
    </message>
    <message>
        <source>Logotyp</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Länsbrev har inga logotyper eller vapen. Lägg in den bild ni har rätt att använda.</source>
        <translation>Länsbrev has no logos or arms. Add the picture you have the right to use.</translation>
    </message>
    <message>
        <source>Om nyhetsbrevet</source>
        <translation>About the newsletter</translation>
    </message>
    <message>
        <source>Kontaktrad</source>
        <translation>Contact line</translation>
    </message>
    <message>
        <source>Vilka av avsändarens uppgifter som skrivs sist i brevet, och i vilken ordning.</source>
        <translation>Which data of the sender stand at the end of the newsletter, and in which order.</translation>
    </message>
    <message>
        <source>Samarbetspartner</source>
        <translation>Partners</translation>
    </message>
    <message>
        <source>Länkar i sidfoten</source>
        <translation>Links in the footer</translation>
    </message>
    <message>
        <source>Sociala medier</source>
        <translation>Social media</translation>
    </message>
</context>
<context>
    <name>NextIssue</name>
    <message>
        <source>Utgåvan är skapad. 1 ställe att se över är markerat i innehållet.</source>
        <translation>The issue is made. 1 place to look over is marked in the contents.</translation>
    </message>
    <message>
        <source>Utgåvan är skapad. {0} ställen att se över är markerade i innehållet.</source>
        <translation>The issue is made. {0} places to look over are marked in the contents.</translation>
    </message>
</context>
<context>
    <name>NextIssueDialog</name>
    <message>
        <source>Ny utgåva från {0}</source>
        <translation>New issue from {0}</translation>
    </message>
    <message>
        <source>Följer med som det är (1)</source>
        <translation>Comes along as it is (1)</translation>
    </message>
    <message>
        <source>Följer med och får en markering (2)</source>
        <translation>Comes along and gets a mark (2)</translation>
    </message>
    <message>
        <source>Följer inte med (3)</source>
        <translation>Does not come along (3)</translation>
    </message>
    <message>
        <source>Skriv till exempel 15 juni 2023.</source>
        <translation>Write, for example, 15 June 2023.</translation>
    </message>
    <message>
        <source>Så här skrivs det: {0}.</source>
        <translation>It will read: {0}.</translation>
    </message>
    <message>
        <source>Datumet ligger inte efter {0}, då utgåvan du utgår från kom.</source>
        <translation>The date is not after {0}, when the issue you start from came out.</translation>
    </message>
    <message>
        <source>Hur ofta brevet kommer går inte att se av tidigare utgåvor.</source>
        <translation>Earlier issues do not tell how often the newsletter comes out.</translation>
    </message>
    <message numerus="yes">
        <source>Brevet har kommit med omkring %n dagars mellanrum.</source>
        <translation>
            <numerusform>The newsletter has come out about %n day apart.</numerusform>
            <numerusform>The newsletter has come out about %n days apart.</numerusform>
        </translation>
    </message>
    <message>
        <source>Brevet kommer varje vecka.</source>
        <translation>The newsletter comes out every week.</translation>
    </message>
    <message>
        <source>Brevet kommer varannan vecka.</source>
        <translation>The newsletter comes out every other week.</translation>
    </message>
    <message>
        <source>Brevet kommer varje månad.</source>
        <translation>The newsletter comes out every month.</translation>
    </message>
    <message>
        <source>Brevet kommer varannan månad.</source>
        <translation>The newsletter comes out every other month.</translation>
    </message>
    <message>
        <source>Brevet kommer varje kvartal.</source>
        <translation>The newsletter comes out every quarter.</translation>
    </message>
    <message>
        <source>Brevet kommer två gånger om året.</source>
        <translation>The newsletter comes out twice a year.</translation>
    </message>
    <message>
        <source>Brevet kommer en gång om året.</source>
        <translation>The newsletter comes out once a year.</translation>
    </message>
    <message>
        <source>{0} behålls, {1} uppdateras, {2} tas inte med</source>
        <translation>{0} kept, {1} to update, {2} left out</translation>
    </message>
    <message>
        <source>Texten i {0}</source>
        <translation>The text of {0}</translation>
    </message>
    <message>
        <source>Avsnitt utan rubrik</source>
        <translation>Section without a heading</translation>
    </message>
    <message>
        <source>Behåll</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Uppdatera</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Ta inte med</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>Ditt val. Förslaget var: {0}.</source>
        <translation>Your choice. The proposal was: {0}.</translation>
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
        <source>Nu&amp;mmer</source>
        <translation>Nu&amp;mber</translation>
    </message>
    <message>
        <source>Så här blir den nya utgåvan. Ändra med 1, 2 och 3 eller med knapparna. Det som ska uppdateras får en markering i innehållet.</source>
        <translation>This is the new issue. Change it with 1, 2 and 3 or the buttons. What is to be updated gets a mark in the contents.</translation>
    </message>
    <message>
        <source>Vad som följer med till den nya utgåvan</source>
        <translation>What comes along to the new issue</translation>
    </message>
    <message>
        <source>Innehåll</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Förslag</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>Varför</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>&amp;Behåll</source>
        <translation>&amp;Keep</translation>
    </message>
    <message>
        <source>&amp;Uppdatera</source>
        <translation>&amp;Update</translation>
    </message>
    <message>
        <source>Ta i&amp;nte med</source>
        <translation>&amp;Leave out</translation>
    </message>
    <message>
        <source>Te&amp;xten nu</source>
        <translation>Te&amp;xt now</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Skapa utgåvan</source>
        <translation>Make the &amp;issue</translation>
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
        <source>Anmärkning</source>
        <translation>Note</translation>
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
    <name>OriginLine</name>
    <message>
        <source>Spara i registret</source>
        <translation>Save in the register</translation>
    </message>
    <message>
        <source>Visa i registret</source>
        <translation>Show in the register</translation>
    </message>
    <message>
        <source>Ändra överallt</source>
        <translation>Change everywhere</translation>
    </message>
    <message>
        <source>Ta registrets</source>
        <translation>Take the register’s</translation>
    </message>
    <message>
        <source>Håll isär</source>
        <translation>Keep apart</translation>
    </message>
    <message>
        <source>Så kan den användas i fler utgåvor och ändras på ett ställe</source>
        <translation>So it can be used in more issues and changed in one place</translation>
    </message>
    <message>
        <source>Det som står här blir det som gäller i registret och i alla utkast</source>
        <translation>What stands here becomes what the register and all drafts say</translation>
    </message>
    <message>
        <source>Det som står i registret skrivs in här</source>
        <translation>What the register says is written here</translation>
    </message>
    <message>
        <source>Registret och den här utgåvan följer inte längre varandra</source>
        <translation>The register and this issue no longer follow each other</translation>
    </message>
    <message>
        <source>Finns bara i den här utgåvan.</source>
        <translation>Only in this issue.</translation>
    </message>
    <message>
        <source>Hämtad från registret, men finns inte kvar där.</source>
        <translation>Taken from the register, but no longer there.</translation>
    </message>
    <message>
        <source>Hämtad från registret.</source>
        <translation>Taken from the register.</translation>
    </message>
    <message>
        <source>Hämtad från registret, som har ändrats sedan dess: {0}.</source>
        <translation>Taken from the register, which has changed since: {0}.</translation>
    </message>
    <message>
        <source>Hämtad från registret, ändrad här: {0}.</source>
        <translation>Taken from the register, changed here: {0}.</translation>
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
        <source>att se över</source>
        <translation>to look over</translation>
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
        <translation>Masthead and introduction</translation>
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
        <source>Händelse utan rubrik</source>
        <translation>Event without a heading</translation>
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
        <source>Här är inga artiklar ännu. Ctrl+Enter lägger till en, liksom plus här ovanför.</source>
        <translation>There are no articles here yet. Ctrl+Enter adds one, and so does the plus above.</translation>
    </message>
    <message>
        <source>efter {0}</source>
        <translation>after {0}</translation>
    </message>
    <message>
        <source>först i {0}</source>
        <translation>first in {0}</translation>
    </message>
    <message>
        <source>först</source>
        <translation>first</translation>
    </message>
</context>
<context>
    <name>PageView</name>
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
        <translation>The preview has stopped several times in a short while. Your text is still here and is saved as usual.</translation>
    </message>
</context>
<context>
    <name>PaneFocus</name>
    <message>
        <source>Fokusläge: bara formuläret. Esc eller F11 visar allt igen.</source>
        <translation>Focus mode: only the form. Esc or F11 shows everything again.</translation>
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
        <source>Tabb leder till valen.</source>
        <translation>Tab leads to the choices.</translation>
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
    <name>PersonTab</name>
    <message>
        <source>&amp;Namn</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;E-postadress, om du har den</source>
        <translation>&amp;E-mail address, if you have it</translation>
    </message>
    <message>
        <source>S&amp;ök</source>
        <translation>&amp;Search</translation>
    </message>
    <message>
        <source>Där personen nämns</source>
        <translation>Where the person is named</translation>
    </message>
    <message>
        <source>&amp;Radera personen överallt…</source>
        <translation>E&amp;rase the person everywhere…</translation>
    </message>
    <message>
        <source>Söker…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>Säkerhetskopian {0} (ändras inte)</source>
        <translation>The backup {0} (does not change)</translation>
    </message>
    <message>
        <source>Antal ställen där personen nämns: {0}.</source>
        <translation>Places that name the person: {0}.</translation>
    </message>
    <message>
        <source>{0} (räddad, läs igenom den)</source>
        <translation>{0} (rescued, read it through)</translation>
    </message>
    <message>
        <source>{0} (gick inte att läsa, borttagen)</source>
        <translation>{0} (could not be read, removed)</translation>
    </message>
    <message>
        <source>Raderat. Antal ändrade ställen: {0}.</source>
        <translation>Erased. Places changed: {0}.</translation>
    </message>
    <message>
        <source>Nämns inte någonstans i Länsbrev.</source>
        <translation>Not named anywhere in Länsbrev.</translation>
    </message>
    <message>
        <source>Skriv ett namn och tryck på Sök. Då visas var personen nämns.</source>
        <translation>Write a name and press Search. Then it is shown where the person is named.</translation>
    </message>
    <message>
        <source>Åtgärda det s&amp;kadade…</source>
        <translation>Deal with what is &amp;damaged…</translation>
    </message>
    <message>
        <source>Ta &amp;bort säkerhetskopian…</source>
        <translation>Remove the &amp;backup…</translation>
    </message>
    <message>
        <source>Radera {0} överallt?</source>
        <translation>Erase {0} everywhere?</translation>
    </message>
    <message>
        <source>Namnet byts mot ”[borttaget]” i utkast, publicerade utgåvor, tidigare versioner, exporthistorik och register. Det går inte att ångra. Öppna utgåvor stängs. Det du redan har skickat eller exporterat ändras inte.</source>
        <translation>The name is exchanged for “[removed]” in drafts, published issues, earlier versions, the history of exports and registers. This cannot be undone. Open issues are closed. What you have already sent or exported does not change.</translation>
    </message>
    <message>
        <source>Radera</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>[borttaget]</source>
        <translation>[removed]</translation>
    </message>
    <message>
        <source>Åtgärda det skadade och radera {0} överallt?</source>
        <translation>Deal with what is damaged and erase {0} everywhere?</translation>
    </message>
    <message>
        <source>Skadade utgåvor räddas så långt de går att läsa. Läs igenom dem efteråt: enstaka bokstäver kan vara fel. Det som inte går att läsa alls tas bort för gott. Allt som det är nu sparas som säkerhetskopia. I den finns namnet kvar tills du tar bort den. Öppna utgåvor stängs.</source>
        <translation>Damaged issues are rescued as far as they can be read. Read them through afterwards: single letters may be wrong. What cannot be read at all is removed for good. Everything as it is now is kept as a backup. The name is still in it until you remove it. Open issues are closed.</translation>
    </message>
    <message>
        <source>Åtgärda och radera</source>
        <translation>Deal with it and erase</translation>
    </message>
    <message>
        <source>Ta bort säkerhetskopian {0}?</source>
        <translation>Remove the backup {0}?</translation>
    </message>
    <message>
        <source>Den går inte att få tillbaka. Utgåvor kan vara allmänna handlingar: ta bort kopian först när du har sett att allt annat är som det ska och vet att den får gallras.</source>
        <translation>It cannot be brought back. Issues may be official documents: remove the copy only when you have seen that all else is as it should be and know that it may be disposed of.</translation>
    </message>
    <message>
        <source>Ta bort för gott</source>
        <translation>Delete for good</translation>
    </message>
    <message>
        <source>{0} (skadad, går inte att läsa)</source>
        <translation>{0} (damaged, cannot be read)</translation>
    </message>
    <message>
        <source>I det som är skadat kan personen finnas kvar.</source>
        <translation>What is damaged may still name the person.</translation>
    </message>
    <message>
        <source>Namnet finns kvar i säkerhetskopior. Markera en i listan för att ta bort den.</source>
        <translation>The name is still in backups. Choose one in the list to remove it.</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Lägg till händelse</source>
        <translation>Add event</translation>
    </message>
    <message>
        <source>Lägg till kontakt</source>
        <translation>Add contact</translation>
    </message>
    <message>
        <source>Sök i registret, eller skriv en ny rubrik</source>
        <translation>Search the register, or type a new heading</translation>
    </message>
    <message>
        <source>Sök i registret, eller skriv ett namn</source>
        <translation>Search the register, or type a name</translation>
    </message>
    <message>
        <source>Träffar</source>
        <translation>Hits</translation>
    </message>
    <message>
        <source>Det som hämtas ur registret följer med när registret ändras.</source>
        <translation>What is taken from the register changes along with it.</translation>
    </message>
    <message>
        <source>{0} (har varit)</source>
        <translation>{0} (over)</translation>
    </message>
    <message>
        <source>{0} (har slutat)</source>
        <translation>{0} (has left)</translation>
    </message>
    <message>
        <source>Ny händelse</source>
        <translation>New event</translation>
    </message>
    <message>
        <source>Ny kontakt</source>
        <translation>New contact</translation>
    </message>
    <message>
        <source>{0}: ”{1}”</source>
        <translation>{0}: “{1}”</translation>
    </message>
</context>
<context>
    <name>PictureBrowser</name>
    <message>
        <source>Sök i beskrivning, bildtext och fotograf</source>
        <translation>Search description, caption and photographer</translation>
    </message>
    <message>
        <source>Sök bild</source>
        <translation>Search picture</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Alla bilder</source>
        <translation>All pictures</translation>
    </message>
    <message>
        <source>Utan användning</source>
        <translation>Without use</translation>
    </message>
    <message>
        <source>Utan bildbeskrivning</source>
        <translation>Without description</translation>
    </message>
    <message>
        <source>Rätten upphör inom {0} dagar</source>
        <translation>Right of use ends within {0} days</translation>
    </message>
    <message>
        <source>Rätten har upphört</source>
        <translation>Right of use has ended</translation>
    </message>
    <message>
        <source>Personer utan rättslig grund</source>
        <translation>People without a legal basis</translation>
    </message>
    <message>
        <source>Bilder som liknar varandra</source>
        <translation>Pictures that look alike</translation>
    </message>
    <message>
        <source>Bilder</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>&amp;Ångra</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Lägg in {0} bilder från öppna utgåvor</source>
        <translation>E&amp;nter {0} pictures of open issues</translation>
    </message>
    <message>
        <source>&amp;Lägg in 1 bild från en öppen utgåva</source>
        <translation>E&amp;nter 1 picture of an open issue</translation>
    </message>
    <message>
        <source>Lägg bilder i registret</source>
        <translation>Enter pictures in the register</translation>
    </message>
    <message>
        <source>Inga bilder i registret ännu. Varje bild du lägger in i en utgåva hamnar här.</source>
        <translation>No pictures in the register yet. Every picture you put into an issue comes here.</translation>
    </message>
    <message>
        <source>Inga träffar på ”{0}”.</source>
        <translation>No hits for “{0}”.</translation>
    </message>
    <message>
        <source>Inga bilder är sådana. Välj Alla bilder för att se resten.</source>
        <translation>No pictures are like that. Choose All pictures to see the rest.</translation>
    </message>
    <message>
        <source>1 bild</source>
        <translation>1 picture</translation>
    </message>
    <message numerus="yes">
        <source>%n bilder</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
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
        <source>Ur bildregistret…</source>
        <translation>From the picture register…</translation>
    </message>
    <message>
        <source>Använd en bild som har varit med i en annan utgåva</source>
        <translation>Use a picture that was in another issue</translation>
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
    <name>PictureNotesFields</name>
    <message>
        <source>Får användas till och med</source>
        <translation>May be used until</translation>
    </message>
    <message>
        <source>31 december 2027</source>
        <translation>31 December 2027</translation>
    </message>
    <message>
        <source>Personer på bilden</source>
        <translation>People in the picture</translation>
    </message>
    <message>
        <source>Rättslig grund</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Till exempel allmänt intresse, eller samtycke och var det finns.</source>
        <translation>For example public interest, or a consent and where it is kept.</translation>
    </message>
    <message>
        <source>Bilden får inte längre användas när utgåvan kommer ut.</source>
        <translation>The picture may no longer be used when the issue comes out.</translation>
    </message>
    <message>
        <source>Bilden får inte användas längre.</source>
        <translation>The picture may no longer be used.</translation>
    </message>
</context>
<context>
    <name>PicturePanel</name>
    <message>
        <source>Beskär…</source>
        <translation>Crop…</translation>
    </message>
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
        <translation>Photographer or creator</translation>
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
        <source>rätten har upphört</source>
        <translation>right of use has ended</translation>
    </message>
    <message>
        <source>rättslig grund saknas</source>
        <translation>legal basis missing</translation>
    </message>
    <message>
        <source>inget ännu</source>
        <translation>nothing yet</translation>
    </message>
    <message>
        <source>Beskär bild</source>
        <translation>Crop picture</translation>
    </message>
</context>
<context>
    <name>PictureRegisterDialog</name>
    <message>
        <source>Bildregister</source>
        <translation>Picture register</translation>
    </message>
    <message>
        <source>A&amp;nvänd bilden</source>
        <translation>&amp;Use the picture</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
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
    <name>PicturesPage</name>
    <message>
        <source>Bilder</source>
        <translation>Pictures</translation>
    </message>
</context>
<context>
    <name>PlaceChoices</name>
    <message>
        <source>Gå till {0}</source>
        <translation>Go to {0}</translation>
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
        <source>Förhandsvisning: {mode}. F6 går vidare.</source>
        <translation>Preview: {mode}. F6 goes on.</translation>
    </message>
    <message>
        <source>Storlek {0}</source>
        <translation>Size {0}</translation>
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
    <name>PrintMode</name>
    <message>
        <source>De senaste fungerande sidorna visas.</source>
        <translation>The last working pages are shown.</translation>
    </message>
    <message>
        <source>Utskriften kan inte visas.</source>
        <translation>The printed pages cannot be shown.</translation>
    </message>
    <message>
        <source>Utskriften tog för lång tid och avbröts.</source>
        <translation>Making the printed pages took too long and was stopped.</translation>
    </message>
    <message>
        <source>Utskriften behöver för mycket minne och avbröts.</source>
        <translation>Making the printed pages took too much memory and was stopped.</translation>
    </message>
    <message>
        <source>Utskriften har stannat flera gånger på kort tid. Texten är kvar och sparas som vanligt.</source>
        <translation>Making the printed pages has stopped several times in a short while. Your text is still here and is saved as usual.</translation>
    </message>
</context>
<context>
    <name>PrintView</name>
    <message>
        <source>Sidorna på papper</source>
        <translation>The pages on paper</translation>
    </message>
    <message>
        <source>Sidorna görs klara …</source>
        <translation>Preparing the pages …</translation>
    </message>
    <message>
        <source>Sida {page} av {pages}</source>
        <translation>Page {page} of {pages}</translation>
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
    <name>ProfilesDialog</name>
    <message>
        <source>Avsluta prenumerationen</source>
        <translation>Unsubscribe</translation>
    </message>
    <message>
        <source>Webbversion</source>
        <translation>Web version</translation>
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
        <source>Prenumerera</source>
        <translation>Subscribe</translation>
    </message>
    <message>
        <source>Ändra uppgifter</source>
        <translation>Update details</translation>
    </message>
    <message>
        <source>Förnamn</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Efternamn</source>
        <translation>Last name</translation>
    </message>
    <message>
        <source>Namn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-postadress</source>
        <translation>E-mail address</translation>
    </message>
    <message>
        <source>Utskickstjänster</source>
        <translation>Sending services</translation>
    </message>
    <message>
        <source>&amp;Ny</source>
        <translation>&amp;New</translation>
    </message>
    <message>
        <source>&amp;Kopiera</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>&amp;Återställ</source>
        <translation>&amp;Reset</translation>
    </message>
    <message>
        <source>&amp;Lägg till fält</source>
        <translation>&amp;Add field</translation>
    </message>
    <message>
        <source>&amp;Stäng</source>
        <translation>C&amp;lose</translation>
    </message>
    <message>
        <source>Så skriver tjänsten fälten som bara den kan fylla i. Exporten säger till om de tomma.</source>
        <translation>How the service writes the fields that only it can fill. The export tells of the empty ones.</translation>
    </message>
    <message>
        <source>&amp;Fler fält</source>
        <translation>&amp;Further fields</translation>
    </message>
    <message>
        <source>Fältets namn</source>
        <translation>Name of the field</translation>
    </message>
    <message>
        <source>Det som står mellan klamrarna i texten.</source>
        <translation>What stands between the braces in the text.</translation>
    </message>
    <message>
        <source>{0} (går inte att läsa)</source>
        <translation>{0} (cannot be read)</translation>
    </message>
    <message>
        <source>{0} (ändrad)</source>
        <translation>{0} (changed)</translation>
    </message>
    <message>
        <source>{0} (egen)</source>
        <translation>{0} (your own)</translation>
    </message>
    <message>
        <source>Tjänstens namn</source>
        <translation>Name of the service</translation>
    </message>
    <message>
        <source>Bildernas adress</source>
        <translation>Address of the pictures</translation>
    </message>
    <message>
        <source>Webbadressen till mappen där mejlets bilder ligger. Kan lämnas tomt.</source>
        <translation>The web address of the folder that holds the pictures of the mail. May be left empty.</translation>
    </message>
    <message>
        <source>okänt, fyll i</source>
        <translation>unknown, fill in</translation>
    </message>
    <message>
        <source>Källa: {0}</source>
        <translation>Source: {0}</translation>
    </message>
    <message>
        <source>&amp;Återställ till det levererade</source>
        <translation>&amp;Reset to the shipped one</translation>
    </message>
    <message>
        <source>&amp;Ta bort</source>
        <translation>&amp;Remove</translation>
    </message>
    <message>
        <source>Sparat.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>Tjänsten behöver ett namn.</source>
        <translation>The service needs a name.</translation>
    </message>
    <message>
        <source>Bildernas adress ska börja med https:// eller lämnas tom.</source>
        <translation>The address of the pictures begins with https:// or is left empty.</translation>
    </message>
    <message>
        <source>{0}: citattecken och vinkelparenteser kan inte stå i ett fält.</source>
        <translation>{0}: quotation marks and angle brackets cannot stand in a field.</translation>
    </message>
    <message>
        <source>Ny tjänst</source>
        <translation>New service</translation>
    </message>
    <message>
        <source>{0}, kopia</source>
        <translation>{0}, copy</translation>
    </message>
    <message>
        <source>Återställd.</source>
        <translation>Reset.</translation>
    </message>
    <message>
        <source>Borttagen.</source>
        <translation>Removed.</translation>
    </message>
    <message>
        <source>Ett fält heter med bokstäver a–z, siffror och understreck.</source>
        <translation>A field is named with letters a–z, digits and underscores.</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Öppna utgåva</source>
        <translation>Open issue</translation>
    </message>
    <message>
        <source>Alla filer (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Utgåvor och block (*.lansbrev *.lansbrev.json *.lansbrev-block)</source>
        <translation>Issues and blocks (*.lansbrev *.lansbrev.json *.lansbrev-block)</translation>
    </message>
    <message>
        <source>Hämta block från fil</source>
        <translation>Fetch block from file</translation>
    </message>
    <message>
        <source>Sparade block (*.lansbrev-block)</source>
        <translation>Saved blocks (*.lansbrev-block)</translation>
    </message>
    <message>
        <source>Hämta allt från en annan dator</source>
        <translation>Fetch everything from another computer</translation>
    </message>
    <message>
        <source>Filer från en annan dator (*.lansbrev-allt)</source>
        <translation>Files from another computer (*.lansbrev-allt)</translation>
    </message>
    <message>
        <source>Välj bild</source>
        <translation>Choose picture</translation>
    </message>
    <message>
        <source>Välj bilder</source>
        <translation>Choose pictures</translation>
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
    <name>Rail</name>
    <message>
        <source>Du är här</source>
        <translation>You are here</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Använd i en öppen utgåva</source>
        <translation>Use in an open issue</translation>
    </message>
    <message>
        <source>Duplicera</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>Ta bort ur registret</source>
        <translation>Remove from the register</translation>
    </message>
    <message>
        <source>Inga träffar på ”{0}”.</source>
        <translation>No hits for “{0}”.</translation>
    </message>
    <message>
        <source>Välj en rad i listan, eller lägg till en ny.</source>
        <translation>Choose a row in the list, or add a new one.</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Ändra överallt</source>
        <translation>Change everywhere</translation>
    </message>
    <message>
        <source>Spara</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Inte sparat ännu.</source>
        <translation>Not saved yet.</translation>
    </message>
    <message>
        <source>Sparat i registret.</source>
        <translation>Saved in the register.</translation>
    </message>
    <message>
        <source>Ändra överallt: {0}</source>
        <translation>Change everywhere: {0}</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Ångra ändringen av {0}</source>
        <translation>Undo the change of {0}</translation>
    </message>
    <message>
        <source>Lägg till ur registret: {0}</source>
        <translation>Add from the register: {0}</translation>
    </message>
    <message>
        <source>{0} är med i {1}, {2}.</source>
        <translation>{0} is in {1}, {2}.</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>RegisterRows</name>
    <message>
        <source>Utan datum</source>
        <translation>Without a date</translation>
    </message>
    <message>
        <source>Tidigare: {0}</source>
        <translation>Past: {0}</translation>
    </message>
    <message>
        <source>Plats saknas</source>
        <translation>Place missing</translation>
    </message>
    <message>
        <source>Händelse utan rubrik</source>
        <translation>Event without a heading</translation>
    </message>
    <message>
        <source>Att kontrollera</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>Kontakter</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Övriga</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>Har slutat</source>
        <translation>Have left</translation>
    </message>
    <message>
        <source>Kontakt utan namn</source>
        <translation>Contact without a name</translation>
    </message>
</context>
<context>
    <name>RegisterWords</name>
    <message>
        <source>Ingen utgåva är öppen. Öppna en först.</source>
        <translation>No issue is open. Open one first.</translation>
    </message>
    <message>
        <source>utkast</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>på granskning</source>
        <translation>in review</translation>
    </message>
    <message>
        <source>godkänd</source>
        <translation>approved</translation>
    </message>
    <message>
        <source>godkänd, ändrad sedan</source>
        <translation>approved, changed since</translation>
    </message>
    <message>
        <source>publicerad, ändras inte</source>
        <translation>published, does not change</translation>
    </message>
    <message>
        <source>kalender utan rubrik</source>
        <translation>calendar without a heading</translation>
    </message>
    <message>
        <source>kontaktlista utan rubrik</source>
        <translation>contact list without a heading</translation>
    </message>
    <message>
        <source>artikel utan rubrik</source>
        <translation>article without a heading</translation>
    </message>
    <message>
        <source>Utgåva utan titel</source>
        <translation>Issue without a title</translation>
    </message>
    <message>
        <source>som kontakt och i texten</source>
        <translation>as a contact and in the text</translation>
    </message>
    <message>
        <source>som kontakt</source>
        <translation>as a contact</translation>
    </message>
    <message>
        <source>i texten</source>
        <translation>in the text</translation>
    </message>
    <message>
        <source>ingen utgåva ännu</source>
        <translation>no issue yet</translation>
    </message>
    <message>
        <source>1 utkast</source>
        <translation>1 draft</translation>
    </message>
    <message>
        <source>{0} utkast</source>
        <translation>{0} drafts</translation>
    </message>
    <message>
        <source>1 publicerad</source>
        <translation>1 published</translation>
    </message>
    <message>
        <source>{0} publicerade</source>
        <translation>{0} published</translation>
    </message>
    <message>
        <source>Ändringen görs också i ett utkast.</source>
        <translation>The change is made in one draft too.</translation>
    </message>
    <message>
        <source>Ändringen görs också i {0} utkast.</source>
        <translation>The change is made in {0} drafts too.</translation>
    </message>
    <message>
        <source>Sparat i registret.</source>
        <translation>Saved in the register.</translation>
    </message>
    <message>
        <source>Ändrat i registret och i ett utkast.</source>
        <translation>Changed in the register and in one draft.</translation>
    </message>
    <message>
        <source>Ändrat i registret och i {0} utkast.</source>
        <translation>Changed in the register and in {0} drafts.</translation>
    </message>
    <message>
        <source>Posten i registret har ändrats sedan dess och står kvar.</source>
        <translation>The entry in the register was changed since and stays.</translation>
    </message>
    <message>
        <source>Ändringen är ångrad i registret.</source>
        <translation>The change is undone in the register.</translation>
    </message>
    <message>
        <source>Ett utkast är återställt.</source>
        <translation>One draft is restored.</translation>
    </message>
    <message>
        <source>{0} utkast är återställda.</source>
        <translation>{0} drafts are restored.</translation>
    </message>
    <message>
        <source>En utgåva</source>
        <translation>An issue</translation>
    </message>
    <message>
        <source>{0} har egna ord i {1} och behåller dem.</source>
        <translation>{0} has words of its own in {1} and keeps them.</translation>
    </message>
    <message>
        <source>{0} har ändrats sedan dess och står kvar.</source>
        <translation>{0} was changed since and stays.</translation>
    </message>
    <message>
        <source>{0} finns inte längre eller ligger i Papperskorgen.</source>
        <translation>{0} is gone or lies in the bin.</translation>
    </message>
    <message>
        <source>{0} är publicerad och ändras inte.</source>
        <translation>{0} is published and does not change.</translation>
    </message>
    <message>
        <source>{0} gick inte att läsa och är oförändrad.</source>
        <translation>{0} could not be read and is unchanged.</translation>
    </message>
</context>
<context>
    <name>ReminderBar</name>
    <message>
        <source>Klart</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Ta bort markeringen</source>
        <translation>Remove the mark</translation>
    </message>
    <message>
        <source>Klart, ta bort markeringen</source>
        <translation>Done, remove the mark</translation>
    </message>
</context>
<context>
    <name>ReminderMarks</name>
    <message>
        <source>Att se över: {0}</source>
        <translation>To look over: {0}</translation>
    </message>
    <message>
        <source>Ta bort markeringen</source>
        <translation>Remove the mark</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>Inget är markerat att se över.</source>
        <translation>Nothing is marked to look over.</translation>
    </message>
</context>
<context>
    <name>ReuseSources</name>
    <message>
        <source>{0} utan rubrik</source>
        <translation>{0} without a heading</translation>
    </message>
</context>
<context>
    <name>ReuseWindow</name>
    <message>
        <source>Använd igen</source>
        <translation>Use again</translation>
    </message>
    <message>
        <source>&amp;Sparade block</source>
        <translation>&amp;Saved blocks</translation>
    </message>
    <message>
        <source>Ti&amp;digare utgåvor</source>
        <translation>E&amp;arlier issues</translation>
    </message>
    <message>
        <source>Utgåva</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Att använda igen</source>
        <translation>To use again</translation>
    </message>
    <message>
        <source>Blocket</source>
        <translation>The block</translation>
    </message>
    <message>
        <source>&amp;Länka: ändras blocket, ändras alla utkast</source>
        <translation>&amp;Link: if the block changes, all drafts change</translation>
    </message>
    <message>
        <source>Info&amp;ga i utgåvan</source>
        <translation>I&amp;nsert into the issue</translation>
    </message>
    <message>
        <source>&amp;Mer</source>
        <translation>&amp;More</translation>
    </message>
    <message>
        <source>Sök bland sparade block</source>
        <translation>Search the saved blocks</translation>
    </message>
    <message>
        <source>Sök i alla utgåvor, eller välj en utgåva</source>
        <translation>Search all issues, or choose an issue</translation>
    </message>
    <message>
        <source>{0} att välja bland.</source>
        <translation>{0} to choose from.</translation>
    </message>
    <message>
        <source>Inget som passar.</source>
        <translation>Nothing fits.</translation>
    </message>
    <message>
        <source>En att välja.</source>
        <translation>One to choose.</translation>
    </message>
    <message>
        <source>Här är inga block ännu. Markera något i innehållet och välj Infoga, Spara som block.</source>
        <translation>There are no blocks here yet. Select something in the contents and choose Insert, Save as block.</translation>
    </message>
    <message>
        <source>Infoga sparat block</source>
        <translation>Insert saved block</translation>
    </message>
    <message>
        <source>Kopiera ur tidigare utgåva</source>
        <translation>Copy from an earlier issue</translation>
    </message>
    <message>
        <source>Infogat.</source>
        <translation>Inserted.</translation>
    </message>
</context>
<context>
    <name>ReviewAsking</name>
    <message>
        <source>Avbr&amp;yt</source>
        <translation>Cance&amp;l</translation>
    </message>
    <message>
        <source>Ny synpunkt</source>
        <translation>New comment</translation>
    </message>
    <message>
        <source>&amp;Lägg till</source>
        <translation>&amp;Add</translation>
    </message>
    <message>
        <source>&amp;Gäller</source>
        <translation>A&amp;bout</translation>
    </message>
    <message>
        <source>Numren är de som står i granskningskopian.</source>
        <translation>The numbers are those of the review copy.</translation>
    </message>
    <message>
        <source>&amp;Synpunkt</source>
        <translation>&amp;Comment</translation>
    </message>
    <message>
        <source>&amp;Från</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>Vem synpunkten kommer från. Kan lämnas tomt.</source>
        <translation>Whom the comment comes from. May be left empty.</translation>
    </message>
    <message>
        <source>Godkänn utgåvan</source>
        <translation>Approve the issue</translation>
    </message>
    <message>
        <source>&amp;Godkänn</source>
        <translation>&amp;Approve</translation>
    </message>
    <message>
        <source>&amp;Sätt utgåvans status till Godkänd</source>
        <translation>&amp;Set the status of the issue to Approved</translation>
    </message>
    <message>
        <source>En synpunkt är fortfarande öppen.</source>
        <translation>One comment is still open.</translation>
    </message>
    <message>
        <source>{0} synpunkter är fortfarande öppna.</source>
        <translation>{0} comments are still open.</translation>
    </message>
    <message>
        <source>&amp;Namn</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Den som godkänner.</source>
        <translation>Who approves.</translation>
    </message>
    <message>
        <source>&amp;Datum</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>&amp;Anmärkning</source>
        <translation>No&amp;te</translation>
    </message>
    <message>
        <source>Kan lämnas tomt.</source>
        <translation>May be left empty.</translation>
    </message>
    <message>
        <source>Skriv till exempel 15 juni 2026.</source>
        <translation>Write, for example, 15 June 2026.</translation>
    </message>
    <message>
        <source>Skapa granskningskopia</source>
        <translation>Make a review copy</translation>
    </message>
    <message>
        <source>S&amp;kapa kopia</source>
        <translation>Ma&amp;ke copy</translation>
    </message>
    <message>
        <source>&amp;Välj mapp…</source>
        <translation>C&amp;hoose folder…</translation>
    </message>
    <message>
        <source>&amp;Sätt utgåvans status till På granskning</source>
        <translation>&amp;Set the status of the issue to In review</translation>
    </message>
    <message>
        <source>Alla texter med nummer, som webbsida och pdf, att skicka till kollegerna.</source>
        <translation>Every text with its number, as a web page and a PDF, to send to colleagues.</translation>
    </message>
    <message>
        <source>&amp;Meddelande överst i kopian</source>
        <translation>&amp;Message at the top of the copy</translation>
    </message>
    <message>
        <source>Till exempel: Svara senast fredag till namn@example.se.</source>
        <translation>For example: Answer by Friday to name@example.se.</translation>
    </message>
    <message>
        <source>Ma&amp;pp</source>
        <translation>F&amp;older</translation>
    </message>
    <message>
        <source>Skriver {0}.</source>
        <translation>Writes {0}.</translation>
    </message>
    <message>
        <source>Välj en mapp.</source>
        <translation>Choose a folder.</translation>
    </message>
</context>
<context>
    <name>ReviewOpening</name>
    <message>
        <source>Mapp för granskningskopian</source>
        <translation>Folder for the review copy</translation>
    </message>
    <message>
        <source>Nyhetsbrev</source>
        <translation>Newsletter</translation>
    </message>
    <message>
        <source>Granskningskopian ligger i mappen {0}.</source>
        <translation>The review copy is in the folder {0}.</translation>
    </message>
    <message>
        <source>Öppna mappen</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Skapar granskningskopian …</source>
        <translation>Making the review copy …</translation>
    </message>
</context>
<context>
    <name>ReviewPasting</name>
    <message>
        <source>Klistra in synpunkter</source>
        <translation>Paste comments</translation>
    </message>
    <message>
        <source>&amp;Läs in</source>
        <translation>&amp;Read</translation>
    </message>
    <message>
        <source>&amp;Lägg till</source>
        <translation>&amp;Add</translation>
    </message>
    <message>
        <source>&amp;Tillbaka</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Avbr&amp;yt</source>
        <translation>Cance&amp;l</translation>
    </message>
    <message>
        <source>&amp;Svaret, som det kom</source>
        <translation>The &amp;answer as it came</translation>
    </message>
    <message>
        <source>Klistra in hela mejlet. Rader som ”12: byt datum” känns igen, liksom svar under citerade stycken.</source>
        <translation>Paste the whole mail. Lines such as “12: change date” are recognised, and so are answers below quoted paragraphs.</translation>
    </message>
    <message>
        <source>&amp;Från</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>Inga synpunkter hittades i texten.</source>
        <translation>No comments were found in the text.</translation>
    </message>
    <message>
        <source>En synpunkt är osäker och står överst. Välj vad den gäller.</source>
        <translation>One comment is unsure and stands first. Choose what it is about.</translation>
    </message>
    <message>
        <source>{0} synpunkter är osäkra och står överst. Välj vad de gäller.</source>
        <translation>{0} comments are unsure and stand first. Choose what they are about.</translation>
    </message>
    <message>
        <source>Kontrollera att synpunkterna hör till rätt stycke.</source>
        <translation>Check that the comments belong to the right paragraphs.</translation>
    </message>
    <message>
        <source>Osäkert: vad gäller det här?</source>
        <translation>Unsure: what is this about?</translation>
    </message>
    <message>
        <source>Troligen ingen synpunkt</source>
        <translation>Probably no comment</translation>
    </message>
    <message>
        <source>Ta inte med</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>Gäller: {0}</source>
        <translation>About: {0}</translation>
    </message>
    <message>
        <source>&amp;Lägg till 1 synpunkt</source>
        <translation>&amp;Add 1 comment</translation>
    </message>
    <message>
        <source>&amp;Lägg till {0} synpunkter</source>
        <translation>&amp;Add {0} comments</translation>
    </message>
</context>
<context>
    <name>ReviewRound</name>
    <message>
        <source>Hela utgåvan</source>
        <translation>The whole issue</translation>
    </message>
    <message>
        <source>Öppen</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Klar {0}, {1}</source>
        <translation>Done {0}, {1}</translation>
    </message>
    <message>
        <source>Klar {0}</source>
        <translation>Done {0}</translation>
    </message>
    <message>
        <source>ändrat sedan kopian</source>
        <translation>changed since the copy</translation>
    </message>
    <message>
        <source>flyttat sedan kopian</source>
        <translation>moved since the copy</translation>
    </message>
    <message>
        <source>finns inte kvar</source>
        <translation>no longer there</translation>
    </message>
    <message>
        <source>Inga synpunkter ännu.</source>
        <translation>No comments yet.</translation>
    </message>
    <message>
        <source>En synpunkt, klar.</source>
        <translation>One comment, done.</translation>
    </message>
    <message>
        <source>{0} synpunkter, alla klara.</source>
        <translation>{0} comments, all done.</translation>
    </message>
    <message>
        <source>En synpunkt, öppen.</source>
        <translation>One comment, open.</translation>
    </message>
    <message>
        <source>{0} av {1} synpunkter är öppna.</source>
        <translation>{0} of {1} comments are open.</translation>
    </message>
    <message>
        <source>Skapa en granskningskopia och skicka den till kollegerna. Deras synpunkter hamnar här.</source>
        <translation>Make a review copy and send it to your colleagues. Their comments will be here.</translation>
    </message>
    <message>
        <source>Skicka granskningskopian till kollegerna. Klistra in svaren här när de kommer, eller skriv synpunkter själv.</source>
        <translation>Send the review copy to your colleagues. Paste their answers here when they come, or write comments yourself.</translation>
    </message>
</context>
<context>
    <name>ReviewWindow</name>
    <message>
        <source>Granskningsrunda – {0}</source>
        <translation>Review round – {0}</translation>
    </message>
    <message>
        <source>utan titel</source>
        <translation>without a title</translation>
    </message>
    <message>
        <source>Granskningskopia</source>
        <translation>Review copy</translation>
    </message>
    <message>
        <source>S&amp;kapa granskningskopia…</source>
        <translation>Make review co&amp;py…</translation>
    </message>
    <message>
        <source>Klistra &amp;in synpunkter…</source>
        <translation>Paste com&amp;ments…</translation>
    </message>
    <message>
        <source>&amp;Ny synpunkt…</source>
        <translation>&amp;New comment…</translation>
    </message>
    <message>
        <source>Go&amp;dkänn…</source>
        <translation>&amp;Approve…</translation>
    </message>
    <message>
        <source>Ta tillbaka godkännandet</source>
        <translation>Withdraw the approval</translation>
    </message>
    <message>
        <source>Visa kla&amp;ra</source>
        <translation>&amp;Show done</translation>
    </message>
    <message>
        <source>Synpunkter</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>Synpunkt</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Från</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Läge</source>
        <translation>State</translation>
    </message>
    <message>
        <source>&amp;Gå till fältet</source>
        <translation>&amp;Go to field</translation>
    </message>
    <message>
        <source>&amp;Markera som klar</source>
        <translation>Mark as &amp;done</translation>
    </message>
    <message>
        <source>&amp;Ta bort</source>
        <translation>&amp;Remove</translation>
    </message>
    <message>
        <source>&amp;Stäng</source>
        <translation>C&amp;lose</translation>
    </message>
    <message>
        <source>K&amp;opia</source>
        <translation>C&amp;opy</translation>
    </message>
    <message>
        <source>Ingen ännu</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>&amp;Markera som öppen</source>
        <translation>Mark as op&amp;en</translation>
    </message>
    <message>
        <source>Ingen synpunkt är vald.</source>
        <translation>No comment is chosen.</translation>
    </message>
    <message>
        <source>Stycket i kopian: {0}</source>
        <translation>The paragraph in the copy: {0}</translation>
    </message>
    <message>
        <source>Stycket nu: {0}</source>
        <translation>The paragraph now: {0}</translation>
    </message>
    <message>
        <source>Stycket finns inte kvar i utgåvan.</source>
        <translation>The paragraph is no longer in the issue.</translation>
    </message>
    <message>
        <source>Synpunkten är borttagen.</source>
        <translation>The comment is removed.</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Anmärkning: {0}</source>
        <translation>Note: {0}</translation>
    </message>
    <message>
        <source>Godkännandet är tillbakataget.</source>
        <translation>The approval is withdrawn.</translation>
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
    <name>SavedBlocks</name>
    <message>
        <source>&amp;Byt namn…</source>
        <translation>&amp;Rename…</translation>
    </message>
    <message>
        <source>&amp;Ta bort</source>
        <translation>&amp;Delete</translation>
    </message>
    <message>
        <source>&amp;Spara som fil…</source>
        <translation>&amp;Save as file…</translation>
    </message>
    <message>
        <source>&amp;Hämta block från fil…</source>
        <translation>&amp;Fetch a block from a file…</translation>
    </message>
    <message>
        <source>Blocket {0} är borttaget.</source>
        <translation>The block {0} has been deleted.</translation>
    </message>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Var ska filen ligga?</source>
        <translation>Where should the file be?</translation>
    </message>
    <message>
        <source>Sparat utan personuppgifter i {0}.</source>
        <translation>Saved without personal data in {0}.</translation>
    </message>
    <message>
        <source>Blocket {0} finns nu här.</source>
        <translation>The block {0} is here now.</translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message>
        <source>Sök i alla utgåvor</source>
        <translation>Search in all issues</translation>
    </message>
    <message>
        <source>Skriv ord ur rubriker, texter, platser, namn och bildtexter</source>
        <translation>Type words of headings, texts, places, names and captions</translation>
    </message>
    <message>
        <source>Nyhetsbrev</source>
        <translation>Newsletter</translation>
    </message>
    <message>
        <source>Alla nyhetsbrev</source>
        <translation>All newsletters</translation>
    </message>
    <message>
        <source>År</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Alla år</source>
        <translation>All years</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Allt innehåll</source>
        <translation>All contents</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Alla statusar</source>
        <translation>All statuses</translation>
    </message>
    <message>
        <source>Träffar</source>
        <translation>Hits</translation>
    </message>
    <message>
        <source>Början av ett ord räcker. Enter öppnar, Esc stänger.</source>
        <translation>The beginning of a word is enough. Enter opens, Esc closes.</translation>
    </message>
    <message>
        <source>Söker vidare i äldre utgåvor…</source>
        <translation>Searching on in older issues…</translation>
    </message>
    <message>
        <source>Fler än {0} träffar. Skriv fler ord för att hitta rätt.</source>
        <translation>More than {0} hits. Type more words to find the right one.</translation>
    </message>
    <message>
        <source>Inga träffar på ”{0}”.</source>
        <translation>No hits for “{0}”.</translation>
    </message>
    <message>
        <source>1 träff. Enter öppnar.</source>
        <translation>1 hit. Enter opens.</translation>
    </message>
    <message>
        <source>{0} träffar. Enter öppnar.</source>
        <translation>{0} hits. Enter opens.</translation>
    </message>
</context>
<context>
    <name>SearchRows</name>
    <message>
        <source>Registret</source>
        <translation>The register</translation>
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
    <name>SeriesDialog</name>
    <message>
        <source>Duplicera som serie</source>
        <translation>Duplicate as a series</translation>
    </message>
    <message>
        <source>&amp;Upprepas</source>
        <translation>&amp;Repeats</translation>
    </message>
    <message>
        <source>Varje vecka</source>
        <translation>Every week</translation>
    </message>
    <message>
        <source>Varannan vecka</source>
        <translation>Every other week</translation>
    </message>
    <message>
        <source>Varje månad, samma veckodag</source>
        <translation>Every month, same weekday</translation>
    </message>
    <message>
        <source>Varje månad, samma datum</source>
        <translation>Every month, same date</translation>
    </message>
    <message>
        <source>Egna datum</source>
        <translation>Own dates</translation>
    </message>
    <message>
        <source>Till &amp;och med</source>
        <translation>&amp;Until</translation>
    </message>
    <message>
        <source>&amp;Datum</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>&amp;Lägg till datum</source>
        <translation>&amp;Add date</translation>
    </message>
    <message>
        <source>Datum i serien</source>
        <translation>Dates of the series</translation>
    </message>
    <message>
        <source>Lägg till</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{0}, {1}. Sista anmälningsdag och slut flyttas med.</source>
        <translation>{0}, {1}. The last day to sign up and the end move along.</translation>
    </message>
    <message>
        <source>{0} (helg)</source>
        <translation>{0} (weekend)</translation>
    </message>
    <message>
        <source>Inga datum ännu.</source>
        <translation>No dates yet.</translation>
    </message>
    <message>
        <source>En händelse läggs till i registret.</source>
        <translation>One event will be added to the register.</translation>
    </message>
    <message>
        <source>{0} händelser läggs till i registret.</source>
        <translation>{0} events will be added to the register.</translation>
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
    <name>SideBySide</name>
    <message>
        <source>Utgåvan</source>
        <translation>The issue</translation>
    </message>
    <message>
        <source>Nyhetsbrevets uppgifter</source>
        <translation>The newsletter’s details</translation>
    </message>
    <message>
        <source>De två versionerna sida vid sida</source>
        <translation>The two versions side by side</translation>
    </message>
    <message>
        <source>En inställning, bild eller ordning är ändrad, ingen text</source>
        <translation>A setting, picture or order is changed, no text</translation>
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
        <source>Utgåvorna hämtas …</source>
        <translation>Fetching the issues …</translation>
    </message>
    <message>
        <source>Utgåvorna hämtas … Det kan ta en stund första gången och efter en uppdatering av programmet.</source>
        <translation>Fetching the issues … It may take a while the first time and after an update of the program.</translation>
    </message>
    <message>
        <source>Öppna</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Dina utgåvor</source>
        <translation>Your issues</translation>
    </message>
    <message>
        <source>Sök…</source>
        <translation>Search…</translation>
    </message>
    <message>
        <source>Öppna fil…</source>
        <translation>Open file…</translation>
    </message>
    <message>
        <source>Ny från vald…</source>
        <translation>New from chosen…</translation>
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
        <source>Hämta från en annan dator…</source>
        <translation>Fetch from another computer…</translation>
    </message>
    <message>
        <source>Försök igen</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Utkast</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>På granskning</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>Godkänd</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Godkänd, ändrad sedan</source>
        <translation>Approved, changed since</translation>
    </message>
    <message>
        <source>Publicerad</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>{0}, version {1}</source>
        <translation>{0}, version {1}</translation>
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
        <source>1 nyhetsbrev</source>
        <translation>1 newsletter</translation>
    </message>
    <message>
        <source>{0} nyhetsbrev</source>
        <translation>{0} newsletters</translation>
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
    <name>StatusSign</name>
    <message>
        <source>Status: {0}</source>
        <translation>Status: {0}</translation>
    </message>
    <message>
        <source>Utgåvans status: {0}. Klicka för att ändra.</source>
        <translation>Status of the issue: {0}. Click to change it.</translation>
    </message>
    <message>
        <source>Utgåvan är inte längre den som godkändes. Ångra ändringarna, eller låt godkänna den igen. Klicka för att ändra statusen.</source>
        <translation>The issue is no longer the one that was approved. Undo the changes, or have it approved again. Click to change the status.</translation>
    </message>
</context>
<context>
    <name>StoredIssues</name>
    <message>
        <source>Ångra</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>{0} ligger i Papperskorgen.</source>
        <translation>{0} is in the bin.</translation>
    </message>
    <message>
        <source>Utgåvan</source>
        <translation>The issue</translation>
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
        <source>Bilden ligger under Fler bilder.</source>
        <translation>The picture is under More pictures.</translation>
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
        <translation>Delete part</translation>
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
        <translation>Delete event</translation>
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
        <translation>Delete contact</translation>
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
    <name>ThemeField</name>
    <message>
        <source>Accentfärg</source>
        <translation>Accent</translation>
    </message>
    <message>
        <source>Välj färg…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Ingen egen</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Färger</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>E&amp;gen accentfärg</source>
        <translation>Accent of its &amp;own</translation>
    </message>
    <message>
        <source>Ex. #1E5631</source>
        <translation>E.g. #1E5631</translation>
    </message>
    <message>
        <source>Egen accentfärg</source>
        <translation>Accent of its own</translation>
    </message>
    <message>
        <source>Form: band överst, raka kanter</source>
        <translation>Layout: a band at the top, square edges</translation>
    </message>
    <message>
        <source>Form: vita kort, runda hörn</source>
        <translation>Layout: white cards, round corners</translation>
    </message>
    <message>
        <source>Form: rubriker med seriffer, linjer i stället för ytor</source>
        <translation>Layout: serif headings, rules instead of surfaces</translation>
    </message>
    <message>
        <source>Utseende</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Temat ”{0}” finns inte här. Det närmaste visas tills du väljer ett annat.</source>
        <translation>There is no theme “{0}” here. The nearest one is shown until you choose another.</translation>
    </message>
    <message>
        <source>”{0}” är ingen färg. Skriv # och sex tecken, till exempel #1E5631.</source>
        <translation>“{0}” is no colour. Write # and six characters, for example #1E5631.</translation>
    </message>
    <message>
        <source>{0} är för ljus: kontrasten mot bakgrunden är {1} till 1 och måste vara minst 7 till 1 för att alla ska kunna läsa rubriker och länkar. Den närmaste mörkare nyansen är {2}.</source>
        <translation>{0} is too light: its contrast with the ground is {1} to 1 and must be at least 7 to 1 for everybody to read headings and links. The nearest darker shade is {2}.</translation>
    </message>
    <message>
        <source>,</source>
        <translation>.</translation>
    </message>
    <message>
        <source>Använd {0}</source>
        <translation>Use {0}</translation>
    </message>
    <message>
        <source>Accentfärgen nu: {0}</source>
        <translation>The accent now: {0}</translation>
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
    <name>TidyDialog</name>
    <message>
        <source>Städa registren</source>
        <translation>Tidy the registers</translation>
    </message>
    <message>
        <source>&amp;Dubbletter</source>
        <translation>&amp;Duplicates</translation>
    </message>
    <message>
        <source>&amp;Personuppgifter</source>
        <translation>&amp;Personal data</translation>
    </message>
    <message>
        <source>Stän&amp;g</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>ändrad {0}</source>
        <translation>changed {0}</translation>
    </message>
    <message>
        <source>Utgåvan {0}</source>
        <translation>The issue {0}</translation>
    </message>
    <message>
        <source>Papperskorgen: {0}</source>
        <translation>The bin: {0}</translation>
    </message>
    <message>
        <source>Tidigare versioner av {0}: {1}</source>
        <translation>Earlier versions of {0}: {1}</translation>
    </message>
    <message>
        <source>Exporthistoriken för {0}: {1}</source>
        <translation>The history of exports of {0}: {1}</translation>
    </message>
    <message>
        <source>Granskning av {0}: {1}</source>
        <translation>The review of {0}: {1}</translation>
    </message>
    <message>
        <source>Registren: {1}</source>
        <translation>The registers: {1}</translation>
    </message>
    <message>
        <source>Nyhetsbrevens inställningar: {1}</source>
        <translation>The settings of newsletters: {1}</translation>
    </message>
    <message>
        <source>utan titel</source>
        <translation>without a title</translation>
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
        <translation>The link goes through a service that counts clicks. Write the page’s own address instead.</translation>
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
    <name>UseDialog</name>
    <message>
        <source>Använd inställningarna i utkast</source>
        <translation>Use the settings in drafts</translation>
    </message>
    <message>
        <source>Välj de utgåvor av {0} som ska få samma avsändare, utseende, sidfot och övriga inställningar. Publicerade utgåvor ändras aldrig.</source>
        <translation>Choose the issues of {0} that shall have the same sender, look, footer and other settings. Published issues never change.</translation>
    </message>
    <message>
        <source>{0} har inga utkast.</source>
        <translation>{0} has no drafts.</translation>
    </message>
    <message>
        <source>Utkast</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>&amp;Använd</source>
        <translation>&amp;Use</translation>
    </message>
    <message>
        <source>A&amp;vbryt</source>
        <translation>&amp;Cancel</translation>
    </message>
</context>
<context>
    <name>UsesPanel</name>
    <message>
        <source>Används i</source>
        <translation>Used in</translation>
    </message>
    <message>
        <source>Enter öppnar utgåvan på stället.</source>
        <translation>Enter opens the issue at the place.</translation>
    </message>
    <message>
        <source>Ingen utgåva använder posten ännu.</source>
        <translation>No issue uses the entry yet.</translation>
    </message>
</context>
<context>
    <name>VersionReasons</name>
    <message>
        <source>sparad</source>
        <translation>saved</translation>
    </message>
    <message>
        <source>under arbetet</source>
        <translation>during work</translation>
    </message>
    <message>
        <source>exporterad</source>
        <translation>exported</translation>
    </message>
    <message>
        <source>före en återställning</source>
        <translation>before a restore</translation>
    </message>
    <message>
        <source>före en ändring på många ställen</source>
        <translation>before a change in many places</translation>
    </message>
    <message>
        <source>före en inläst fil</source>
        <translation>before a file was read in</translation>
    </message>
    <message>
        <source>före nya inställningar</source>
        <translation>before new settings</translation>
    </message>
    <message>
        <source>ur en fil, ändrad på annat håll</source>
        <translation>from a file, changed elsewhere</translation>
    </message>
    <message>
        <source>blev utkast igen</source>
        <translation>became a draft again</translation>
    </message>
    <message>
        <source>lämnad till granskning</source>
        <translation>handed in for review</translation>
    </message>
    <message>
        <source>godkänd</source>
        <translation>approved</translation>
    </message>
    <message>
        <source>publicerad</source>
        <translation>published</translation>
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
        <source>&amp;Jämför med nu…</source>
        <translation>Co&amp;mpare with now…</translation>
    </message>
    <message>
        <source>&amp;Stäng</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>En version sparas var tionde minut du arbetar, när du trycker Ctrl+S och före större ändringar. Det som står i utgåvan nu sparas innan något återställs.</source>
        <translation>A version is kept every ten minutes you work, when you press Ctrl+S and before larger changes. What is in the issue now is kept before anything is restored.</translation>
    </message>
    <message>
        <source>Inga tidigare versioner ännu. Ctrl+S sparar en.</source>
        <translation>No earlier versions yet. Ctrl+S saves one.</translation>
    </message>
    <message>
        <source>1 ändrad</source>
        <translation>1 changed</translation>
    </message>
    <message>
        <source>{0} ändrade</source>
        <translation>{0} changed</translation>
    </message>
    <message>
        <source>1 ny</source>
        <translation>1 new</translation>
    </message>
    <message>
        <source>{0} nya</source>
        <translation>{0} new</translation>
    </message>
    <message>
        <source>1 borttagen</source>
        <translation>1 removed</translation>
    </message>
    <message>
        <source>{0} borttagna</source>
        <translation>{0} removed</translation>
    </message>
    <message>
        <source>1 flyttad</source>
        <translation>1 moved</translation>
    </message>
    <message>
        <source>{0} flyttade</source>
        <translation>{0} moved</translation>
    </message>
    <message>
        <source>Sedan dess: {0}.</source>
        <translation>Since then: {0}.</translation>
    </message>
    <message>
        <source>Lika med det som finns nu.</source>
        <translation>Equal to what is there now.</translation>
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
</context>
<context>
    <name>YearView</name>
    <message>
        <source>Förra året</source>
        <translation>Previous year</translation>
    </message>
    <message>
        <source>Nästa år</source>
        <translation>Next year</translation>
    </message>
    <message>
        <source>{0} (har varit)</source>
        <translation>{0} (over)</translation>
    </message>
    <message>
        <source>inga händelser</source>
        <translation>no events</translation>
    </message>
    <message>
        <source>{0} händelser</source>
        <translation>{0} events</translation>
    </message>
    <message>
        <source>1 händelse</source>
        <translation>1 event</translation>
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
