"""What Jinja2 would take and we do not, as it is found while templates are compiled."""

from __future__ import annotations

from typing import Literal, TypeAlias

from jinja2 import TemplateAssertionError
from jinja2.exceptions import SecurityError

Refusal: TypeAlias = Literal["macro_by_name", "macro_too_deep", "name_taken", "rule", "class"]


class TemplateRefused(TemplateAssertionError):
    """``refusal`` says what is refused, ``what`` which piece of the template."""

    def __init__(
        self, message: str, line: int, *, refusal: Refusal, what: str = "", filename: str | None = None
    ) -> None:
        super().__init__(message, line, None, filename)
        self.refusal: Refusal = refusal
        self.what = what


class TemplateForbidden(SecurityError):
    """A template reaches for what it may not read."""

    def __init__(self, message: str, line: int, filename: str) -> None:
        super().__init__(message)
        self.lineno = line
        self.filename = filename
