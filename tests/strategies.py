"""Hypothesis strategies for issues and their parts: valid values, many scripts, hostile characters.

``texts()`` and ``rich_texts()`` give values as they stand in an issue (trimmed, canonical); ``issues()`` gives
whole issues whose ids are unique and whose references all name something.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any, get_args

from hypothesis import strategies as st

from editor.newsletter import characters
from editor.newsletter import issue as i
from editor.newsletter import rich_text as r

PHRASES = (
    "",
    "Länsstyrelsen",
    "Träff om våld i nära relationer – 12 juni",
    "SKR:s modellkoncept för jämställdhet",
    "kl. 8.30–16.00",
    "7\u00a0juni 2023",
    "  inuti   texten  ".strip(),
    "Hej {{name}}, läs {{ mer }} och {{unsubscribe_url}}",
    "{% raw %} {{ 7*7 }} {# tyst #} {{ self.__init__ }}",
    '#let x = 1; $x$ @ref <label> *fet* _kursiv_ `kod` // slut /* */ \\ #"',
    '<script>alert("1")</script> & &amp; &#60; </style>',
    'background:url(x);} @import "y"; <!-- --> ]]>',
    "[länk](https://example.se) ~ ^ | \\\\ ''' \"\"\"",
    "Ollu buresboahtin Sápmái, giehta ŋ đ ŧ",
    "Καλημέρα κόσμε",
    "Добро пожаловать, щёлк",
    "مرحبا بالعالم",
    "שלום עולם",
    "你好，世界",
    "👩🏽‍🚀 🇸🇪 ✔ ☎ 🎉",
    "e\u0301 å̈ ﬁ ﬂ ﬀ \u00ad mjukt \u200b noll \u2060",
    "\u202eomvänd\u202c text \u2028 rad \ufeff",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "= + - @ tab",
    "\ufffe \U0001f9d1\u200d\U0001f4bb \U000e0041 \U0010fffd",
)
_ALPHABET = "abcåäöÅÄÖéüßŋđΩжعא你👍 \u00a0\u2011\u00ad–”’\"'<>&{}%#$@*_`\\/[]()|~^=+-;:,.!?0123456789"
_ANY_CHARACTER = st.characters(exclude_categories=["Cc", "Cs"])
ORIGIN = dt.date(2023, 6, 2)


_CHOSEN_TEXTS = st.sampled_from(PHRASES)
_TEXTS = st.one_of(
    _CHOSEN_TEXTS,
    _CHOSEN_TEXTS,
    _CHOSEN_TEXTS,
    st.text(st.sampled_from(_ALPHABET), max_size=12).map(characters.one_line),
    st.text(_ANY_CHARACTER, max_size=6).map(characters.one_line),
)


def texts() -> st.SearchStrategy[str]:
    """Values of a text field: one trimmed line."""
    return _TEXTS


def urls() -> st.SearchStrategy[str]:
    """Valid urls without ``#id``."""
    return st.sampled_from(
        (
            "",
            "https://example.se/",
            "https://www.example.se/a/b?c=d&e=%C3%A5#f",
            "http://exämple.se/å ä?q=<>\"'{}|\\^`",
            "https://example.se:8443/?a=[1]&b={{subscriber}}",
            "mailto:exempel@example.se",
            "mailto:?subject=Läs det här&body={{web_version}}",
            "tel:+46102244000",
            "tel:010-224 40 00",
            "{{unsubscribe_url}}",
            "{{web}}?lang=sv",
            "https://example.se/%zz#a#b",
        )
    )


def languages() -> st.SearchStrategy[str]:
    return st.sampled_from(("", "sv", "en", "fi", "smj", "ar", "zh-Hant", "en-GB"))


def moments() -> st.SearchStrategy[i.Moment]:
    dates = st.integers(0, 800).map(lambda days: ORIGIN + dt.timedelta(days=days))
    times = st.sampled_from((None, None, dt.time(0, 0), dt.time(8, 30), dt.time(9, 0), dt.time(16, 0), dt.time(23, 59)))
    return st.builds(i.Moment, dates, times)


def _tuples(of: st.SearchStrategy[Any], max_size: int) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(of, max_size=max_size).map(tuple)


