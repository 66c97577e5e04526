"""Everything that has words is found, by the beginning of any of them, ranked and narrowed; the index heals itself."""

from __future__ import annotations

import contextlib
import datetime as dt
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.newsletter import places
from editor.newsletter.issue import Article, Contact, Event, Image, Issue, Moment, Newsletter, Section
from editor.newsletter.registers.blocks import block_of
from editor.newsletter.registers.register import Facts, new_content
from editor.store.library import Library
from editor.store.passages import on_one_line, passages
from editor.store.search_index import MOST_HITS, SearchFilter
from editor.swedish.folding import words
from store.samples import PICTURES, library_in, small_issue


def issue_of(title: str, *bodies: str, newsletter: str = "Exempelbrevet", year: int = 2023, **more: object) -> Issue:
    articles = tuple(Article(id=f"a{n}", heading=f"Rubrik {n}", body=f"<p>{body}</p>") for n, body in enumerate(bodies))
    issue = Issue(
        title=title,
        date=dt.date(year, 6, 7),
        newsletter=Newsletter(name=newsletter),
        sections=(Section(id="s", items=articles),),
    )
    return msgspec.structs.replace(issue, **more)


def refreshed(library: Library) -> Library:
    while library.search.refresh():
        pass
    return library


def found(library: Library, text: str, **only: object) -> list[tuple[str, str]]:
    """Issue title and key of every hit."""
    hits = refreshed(library).search.find(text, SearchFilter(**only)).hits  # type: ignore[arg-type]
    return [(hit.source_title, hit.key) for hit in hits]


def test_every_kind_of_thing_is_found_by_the_beginning_of_its_words(library: Library) -> None:
    issue = issue_of(
        "Juni",
        "Om älgstammen i Exempelskogen.",
        events=(Event(id="e", title="Vandring", place="Storsjön", start=Moment(date=dt.date(2023, 6, 8))),),
        contacts=(Contact(id="c", name="Exempel Exempelsson", role="Handläggare", phone="010-000 00 00"),),
        images=(Image(id="i", file="images/kaj.jpg", alt="En kaj i dimma", credit="Foto Fotosson"),),
        hero="i",
    )
    library.create_issue(issue, PICTURES)
    for text, key in {
        "älgs": places.node_key("a0"),
        "ALGST": None,
        "vandr storsj": places.node_key("e"),
        "8 juni 2023 vand": places.node_key("e"),
        "handl 010": places.node_key("c"),
        "dimma": places.HERO,
        "fotos": places.HERO,
        "jun": places.ISSUE,
    }.items():
        assert ("Juni", key) in found(library, text) if key else not found(library, text), text
    assert found(library, "dimma", kinds=frozenset({"article"})) == []


def test_words_of_titles_stand_before_words_of_texts_and_every_word_must_fit(library: Library) -> None:
    library.create_issue(issue_of("Ett", "Vatten och vatten och vatten"), {})
    named = Article(id="b", heading="Vatten", body="<p>Om annat.</p>")
    library.create_issue(issue_of("Två", sections=(Section(id="s", items=(named,)),)), {})
    assert found(library, "vatten") == [("Två", "n:b"), ("Ett", "n:a0")]
    assert found(library, "vatten annat") == [("Två", "n:b")]
    assert found(library, "vatten saknas") == []
    assert found(library, " – ") == []


def test_an_article_stands_before_the_picture_in_it(library: Library) -> None:
    shown = Article(id="a", heading="Om dimma över vattnet i hamnen", body="<p>Dimma.</p>", image="i")
    pictures = (Image(id="i", file="images/kaj.jpg", alt="Dimma"),)
    library.create_issue(issue_of("Ett", images=pictures, sections=(Section(id="s", items=(shown,)),)), PICTURES)
    assert found(library, "dimma") == [("Ett", "n:a"), ("Ett", "n:a")]
    kinds = [hit.kind for hit in library.search.find("dimma").hits]
    assert kinds == ["article", "image"]


