"""Templates of a theme that cannot be used: which file, which line, and what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.rendering.mail import MailRenderer
from editor.rendering.theme_files import ThemeFault
from editor.rendering.web import WebRenderer
from rendering.own_theme import OwnTheme, own_theme
from rendering.samples import pictures, rich_issue


@pytest.fixture
def own(tmp_path: Path) -> OwnTheme:
    return own_theme(tmp_path / "themes")


def mail(own: OwnTheme) -> str:
    return MailRenderer(own.load()).render(rich_issue(), pictures()).html()


def web(own: OwnTheme) -> str:
    return WebRenderer(own.load()).render(rich_issue(), pictures(), lambda file: "data:,").html()


PARTS = '{% import "parts.html" as p %}\n'


@pytest.mark.parametrize(
    ("source", "code", "name"),
    [
        ("{{ late(1) }}\n{% macro late(x) %}{{ x }}{% endmacro %}", "theme_macro_missing", None),
        ("{{ p.images(1) }}", "theme_field_unknown", "images"),
        ("{{ p.image(picture=view.picture) }}", "theme_macro_by_name", None),
        ("{{ p.image() }}", "theme_template_wrong", None),
        ("{{ p.image(1, 2, 3, 4, 5) }}", "theme_template_wrong", None),
        ("{% call p.caption(view.picture) %}x{% endcall %}", "theme_macro_no_text", None),
        ("{{ p.paper() }}", "theme_macro_wants_text", None),
        ("{{ view.key | shout }}", "theme_filter_unknown", "shout"),
        ("{{ 3 | prose }}", "theme_template_wrong", None),
        ("{{ nosuch }}", "theme_name_unknown", "nosuch"),
        ("{{ view.titel }}", "theme_field_unknown", "titel"),
        ("{{ view.__class__ }}", "theme_template_wrong", None),
        ("{% for l in (1, 2) %}{{ l }}{% endfor %}", "theme_name_taken", "l"),
        ('<p class="t{% if view.key %} m{% endif %}">x</p>', "theme_class_too_clever", None),
        ("{% for x in (1, 2) %}{% macro m() %}{{ caller() }}{% endmacro %}{% endfor %}", "theme_macro_too_deep", None),
        ("{% unless view.key %}", "theme_template_wrong", None),
        ('{% include "nosuch.html" %}', "theme_template_missing", None),
    ],
)
def test_what_is_wrong_with_a_template_is_told_with_its_line(
    own: OwnTheme, source: str, code: str, name: str | None
) -> None:
    file = own.write("mail/hero.html", f"{PARTS}{source}\n")
    with pytest.raises(ThemeFault) as caught:
        mail(own)
    told = caught.value.data
    assert (caught.value.code, told["file"], told["line"]) == (code, str(file), 2)
    assert name is None or told["name"] == name


def test_a_field_that_is_not_there_is_told_with_those_that_are(own: OwnTheme) -> None:
    own.write("mail/hero.html", "{{ view.titel }}")
    with pytest.raises(ThemeFault) as caught:
        mail(own)
    assert caught.value.data["known"] == "key, picture"


@pytest.mark.parametrize(
    ("file", "before", "after", "told"),
    [
        ("mail/block.css", "p.who{", ".t .who{color:red}\np.who{", "theme_rule_too_clever .t .who"),
        ("mail/block.css", "p.who{", "p.who{color:{{ c.accnt }};", "theme_field_unknown accnt"),
        ("web/page.css", ".fact{", ".fact{color:{{ c.accnt }};", "theme_field_unknown accnt"),
        ("web/page.html", "{{ document.language }}", "{{ document.lang }}", "theme_field_unknown lang"),
        ("web/late.css", "{", "{color:{{ colour }};", "theme_name_unknown colour"),
    ],
)
def test_style_sheets_and_pages_are_told_of_too(own: OwnTheme, file: str, before: str, after: str, told: str) -> None:
    code, _, name = told.partition(" ")
    changed = own.change(file, before, after)
    with pytest.raises(ThemeFault) as caught:
        mail(own) if file.startswith("mail") else web(own)
    data = caught.value.data
    assert (caught.value.code, data["file"], data["name"]) == (code, str(changed), name)
    assert name in changed.read_text("utf-8").splitlines()[int(data["line"]) - 1]


@pytest.mark.parametrize("file", ["mail/block.css", "mail/head.css", "web/page.css"])
def test_a_style_sheet_that_is_not_there_is_named(own: OwnTheme, file: str) -> None:
    (own.layout / file).unlink()
    with pytest.raises(ThemeFault) as caught:
        mail(own) if file.startswith("mail") else web(own)
    assert (caught.value.code, caught.value.data["name"]) == ("theme_template_missing", str(own.layout / file))


def test_a_template_that_is_no_text_is_named(own: OwnTheme) -> None:
    (own.layout / "mail" / "hero.html").write_bytes(b"<p>\n\xe5</p>")
    with pytest.raises(ThemeFault) as caught:
        mail(own)
    assert caught.value.data["file"] == str(own.layout / "mail" / "hero.html")
    assert caught.value.data["line"] == 2


def test_a_fault_of_the_program_is_not_called_one_of_the_theme(own: OwnTheme, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> str:
        raise KeyError("a fault")

    monkeypatch.setattr("editor.rendering.html.rich_html.HtmlWriter.heading", broken)
    with pytest.raises(KeyError, match="a fault"):
        mail(own)
