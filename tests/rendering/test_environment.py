"""Templates are strict and shut in, though nobody but we write them."""

from __future__ import annotations

import pytest
from jinja2 import UndefinedError
from jinja2.exceptions import SecurityError

from editor.rendering import themes
from editor.rendering.environment import environment

JINJA = environment(themes.load("skiffer"), "mail", {}, {})


def test_a_missing_name_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        JINJA.from_string("{{ view.headin }}").render(view=themes.load("skiffer"))


def test_texts_are_escaped() -> None:
    assert JINJA.from_string("{{ text }}").render(text="<b>&{{ 1 }}") == "&lt;b&gt;&amp;{{ 1 }}"


@pytest.mark.parametrize("source", ["{{ x.__class__.__mro__ }}", "{{ ''.__class__ }}", "{{ x.append(1) }}"])
def test_templates_reach_nothing_but_values(source: str) -> None:
    with pytest.raises(SecurityError):
        JINJA.from_string(source).render(x=[])
