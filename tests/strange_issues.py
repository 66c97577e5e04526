"""Strange issue files, written as JSON by docs/issue-format.md alone: larger and odder than what people write."""

from __future__ import annotations

import html

from expected_text import Json

SCRIPTS = {
    "sv": "Länsstyrelsen prövar nya stöd åt unga på ön, säger Exempel Exempelsson – kl. 8.30 den 7 juni 2023.",
    "se": "Sámediggi ja guovllut: čálli šaddá ođđa ŋuorra ŧ ž đ áššit",
    "sms": "Sääʹmǩiõll: ǩ ǥ ǧ ʒ ǯ â õ ž",
    "el": "Η ευρωπαϊκή πρωτοβουλία – ἀρχὴ τοῦ λόγου",
    "ru": "Съешь же ещё этих мягких французских булок, да выпей чаю. Ґ є ї ў ђ љ",
    "ar": "تقدم الإدارة معلومات عن حقوق الإنسان في السويد",
    "he": "המחוז מזמין אתכם ליום עיון בנושא זכויות",
    "vi": "Thông tin về quyền trẻ em và bình đẳng giới ở Thụy Điển ễ ặ ở",
    "zh": "瑞典的儿童权利信息",
    "ja": "子どもの権利についての情報",
    "tr": "İstanbul’da ığdır şöyle güç",
}
LEFT_TO_RIGHT = tuple(text for language, text in SCRIPTS.items() if language not in {"ar", "he"})
META = (
    "#set page(fill: red) *stark* _kurs_ $x^2$ @ref <lbl> `kod` // kommentar /* */ \\u{41} #{ } ~ ...",
    "{{ 7*7 }} {% for x in y %} {# c #} {%raw%} {{x|safe}} {{__class__}} ${x} <%= x %>",
    "</style></script><script>alert(1)</script> <!-- --> <b>fet</b> &amp; & \" ' <![CDATA[x]]>",
    "}} body{display:none} /* @import url(x) */ :root{--a:1} \\9 ;",
    "# Rubrik **fet** [länk](http://x) ![b](c) | a | b | `k` > citat 1. ett",
    "{{namn}} och {{ namn }} och {{1a}} och {{a-b}} [[namn]] {x} {{}} {{{a}}} }} {{",
)
EMOJI = "Hej 👩‍👩‍👧‍👦 🇸🇪 👍🏽 🎉 ☎️ ✓ ➜ ★ ♥ ☀"
SYMBOLS = "≤ ≥ ± × ÷ ∑ √ ∞ µ Ω € £ ¥ § ¶ † ‡ • … ‰ ′ ″ ← ↑ → ↓ ■ □ ▲ ● ○ ½ ¾ ² ³ № ™ © ® ° « » „ “ ‹ ›"
ODD_SPACES = (
    "No\u00a0break\u202fsmal mju\u00adkt noll\u200bbredd sam\u200dman \u2060 lrm\u200e "
    "\u202aemb\u202c \u2067isol\u2069 bind\u2011streck ﬁ ﬂ e\u0301 a\u030a A\u030a k\u030c"
)
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 4
LONG_URL = "https://example.se/" + "abc-def_ghi/" * 40 + "?a=" + "x" * 300 + "&b=%C3%A5&c={{id}}#frag"
URLS = (
    "https://example.se/",
    "http://example.se/å ä?q=ö&x=1#y",
    "mailto:a@example.se?subject=Hej då",
    "tel:+46 10 123",
    "{{web_version}}",
    "https://example.se/{{id}}?x={{y_1}}",
    "",
    "{{a}}{{b}}",
    LONG_URL,
    "https://example.se/(a)[b]'c",
    "mailto:{{email}}",
    "https://example.se/{{",
    "HTTPS://EXAMPLE.SE",
    "http://[::1]:80/",
)


# -- issues of one strangeness ---------------------------------------------------------------------------------


def issue(**fields: Json) -> dict[str, Json]:
    return {"format": "lansbrev-issue", "version": 1, "title": "Titel", "date": "2023-06-02", **fields}


def _with(*items: Json, **fields: Json) -> dict[str, Json]:
    return issue(sections=[{"id": "s", "items": list(items)}], **fields)


def _said_everywhere(text: str, language: str = "sv") -> dict[str, Json]:
    """An issue whose every text is this one."""
    body = f"<p>{html.escape(text)}</p><ol><li>{html.escape(text)}<ul><li>{html.escape(text)}</li></ul></li></ol>"
    link = {"text": text, "url": "https://example.se/"}
    article = {"kind": "article", "id": "a", "kicker": text, "heading": text, "body": body * 3, "links": [link]}
    calendar = {"kind": "calendar", "id": "k", "events": ["e"]}
    people = {"kind": "contacts", "id": "c", "heading": text, "contacts": ["p"]}
    return issue(
        title=text,
        newsletter={"name": f"{text} {text}", "language": language, "sender": {"name": text}},
        intro=body,
        contents="list",
        sections=[{"id": "s", "heading": text, "items": [article, calendar, people]}],
        events=[{"id": "e", "title": text, "over_title": text, "start": "2023-06-07T08:30", "body": body}],
        contacts=[{"id": "p", "name": text, "role": text}],
    )


def _nested(depth: int) -> str:
    body = "<p>Botten</p>"
    for level in range(depth, 0, -1):
        tag = "ul" if level % 2 else "ol"
        body = f"<{tag}><li>Nivå {level}{body}</li><li>Syskon {level}</li></{tag}>"
    return body


