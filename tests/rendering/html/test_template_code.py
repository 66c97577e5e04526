"""Compiled templates give what Jinja2 gives, whatever is known when they are compiled."""

from __future__ import annotations

from itertools import product
from typing import Final, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, StrictUndefined, TemplateAssertionError, UndefinedError
from markupsafe import Markup

from editor.rendering.html.template_code import CompilingEnvironment

E = TypeVar("E", bound=Environment)

CONSTANTS: Final[dict[str, object]] = {"always": 7, "never": 0, "text": "a<b", "html": Markup("<i>")}
"""Values known when a template is compiled; ``this`` and ``that`` are known when it is rendered."""

CONDITIONS: Final = ("always", "never", "this", "that")
SHAPES: Final = [
    (tests, otherwise) for count in (1, 2, 3) for tests in product(CONDITIONS, repeat=count) for otherwise in (0, 1)
]
PARTS: Final = {
    "parts.html": "{% macro line(x, y='-') %}<p>{{ x }}{{ y }}</p>{% endmacro %}"
    "{% macro frame() %}<div>{{ caller() }}</div>{% endmacro %}{% set known = 5 %}",
    "piece.html": "{{ this }}{% if never %}a{% elif always %}b{% endif %}",
    "page.html": "<{% block body %}{% endblock %}>",
}


def compiled() -> CompilingEnvironment:
    return _with_values(
        CompilingEnvironment(
            constants=CONSTANTS,
            html_filters=["bold"],
            loader=DictLoader(PARTS),
            undefined=StrictUndefined,
            autoescape=True,
        )
    )


def plain() -> Environment:
    return _with_values(Environment(loader=DictLoader(PARTS), undefined=StrictUndefined, autoescape=True))


def _with_values(environment: E) -> E:
    environment.filters["bold"] = lambda text: Markup("<b>{}</b>").format(text)
    environment.globals.update(CONSTANTS)
    return environment


COMPILED: Final = compiled()
PLAIN: Final = plain()


def assert_same(source: str) -> None:
    """Both give the same page for every pair of values that are known late."""
    ours, theirs = COMPILED.from_string(source), PLAIN.from_string(source)
    for this, that in product((0, 1), repeat=2):
        values = {"this": this, "that": that, "items": [this, that, 2]}
        assert ours.render(values) == theirs.render(values), (source, values)


@pytest.mark.parametrize(("tests", "otherwise"), SHAPES)
def test_a_condition_is_decided_as_jinja_decides_it(tests: tuple[str, ...], otherwise: int) -> None:
    branches = "elif".join(f" {test} %}}<{n}>{{{{ text }}}}{{{{ that }}}}{{% " for n, test in enumerate(tests))
    assert_same(f"[{{% if{branches}{'else %}<e>{{ this }}{% ' if otherwise else ''}endif %}}]")


def test_what_never_holds_is_not_asked_for() -> None:
    for source in (
        "{% if this %}1{% elif never and nothing.at_all %}2{% elif always %}3{% elif nothing.at_all %}4{% endif %}",
        "{% if never %}{{ nothing.at_all }}{% elif always %}3{% else %}{{ nothing.at_all }}{% endif %}",
    ):
        assert COMPILED.from_string(source).render(this=0) == "3"


LEAVES: Final = st.sampled_from(
    ["a", "{{ this }}", "{{ text }}", "{{ html }}", "{% set own = that %}", "{{ own | default('?') }}"]
)