def _rich_trees() -> st.SearchStrategy[tuple[r.Block, ...]]:
    words = st.one_of(st.sampled_from(PHRASES), st.sampled_from((" ", "a", " b ", "\u00a0", "")))
    leaf = st.one_of(st.builds(r.Text, words), st.builds(r.Text, words), st.builds(r.LineBreak))
    inline = st.recursive(
        leaf,
        lambda inner: st.one_of(
            st.builds(r.Strong, _tuples(inner, 2)),
            st.builds(r.Emphasis, _tuples(inner, 2)),
            st.builds(r.Anchor, urls(), _tuples(inner, 2)),
            st.builds(r.Span, st.sampled_from(("en", "smj", "fi")), _tuples(inner, 2)),
        ),
        max_leaves=3,
    )
    children = _tuples(inline, 3)
    text_block = st.one_of(
        st.builds(r.Paragraph, children),
        st.builds(r.Paragraph, children),
        st.builds(r.SubHeading, children),
        st.builds(r.Line, children),
    )
    block = st.recursive(
        text_block,
        lambda inner: st.one_of(
            st.builds(r.BulletList, _tuples(st.builds(r.ListItem, _tuples(inner, 2)), 2)),
            st.builds(r.NumberedList, _tuples(st.builds(r.ListItem, _tuples(inner, 2)), 2)),
            st.builds(r.Quotation, _tuples(inner, 2)),
        ),
        max_leaves=3,
    )
    return _tuples(block, 3)


RICH_PHRASES = (
    "",
    "<p>Hej</p>",
    "<p>Läs <strong>mer <em>här</em></strong>: "
    '<a href="https://example.se/?a=1&amp;b=2">programmet</a>.<br>Välkommen</p>',
    "<h4>Tider</h4><ul><li>ett<ul><li>två<ol><li>tre</li></ol></li></ul></li><li>fyra<p>fem</p></li></ul>",
    '<blockquote><p><span lang="smj">Buoris</span></p><ul><li>a</li></ul></blockquote><p>&lt;b&gt; {{name}}</p>',
    '<p><a href="">utan adress</a> <a href="{{unsubscribe_url}}">av</a></p>',
    "<ol><li><h4>Rubrik</h4><p>text</p></li><li><blockquote><p>citat</p></blockquote></li></ol>",
)
_RICH_TREES = _rich_trees()
_CHOSEN_RICH_TEXTS = st.sampled_from(RICH_PHRASES)
_RICH_TEXTS = st.one_of(_CHOSEN_RICH_TEXTS, _CHOSEN_RICH_TEXTS, _RICH_TREES.map(r.to_html))


def rich_trees() -> st.SearchStrategy[tuple[r.Block, ...]]:
    """Any trees, canonical or not."""
    return _RICH_TREES


def rich_texts(places: Sequence[str] = ()) -> st.SearchStrategy[str]:
    """Values of a rich text field: canonical restricted HTML; ``places`` are ids that links may name."""
    if not places:
        return _RICH_TEXTS
    linked = [r.to_html([r.Paragraph((r.Anchor(f"#{place}", (r.Text("läs mer"),)),))]) for place in places]
    return st.one_of(_RICH_TEXTS, _RICH_TEXTS, st.sampled_from(linked))


