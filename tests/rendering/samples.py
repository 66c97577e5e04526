"""A fictional issue that uses every block, and pictures for it."""

from __future__ import annotations

import datetime as dt
import io

from PIL import Image as Pixels

from editor.newsletter.issue import (
    About,
    Article,
    Calendar,
    Contact,
    ContactList,
    Event,
    FooterLink,
    Image,
    Issue,
    Link,
    Moment,
    Newsletter,
    Occasion,
    Part,
    Partner,
    Section,
    Sender,
    SocialLink,
)
from editor.support.pictures import Picture, prepare

LONG = (
    "<p>Under hösten prövar fem kommuner i Exempellän ett nytt sätt att möta unga som varken arbetar eller studerar. "
    "Varje kommun får stöd av en processledare och träffar de andra en gång i månaden.</p>"
    "<p>– Det viktigaste är att någon ringer upp samma dag, säger Exempel Exempelsson, som leder arbetet i Påhittstad. "
    "Hon beskriver hur de första samtalen ofta handlar om helt andra saker än jobb.</p>"
    "<ul><li>En kontaktperson för varje ung</li><li>Gemensamma möten med skola, vård och socialtjänst</li>"
    "<li>Uppföljning efter tre, sex och tolv månader</li></ul>"
    "<p>Försöket pågår till den 31 december och kostar 331 000 kronor. Resultatet läggs fram kl. 9.30 på "
    "länets konferens i januari, och därefter bestäms om fler kommuner ska vara med. Alla handlingar finns på "
    '<a href="https://example.se/forsok">försökets sida</a>.</p>'
)


def rich_issue() -> Issue:
    """Every block and nearly every field of the issue format, plainly fictional."""
    return Issue(
        title="Höstens första",
        number="3/2024",
        date=dt.date(2024, 9, 12),
        subject="Nytt från Exempellän",
        preheader="Stöd till unga, ny utlysning och höstens utbildningar.",
        registration_number="123-4567-2024",
        hero="i-hero",
        intro="<p>Med det här brevet vill vi ge en bild av vad som händer i länet. Du får det fyra gånger om året, "
        'och <a href="#a-young">stödet till unga</a> är det vi helst vill att du läser om.</p>',
        contents="list",
        newsletter=_newsletter(),
        sections=(_news(), _untitled(), _calendar(), _people()),
        events=_events(),
        contacts=(
            Contact(
                id="c-1",
                name="Exempel Exempelsson",
                role="Samordnare",
                organisation="Länsstyrelsen i Exempellän",
                phone="010-123 45 67",
                email="exempel.exempelsson@example.se",
                image="i-face",
            ),
            Contact(id="c-2", name="Funktionsbrevlådan", email="unga@example.se", url="https://example.se/unga"),
        ),
        images=_images(),
    )


def _newsletter() -> Newsletter:
    return Newsletter(
        name="Hållbart Exempellän",
        sender=Sender(
            name="Länsstyrelsen i Exempellän",
            short_name="Länsstyrelsen Exempellän",
            postal_address="123 45 Påhittköping",
            visiting_address="Storgatan 1, Påhittköping",
            phone="010-123 40 00",
            email="exempellan@example.se",
            website="https://www.example.se/",
            logo="i-logo",
            logo_url="https://www.example.se/",
        ),
        contact_layout="labelled_rows",
        contact_rows=("phone", "postal_address", "visiting_address", "email", "website"),
        partners=(
            Partner(text="Region Exempellän", url="https://region.example.se/", logo="i-logo"),
            Partner(text="Påhittköpings kommun"),
        ),
        about=About(
            heading="Om nyhetsbrevet",
            body="<p>Hållbart Exempellän handlar om ett samhälle där alla får plats.</p>",
            image="i-square",
            image_placement="left",
        ),
        footer_links=(
            FooterLink(role="web_version", text="Visa i webbläsaren", url="{{web_version}}"),
            FooterLink(role="pdf_version", url="https://example.se/brev.pdf"),
            FooterLink(
                role="subscribe",
                lead="Vill du prenumerera på nyhetsbrevet?",
                text="Starta en egen prenumeration här.",
                url="https://example.se/prenumerera",
            ),
            FooterLink(role="privacy", text="Så hanterar vi dina personuppgifter", url="https://example.se/dataskydd"),
            FooterLink(role="unsubscribe", text="Avsluta prenumerationen", url="{{unsubscribe}}"),
            FooterLink(role="share", text="Dela utskicket", url="{{share}}"),
        ),
        social_heading="Följ oss",
        social=(
            SocialLink(service="facebook", url="https://facebook.example.se/"),
            SocialLink(service="linkedin", text="LinkedIn", url="https://linkedin.example.se/"),
            SocialLink(service="instagram", url="https://instagram.example.se/"),
        ),
    )


