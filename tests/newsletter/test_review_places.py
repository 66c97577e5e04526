"""A comment stays with its text through edits; what has become of the text is said."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.newsletter.review_places import PlaceNow, place_now
from editor.newsletter.review_round import Comment, Numbered, ReviewRound, from_json, latest_approval, to_json

LONG = "Under våren prövar fem kommuner ett nytt sätt att möta unga."
AT = dt.datetime(2026, 6, 2, 12, 30, tzinfo=dt.UTC)


def numbered(*texts: tuple[str, str]) -> list[Numbered]:
    return [Numbered(number=n, key=key, kind="text", text=text) for n, (key, text) in enumerate(texts, 1)]


THEN = numbered(("n:a", "Nytt om vatten"), ("n:a", LONG), ("n:a", "Läs mer"), ("n:b", "Läs mer"), ("n:b", "Sist här"))


def test_the_same_words_at_their_place_whatever_came_before() -> None:
    now = numbered(("intro", "Ett stycke till"), *((text.key, text.text) for text in THEN))
    for text in THEN:
        found = place_now(text, THEN, now)
        assert (found.state, found.now) == ("same", now[text.number])


def test_of_equal_texts_at_one_place_each_keeps_its_own() -> None:
    then = numbered(("n:a", "Läs mer"), ("n:a", "Rad"), ("n:a", "Läs mer"))
    now = numbered(("n:a", "Rubrik"), ("n:a", "Läs mer"), ("n:a", "Rad"), ("n:a", "Läs mer"))
    assert [place_now(text, then, now).now for text in then] == [now[1], now[2], now[3]]
    assert place_now(then[2], then, now[:3]).now == now[1]


@pytest.mark.parametrize(
    ("now", "state", "text"),
    [
        ((("n:a", "Nytt om vatten"), ("n:a", LONG.replace("fem", "sex"))), "changed", LONG.replace("fem", "sex")),
        ((("n:a", "Nytt om vatten"), ("n:c", LONG)), "moved", LONG),
        ((("n:a", "Nytt om vatten"), ("n:a", "Allt är nytt."), ("n:a", "Läs mer")), "changed", "Allt är nytt."),
        ((("n:a", "Nytt om vatten"), ("n:a", "Läs mer")), "gone", ""),
        ((("n:b", "Läs mer"),), "gone", ""),
    ],
)  # fmt: skip
def test_what_has_become_of_a_text(now: tuple[tuple[str, str], ...], state: str, text: str) -> None:
    found = place_now(THEN[1], THEN, numbered(*now))
    assert found.state == state
    assert (found.now.text if found.now else "") == text
    assert bool(found.key) == (state != "gone" or any(key == "n:a" for key, _ in now))


def test_a_single_word_elsewhere_is_not_taken_for_a_move() -> None:
    then = numbered(("n:a", "Kalender"), ("n:b", "Annat"))
    assert place_now(then[0], then, numbered(("n:c", "Kalender"))) == PlaceNow(state="gone", key="")


@given(
    texts=st.lists(st.tuples(st.sampled_from(["n:a", "n:b"]), st.text(min_size=1, max_size=12)), min_size=1, max_size=8)
)
def test_an_unchanged_issue_keeps_every_comment_on_its_number(texts: list[tuple[str, str]]) -> None:
    all_texts = numbered(*texts)
    assert [place_now(text, all_texts, all_texts).now for text in all_texts] == all_texts


def test_a_round_changes_by_making_another() -> None:
    first = Comment(id="c1", text="Byt", made_at=AT, on=THEN[0])
    begun = ReviewRound(id="r", made_at=AT, texts=tuple(THEN))
    review = begun.with_comments(first, Comment(id="c2", text="Bra", made_at=AT))
    assert (begun.left, review.left) == (0, 2)
    done = review.resolved("c1", at=AT, by="Exempel Exempelsson")
    assert (done.left, done.comments[0].resolved_by) == (1, "Exempel Exempelsson")
    assert done.resolved("c1", at=None) == review
    assert review.without_comment("c2").comments == (first,)
    assert from_json(to_json(done)) == done
    assert latest_approval((done,)) is None
