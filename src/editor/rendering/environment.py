"""Jinja2 as we use it: sandboxed, strict, escaping everything, fed with plain values only."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import msgspec
from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import escape

from editor.rendering.themes import Theme
from editor.support.paths import resources

_PLAIN: Final = (msgspec.Struct, TemplateModule, LoopContext)
"""What templates read most: frozen values without methods, each other's macros, and where a loop stands."""


_MACROS: Final = ("parts.html", "card.html")
"""How templates are called that hold nothing but macros."""

_CONSTANT: Final = re.compile(r"\{\{ ([A-Za-z_][\w.]*) \}\}")


class _Loader(FileSystemLoader):
    """Writes what never changes (sizes, colours) into the templates before they are compiled: half of all they say.

    ``values`` are the names a template may use; no macro may have a parameter of the same name.
    """

    def __init__(self, folders: Sequence[Path], values: Mapping[str, object]) -> None:
        super().__init__(folders)
        self._values = values

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        source, name, is_current = super().get_source(environment, template)
        return _CONSTANT.sub(self._written, source), name, is_current

    def _written(self, expression: re.Match[str]) -> str:
        first, *fields = expression[1].split(".")
        value = self._values.get(first)
        for field in fields:
            value = getattr(value, field, None)
        return str(escape(value)) if isinstance(value, (str, int)) else expression[0]


class _Environment(ImmutableSandboxedEnvironment):
    """The sandbox, quick where it is asked a thousand times a page: the public fields of our own values are safe."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, _PLAIN) and not attribute.startswith("_"):
            try:
                return getattr(obj, attribute)
            except AttributeError:
                return self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
        """As the sandbox, but that a macro of ours needs no question whether it may be called."""
        if type(__obj) is Macro:
            kwargs.pop("_loop_vars", None)  # Jinja2 hands them to functions that ask for a context
            kwargs.pop("_block_vars", None)
            return __obj(__context.eval_ctx, *args, **kwargs)
        return super().call(__context, __obj, *args, **kwargs)


def environment(
    theme: Theme, medium: str, filters: Mapping[str, Callable[..., object]], values: Mapping[str, object]
) -> ImmutableSandboxedEnvironment:
    """Templates of ``medium`` ("mail", "web"), those of the theme's layout before the common ones.

    ``filters`` and ``values`` are what templates may use beside their view. A name a template uses in vain is an error.
    """
    made = _Environment(
        loader=_Loader(_folders(theme, medium), values),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters.update(filters)
    made.globals.update(values)
    return made


class Templates:
    """The templates of blocks, rendered without what Jinja2 does anew at every rendering: merging its globals."""

    def __init__(self, environment: Environment) -> None:
        """Compiles them all: a theme that can be loaded can be rendered, and the first page is as quick as the next."""
        self._environment = environment
        self._known: dict[str, tuple[Template, dict[str, Any]]] = {}
        for name in environment.list_templates(["html"]):
            template = environment.get_template(name)
            self._known[name] = template, dict(template.globals)
            if name.endswith(_MACROS):
                template.module  # noqa: B018  (made once, when it is first asked for)

    def render(self, name: str, **values: object) -> str:
        """The template ``name`` with ``values`` beside what :func:`environment` was given."""
        template, common = self._known[name]
        context = Context(self._environment, {**common, **values}, name, template.blocks)
        try:
            return "".join(template.root_render_func(context))
        except Exception:  # Jinja2 tells the line of the template
            self._environment.handle_exception()


def _folders(theme: Theme, medium: str) -> Sequence[Path]:
    return theme.layout.folder / medium, resources() / "templates" / medium