def _news() -> Section:
    return Section(
        id="s-news",
        heading="Nytt om social hållbarhet",
        intro="<p>Tre nyheter om unga, om boende och om demokrati.</p>",
        items=(
            Article(
                id="a-young",
                kicker="Försök i fem kommuner",
                heading="Unga får stöd samma dag",
                body=LONG,
                image="i-wide",
                image_placement="left",
                more_images=("i-square",),
                events=("e-seminar",),
                links=(Link(text="Läs om försöket", url="https://example.se/forsok"),),
                contacts=("c-1", "c-2"),
                contacts_lead="Vill du veta mer?",
            ),
            Article(
                id="a-goals",
                kicker="Serie om folkhälsans målområden",
                heading="Folkhälsopolitiska målområden",
                body="<p>Målet är att skapa förutsättningar för en god och jämlik hälsa i hela befolkningen.</p>"
                "<h4>Så läser du serien</h4><p>Varje nummer tar upp två områden. Begreppen förklaras i texten.</p>"
                "<blockquote><p>Hälsa är inte bara frånvaro av sjukdom.</p></blockquote>"
                "<ol><li>Läs<ul><li>målet</li><li>fokusområdena</li></ul></li><li>Jämför</li></ol>",
                image="i-wide",
                parts=(
                    Part(
                        id="p-1",
                        heading="Målområde 1: Tidiga livets villkor",
                        body="<p>Goda villkor tidigt i livet. Fokusområden:</p>"
                        "<ul><li>En jämlik mödra- och barnhälsovård</li><li>En likvärdig förskola</li></ul>",
                        links=(
                            Link(
                                text="Målområde 1: Tidiga livets villkor och vad som görs", url="https://example.se/1"
                            ),
                        ),
                    ),
                    Part(
                        id="p-2",
                        heading="Målområde 2: Kunskaper, kompetenser och utbildning",
                        body="<p>Alla ska kunna utveckla sina kunskaper.</p>",
                        image="i-square",
                        image_placement="right",
                        links=(
                            Link(text="Statistik över skolresultat", url="https://example.se/2"),
                            Link(text="Rapporten (kommer)", url=""),
                        ),
                    ),
                ),
            ),
            Article(
                id="a-sami",
                heading="Sámi álbmotbeaivi",
                language="se",
                body='<p>Buorre beaivi! <span lang="sv">Sidan finns också på svenska.</span></p>',
            ),
        ),
    )


def _untitled() -> Section:
    return Section(
        id="s-plain",
        items=(
            Article(
                id="a-short",
                heading="Kort om vattnet",
                body="<p>Vattnet i Exempelsjön mår bättre. Siktdjupet har ökat med 40 cm på tio år.</p>",
                image="i-tall",
                image_placement="right",
            ),
        ),
    )


def _calendar() -> Section:
    return Section(
        id="s-calendar",
        heading="Kalender",
        image="i-wide",
        items=(
            Calendar(id="k-badges", events=("e-day", "e-range", "e-occasions", "e-week", "e-deadline")),
            Calendar(id="k-cards", heading="Utbildningar", style="cards", events=("e-card", "e-hybrid")),
        ),
    )


def _people() -> Section:
    return Section(
        id="s-people",
        heading="Kontakt",
        items=(ContactList(id="l-1", heading="Arbetsgruppen", contacts=("c-1", "c-2")),),
    )


