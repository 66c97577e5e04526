"""What is said of a template that cannot be used: which file, which line, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar, Final

import jinja2
from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.environment import TemplateModule

from editor.rendering.html.refused import Refusal, TemplateForbidden, TemplateRefused
from editor.rendering.theme_files import ThemeFault
from editor.support.errors import EditorError
from editor.support.paths import resources

_JINJA: Final = str(Path(jinja2.__file__).parent)
_TEMPLATES: Final = (".html", ".css")
_NO_FILTER: Final = re.compile(r"No (?:filter|test) named '(.*?)'")
_NO_NAME: Final = re.compile(r"'(\w+)' is undefined")
_OUR_NAMES: Final = re.compile(r"(?:root\.<locals>\.)?(?:macro\.<locals>\.)*macro\(\)")


class TemplateFault(ThemeFault):
    """A template cannot be compiled or rendered as it is written. Data: ``detail`` (in the words of Jinja2)."""

    code: ClassVar[str] = "theme_template_wrong"


class TemplateMissing(ThemeFault):
    """A template that is asked for is not there. Data: ``name`` (its file's name)."""

    code: ClassVar[str] = "theme_template_missing"


class TemplateFilterUnknown(ThemeFault):
    """There is no such filter. Data: ``name``."""

    code: ClassVar[str] = "theme_filter_unknown"


class TemplateNameUnknown(ThemeFault):
    """A name is used that nothing gives a value. Data: ``name``."""

    code: ClassVar[str] = "theme_name_unknown"


class TemplateFieldUnknown(ThemeFault):
    """What is before the dot has no such field. Data: ``name``, ``known`` (names, comma between; perhaps "")."""

    code: ClassVar[str] = "theme_field_unknown"


class MacroMissing(ThemeFault):
    """A macro is called before it is defined, or where no ``{% if %}`` defined it."""

    code: ClassVar[str] = "theme_macro_missing"


class MacroByName(ThemeFault):
    """A macro is called with ``name=value``, or asks for ``varargs`` or ``kwargs``."""

    code: ClassVar[str] = "theme_macro_by_name"


class MacroTooDeep(ThemeFault):
    """A macro with ``caller()`` stands in a loop or in another macro."""

    code: ClassVar[str] = "theme_macro_too_deep"


class MacroTakesNoText(ThemeFault):
    """A macro without ``caller()`` is called with ``{% call %}``."""

    code: ClassVar[str] = "theme_macro_no_text"


class MacroWantsText(ThemeFault):
    """A macro with ``caller()`` is called without ``{% call %}``."""

    code: ClassVar[str] = "theme_macro_wants_text"


class NameTaken(ThemeFault):
    """A template gives a value to a name that the theme has given one. Data: ``name``."""

    code: ClassVar[str] = "theme_name_taken"


class RuleTooClever(ThemeFault):
    """A rule of ``block.css`` asks for more than a tag and classes. Data: ``name`` (the selector)."""

    code: ClassVar[str] = "theme_rule_too_clever"


class ClassTooClever(ThemeFault):
    """A ``class`` of a mail template holds a statement. Data: ``name`` (the attribute's text)."""

    code: ClassVar[str] = "theme_class_too_clever"


_REFUSED: Final[dict[Refusal, type[ThemeFault]]] = {
    "macro_by_name": MacroByName,
    "macro_too_deep": MacroTooDeep,
    "name_taken": NameTaken,
    "rule": RuleTooClever,
    "class": ClassTooClever,
}


@contextmanager
def telling_template_faults() -> Iterator[None]:
    """What goes wrong within because of how a template is written becomes a ThemeFault."""
    try:
        yield
    except EditorError:
        raise
    except Exception as error:
        fault = _fault(error)
        if fault is None:
            raise
        raise fault from error


def _fault(error: Exception) -> ThemeFault | None:
    if isinstance(error, TemplateRefused) and error.refusal in _REFUSED:
        return _REFUSED[error.refusal](file=_file(error.filename), line=error.lineno, name=error.what)
    if isinstance(error, TemplateSyntaxError):
        place: dict[str, str | int] = {"file": _file(error.filename or error.name), "line": error.lineno}
        unknown = _NO_FILTER.match(error.message or "")
        if unknown:
            return TemplateFilterUnknown(**place, name=unknown[1])
        return TemplateFault(**place, detail=error.message or "")
    if isinstance(error, TemplateForbidden):
        return TemplateFault(file=_file(error.filename), line=error.lineno, detail=str(error))
    return _of_rendering(error)


def _of_rendering(error: Exception) -> ThemeFault | None:
    found, deeper = _place(error)
    if isinstance(error, TemplateNotFound):
        return TemplateMissing(**(found or {"file": "", "line": ""}), name=str(error.name or ""))
    if found is None:
        return None
    fault = _of_undefined(found, str(error)) if isinstance(error, UndefinedError) else None
    if fault is None and not deeper:
        fault = _of_line(found, error)
    return fault or TemplateFault(**found, detail=_words(error))


def _of_undefined(place: dict[str, str | int], said: str) -> ThemeFault | None:
    if "{% call %}" in said:
        return MacroWantsText(**place)
    name = _NO_NAME.search(said)
    return TemplateNameUnknown(**place, name=name[1]) if name else None


def _of_line(place: dict[str, str | int], error: Exception) -> ThemeFault | None:
    """What is wrong with the line itself; ``None`` for what has no sentence of its own."""
    said = str(error)
    match error:
        case AttributeError(name=str(name), obj=value):
            return TemplateFieldUnknown(**place, name=name, known=", ".join(_fields(value)))
        case TypeError() if "_MissingType" in said:
            return MacroMissing(**place)
        case TypeError() if "l_1_caller" in said:
            return MacroTakesNoText(**place)
        case _:
            return None


def _file(name: str | None) -> str:
    """A template's file as the system writes it: Jinja2 puts a slash before its name."""
    return str(Path(name)) if name else ""


def _words(error: Exception) -> str:
    return _OUR_NAMES.sub("macro()", str(error)) or type(error).__name__


def _fields(value: object) -> list[str]:
    names = vars(value) if isinstance(value, TemplateModule) else getattr(value, "__struct_fields__", ())
    return [name for name in names if not name.startswith("_")]


def _place(error: Exception) -> tuple[dict[str, str | int] | None, bool]:
    """The line of a template that ``error`` comes from, and whether it showed only in what that line calls.

    A layout's own template before the common ones, which are known to be sound; no line where a common template met a
    fault of the program's.
    """
    common = str(resources() / "templates")
    found: tuple[str, int] | None = None
    deeper = False
    trace = error.__traceback__
    while trace is not None:
        file, line = trace.tb_frame.f_code.co_filename, trace.tb_lineno
        is_template = file.endswith(_TEMPLATES)
        if is_template and (found is None or found[0].startswith(common) or not file.startswith(common)):
            found, deeper = (file, line), False
        elif is_template or not file.startswith(_JINJA):
            deeper = True
        trace = trace.tb_next
    if found is None or (deeper and found[0].startswith(common)):
        return None, deeper
    return {"file": _file(found[0]), "line": found[1]}, deeper
