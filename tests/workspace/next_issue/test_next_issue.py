"""Proposals for the next issue, and the issue they make."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.newsletter import issue_file, places, rich_text
from editor.newsletter.fields import references
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
    Node,
    Occasion,
    Part,
    Section,
    used_ids,
)
from editor.newsletter.places import node_key
from editor.newsletter.record import Crop, Gather, Origin, PictureNotes, Record, Work
from editor.newsletter.reminders import standing
from editor.support.pictures import Picture
from editor.swedish.mentions import mentions
from editor.workspace.next_issue.dating import last_day
from editor.workspace.next_issue.making import next_issue
from editor.workspace.next_issue.proposals import Choice, Proposal, effective, proposals
from editor.workspace.next_issue.rhythm import Edition, plan
from strategies import ORIGIN, issues

D = dt.date
JUNE = D(2023, 6, 2)
SEPTEMBER = D(2023, 9, 1)
replace = msgspec.structs.replace


def issue_with(*items: Article | Calendar | ContactList, heading: str = "", **fields: Any) -> Issue:
    whole = Issue(title="Nyhetsbrev juni 2023", date=JUNE, sections=(Section(id="s1", heading=heading, items=items),))
    return replace(whole, **fields)


def proposed(issue: Issue, *earlier: Issue, date: dt.date = SEPTEMBER) -> dict[str, Proposal]:
    return {proposal.key: proposal for proposal in proposals(issue, earlier, date)}


def of_article(article: Article, *earlier: Article, **fields: Any) -> tuple[str, list[tuple[str, str]]]:
    before = [replace(issue_with(one), date=D(2023, 3, 3)) for one in earlier]
    found = proposed(issue_with(article, **fields), *before)[node_key(article.id)]
    return found.choice, [(reason.code, reason.words) for reason in found.reasons]


def made(issue: Issue, *earlier: Issue, date: dt.date = SEPTEMBER, **choices: Choice) -> Work:
    chosen = {node_key(key) if key in used_ids(issue) else key: choice for key, choice in choices.items()}
    listed = proposals(issue, earlier, date)
    return next_issue(Work(issue, Record()), listed, chosen, plan(issue, [Edition(date=issue.date)], date))


def day(text: str) -> Moment:
    return Moment.parse(text)


# -- what is proposed ----------------------------------------------------------------------------------------------


def test_news_of_the_last_issue_is_left_out() -> None:
    assert of_article(Article(id="a1", heading="Metodstöd", body="<p>Nytt stöd.</p>")) == (
        "leave_out",
        [("reuse_one_off", "")],
    )


def test_an_article_about_a_day_that_has_been_is_left_out() -> None:
    assert of_article(Article(id="a1", heading="Träff - 12 juni")) == (
        "leave_out",
        [("reuse_past_event", "2023-06-12")],
    )


def test_an_article_whose_events_have_all_been_is_left_out() -> None:
    event = Event(id="e1", title="T", start=day("2023-06-12"), article="a1")
    found = of_article(Article(id="a1", heading="Träff"), events=(event,))
    assert found == ("leave_out", [("reuse_past_event", "2023-06-12")])


def test_an_article_with_an_event_ahead_is_kept() -> None:
    event = Event(id="e1", title="T", start=day("2023-08-31"), end=day("2023-09-02"))
    assert of_article(Article(id="a1", heading="Träff", events=("e1",)), events=(event,)) == (
        "keep",
        [("reuse_ahead", "2023-09-02")],
    )


def test_an_article_that_names_a_day_ahead_is_kept_and_its_past_days_are_to_be_updated() -> None:
    body = "<p>Anmäl dig senast 8 juni. Konferensen är 5 oktober, även i år i Växjö.</p>"
    assert of_article(Article(id="a1", heading="Konferens", body=body)) == (
        "update",
        [("reuse_past_deadline", "8 juni"), ("reuse_passing_words", "i år")],
    )


def test_a_deadline_that_has_passed_is_told_of_news_that_is_left_out() -> None:
    body = "<p>Kommuner får rekvirera medel senast 1 aug 2023.</p>"
    assert of_article(Article(id="a1", heading="Medel", body=body)) == (
        "leave_out",
        [("reuse_past_deadline", "1 aug 2023"), ("reuse_one_off", "")],
    )


def test_a_recurring_article_with_the_same_text_is_kept() -> None:
    tips = Article(id="a1", heading="Tipsa oss", body="<p>Skriv till oss.</p>")
    assert of_article(tips, replace(tips, id="x")) == ("keep", [("reuse_recurring", "")])


def test_what_was_carried_along_once_goes_when_its_day_has_been() -> None:
    event = Event(id="e1", title="T", start=day("2023-06-12"))
    fair = Article(id="a1", heading="Mässan", body="<p>Kom.</p>", events=("e1",))
    assert of_article(fair, fair, events=(event,))[0] == "leave_out"
    dated = Article(id="a1", heading="Mässan 12 juni", body="<p>Kom.</p>")
    assert of_article(dated, dated)[0] == "leave_out"


def test_a_recurring_heading_with_a_new_text_each_time_keeps_its_heading() -> None:
    june = Article(id="a1", heading="Månadens fråga, juni", body="<p>Nu.</p>", links=(Link(text="x", url=""),))
    may = Article(id="a9", heading="Månadens fråga, maj", body="<p>Då.</p>")
    assert of_article(june, may) == ("update", [("reuse_recurring_heading", "")])
    after = made(issue_with(june), issue_with(may)).issue.sections[0].items[0]
    assert after == Article(id="a1", heading="Månadens fråga, september")


@pytest.mark.parametrize(
    ("heading", "following"),
    [
        ("Målområde 2", "Målområde 3"),
        ("Målområde 2: Kunskaper", "Målområde 3"),
        ("Del 2 av 8 – Tidiga år", "Del 3 av 8"),
        ("Tips nr 9", "Tips nr 10"),
    ],
)
def test_a_numbered_series_goes_on_empty(heading: str, following: str) -> None:
    article = Article(
        id="a1", heading=heading, kicker="Serie", body="<p>Text</p>", image="i1", links=(Link(text="x", url=""),)
    )
    assert of_article(article) == ("update", [("reuse_series", following)])
    work = made(issue_with(article, images=(Image(id="i1", file="a.jpg"),)))
    assert work.issue.sections[0].items == (Article(id="a1", heading=following, kicker="Serie"),)
    assert work.issue.images == ()
    assert list(work.record.reminders) == ["n:a1"]


@pytest.mark.parametrize("heading", ["West Pride 2023", "Agenda 2030", "Barn under 18", "37-medel"])
def test_what_only_looks_like_a_series(heading: str) -> None:
    assert of_article(Article(id="a1", heading=heading)) == ("leave_out", [("reuse_one_off", "")])


def test_a_heading_that_counted_on_in_an_earlier_issue_is_a_series() -> None:
    assert of_article(Article(id="a1", heading="Rummet 3"), Article(id="x", heading="Rummet 2")) == (
        "update",
        [("reuse_series", "Rummet 4")],
    )


def test_only_the_highest_part_of_a_series_goes_on_and_its_article_stays() -> None:
    parts = (Part(id="p1", heading="Målområde 1", body="<p>a</p>"), Part(id="p2", heading="Målområde 2: B"))
    issue = issue_with(Article(id="a1", heading="Målområden", body="<p>Åtta målområden.</p>", parts=parts))
    found = proposed(issue)
    assert [found[key].choice for key in ("n:a1", "n:p1", "n:p2")] == ["keep", "leave_out", "update"]
    article = made(issue).issue.sections[0].items[0]
    assert article == Article(
        id="a1", heading="Målområden", body="<p>Åtta målområden.</p>", parts=(Part(id="p2", heading="Målområde 3"),)
    )


def test_a_series_that_is_finished_is_left_out() -> None:
    assert of_article(Article(id="a1", heading="Del 3 av 3"))[0] == "leave_out"


@pytest.mark.parametrize(
    ("event", "choice", "codes"),
    [
        (Event(id="e1", title="T", start=day("2023-06-12")), "leave_out", ["reuse_past_event"]),
        (Event(id="e1", title="T", start=day("2023-09-01")), "keep", ["reuse_ahead"]),
        (Event(id="e1", title="T", start=day("2023-08-31"), end=day("2023-09-02")), "keep", ["reuse_ahead"]),
        (
            Event(id="e1", title="T", start=day("2023-10-12"), deadline=day("2023-08-08")),
            "update",
            ["reuse_signup_closed"],
        ),
        (Event(id="e1", title="T", kind="deadline", deadline=day("2023-08-08")), "leave_out", ["reuse_past_event"]),
        (Event(id="e1", title="T", date_text="vecka 39"), "keep", ["reuse_ahead"]),
        (Event(id="e1", title="T", date_text="vecka 24"), "leave_out", ["reuse_past_event"]),
        (Event(id="e1", title="T"), "update", ["reuse_no_date"]),
        (
            Event(id="e1", title="T", occasions=(Occasion(start=day("2023-06-12")), Occasion(start=day("2023-09-12")))),
            "update",
            ["reuse_past_occasions"],
        ),
        (
            Event(id="e1", title="T", start=day("2023-10-12"), body="<p>Sök snart.</p>"),
            "update",
            ["reuse_passing_words"],
        ),
    ],
)
def test_what_is_proposed_for_an_event(event: Event, choice: str, codes: list[str]) -> None:
    found = proposed(issue_with(Calendar(id="k1", events=("e1",)), events=(event,)))["n:e1"]
    assert (found.choice, [reason.code for reason in found.reasons], found.parent) == (choice, codes, "n:k1")


def test_frame_and_people_are_kept() -> None:
    issue = issue_with(
        ContactList(id="l1", heading="Kontakt", contacts=("c1",)),
        Calendar(id="k1", heading="Kalender juni"),
        heading="Aktuellt",
        contacts=(Contact(id="c1", name="Exempel Exempelsson"),),
        newsletter=Newsletter(name="X", about=About(heading="Om", body="<p>Vi skriver.</p>")),
    )
    found = proposed(issue)
    keys = [places.MASTHEAD, "n:s1", "n:l1", "n:c1", "n:k1", places.ABOUT, places.FOOTER]
    assert list(found) == keys
    assert {found[key].choice for key in keys} == {"keep"}
    assert made(issue).issue == replace(
        issue,
        title="Nyhetsbrev september 2023",
        date=SEPTEMBER,
        sections=(
            replace(
                issue.sections[0],
                items=(issue.sections[0].items[0], Calendar(id="k1", heading="Kalender september")),
            ),
        ),
    )


def test_a_section_of_this_issue_alone_goes_where_nothing_in_it_stays() -> None:
    issue = issue_with(Article(id="a1", heading="Nytt"), heading="Tema: EU-valet")
    assert proposed(issue)["n:s1"].choice == "keep"  # nothing is known of other issues
    assert proposed(issue, issue_with(heading="Aktuellt"))["n:s1"].choice == "leave_out"
    assert proposed(issue, issue_with(heading="Tema: EU-valet"))["n:s1"].choice == "keep"


def test_lines_of_the_issue_itself() -> None:
    issue = issue_with(
        subject="Nyhetsbrev juni 2023: träffa oss",
        preheader="Sommarens händelser",
        registration_number="100-1234-2023",
        intro="<p>Glad sommar.</p>",
        hero="i1",
        date_text="juni 2023",
        images=(Image(id="i1", file="a.jpg", alt="Kaj"),),
    )
    found = proposed(issue)
    assert [(key, found[key].choice) for key in list(found)[1:6]] == [
        ("subject", "update"),
        ("preheader", "leave_out"),
        ("registration_number", "leave_out"),
        (places.HERO, "leave_out"),
        (places.INTRO, "update"),
    ]
    work = made(issue)
    assert (work.issue.subject, work.issue.preheader, work.issue.registration_number, work.issue.date_text) == (
        "Nyhetsbrev september 2023: träffa oss",
        "",
        "",
        "september 2023",
    )
    assert (work.issue.hero, work.issue.images, work.issue.intro) == (None, (), "<p>Glad sommar.</p>")
    assert set(work.record.reminders) == {places.ISSUE, places.MASTHEAD}
    again = proposed(issue, replace(issue, date=D(2023, 3, 3)))
    assert (again[places.INTRO].choice, again[places.HERO].choice) == ("keep", "keep")


def test_the_address_of_the_old_issues_web_version_is_emptied() -> None:
    links = (
        FooterLink(role="web_version", text="Webb", url="https://example.se/juni"),
        FooterLink(role="unsubscribe", text="Av", url="https://example.se/av"),
    )
    issue = issue_with(newsletter=Newsletter(name="X", footer_links=links))
    work = made(issue)
    assert work.issue.newsletter.footer_links == (replace(links[0], url=""), links[1])
    assert list(work.record.reminders) == [places.FOOTER]
    filled_in = replace(links[0], url="{{web_version}}")
    other = replace(issue, newsletter=Newsletter(name="X", footer_links=(filled_in,)))
    assert proposed(other)[places.FOOTER].choice == "keep"


# -- choices -------------------------------------------------------------------------------------------------------


def test_what_the_user_keeps_stays_as_it_is() -> None:
    event = Event(id="e1", title="T", start=day("2023-06-12"), deadline=day("2023-06-08"))
    issue = issue_with(Calendar(id="k1", events=("e1",)), Article(id="a1", heading="Nytt"), events=(event,))
    work = made(issue, e1="keep", a1="keep")
    assert work.issue.events == (event,)
    assert work.issue.sections[0].items == issue.sections[0].items
    assert work.record.reminders == {}


def test_a_past_event_that_is_to_be_updated_waits_for_a_new_date() -> None:
    event = Event(id="e1", title="T", start=day("2023-06-12"), deadline=day("2023-06-08"), place="Växjö")
    work = made(issue_with(Calendar(id="k1", events=("e1",)), events=(event,)), e1="update")
    assert work.issue.events == (Event(id="e1", title="T", place="Växjö"),)
    assert list(standing(work.issue, work.record.reminders)) == ["n:e1"]


def test_what_stands_in_something_left_out_goes_with_it() -> None:
    issue = issue_with(Article(id="a1", heading="Nytt", parts=(Part(id="p1", heading="Del"),)))
    listed = proposals(issue, (), SEPTEMBER)
    assert effective(listed, {"n:p1": "keep"})["n:p1"] == "leave_out"
    assert effective(listed, {"n:a1": "keep"})["n:p1"] == "keep"


def test_an_event_of_an_article_left_out_stays_in_the_calendar() -> None:
    event = Event(id="e1", title="T", start=day("2023-10-12"), article="a1", body='<p><a href="#a1">Mer</a></p>')
    issue = issue_with(
        Article(id="a1", heading="Om", events=("e1",)), Calendar(id="k1", events=("e1",)), events=(event,)
    )
    assert made(issue, a1="leave_out").issue.events == (replace(event, article=None, body='<p><a href="">Mer</a></p>'),)


def test_origins_of_what_is_left_stay_and_a_gathering_calendar_goes_on() -> None:
    ahead = Event(id="e1", title="T", start=day("2023-10-12"))
    past = Event(id="e2", title="T", start=day("2023-06-12"))
    issue = issue_with(
        Calendar(id="k1", events=("e1", "e2")), Article(id="a1", heading="Del 1"), events=(ahead, past)
    )  # fmt: skip
    record = Record(
        origins={
            "e1": Origin(register="event", entry="x", revision=2),
            "e2": Origin(register="event", entry="y", revision=1),
            "a1": Origin(register="block", entry="z", revision=1),
        },
        gathers={"k1": Gather(first=D(2023, 6, 2), last=D(2023, 9, 2), known=("x",))},
        profile="rule",
    )
    listed = proposals(issue, (), SEPTEMBER)
    work = next_issue(Work(issue, record), listed, {}, plan(issue, [Edition(date=JUNE)], SEPTEMBER))
    assert work.record.origins == {"e1": Origin(register="event", entry="x", revision=2)}
    assert work.record.gathers == {"k1": Gather(first=SEPTEMBER, last=D(2023, 12, 2), known=("x",))}
    assert work.record.profile == "rule"


def test_crops_and_notes_go_along_with_their_pictures_only() -> None:
    large = Picture(sha256="a" * 64, width_px=4000, height_px=3000, media_type="image/jpeg")
    about = About(image="img1")
    issue = replace(
        issue_with(Article(id="a1", heading="En gång", image="img2")),
        newsletter=Newsletter(about=about),
        images=(Image(id="img1", file="images/om.jpg"), Image(id="img2", file="images/en.jpg")),
    )
    record = Record(
        crops={image: Crop(original=large) for image in ("img1", "img2")},
        picture_notes={image: PictureNotes(people=image) for image in ("img1", "img2")},
    )
    listed = proposals(issue, (), SEPTEMBER)
    leave = next(one.key for one in listed if one.key.endswith("a1"))
    work = next_issue(Work(issue, record), listed, {leave: "leave_out"}, plan(issue, [Edition(date=JUNE)], SEPTEMBER))
    assert [image.id for image in work.issue.images] == ["img1"]
    assert set(work.record.crops) == set(work.record.picture_notes) == {"img1"}


# -- for every issue -----------------------------------------------------------------------------------------------


def days_of(event: Event) -> list[dt.date]:
    spans = [(one.start, one.end) for one in event.occasions] + [(event.start, event.end), (event.deadline, None)]
    return [max(moment.date for moment in span if moment) for span in spans if any(span)]


DATES = st.integers(1, 700).map(lambda days: ORIGIN + dt.timedelta(days=days))
CHOICES: tuple[Choice, ...] = ("update", "leave_out")


@given(issues(), st.lists(issues(), max_size=2), DATES, st.data())
def test_no_event_or_deadline_before_the_new_date_is_carried(
    issue: Issue, earlier: list[Issue], date: dt.date, data: st.DataObject
) -> None:
    listed = proposals(issue, earlier, date)
    chosen = {one.key: data.draw(st.sampled_from(CHOICES)) for one in listed if data.draw(st.integers(0, 4)) == 0}
    work = next_issue(Work(issue, Record()), listed, chosen, plan(issue, [Edition(date=issue.date)], date))
    assert [day for event in work.issue.events for day in days_of(event) if day < date] == []
    # what the texts still say of the past is marked
    for event in work.issue.events:
        last = last_day(event)
        assert last is None or last >= date
        told = mentions(rich_text.plain_text(event.body), issue.date)
        if any(one.is_past(date) for one in told):
            assert node_key(event.id) in work.record.reminders
    for section in work.issue.sections:
        for item in section.items:
            told = mentions(rich_text.plain_text(item.body), issue.date) if isinstance(item, Article) else ()
            if any(one.is_past(date) for one in told):
                assert node_key(item.id) in work.record.reminders


def named(node: Node) -> set[str]:
    return {one for _, one in references(node)}


@given(issues(), DATES)
def test_the_next_issue_is_a_valid_issue_of_what_was_there(issue: Issue, date: dt.date) -> None:
    listed = proposals(issue, (), date)
    work = next_issue(Work(issue, Record()), listed, {}, plan(issue, [Edition(date=issue.date)], date))
    assert issue_file.parse(issue_file.to_json(work.issue), file="x") == work.issue
    assert used_ids(work.issue) <= used_ids(issue)
    assert named(work.issue) <= used_ids(work.issue)
    assert standing(work.issue, work.record.reminders) == work.record.reminders
    keys = [proposal.key for proposal in listed]
    assert len(keys) == len(set(keys))
    assert all(proposal.parent in ("", *keys) for proposal in listed)


@given(issues(), DATES)
def test_keeping_everything_keeps_all_that_is_shown(issue: Issue, date: dt.date) -> None:
    listed = proposals(issue, (), date)
    keep: dict[str, Choice] = {proposal.key: "keep" for proposal in listed}
    work = next_issue(Work(issue, Record()), listed, keep, plan(issue, [Edition(date=issue.date)], date))
    assert [len(section.items) for section in work.issue.sections] == [len(section.items) for section in issue.sections]
    assert {event.id for event in work.issue.events} == {
        event.id for event in issue.events if ("event", event.id) in shown(issue)
    }
    assert work.record.reminders == {}


def shown(issue: Issue) -> set[tuple[str, str]]:
    return {(kind.name.lower(), one) for kind, one in references(issue)}