def _events() -> tuple[Event, ...]:
    return (
        Event(
            id="e-seminar",
            title="Frukostseminarium om unga",
            start=Moment(dt.date(2024, 10, 3), dt.time(8, 30)),
            end=Moment(dt.date(2024, 10, 3), dt.time(9, 30)),
            place="Residenset i Påhittköping",
            signup="required",
            deadline=Moment(dt.date(2024, 9, 30)),
            body="<p>Kaffe från kl. 8.00.</p>",
            links=(Link(text="Anmäl dig till frukosten", url="https://example.se/frukost"),),
        ),
        Event(
            id="e-day",
            over_title="Hållbarhetsveckan – digital föreläsning:",
            title="Skapa en god arbetsmiljö för alla",
            start=Moment(dt.date(2024, 9, 18), dt.time(13, 0)),
            end=Moment(dt.date(2024, 9, 18), dt.time(15, 0)),
            place="Zoom",
            mode="online",
            signup="none",
            body="<p>Råd och exempel för hur ni kan skapa en inkluderande arbetsplats.</p>",
            links=(Link(text="Mer information och länk till föreläsningen", url="https://example.se/dag"),),
        ),
        Event(
            id="e-range",
            title="Hamndagarna",
            start=Moment(dt.date(2024, 9, 30)),
            end=Moment(dt.date(2024, 10, 2)),
            signup="full",
            body="<p>Möt oss i tältet vid kajen.</p>",
        ),
        Event(
            id="e-occasions",
            title="Grundkurs i mänskliga rättigheter",
            occasions=(
                Occasion(start=Moment(dt.date(2024, 11, 5), dt.time(9, 0)), place="Påhittköping"),
                Occasion(
                    start=Moment(dt.date(2024, 11, 19), dt.time(9, 0)), place="Exempelstad", note="Sista tillfället"
                ),
            ),
            note="<p>Lunch ingår.</p>",
        ),
        Event(
            id="e-week", title="Ny handbok", date_text="vecka 49", body="<p>Handboken skickas till alla kommuner.</p>"
        ),
        Event(
            id="e-deadline",
            kind="deadline",
            title="Sök medel för lokala klimatinvesteringar",
            deadline=Moment(dt.date(2024, 12, 12), dt.time(16, 0)),
        ),
        Event(
            id="e-card",
            over_title="Forum social hållbarhet",
            title="Jämställdhetsintegrering, hur fungerar det?",
            start=Moment(dt.date(2024, 10, 25), dt.time(8, 30)),
            end=Moment(dt.date(2024, 10, 25), dt.time(9, 0)),
            place="Digitalt möte via Zoom",
            signup="none",
            body="<p>Vid det här tillfället fördjupar vi oss i arbetet med jämställdhet. Hur kan vi komma framåt?</p>",
            links=(Link(text="Anmälan till forumet", url="https://example.se/forum"),),
        ),
        Event(
            id="e-hybrid",
            title="Welcome to Exempellän",
            language="en",
            start=Moment(dt.date(2024, 11, 6), dt.time(9, 0)),
            end=Moment(dt.date(2024, 11, 7), dt.time(12, 0)),
            place="Länsstyrelsens stora sal",
            mode="hybrid",
            signup="required",
            deadline=Moment(dt.date(2024, 10, 28)),
            body="<p>A meeting for newcomers and those who work with them.</p>",
            links=(
                Link(text="Registration for the meeting on integration in the county", url="https://example.se/en"),
                Link(text="Programme", url="https://example.se/programme"),
            ),
        ),
    )


def _images() -> tuple[Image, ...]:
    return (
        Image(id="i-hero", file="images/Hjälte bild.jpg", alt="Morgonljus över Exempelsjön.", credit="Bild Bildsson"),
        Image(
            id="i-wide",
            file="images/vidd.jpg",
            alt="Två personer samtalar vid ett bord.",
            caption="Samtal i Påhittköping",
            credit="Foto Fotosson",
            link="https://example.se/bild",
        ),
        Image(id="i-square", file="images/ruta.png", decorative=True, caption="En av fem kommuner"),
        Image(id="i-tall", file="images/hög.jpg", alt="En mätstav i vattnet.", credit="Foto Fotosson", credit_label=""),
        Image(id="i-face", file="images/person.jpg", alt="Porträtt av Exempel Exempelsson."),
        Image(id="i-logo", file="images/logga.png", alt="Exempelläns märke"),
    )


_SIZES = {
    "images/Hjälte bild.jpg": (1280, 540, "#7fa3bd"),
    "images/vidd.jpg": (1280, 800, "#a9957f"),
    "images/ruta.png": (600, 600, "#8aa37f"),
    "images/hög.jpg": (600, 1200, "#6f8f9f"),
    "images/person.jpg": (300, 300, "#c29b85"),
    "images/logga.png": (200, 80, "#1e5631"),
}


def picture_bytes() -> dict[str, bytes]:
    """The sample's pictures by file."""
    made = {}
    for file, (width, height, colour) in _SIZES.items():
        stream = io.BytesIO()
        Pixels.new("RGB", (width, height), colour).save(stream, "PNG" if file.endswith("png") else "JPEG")
        made[file] = prepare(stream.getvalue(), file=file)[1]
    return made


def pictures() -> dict[str, Picture]:
    """What is known of the sample's pictures."""
    return {file: prepare(data, file=file)[0] for file, data in picture_bytes().items()}


def large_issue(articles: int) -> Issue:
    """An issue of so many articles in sections of ten, half of them with a picture."""
    sections = []
    for start in range(0, articles, 10):
        items = tuple(
            Article(
                id=f"a{number}",
                heading=f"Artikel {number} om något viktigt i länet",
                body=LONG,
                image="i-wide" if number % 2 else None,
                image_placement="left" if number % 4 == 1 else "above",
                links=(
                    Link(
                        text=f"Läs mer om artikel {number} på vår webbplats och i rapporten", url="https://example.se/"
                    ),
                ),
            )
            for number in range(start, min(start + 10, articles))
        )
        sections.append(Section(id=f"s{start}", heading=f"Avsnitt {start // 10 + 1}", items=items))
    return Issue(
        title="Stor utgåva",
        date=dt.date(2024, 9, 12),
        newsletter=_newsletter(),
        sections=tuple(sections),
        images=_images(),
    )
