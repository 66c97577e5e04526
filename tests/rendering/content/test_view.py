"""What templates see: references resolved, levels computed, empty things left out."""

from __future__ import annotations

import datetime as dt
from typing import TypeVar

import pytest
from msgspec.structs import replace

from editor.newsletter.issue import (
    Article,
    Calendar,
    Event,
    FooterLink,
    Image,
    Issue,
    Link,
    Moment,
    Newsletter,
    Part,
    Section,
    Sender,
)
from editor.rendering.content import view
from editor.rendering.content.page_plan import issue_view
from editor.support.pictures import Picture
from rendering.samples import pictures, rich_issue

DAY = dt.date(2024, 9, 12)
B = TypeVar("B", bound=view.View)


def blocks(issue: Issue, kind: type[B], medium: view.Medium = "web") -> list[B]:
    known = {image.file: Picture("", 10, 10, "image/png") for image in issue.images}
    return [block for block in issue_view(issue, known, medium).blocks if isinstance(block, kind)]


def only(issue: Issue, kind: type[B], medium: view.Medium = "web") -> B:
    (block,) = blocks(issue, kind, medium)
    return block


def an_issue(*articles: Article, heading: str = "", **changes: object) -> Issue:
    return replace(
        Issue(title="Titel", date=DAY, sections=(Section(id="s", heading=heading, items=articles),)), **changes
    )


def test_blocks_stand_in_page_order() -> None:
    keys = [block.key for block in issue_view(rich_issue(), pictures(), "mail").blocks]
    assert keys[:7] == ["top", "masthead", "hero", "intro", "contents", "n:s-news", "n:a-young"]
    assert keys[-5:] == ["about", "sender", "partners", "footer", "social"]


def test_nothing_but_a_title_makes_a_masthead_only() -> None:
    assert [block.key for block in issue_view(Issue(title="Bara titel", date=DAY), {}, "web").blocks] == ["masthead"]


@pytest.mark.parametrize(("heading", "level"), [("Avsnitt", 3), ("", 2)])
def test_article_stands_one_level_below_its_nearest_printed_heading(heading: str, level: int) -> None:
    part = Part(id="p", heading="Delartikel")
    article = Article(id="a", heading="Artikel", body="<h4>Mellanrubrik</h4><p>text</p>", parts=(part,))
    shown = only(an_issue(article, heading=heading), view.Article)
    assert shown.heading == view.Heading(text="Artikel", level=level)
    assert shown.body is not None
    assert shown.body.sub_level == level + 1
    assert shown.parts[0].heading == view.Heading(text="Delartikel", level=level + 1)


def test_without_article_heading_its_parts_move_up() -> None:
    article = Article(id="a", body="<h4>Mellanrubrik</h4>", parts=(Part(id="p", heading="Del", body="<p>x</p>"),))
    shown = only(an_issue(article, heading="Avsnitt"), view.Article)
    assert shown.heading is None
    assert shown.body is not None
    assert (shown.body.sub_level, shown.parts[0].heading) == (3, view.Heading(text="Del", level=3))


def test_empty_articles_and_sections_are_left_out() -> None:
    issue = an_issue(Article(id="empty"), Article(id="full", heading="Rubrik"))
    assert [article.key for article in blocks(issue, view.Article)] == ["n:full"]
    assert blocks(issue, view.SectionHead) == []


def test_what_stands_before_an_item_decides_its_rule() -> None:
    issue = an_issue(Article(id="a", heading="A"), Article(id="b", heading="B"))
    assert [article.before for article in blocks(issue, view.Article)] == ["start", "item"]
    headed = an_issue(Article(id="a", heading="A"), Article(id="b", heading="B"), heading="Avsnitt")
    assert [article.before for article in blocks(headed, view.Article)] == ["heading", "item"]


def test_one_short_link_is_a_button_more_or_longer_ones_are_rows() -> None:
    short, long = (
        Link(text="Läs mer om stödet", url="https://example.se"),
        Link(text="x" * 45, url="https://example.se"),
    )
    unknown = Link(text="Kommer snart", url="")

    def style(*links: Link) -> str:
        shown = only(an_issue(Article(id="a", links=links)), view.Article).links
        assert shown is not None
        return shown.style

    assert style(short) == "button"
    assert style(short, short) == style(long) == style(unknown) == "rows"


def test_sub_articles_have_no_buttons() -> None:
    links = (Link(text="Läs mer", url="https://example.se/"),)
    part = Part(id="p", heading="Del", links=links)
    issue = an_issue(Article(id="a", links=links, parts=(part,)))
    article = only(issue, view.Article)
    assert article.links
    assert article.parts[0].links
    assert (article.links.style, article.parts[0].links.style) == ("button", "rows")


