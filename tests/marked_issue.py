"""An issue with something hostile in every text, each text told from all others by its number."""

from __future__ import annotations

import re
from html import escape

from editor.newsletter.fields import Form, rebuilt
from editor.newsletter.issue import Issue
from editor.newsletter.shapes import Shape

HOSTILE = (
    "<b>fet</b> &amp; &lt;i&gt; &#60;",
    "{{x}} {% raw %} {# y #} {{ 7*7 }} {{unsubscribe}}",
    '#let x = 1; $y$ @ref <lbl> *fet* _kursiv_ `kod` #"',
    '";}</style><!-- --> ]]> </td></script><script>',
    "background:url(x);} @import 'y'; a{b:c}",
    "[länk](https://example.se) ~ ^ | \\\\ // /* */",
    "BEGIN:VEVENT;TZID=x:\\, \\n =?utf-8?q?x?= Bcc: a@example.se",
)
"""Meta-characters of HTML, Jinja2, Typst, CSS, Markdown, iCalendar and mail."""


def marked(issue: Issue, word: str) -> tuple[Issue, dict[str, str]]:
    """The issue with ``word`` and a number as each of its texts, and the field of each of these texts.

    A field is named without the place in its row: "sections[].items[].heading".
    """
    fields: dict[str, str] = {}

    def visit(path: str, form: Form, value: str) -> str:
        if form not in (Shape.TEXT, Shape.RICH_TEXT):
            return value
        text = f"{word} {len(fields):03}z"
        fields[text] = re.sub(r"\[\d+\]", "[]", path)
        return text if form is Shape.TEXT else f"<p>{escape(text, quote=False)}</p>"

    return rebuilt(issue, visit), fields


def fields_missing(fields: dict[str, str], shown: str) -> set[str]:
    """The fields of which no text stands in ``shown``; both must be folded alike by the caller."""
    found = {field for text, field in fields.items() if text in shown}
    return set(fields.values()) - found
