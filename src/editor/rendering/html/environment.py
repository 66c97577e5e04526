"""Jinja2 as we use it: sandboxed, strict, escaping everything, fed with plain values only."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    Template,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.runtime import Context
from markupsafe import escape

from editor.rendering.html.inlining import StyleSheetTooClever
from editor.rendering.html.refused import TemplateRefused
from editor.rendering.html.template_code import CompilingEnvironment
from editor.rendering.html.template_faults import telling_template_faults
from editor.rendering.themes import Theme
from editor.support.paths import resources

_CONSTANT: Final = re.compile(r"\{\{ ([A-Za-z_][\w.]*) \}\}")


class _Loader(FileSystemLoader):
    """Writes what never changes (sizes, colours) into the templates before they are compiled: half of all they say.

    ``values`` are the names a template may use; no macro may have a parameter of the same name. ``written`` is what
    else is done to the source of an HTML template.
    """

    def __init__(self, folders: Sequence[Path], values: Mapping[str, object], written: Callable[[str], str]) -> None:
        super().__init__(folders)
        self._values = values
        self._last = written

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        try:
            source, name, is_current = super().get_source(environment, template)
        except TemplateNotFound:
            raise TemplateNotFound(str(Path(self.searchpath[0]) / template)) from None
        except UnicodeDecodeError as error:
            file = next(file for file in (Path(folder) / template for folder in self.searchpath) if file.is_file())
            line = error.object[: error.start].count(b"\n") + 1
            raise TemplateSyntaxError("UTF-8", line, template, str(file)) from error
        source = _CONSTANT.sub(self._written, source)
        if not template.endswith(".html"):
            return source, name, is_current
        try:
            return self._last(source), name, is_current
        except StyleSheetTooClever as error:
            line = source[: source.find(error.text)].count("\n") + 1
            raise TemplateRefused(str(error), line, refusal="class", what=error.text, filename=name) from error

    def _written(self, expression: re.Match[str]) -> str:
        first, *fields = expression[1].split(".")
        value = self._values.get(first)
        for field in fields:
            value = getattr(value, field, None)
        return str(escape(value)) if isinstance(value, (str, int)) else expression[0]


def environment(
    theme: Theme,
    medium: str,
    *,
    html_filters: Mapping[str, Callable[..., str]],
    filters: Mapping[str, Callable[..., object]],
    values: Mapping[str, object],
    written: Callable[[str], str] = str,
) -> CompilingEnvironment:
    """Templates of ``medium`` ("mail", "web"), those of the theme's layout before the common ones.

    ``filters`` and ``values`` are what templates may use beside their view; ``html_filters`` give HTML. A name a
    template uses in vain is an error. ``written`` changes the source of HTML templates before they are compiled.
    """
    made = CompilingEnvironment(
        constants=values,
        html_filters=html_filters,
        loader=_Loader(_folders(theme, medium), values, written),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters.update(filters)
    made.filters.update(html_filters)
    made.globals.update(values)
    return made


class Templates:
    """The templates of a theme, rendered without what Jinja2 does anew at every rendering."""

    def __init__(self, environment: Environment) -> None:
        """Compiles them all: a theme that can be loaded can be rendered, and the first page is as quick as the next.

        Raises ThemeFault for a template that cannot be used; so does rendering.
        """
        self._environment = environment
        self._known: dict[str, Template] = {}
        self._common: dict[str, Any] = dict(environment.globals)
        with telling_template_faults():
            for name in environment.list_templates(["html"]):
                self._known[name] = environment.get_template(name)

    def render(self, name: str, **values: object) -> str:
        """The template ``name`` with ``values`` beside what :func:`environment` was given."""
        return next(self.render_each([(name, values)]))

    def render_each(self, templates: Iterable[tuple[str, Mapping[str, object]]]) -> Iterator[str]:
        """Each template with its values, one after the other; a context for all of them is what makes it quick."""
        context = Context(self._environment, self._common, None, {})
        for name, values in templates:
            context.vars.clear()
            context.vars.update(values)
            try:
                yield "".join(self._known[name].root_render_func(context))
            except Exception:
                with telling_template_faults():
                    self._environment.handle_exception()  # finds the line of the template


def _folders(theme: Theme, medium: str) -> Sequence[Path]:
    return theme.layout.folder / medium, resources() / "templates" / medium