def test_merge_field_is_a_link_in_mail_and_text_elsewhere() -> None:
    issue = an_issue(Article(id="a", links=(Link(text="Avsluta", url="{{unsubscribe}}"),)))

    def href(medium: view.Medium) -> str:
        links = only(issue, view.Article, medium).links
        assert links is not None
        return links.links[0].href

    assert href("mail") == "{{unsubscribe}}"
    assert href("web") == href("print") == href("text") == ""


def test_link_without_text_shows_its_address() -> None:
    links = only(an_issue(Article(id="a", links=(Link(text="", url="https://www.example.se/"),))), view.Article).links
    assert links is not None
    assert links.links == (view.Link(text="www.example.se", href="https://www.example.se/"),)


def test_link_to_what_is_not_shown_is_text() -> None:
    body = '<p>Se <a href="#hidden">där</a> och <a href="#shown">här</a>.</p>'
    issue = an_issue(Article(id="a", body=body), Article(id="hidden"), Article(id="shown", heading="Rubrik"))
    article = blocks(issue, view.Article)[0]
    assert "#hidden" not in str(article)
    assert "#shown" in str(article)


def test_link_to_a_section_without_head_leads_to_its_first_item() -> None:
    body = '<p><a href="#s">avsnittet</a></p>'
    assert "#first" in str(blocks(an_issue(Article(id="first", heading="A", body=body)), view.Article)[0])


def test_event_of_a_calendar_is_only_summed_up_in_its_article() -> None:
    event = Event(id="e", title="Träff", body="<p>Om träffen</p>", start=Moment(DAY), note="<p>Fika</p>")
    article = Article(id="a", heading="Artikel", events=("e",))
    alone = only(an_issue(article, events=(event,)), view.Article).events[0]
    assert alone.body is not None
    assert alone.anchor == "e"
    issue = an_issue(article, Calendar(id="k", events=("e",)), events=(event,))  # type: ignore[arg-type]
    summed_up = only(issue, view.Article).events[0]
    assert (summed_up.body, summed_up.anchor) == (None, "")
    assert summed_up.note is not None
    assert [row.label for row in summed_up.rows] == ["Tid"]
    assert only(issue, view.Calendar).events[0].anchor == "e"


def test_fact_box_does_not_repeat_the_article_heading() -> None:
    issue = an_issue(Article(id="a", heading="Träff", events=("e",)), events=(Event(id="e", title="Träff"),))
    assert only(issue, view.Article).events[0].heading is None


def test_badge_and_rows_do_not_say_the_same_twice() -> None:
    calendar = next(block for block in blocks(rich_issue(), view.Calendar) if block.style == "badges")
    rows = {
        event.key: [(row.label, row.text.replace("\u00a0", " ")) for row in event.rows] for event in calendar.events
    }
    assert rows["n:e-day"] == [("Tid", "kl. 13–15"), ("Plats", "Digitalt via Zoom")]
    assert rows["n:e-range"] == rows["n:e-week"] == rows["n:e-deadline"] == []
    assert len(rows["n:e-occasions"]) == 2


@pytest.mark.parametrize(
    ("title", "date_text", "date"),
    [("Titel", "", "12 september 2024"), ("juni 2024", "juni 2024", ""), ("Juni 2024", "juni 2024", "")],
)
def test_date_is_left_out_where_the_title_says_it(title: str, date_text: str, date: str) -> None:
    shown = only(Issue(title=title, date=DAY, date_text=date_text), view.Masthead)
    assert shown.date.replace("\u00a0", " ") == date


def test_masthead_always_has_a_name() -> None:
    def named(name: str, title: str, sender: str) -> tuple[str, str, str]:
        newsletter = Newsletter(name=name, sender=Sender(name=sender))
        shown = only(Issue(title=title, date=DAY, newsletter=newsletter), view.Masthead)
        return shown.name, shown.title, shown.sender

    assert named("Brevet", "Nr 1", "Länsstyrelsen") == ("Brevet", "Nr 1", "Länsstyrelsen")
    assert named("", "Nr 1", "Länsstyrelsen") == ("Nr 1", "", "Länsstyrelsen")
    assert named("Brevet", "Brevet", "") == ("Brevet", "", "")
    assert named("", "", "Länsstyrelsen") == ("Länsstyrelsen", "", "")
    assert named("", "", "") == ("Nyhetsbrev", "", "")


@pytest.mark.parametrize(
    ("number", "printed"), [("3", "Nr 3"), ("3/2024", "Nr 3/2024"), ("nr 3", "nr 3"), ("Nr 1", "")]
)
def test_number_gets_its_word_unless_it_has_one(number: str, printed: str) -> None:
    shown = only(Issue(title="Nr 1", number=number, date=DAY), view.Masthead)
    assert shown.number.replace("\u00a0", " ") == printed


