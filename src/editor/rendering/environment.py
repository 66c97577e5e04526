"""Jinja2 as we use it: sandboxed, strict, escaping everything, fed with plain values only."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from editor.rendering.themes import Theme
from editor.support.paths import resources


def environment(
    theme: Theme, medium: str, filters: Mapping[str, Callable[..., object]], values: Mapping[str, object]
) -> ImmutableSandboxedEnvironment:
    """Templates of ``medium`` ("mail", "web"), those of the theme's layout before the common ones.

    ``filters`` and ``values`` are what templates may use beside their view. A name a template uses in vain is an error.
    """
    made = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(_folders(theme, medium)),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters.update(filters)
    made.globals.update(values)
    return made


def _folders(theme: Theme, medium: str) -> Sequence[Path]:
    return theme.layout.folder / medium, resources() / "templates" / medium
