"""What other programs put on the clipboard: our own samples of it, and whatever chance makes of them."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.importing import clipboard
from editor.importing.clipboard import Choice, Note, Pasted, PastedLine
from editor.newsletter import rich_text
from editor.support.messages import Messages
from editor.swedish.repair import LOST
from editor.swedish.spelling import Speller

SAMPLES = Path(__file__).parent / "clipboards"
NAMES = sorted(file.name for file in SAMPLES.iterdir() if file.suffix != ".expected")

TABLE = Note("pasted_table_as_list", {"tables": 1, "rows": 2})
PICTURE = Note("pasted_without_pictures", {"count": 1})
MENDED = Note("pasted_ligatures_mended", {"count": 2})
NOTES = {
    "acrobat.txt": (MENDED,),
    "browser.html": (
        PICTURE,
        Note("pasted_tracking_parameters", {"count": 1, "names": "utm_medium, utm_source"}),
    ),
    "google_docs.html": (),
    "libreoffice.html": (TABLE,),
    "outlook.html": (Note("pasted_tracking_parameters", {"count": 1, "names": "utm_source"}),),
    "pdf_viewer.html": (MENDED,),
    "word.html": (TABLE, PICTURE),
    "word_web.html": (),
}


@pytest.fixture(scope="module")
def speller() -> Speller:
    return Speller()


def text(markup: str) -> str:
    return clipboard.from_text(markup).body


def html(markup: str) -> str:
    return clipboard.from_html(markup).body


@pytest.mark.parametrize("name", NAMES)
def test_what_other_programs_copy(name: str, speller: Speller) -> None:
    sample = (SAMPLES / name).read_text(encoding="utf-8")
    paste = clipboard.from_html if name.endswith(".html") else clipboard.from_text
    pasted = paste(sample, lexicon=speller)
    expected = (SAMPLES / name).with_suffix(".expected").read_text(encoding="utf-8")
    assert [rich_text.to_html((block,)) for block in rich_text.parse(pasted.body)] == expected.splitlines()
    assert pasted.notes == NOTES[name]
    assert pasted.choices == ()


# Plain text


@pytest.mark.parametrize(
    ("typed", "body"),
    [
        ("", ""),
        ("Hej", "<p>Hej</p>"),
        ("Ett\r\n\r\nTvå", "<p>Ett</p><p>Två</p>"),
        ("Exempelverket\nExempelgatan 1", "<p>Exempelverket<br>Exempelgatan 1</p>"),
        ("• ett\n• två", "<ul><li>ett</li><li>två</li></ul>"),
        ("Ta med:\n\n- ett\n- två\n\nHej då", "<p>Ta med:</p><ul><li>ett</li><li>två</li></ul><p>Hej då</p>"),
        ("– Enligt uppgift, säger hon.", "<p>– Enligt uppgift, säger hon.</p>"),
        (
            "·\tett\no\tunder\no\tunder\n·\ttvå",
            "<ul><li>ett<ul><li>under</li><li>under</li></ul></li><li>två</li></ul>",
        ),
        ("1. ett\n2. två\n3) tre", "<ol><li>ett</li><li>två</li><li>tre</li></ol>"),
        ("12. juni\n13. juli", "<p>12. juni</p><p>13. juli</p>"),
        ("\uf0b7 ett\n\uf0b7 två", "<ul><li>ett</li><li>två</li></ul>"),
        ("•", "<p>•</p>"),
        ("läns\u00adstyrelsen\u200b", "<p>länsstyrelsen</p>"),
        ("a\x00b\x07 c\ud800", "<p>ab c</p>"),
        (
            "Se www.example.se/a, (example.se) och a@example.se.",
            '<p>Se <a href="https://www.example.se/a">www.example.se/a</a>, '
            '(<a href="https://example.se">example.se</a>) och <a href="mailto:a@example.se">a@example.se</a>.</p>',
        ),
    ],
)
def test_plain_text_becomes_paragraphs_lists_and_links(typed: str, body: str) -> None:
    assert text(typed) == body


def test_a_real_newsletter_pastes_whole(shared: Path, speller: Speller) -> None:
    raw = (shared / "examples/raw/kronoberg-2023-02.txt").read_text(encoding="utf-8")
    pasted = clipboard.from_text(raw, speller)
    assert LOST not in pasted.body
    assert Note("pasted_ligatures_mended", {"count": 12}) in pasted.notes
    assert [len(choice.candidates) for choice in pasted.choices] == [1, 1]
    chosen = clipboard.with_choices(pasted.body, {choice.damaged: choice.candidates[0] for choice in pasted.choices})
    (before,) = {choice.damaged for choice in pasted.choices if len(choice.damaged) == 21}
    assert before not in rich_text.plain_text(chosen)
    assert sum(anchor.href.startswith("mailto:") for anchor in rich_text.links(pasted.body)) == 3


# HTML


@pytest.mark.parametrize(
    ("pasted", "body"),
    [
        ("<p>a<br>b<br><br>c</p>", "<p>a<br>b</p><p>c</p>"),
        ("<p>Ta med<br>• ett<br>• <b>två</b></p>", "<p>Ta med</p><ul><li>ett</li><li><strong>två</strong></li></ul>"),
        ("<p>·&nbsp;&nbsp; ett</p><p>·&nbsp; två</p>", "<ul><li>ett</li><li>två</li></ul>"),
        ("<h2><b>A</b></h2><h3>B <b>c</b></h3>", "<h4>A</h4><h4>B <strong>c</strong></h4>"),
        ("<blockquote><p>- a</p><p>- b</p></blockquote>", "<blockquote><ul><li>a</li><li>b</li></ul></blockquote>"),
        ("<span style='display:none'>a</span>b", "<p>b</p>"),
        ("<p>Exempelverket<br>Exempelgatan 1<br>000 00 Exempelby</p>",
         "<p>Exempelverket<br>Exempelgatan 1<br>000 00 Exempelby</p>"),
        # spaces that Word and Safari keep as they were typed
        ("<p>a.<span style='mso-spacerun:yes'>&nbsp; </span>B<span class=Apple-converted-space>&nbsp;</span>c</p>",
         "<p>a. B c</p>"),
        # tables
        ("<table><tr><td>Namn</td><td>Exempel</td></tr><tr><td>Ort:</td><td>Exempelby</td></tr></table>",
         "<ul><li>Namn: Exempel</li><li>Ort: Exempelby</li></ul>"),
        ("<table><tr><td>Ort</td><td>Antal</td><td>Dag</td></tr><tr><td>A</td><td>2</td><td>x</td></tr></table>",
         "<ul><li>Ort: A; Antal: 2; Dag: x</li></ul>"),
        ("<table><tr><td>a</td><td>b</td><td>c</td></tr><tr><td>d</td><td>e</td><td></td></tr></table>",
         "<ul><li>a; b; c</li><li>d; e</li></ul>"),
        ("<table><caption>Om</caption><tr><th>A<th colspan=2>B<tr><td>1<td>2<td><a href='https://example.se'>3</a></table>",
         '<p>Om</p><ul><li>A: 1; B: 2; B: <a href="https://example.se">3</a></li></ul>'),
        ("<table><tr><td><table><tr><td>a</td></tr></table></td><td><p>b</p><p>c</p></td></tr></table>",
         "<p>a</p><p>b</p><p>c</p>"),
        ("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>", "<p>a</p><p>b</p>"),
        ("<table><tr><td><h2>a</h2></td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
         "<h4>a</h4><p>b</p><p>c</p><p>d</p>"),
        # lists of Word
        ("<p style='mso-list:l0 level3 lfo1'>a</p>", "<ul><li><ul><li><ul><li>a</li></ul></li></ul></li></ul>"),
        ("<ol><li style='mso-list:l0 level1 lfo1'>a</li></ol>", "<ol><li>a</li></ol>"),
        ("<p style='mso-list:l0 level1 lfo1'>a</p><p>&nbsp;</p><p style='mso-list:l0 level1 lfo1'>b</p>",
         "<ul><li>a</li><li>b</li></ul>"),
    ],
)  # fmt: skip
def test_html_becomes_restricted_rich_text(pasted: str, body: str) -> None:
    assert html(pasted) == body


def test_places_of_the_issue_may_be_kept() -> None:
    assert clipboard.from_html("<a href='#a1'>x</a>", {"a1"}).body == '<p><a href="#a1">x</a></p>'


def test_what_was_copied_here_comes_back_equal() -> None:
    body = (
        "<p>a <strong>b</strong></p><h4>c</h4><ul><li>d<p>e</p><ol><li>f</li></ol></li></ul>"
        '<p><span lang="en">g</span></p>'
    )
    assert clipboard.from_html(body) == Pasted(body)


# What is unsure


def test_unsure_words_are_choices(speller: Speller) -> None:
    pasted = clipboard.from_html(f"<p>Xy{LOST}zq och <b>xy{LOST}zq</b>, {LOST}era {LOST}</p>", lexicon=speller)
    assert [choice.damaged for choice in pasted.choices] == [f"Xy{LOST}zq", f"xy{LOST}zq", LOST]
    assert pasted.notes[-1] == Note("pasted_words_to_choose", {"count": 3})
    chosen = clipboard.with_choices(pasted.body, {f"xy{LOST}zq": "xyfizq", LOST: "<"})
    assert chosen == f"<p>Xy{LOST}zq och <strong>xyfizq</strong>, flera &lt;</p>"


def test_without_a_lexicon_damage_stays() -> None:
    assert clipboard.from_text(f"{LOST}nns") == Pasted(f"<p>{LOST}nns</p>")


def test_a_heading_becomes_one_line(speller: Speller) -> None:
    pasted = clipboard.line_from_text(f" Läns styrel sens möte om {LOST}era\nexempel- och\nträffar \n", speller)
    assert pasted == PastedLine(
        "Läns styrel sens möte om flera exempel- och träffar",
        (Note("pasted_ligatures_mended", {"count": 1}), Note("pasted_words_to_choose", {"count": 1})),
        (Choice("Läns styrel sens", ("Länsstyrelsens",)),),
    )


def test_tracking_is_told_and_can_be_taken_out() -> None:
    pasted = clipboard.from_html(
        "<a href='https://example.se/?utm_source=x&fbclid=y'>a</a> <a href='https://trk.example.com/1'>b</a>"
    )
    assert pasted.notes == (
        Note("pasted_tracking_parameters", {"count": 1, "names": "fbclid, utm_source"}),
        Note("pasted_tracking_links", {"count": 1}),
    )
    assert "?" not in clipboard.without_tracking(pasted.body)


# Hostile


@pytest.mark.parametrize(
    "bomb",
    [
        "<div>" * 100_000 + "text",
        "<table><tr><td>" * 90 + "text" * 100_000,
        "<table>" + "<tr><td colspan=1000 rowspan=1000>x<td>y" * 2000 + "</table>",
        "<table>" + "<tr>" + "<td>x" * 20_000,
        "<p style='mso-list:l0 level9 lfo1'>x" * 5000,
        "<p>• x" * 10_000,
        "<p>" + "• x<br>" * 10_000,
        "<p>" + "a<br>" * 20_000,
        "text " * 1_200_000,
        "<span style='mso-list:Ignore'>" * 390 + "x",
    ],
    ids=lambda bomb: bomb[:20],
)
def test_bombs_cost_little(bomb: str) -> None:
    started = time.process_time()
    rich_text.parse(clipboard.from_html(bomb).body)
    assert time.process_time() - started < 10


@pytest.mark.parametrize("bomb", ["- " * 300_000, "a-\n" * 100_000, "(" * 300_000, "a@" * 200_000, "1. a\n" * 20_000,
                                  "www." * 200_000, "a.b" * 200_000, LOST * 200_000, "•\n" * 50_000])  # fmt: skip
def test_bombs_of_text_cost_little(bomb: str, speller: Speller) -> None:
    started = time.process_time()
    rich_text.parse(clipboard.from_text(bomb, speller).body)
    assert time.process_time() - started < 10


LINE = "Länsstyrelsen bjuder in till samråd."
DAMAGED = f"o{LOST}entlig bek{LOST}mpning va{LOST}en "
MANY = [
    f"<p>{LINE}</p>" * 100_000,
    f"<p>{LINE}<br>" * 100_000,
    "<a href='https://example.se/?utm_source=a'>Läs</a> " * 100_000,
    "<p>Kom mun styr else" * 100_000,
    "<p>" + DAMAGED * 60_000,
    f"<p>{DAMAGED}" * 60_000,
]


@pytest.mark.parametrize("many", [*MANY, "<!--" * 1_200_000, "<style>" * 700_000, "<" * 5_000_000], ids=lambda x: x[:9])
def test_a_hundred_thousand_lines_of_html_take_a_moment(many: str, speller: Speller) -> None:
    """The window waits for it: 0.1 to 1.5 s at rest; without limits to text and tags half a minute and more."""
    started = time.process_time()
    pasted = clipboard.from_html(many, (), speller)
    assert time.process_time() - started < 8
    assert len(pasted.choices) <= clipboard.MOST_CHOICES


@pytest.mark.parametrize("many", MANY, ids=lambda x: x[:9])
def test_a_hundred_thousand_lines_of_text_take_a_moment(many: str, speller: Speller) -> None:
    numbered = re.sub(LOST, lambda match: f"{match[0]}{match.start()}", re.sub("<[^>]*>", "\n", many))
    started = time.process_time()
    pasted = clipboard.from_text(numbered, speller)
    assert time.process_time() - started < 8
    assert pasted.notes[0] == Note("pasted_too_long")
    assert len(pasted.choices) <= clipboard.MOST_CHOICES


def test_what_is_too_long_is_cut_and_told() -> None:
    for pasted in (clipboard.from_text(LINE * 10_000), clipboard.from_html(LINE * 10_000)):
        assert pasted.notes[0] == Note("pasted_too_long")
        assert len(rich_text.plain_text(pasted.body)) == clipboard.LONGEST_TEXT
    cut = clipboard.line_from_text("abc " * 10_000)
    assert (cut.notes, len(cut.text)) == ((Note("pasted_too_long"),), clipboard.LONGEST_LINE - 1)


def test_what_nobody_reads_takes_no_room() -> None:
    hidden = (
        "<!--[if gte mso 9]>" + "<w:LsdException/>" * 100_000 + "<![endif]--><style>" + "p { } " * 100_000 + "</style>"
    )
    pasted = clipboard.from_html(f"<html>{hidden}<p>{LINE}</p>{hidden}<p>Slutet.</p></html>")
    assert (pasted.body, pasted.notes) == (f"<p>{LINE}</p><p>Slutet.</p>", ())


@pytest.mark.parametrize(
    "picture",
    [
        '<img src="data:image/png;base64,{}">',
        "<img alt='' src='data:image/jpeg;base64,\n{}\n' width=1>",
        "<img src=data:image/png;base64,{}>",
        '<span style="background: url(data:image/png;base64,{})"></span>',
    ],
)
def test_pictures_inside_the_html_cost_the_text_nothing(picture: str) -> None:
    """A photograph is millions of characters in one tag: the text round it keeps its form, and that after it comes."""
    many = picture.format("iVBOR/+A" * 800_000)
    pasted = clipboard.from_html(f"<p>Hej <b>du</b></p>{many}<ul><li>Slutet</ul>")
    assert pasted.body == "<p>Hej <strong>du</strong></p><ul><li>Slutet</li></ul>"
    assert {note.code for note in pasted.notes} <= {"pasted_without_pictures"}


def test_of_very_many_tags_the_first_are_taken() -> None:
    pasted = clipboard.from_html("<p>a</p>" * clipboard.MOST_TAGS)
    assert pasted.notes[0] == Note("pasted_too_long")
    assert pasted.body.count("<p>") == clipboard.MOST_TAGS // 2


PIECES = [
    piece
    for name in NAMES
    for piece in re.split(r"(?=<)", (SAMPLES / name).read_text(encoding="utf-8").partition("<body")[2])
    if piece.strip()
] + ["<table>", "</table>", "<tr><td colspan=3>", "<th>", "• ", "1. ", LOST, "\u00ad", "<br>", "<li>", "\n\n", "</p>"]


@given(pieces=st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=25))
def test_any_splice_reads_strictly(pieces: list[str], speller: Speller) -> None:
    pasted = clipboard.from_html("".join(pieces), lexicon=speller)
    assert rich_text.to_html(rich_text.parse(pasted.body)) == pasted.body
    for anchor in rich_text.links(pasted.body):
        assert anchor.href.startswith(("https:", "http:", "mailto:"))
    again = clipboard.from_text("".join(pieces), speller)
    assert rich_text.to_html(rich_text.parse(again.body)) == again.body


@given(st.text(st.sampled_from("abÅ. \n•-1)o\t(:/"), max_size=60))
def test_no_word_of_plain_text_is_lost(typed: str) -> None:
    assert _letters(rich_text.plain_text(text(typed))) == _letters(re.sub(r"(?m)^[ \t]*o\t", "", typed))


def _letters(typed: str) -> str:
    return "".join(character for character in typed if character in "abÅo")


def test_every_note_has_its_sentence() -> None:
    source = Path(clipboard.__file__).read_text(encoding="utf-8")
    codes = set(re.findall(r'Note\("(\w+)"', source))
    assert len(codes) == 8
    for language in ("sv", "en"):
        messages = Messages(language)
        assert all(messages.text(code, count=2, rows=2, names="x") != messages.text("unexpected") for code in codes)
        assert all("–" not in messages.text(code, count=2, rows=2, names="x") for code in codes)