def _made(node_type: type[i.Node], **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Like ``st.builds``, which is slow because it reads the type's annotations each time."""
    return st.fixed_dictionaries(fields).map(lambda values: node_type(**values))


def _values_of(literal: object) -> st.SearchStrategy[Any]:
    return st.sampled_from(get_args(literal))


def _maybe(ids: Sequence[str]) -> st.SearchStrategy[str | None]:
    return st.sampled_from((None, *ids))


def _some(ids: Sequence[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(ids), max_size=2, unique=True).map(tuple) if ids else st.just(())


def _links(places: Sequence[str]) -> st.SearchStrategy[tuple[i.Link, ...]]:
    return _tuples(_made(i.Link, text=texts(), url=_urls_in(places)), 2)


def _urls_in(places: Sequence[str]) -> st.SearchStrategy[str]:
    return st.one_of(urls(), st.sampled_from([f"#{place}" for place in places])) if places else urls()


def events(
    event_id: str = "e1", *, images: Sequence[str] = (), articles: Sequence[str] = (), places: Sequence[str] = ()
) -> st.SearchStrategy[i.Event]:
    """Events with this id; the ids they may refer to are given."""
    return _made(
        i.Event,
        id=st.just(event_id),
        title=texts(),
        kind=_values_of(i.EventKind),
        over_title=texts(),
        series=texts(),
        language=languages(),
        start=st.none() | moments(),
        end=st.none() | moments(),
        daily=st.sampled_from(("", "09:00-16:00", "00:00-23:59")),
        date_text=st.sampled_from(("", "vecka 39", "hösten 2023")),
        occasions=_tuples(
            _made(i.Occasion, start=moments(), end=st.none() | moments(), place=texts(), note=texts()), 2
        ),
        place=texts(),
        mode=_values_of(i.EventMode),
        signup=_values_of(i.Signup),
        deadline=st.none() | moments(),
        body=rich_texts(places),
        note=rich_texts(places),
        image=_maybe(images),
        image_placement=_values_of(i.ImagePlacement),
        links=_links(places),
        article=_maybe(articles),
    )


def contacts(
    contact_id: str = "c1", *, images: Sequence[str] = (), places: Sequence[str] = ()
) -> st.SearchStrategy[i.Contact]:
    return _made(
        i.Contact,
        id=st.just(contact_id),
        name=texts(),
        role=texts(),
        organisation=texts(),
        phone=texts(),
        email=st.sampled_from(("", "exempel.exempelsson@example.se")),
        url=_urls_in(places),
        image=_maybe(images),
        note=texts(),
    )


def pictures(image_id: str = "img1", *, places: Sequence[str] = ()) -> st.SearchStrategy[i.Image]:
    """Image entries (not pictures' bytes) with this id."""
    return _made(
        i.Image,
        id=st.just(image_id),
        file=st.sampled_from(("images/kaj.jpg", "images/å ä ö.png", "bild.gif", f"images/{len(image_id)}.jpg")),
        alt=texts(),
        decorative=st.booleans(),
        caption=texts(),
        credit=texts(),
        credit_label=st.sampled_from(("Fotograf", "Foto", "")),
        rights=texts(),
        link=_urls_in(places),
    )


def newsletters(images: Sequence[str] = (), places: Sequence[str] = ()) -> st.SearchStrategy[i.Newsletter]:
    return _made(
        i.Newsletter,
        id=st.sampled_from(("", "vg-social")),
        name=texts(),
        language=st.sampled_from(("sv", "en", "fi")),
        theme=st.sampled_from(("", "skiffer", "okänt tema")),
        frequency=texts(),
        sender=_made(
            i.Sender,
            name=texts(),
            short_name=texts(),
            postal_address=texts(),
            visiting_address=texts(),
            phone=texts(),
            email=texts(),
            website=_urls_in(places),
            logo=_maybe(images),
            logo_url=_urls_in(places),
        ),
        partners=_tuples(_made(i.Partner, text=texts(), url=_urls_in(places), logo=_maybe(images)), 2),
        contact_layout=_values_of(i.ContactLayout),
        contact_rows=_tuples(_values_of(i.ContactRow), 3),
        about=_made(
            i.About,
            heading=texts(),
            body=rich_texts(places),
            image=_maybe(images),
            image_placement=_values_of(i.ImagePlacement),
        ),
        footer_links=_tuples(
            _made(
                i.FooterLink,
                role=_values_of(i.FooterRole),
                lead=texts(),
                text=texts(),
                url=_urls_in(places),
                position=_values_of(i.LinkPosition),
            ),
            2,
        ),
        social_heading=texts(),
        social=_tuples(_made(i.SocialLink, service=_values_of(i.SocialService), text=texts(), url=_urls_in(places)), 2),
    )


class _Ids:
    """The ids of an issue to be, by what they will name."""

    def __init__(self, ids: Sequence[str], counts: Sequence[int]) -> None:
        free = iter(ids)
        taken = [tuple(next(free) for _ in range(count)) for count in counts]
        self.sections, self.articles, self.calendars, self.lists, self.parts = taken[:5]
        self.events, self.contacts, self.images = taken[5:]
        self.places = tuple(ids)


_PREFIXES = ("s", "a", "k", "l", "p", "e", "c", "img")
_ODD_IDS = ("å ä", "{{x}}", "<b>", "a" * 100, "#", "n:s1", "🎉", " ", '"')


@st.composite
def issues(draw: st.DrawFn) -> i.Issue:
    """Whole issues, from one with nothing but a title up to a few sections with everything in them."""
    if draw(st.integers(0, 7)) == 0:
        return i.Issue(title=draw(texts()), date=ORIGIN)
    ids = _ids(draw)
    return i.Issue(
        title=draw(texts()),
        date=draw(st.sampled_from((ORIGIN, dt.date(2024, 2, 29), dt.date(1999, 12, 31)))),
        newsletter=draw(st.just(i.Newsletter()) | newsletters(ids.images, ids.places)),
        id=draw(st.sampled_from(("", "vastra-2023-06", "å"))),
        number=draw(st.sampled_from(("", "4", "nr 4/2023"))),
        date_text=draw(st.sampled_from(("", "juni 2023"))),
        subject=draw(texts()),
        preheader=draw(texts()),
        registration_number=draw(st.sampled_from(("", "100-1234-2023"))),
        hero=draw(_maybe(ids.images)),
        intro=draw(rich_texts(ids.places)),
        contents=draw(_values_of(i.Contents)),
        sections=_sections(draw, ids),
        events=tuple(draw(events(e, images=ids.images, articles=ids.articles, places=ids.places)) for e in ids.events),
        contacts=tuple(draw(contacts(c, images=ids.images, places=ids.places)) for c in ids.contacts),
        images=tuple(draw(pictures(m, places=ids.places)) for m in ids.images),
    )


def _ids(draw: st.DrawFn) -> _Ids:
    counts = [draw(st.integers(0, most)) for most in (2, 2, 1, 1, 2, 2, 2, 2)]
    if not counts[0]:
        counts[1:5] = [0, 0, 0, 0]
    if not counts[1]:
        counts[4] = 0
    ids = [f"{prefix}{n + 1}" for prefix, count in zip(_PREFIXES, counts, strict=True) for n in range(count)]
    if draw(st.integers(0, 2)) == 0:
        for odd in draw(st.lists(st.sampled_from(_ODD_IDS), max_size=len(ids), unique=True)):
            ids[draw(st.integers(0, len(ids) - 1))] = odd
    return _Ids(ids, counts)


def _sections(draw: st.DrawFn, ids: _Ids) -> tuple[i.Section, ...]:
    items: list[i.Item] = [_article(draw, ids, position) for position in range(len(ids.articles))]
    items += [
        i.Calendar(id=k, heading=draw(texts()), style=draw(_values_of(i.CalendarStyle)), events=draw(_some(ids.events)))
        for k in ids.calendars
    ]
    items += [i.ContactList(id=k, heading=draw(texts()), contacts=draw(_some(ids.contacts))) for k in ids.lists]
    return tuple(
        i.Section(
            id=section,
            heading=draw(texts()),
            intro=draw(rich_texts(ids.places)),
            image=draw(_maybe(ids.images)),
            image_placement=draw(_values_of(i.ImagePlacement)),
            language=draw(languages()),
            items=tuple(items[position :: len(ids.sections)]),
        )
        for position, section in enumerate(ids.sections)
    )


def _article(draw: st.DrawFn, ids: _Ids, position: int) -> i.Article:
    return i.Article(
        id=ids.articles[position],
        kicker=draw(texts()),
        heading=draw(texts()),
        body=draw(rich_texts(ids.places)),
        language=draw(languages()),
        image=draw(_maybe(ids.images)),
        image_placement=draw(_values_of(i.ImagePlacement)),
        more_images=draw(_some(ids.images)),
        links=draw(_links(ids.places)),
        contacts=draw(_some(ids.contacts)),
        contacts_lead=draw(texts()),
        events=draw(_some(ids.events)),
        parts=tuple(
            i.Part(
                id=part,
                heading=draw(texts()),
                body=draw(rich_texts(ids.places)),
                language=draw(languages()),
                image=draw(_maybe(ids.images)),
                image_placement=draw(_values_of(i.ImagePlacement)),
                links=draw(_links(ids.places)),
            )
            for part in ids.parts[position :: len(ids.articles)]
        ),
    )