def test_hits_are_narrowed_by_newsletter_year_and_status(library: Library) -> None:
    library.create_issue(issue_of("Gammal", "Fisk", year=2013), {})
    library.create_issue(issue_of("Kust", "Fisk", newsletter="Kustbrevet"), {})
    assert {title for title, _ in found(library, "fisk")} == {"Gammal", "Kust"}
    assert found(library, "fisk", year=2013) == [("Gammal", "n:a0")]
    assert found(library, "fisk", newsletter="Kustbrevet") == [("Kust", "n:a0")]
    assert found(library, "fisk", status="published") == []
    assert len(found(library, "fisk", status="draft")) == 2
    choices = library.search.choices()
    assert (choices.newsletters, choices.years) == (("Exempelbrevet", "Kustbrevet"), (2023, 2013))
    assert choices.statuses == ("draft",)


def test_what_is_saved_binned_and_restored_shows_at_the_next_refresh(library: Library) -> None:
    before = issue_of("Juni", "Gamla ord")
    issue_id = library.create_issue(before, {})
    assert found(library, "gamla")
    after = issue_of("Juni", "Nya ord")
    library.save_issue(issue_id, before, after, {})
    assert (found(library, "gamla"), found(library, "nya")) == ([], [("Juni", "n:a0")])
    library.delete_issue(issue_id)
    assert found(library, "nya") == []
    library.restore_issue(issue_id)
    assert found(library, "nya")


def test_entries_of_registers_are_found_until_they_are_deleted(library: Library) -> None:
    event = library.registers.add("event", new_content(Event(id="e", title="Vandring", place="Storsjön")))
    library.registers.add("contact", new_content(Contact(id="c", name="Exempel Exempelsson")))
    block = block_of(issue_of("Juni", "Om [[kommun]]"), "n:a0", {})
    kept = library.registers.add("block", block.content, Facts(name="Så söker du", tags=("stöd",), root=block.root))
    hits = refreshed(library).search.find("storsj vand").hits
    assert [(hit.source, hit.key, hit.kind, hit.title) for hit in hits] == [
        (f"entry:{event.id}", event.id, "event", "Vandring")
    ]
    assert found(library, "exempelsson") == [("", found(library, "exempelsson")[0][1])]
    assert found(library, "stöd söker kommun") == [("", kept.id)]
    library.registers.delete(event.id)
    assert found(library, "storsj") == []


def test_refreshing_makes_room_for_others_and_goes_on_where_it_was(library: Library) -> None:
    for number in range(5):
        library.create_issue(issue_of(f"Nummer {number}", "Fisk"), {})
    rounds = 0
    while library.search.refresh(limit_s=-1.0):
        rounds += 1
        assert len(library.search.find("fisk").hits) == rounds
    assert rounds == 4
    assert len(found(library, "fisk")) == 5


def test_there_is_an_end_to_the_hits_and_it_is_said(library: Library) -> None:
    library.create_issue(issue_of("Juni", *["Fisk"] * (MOST_HITS + 5)), {})
    result = refreshed(library).search.find("fisk")
    assert (len(result.hits), result.more) == (MOST_HITS, True)


def test_an_index_that_is_missing_or_damaged_or_foreign_is_made_anew(folder: Path) -> None:
    with library_in(folder) as library:
        library.create_issue(small_issue(own_id="liten"), PICTURES)
        expected = found(library, small_issue().title)
        assert expected
    index = folder / "search.db"
    other = folder / "other.db"
    shutil.copy(folder / "lansbrev.db", other)
    for damaged in (None, b"", b"no database at all" * 100, other.read_bytes()):
        index.unlink()
        if damaged is not None:
            index.write_bytes(damaged)
        with library_in(folder) as library:
            assert found(library, small_issue().title) == expected
    scribbled = bytearray(index.read_bytes())
    scribbled[4096:] = b"\xff" * (len(scribbled) - 4096)
    index.write_bytes(scribbled)
    with library_in(folder) as library:
        library.search.refresh()
        assert found(library, small_issue().title) == expected