def _nested(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    bodies = st.lists(inner, max_size=3).map("".join)
    tests = st.sampled_from([*CONDITIONS, "not always", "always and this", "never or that", "always > 3", "own"])
    conditions = st.builds(
        lambda first, others, otherwise: (
            "{% if "
            + "{% elif ".join(f"{test} %}}{body}" for test, body in [first, *others])
            + ("" if otherwise is None else "{% else %}" + otherwise)
            + "{% endif %}"
        ),
        st.tuples(tests, bodies),
        st.lists(st.tuples(tests, bodies), max_size=3),
        st.none() | bodies,
    )
    loops = bodies.map(lambda body: "{% for one in items %}" + body + "{{ one }}{% else %}none{% endfor %}")
    return conditions | loops | bodies


@given(st.recursive(LEAVES, _nested, max_leaves=25))
def test_conditions_within_each_other_give_what_jinja_gives(source: str) -> None:
    assert_same("{% set own = 0 %}" + source)


@pytest.mark.parametrize(
    "source",
    [
        '{% from "parts.html" import line %}{{ line("<") }}{% set kept = line("<") %}{{ kept }}',
        '{% from "parts.html" import line as row, known %}{{ row("<", this) }}{{ known }}',
        '{% from "parts.html" import frame %}{% call frame() %}<i>{{ text }}</i>{% endcall %}',
        '{% import "parts.html" as parts %}{% call parts.frame() %}{{ parts.line(that) }}{% endcall %}',
        '{% import "parts.html" as parts %}{{ parts.known }}{{ parts.line("<", text) }}',
        '{% include "piece.html" %}',
        '{% extends "page.html" %}{% block body %}{{ this }}{% if never %}a{% elif that %}b{% endif %}{% endblock %}',
        "{{ text ~ html ~ always }}{{ text ~ html ~ this }}{% set kept = html ~ text %}{{ kept }}",
        "{{ html if always else text }}{{ html | upper }}{{ text | bold }}{{ 'a' ~ (text | bold) }}",
        "{% set n = namespace(sum=0) %}{% for one in items %}{% set n.sum = n.sum + one %}{% endfor %}{{ n.sum }}",
        "{% for one in items if one %}{{ loop.index }}{% if loop.last %}.{% endif %}{% else %}none{% endfor %}",
        "{% with own = this %}{{ own }}{% endwith %}{% filter upper %}{{ text }}{% endfilter %}{{ items | join('<') }}",
        "{% if never %}{% set own = 1 %}{% elif this %}{% set own = 2 %}{% endif %}{{ own is defined }}",
        "{% macro again(n) %}{{ n }}{% if n %}{{ again(n - 1) }}{% endif %}{% endmacro %}{{ again(this) }}",
    ],
)
def test_a_template_gives_what_jinja_gives(source: str) -> None:
    assert_same(source)


@pytest.mark.parametrize(
    "body",
    [
        "{% if never %}{{ caller() }}{% endif %}-",
        "{% if never %}-{% elif always %}+{% else %}{{ caller() }}{% endif %}",
        "{% if this %}-{% elif never %}{{ caller() }}{% endif %}",
        "{% if this %}{{ caller() }}{% elif never %}{{ caller() }}{% endif %}",
    ],
)
def test_a_macro_takes_a_text_that_it_is_known_not_to_write(body: str) -> None:
    assert_same(f"{{% macro frame() %}}{body}{{% endmacro %}}{{% call frame() %}}<b>{{{{ that }}}}</b>{{% endcall %}}")


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("\n{% macro m(x) %}{{ x }}{% endmacro %}{{ m(x=1) }}", "by place"),
        ("\n{% macro m() %}{{ varargs }}{% endmacro %}", "by place"),
        ("\n{% for x in items %}{% macro m() %}{{ caller() }}{% endmacro %}{% endfor %}", "outside loops"),
        ("\n{% set text = this %}", "every template"),
        ("\n{% for html in items %}{% endfor %}", "every template"),
        ("\n{% macro m(always) %}{% endmacro %}", "every template"),
        ("\n{% macro text() %}{% endmacro %}", "every template"),
        ('\n{% from "parts.html" import line as text %}', "every template"),
        ('\n{% import "parts.html" as html %}', "every template"),
        ("\n{% macro m() %}{% macro n() %}{{ caller() }}{% endmacro %}{% endmacro %}", "outside loops"),
    ],
)
def test_what_macros_cannot_do_is_refused_when_they_are_compiled(source: str, reason: str) -> None:
    with pytest.raises(TemplateAssertionError, match=reason) as refused:
        COMPILED.from_string(source)
    assert refused.value.lineno == 2


def test_a_macro_that_writes_a_text_is_called_with_one() -> None:
    with pytest.raises(UndefinedError, match="call"):
        COMPILED.from_string("{% macro m() %}{{ caller() }}{% endmacro %}{{ m() }}").render()
