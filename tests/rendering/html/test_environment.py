"""Templates are strict and shut in, though nobody but we write them."""

from __future__ import annotations

import pytest
from jinja2 import UndefinedError
from jinja2.exceptions import SecurityError

from editor.rendering import themes
from editor.rendering.html.environment import environment

THEME = themes.load("skiffer")
JINJA = environment(
    THEME,
    "mail",
    html_filters={"bold": lambda text: f"<b>{text}</b>"},
    filters={"twice": lambda text: text * 2},
    values={"width": 7, "l": THEME.layout},
)


def rendered(source: str, **values: object) -> str:
    return JINJA.from_string(source).render(values)


def test_a_missing_field_is_an_error() -> None:
    with pytest.raises(AttributeError, match="headin"):
        rendered("{{ view.headin }}", view=THEME)


def test_a_missing_name_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        rendered("{{ view }}")


def test_texts_are_escaped() -> None:
    assert rendered("{{ text }}", text="<b>&{{ 1 }}") == "&lt;b&gt;&amp;{{ 1 }}"
    assert rendered("{{ text }}", text=["<"]) == "[&#x27;&lt;&#x27;]"
    assert rendered("{{ text | twice }}", text="<") == "&lt;&lt;"


def test_html_of_filters_and_macros_stays_html_wherever_it_goes() -> None:
    macro = "{% macro m(x, y='-') %}{{ x }}{{ y }}{% endmacro %}"
    assert rendered("{{ 'a' | bold }}") == "<b>a</b>"
    assert rendered("{% set x = 'a' | bold %}{{ x }}{{ x ~ '<' }}") == "<b>a</b><b>a</b>&lt;"
    assert rendered(macro + "{{ m('<') }}{{ m(m('<'), 'a' | bold) }}") == "&lt;-&lt;-<b>a</b>"
    assert rendered(macro + "{% set x = m('<') %}{{ x }}") == "&lt;-"
    assert rendered("{% set x %}<i>{{ '<' }}</i>{% endset %}{{ x }}") == "<i>&lt;</i>"


def test_a_macro_takes_its_values_by_place() -> None:
    frame = "{% macro frame(x) %}[{{ x }}{{ caller(x) }}]{% endmacro %}"
    assert rendered(frame + "{% call(y) frame('<') %}<i>{{ y }}</i>{% endcall %}") == "[&lt;<i>&lt;</i>]"
    assert rendered(frame + "{% for x in 'ab' %}{% call(y) frame(x) %}{{ y }}{% endcall %}{% endfor %}") == "[aa][bb]"
    with pytest.raises(UndefinedError):
        rendered("{% macro m(x) %}{{ x }}{% endmacro %}{{ m() }}")


def test_what_a_theme_settles_is_settled_when_a_template_is_compiled() -> None:
    assert rendered("{% if l.strata_px %}{{ l.page_px }}{% else %}{{ nothing.at_all }}{% endif %}") == "640"
    assert rendered("{{ width + 1 }}") == "8"


@pytest.mark.parametrize(
    "source",
    [
        "{{ x.__class__.__mro__ }}",
        "{{ ''.__class__ }}",
        "{{ x.append(1) }}",
        "{{ x | attr('__class__') }}",
        "{{ '{0.__class__}'.format(x) }}",
        "{{ x.mro() }}",
        "{% set f = '{0.__class__}'.format %}{{ f(x) }}",
    ],
)
def test_templates_reach_nothing_but_values(source: str) -> None:
    with pytest.raises(SecurityError):
        rendered(source, x=[])