def _cut(data: bytes) -> bytes:
    return data[: len(data) * 2 // 3]


def _scribbled_page(data: bytes) -> bytes:
    middle = len(data) // 8192 * 4096
    return data[:middle] + b"\xa5" * 4096 + data[middle + 4096 :]


def _swapped_pages(data: bytes) -> bytes:
    last = len(data) - 4096
    return data[:4096] + data[last:] + data[8192:last] + data[4096:8192]


def _other_tokenizer(data: bytes) -> bytes:
    return data.replace(b"unicode61", b"unicode6\xee")


@pytest.mark.parametrize("damage", [_cut, _scribbled_page, _swapped_pages, _other_tokenizer])
def test_a_damaged_index_is_made_anew_before_the_last_answer(folder: Path, damage: Callable[[bytes], bytes]) -> None:
    with library_in(folder) as library:
        for number in range(20):
            library.create_issue(
                msgspec.structs.replace(small_issue(own_id=f"n{number}"), title=f"Nummer {number}"), PICTURES
            )
        expected = {hit.source for hit in refreshed(library).search.find("nummer").hits}
        assert len(expected) == 20
    index = folder / "search.db"
    damaged = damage(index.read_bytes())
    assert damaged != index.read_bytes()
    index.write_bytes(damaged)
    with library_in(folder) as library:
        issue = library.load_issue("n3").issue  # changed, so that the index has to be written
        library.save_issue("n3", issue, msgspec.structs.replace(issue, title="Nummer 3 igen"), PICTURES)
        is_complete = False
        while not is_complete:
            result, is_complete = library.search.answer("nummer")
        assert {hit.source for hit in result.hits} == expected


def test_an_index_that_loses_a_table_while_it_is_open_is_made_anew(folder: Path) -> None:
    with library_in(folder) as library:
        library.create_issue(small_issue(own_id="liten"), PICTURES)
        expected = [key for _, key in found(library, small_issue().title)]
        with contextlib.closing(sqlite3.connect(folder / "search.db")) as other:
            other.execute("DROP TABLE sources")
        result, is_complete = library.search.answer(small_issue().title)
        while not is_complete:
            result, is_complete = library.search.answer(small_issue().title)
        assert [hit.key for hit in result.hits] == expected


def test_nothing_of_an_erased_person_stays_in_the_file(folder: Path) -> None:
    with library_in(folder) as library:
        issue_id = library.create_issue(issue_of("Juni", "Xylofonsson"), {})
        assert found(library, "xylofonsson")
        library.save_issue(issue_id, None, issue_of("Juni", "Någon"), {})
        library.search.forget_all()
        assert found(library, "någon")
    kept = b"".join(file.read_bytes() for file in folder.glob("search.db*"))
    assert b"ylofonsson" not in kept
    assert "någon".encode() in kept.lower()


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=40))
def test_whatever_a_body_says_can_be_found_and_whatever_is_typed_is_no_command(library: Library, text: str) -> None:
    body = text.replace("&", "").replace("<", "").replace(">", "")
    issue = issue_of("Juni", "Fast text")
    article = Article(id="a", heading="".join(one for one in body if one.isprintable()).strip())
    issue = msgspec.structs.replace(issue, sections=(Section(id="s", items=(article,)),))
    issue_id = library.create_issue(issue, {})
    refreshed(library)
    library.search.find(text)
    for passage in passages(issue):
        for word in words(passage.title):
            hits = library.search.find(word).hits
            assert any(hit.source == issue_id for hit in hits) or len(hits) == MOST_HITS, word
    library.delete_issue(issue_id)


@pytest.mark.parametrize("text", ['"', "NOT", "a OR b", "title:x", "x*", "(", "near(a b)", "-x", "^x", "a AND"])
def test_no_word_is_taken_for_an_operator(library: Library, text: str) -> None:
    library.create_issue(issue_of("Juni", f"Ord {text} ord"), {})
    result = refreshed(library).search.find(text)
    assert bool(result.hits) == bool(result.words)


def test_what_is_no_sentence_is_parted_from_what_follows() -> None:
    lines = ("3", "", "10 september 2026", "Sök  bidrag nu.", "Bidrag", "Från och med i dag.")
    assert on_one_line(lines) == "3 · 10 september 2026 · Sök bidrag nu. Bidrag · Från och med i dag."
    assert on_one_line(()) == ""