def test_footer_links_stand_by_role_and_position() -> None:
    links = (
        FooterLink(role="web_version", text="Webb", url="https://example.se/1"),
        FooterLink(role="forward", text="Vidare", url="https://example.se/2", position="bottom"),
        FooterLink(role="subscribe", lead="Ny läsare?", text="Prenumerera", url="https://example.se/3"),
        FooterLink(role="share", text="Dela", url="https://example.se/4", position="top"),
        FooterLink(role="privacy", text="Uppgifter", url=""),
        FooterLink(role="unsubscribe", text="", url="https://example.se/5"),
        FooterLink(role="other", text="", url=""),
    )
    issue = Issue(title="Titel", date=DAY, newsletter=Newsletter(footer_links=links))
    assert [link.text for link in only(issue, view.TopLinks).links] == ["Webb", "Dela"]
    groups = [(group.style, [link.text for link in group.links]) for group in only(issue, view.Footer).groups]
    assert groups == [
        ("list", ["Vidare"]),
        ("sentences", ["Prenumerera"]),
        ("list", ["Uppgifter", "Avsluta prenumerationen"]),
    ]


def test_sender_in_one_line_has_all_data_and_as_rows_the_chosen() -> None:
    sender = Sender(
        name="L", postal_address="P", visiting_address="B", phone="010-123 40 00", website="https://example.se"
    )
    newsletter = Newsletter(sender=sender, contact_rows=("website", "phone"))
    line = only(Issue(title="T", date=DAY, newsletter=newsletter), view.Sender)
    assert [row.link.text for row in line.rows] == ["P", "B", "010-123 40 00", "example.se"]
    rows = only(Issue(title="T", date=DAY, newsletter=replace(newsletter, contact_layout="labelled_rows")), view.Sender)
    assert [(row.label, row.link.href) for row in rows.rows] == [
        ("Webbplats", "https://example.se"),
        ("Telefon", "tel:+46101234000"),
    ]


def test_sender_in_one_line_is_cut_between_its_rows_where_a_line_is_full() -> None:
    ways = [view.SenderRow(label="x", link=view.Link(text="w" * length, href="")) for length in (20, 30, 10, 80, 5, 52)]
    sender = view.Sender(
        key="sender", name="", layout="one_line", rows=tuple(ways), registration_number=None, ruled=False
    )
    assert sender.lines == ((ways[0], ways[1]), (ways[2],), (ways[3],), (ways[4], ways[5]))


@pytest.mark.parametrize(
    ("phone", "href"),
    [
        ("010-123 45 67", "tel:+46101234567"),
        ("+46 (0)10-123 45 67", "tel:+46101234567"),
        ("0046 10 123 45 67", "tel:+46101234567"),
        ("växel 010-123 45 67", ""),
        ("112 15", "tel:11215"),
        ("123", ""),
    ],
)
def test_telephone_numbers_are_dialled_with_the_country_code(phone: str, href: str) -> None:
    shown = only(Issue(title="T", date=DAY, newsletter=Newsletter(sender=Sender(phone=phone))), view.Sender)
    assert shown.rows[0].link == view.Link(text=phone, href=href)


def test_contents_lists_what_has_a_heading() -> None:
    groups = only(rich_issue(), view.ContentsList).groups
    assert [(group.section and group.section.text, [link.text for link in group.links]) for group in groups] == [
        (
            "Nytt om social hållbarhet",
            ["Unga får stöd samma dag", "Folkhälsopolitiska målområden", "Sámi álbmotbeaivi"],
        ),
        (None, ["Kort om vattnet"]),
        ("Kalender", ["Utbildningar"]),
        ("Kontakt", ["Arbetsgruppen"]),
    ]


def test_languages_are_told_only_where_they_differ() -> None:
    section = Section(
        id="s", language="fi", items=(Article(id="a", heading="A"), Article(id="b", heading="B", language="sv"))
    )
    shown = blocks(Issue(title="T", date=DAY, sections=(section,)), view.Article)
    assert [article.language for article in shown] == ["fi", ""]


def test_picture_says_what_is_known_of_it() -> None:
    image = Image(id="i", file="i.png", alt="Alt", caption="En kaj", credit="Foto Fotosson", link="https://example.se/")
    shown = only(an_issue(Article(id="a", image="i"), images=(image,)), view.Article).picture
    assert shown is not None
    assert (shown.alt, shown.href, shown.caption_line) == (
        "Alt",
        "https://example.se/",
        "En kaj. Fotograf: Foto Fotosson",
    )
    silent = only(an_issue(Article(id="a", image="i"), images=(replace(image, alt=""),)), view.Article).picture
    assert silent is not None
    assert (silent.alt_missing, silent.href) == (True, "")
    decorative = only(
        an_issue(Article(id="a", image="i"), images=(replace(image, decorative=True),)), view.Article
    ).picture
    assert decorative is not None
    assert (decorative.alt, decorative.alt_missing, decorative.href) == ("", False, "")


def test_picture_without_bytes_is_left_out() -> None:
    issue = an_issue(Article(id="a", heading="A", image="i"), images=(Image(id="i", file="i.png"),))
    (article,) = [block for block in issue_view(issue, {}, "web").blocks if isinstance(block, view.Article)]
    assert article.picture is None