def _many_articles(count: int) -> dict[str, Json]:
    text = SCRIPTS["sv"]
    articles = [
        {
            "kind": "article",
            "id": f"a{number}",
            "heading": f"Artikel {number} om något viktigt",
            "body": f"<p>{f'{text} ' * (2 + number % 5)}</p><ul><li>Punkt {number}</li></ul><p>Slut {number}.</p>",
            "links": [{"text": f"Läs mer {number}", "url": f"https://example.se/{number}"}],
        }
        for number in range(count)
    ]
    sections = [
        {"id": f"s{start}", "heading": f"Avdelning {start}", "items": articles[start : start + 20]}
        for start in range(0, count, 20)
    ]
    return issue(contents="list", sections=sections)


def _event_cases() -> dict[str, Json]:
    """Events of nearly every combination, in two calendars and an article."""
    cases: list[dict[str, Json]] = [
        {"start": start, "end": end, "daily": daily, "place": "Lokalen"}
        for start in (None, "2023-06-07", "2023-06-07T22:00")
        for end in (None, "2023-06-08", "2023-06-08T02:00", "2024-01-03", "2022-01-01")
        for daily in ("", "22:00-02:00")
    ]
    days = [{"start": f"2023-0{month}-01"} for month in range(1, 8)]
    two = [{"start": "2023-06-07T08:00", "end": "2023-06-07T09:00", "place": "A"}, {"start": "2024-06-07", "note": "N"}]
    cases += [
        {"occasions": occasions, "date_text": text, "place": "Ort", "over_title": "Över", "signup": "none"}
        for occasions in (days[:1], two, days)
        for text in ("", "vecka 39")
    ]
    cases += [
        {"kind": kind, "signup": signup, "deadline": deadline, "date_text": "vecka 39"}
        for kind in ("event", "deadline")
        for signup in ("unknown", "none", "required", "closed", "full")
        for deadline in (None, "2023-05-01T12:00")
    ]
    cases += [
        {"mode": mode, "place": place, "date_text": "vecka 39"}
        for mode in ("unknown", "onsite", "online", "hybrid")
        for place in ("", "Zoom", "Rum 3")
    ]
    events = [{"id": f"e{number}", "title": f"Händelse {number} nu", **case} for number, case in enumerate(cases)]
    ids = [event["id"] for event in events]
    return _with(
        {"kind": "calendar", "id": "k1", "heading": "Brickor", "events": ids},
        {"kind": "calendar", "id": "k2", "style": "cards", "heading": "Kort", "events": ids},
        {"kind": "article", "id": "a", "heading": "Rutor", "events": ids[:20]},
        events=events,
    )


def _deep_and_long() -> dict[str, Json]:
    words = {tag: " ".join(f"{tag}{number} och mera text här." for number in range(900)) for tag in ("p", "li")}
    quoted = f"<blockquote><p>{LONG_WORD}</p><p>{html.escape(LONG_URL)}</p></blockquote>"
    return issue(
        title=f"Rubrik {LONG_WORD}",
        newsletter={"name": "Avsnitt " * 100},
        sections=[
            {
                "id": "s",
                "heading": "Lång rubrik " * 60,
                "items": [
                    {"kind": "article", "id": "a1", "heading": LONG_WORD, "body": f"<p>{words['p']}</p>{quoted}"},
                    {"kind": "article", "id": "a2", "body": f"<ul><li>{words['li']}</li></ul>{_nested(10)}"},
                    {"kind": "article", "id": "a3", "body": f"<h4>{'Under ' * 100}</h4>", "kicker": "Puff " * 60},
                ],
            }
        ],
    )


def special() -> dict[str, dict[str, Json]]:
    """Issues without pictures, by what is strange about them."""
    signs = (
        "!",
        "?",
        "–",
        "#",
        "=",
        "+",
        "1.",
        "*",
        "_",
        "~",
        "\\",
        '"',
        "`",
        "$",
        "@",
        "<",
        ">",
        "[",
        "{",
        "...",
        "\u00ad",
        "\u200b",
    )
    found = {
        "title only": issue(),
        "nothing to read": issue(title=" \u00a0 ", sections=[{"id": "s"}], newsletter={"name": ""}),
        "empty everything": issue(
            title="",
            sections=[
                {"id": "s1", "heading": "", "intro": "<p> </p>", "items": []},
                {"id": "s2", "items": [{"kind": kind, "id": kind} for kind in ("article", "calendar", "contacts")]},
                {"id": "s3", "heading": "Ensam"},
            ],
        ),
        "only signs": issue(
            title="…",
            contents="list",
            sections=[
                {
                    "id": f"s{number}",
                    "heading": sign,
                    "items": [{"kind": "article", "id": f"a{number}", "heading": sign}],
                }
                for number, sign in enumerate(signs)
            ],
        ),
        "the same name": _said_everywhere("Samma") | {"number": "Samma", "date_text": "Samma"},
        "200 articles": _many_articles(200),
        "events": _event_cases(),
        "deep and long": _deep_and_long(),
        "odd spaces": _said_everywhere(ODD_SPACES),
        "emoji": _said_everywhere(EMOJI),
        "symbols": _said_everywhere(SYMBOLS),
    }
    found |= {f"meta {number}": _said_everywhere(text) for number, text in enumerate(META)}
    return found | {f"language {language}": _said_everywhere(text, language) for language, text in SCRIPTS.items()}
