"""Style written into elements: Outlook and some Gmail apps read no style sheet.

A mail's style sheet (``block.css``) is read once for each theme and written into the templates themselves, so that
nothing of it is left to do when a page is rendered. That works because a rule may ask for nothing but an element's own
tag and classes: what an element looks like never depends on where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final, NamedTuple

_RULE: Final = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SELECTOR: Final = re.compile(r"([a-z][a-z0-9]*)?((?:\.[A-Za-z][\w-]*)*)")
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_WHOLE: Final = ("margin", "padding")
"""Properties that set all their parts."""

_EXPRESSION: Final = r"\{\{.*?\}\}|\{%.*?%\}"
_TAG: Final = re.compile(
    r"<!--\[if mso\]>.*?<!\[endif\]-->|\{#.*?#\}|\{\{.*?\}\}|\{%.*?%\}"
    rf"|<(?P<name>[a-z][a-z0-9]*(?:\{{\{{.*?\}}\}})?)(?P<rest>(?:{_EXPRESSION}|\"(?:{_EXPRESSION}|[^\"{{])*\"|[^<>\"{{])*)>",
    re.DOTALL,
)
_CLASS: Final = re.compile(rf' class="((?:{_EXPRESSION}|[^"{{])*)"')
_STYLE: Final = re.compile(rf' style="((?:{_EXPRESSION}|[^"{{])*)"')
_PLACEHOLDER: Final = re.compile(r"\{\{-? *(.*?) *-?\}\}")


class StyleSheetTooClever(ValueError):
    """A rule of ``block.css`` asks for more than a tag and classes, or a template's ``class`` holds a statement.

    ``text`` is the selector or what the attribute holds.
    """

    def __init__(self, text: str, reason: str) -> None:
        self.text = text
        super().__init__(f"{text!r}: {reason}")


class _Rule(NamedTuple):
    tag: str
    classes: frozenset[str]
    weight: tuple[int, int]
    declarations: tuple[tuple[str, str], ...]


class Looks:
    """What elements look like by their tag and classes."""

    def __init__(self, css: str, kept_classes: Collection[str]) -> None:
        """``kept_classes`` are those that the page's own style sheet names; all others leave the page."""
        self._rules = sorted(_rules(css), key=lambda rule: rule.weight)
        self._kept = frozenset(kept_classes)
        self._known: dict[tuple[str, str], tuple[str, str]] = {}

    def attributes(self, classes: str, tag: str, own: str = "") -> str:
        """The attributes ``class`` and ``style``, a space before each; ``own`` is style of that one element."""
        kept, style = self._known.get((tag, classes)) or self._made(tag, classes)
        if own:
            style = f"{style};{own}" if style else own
        return f'{kept} style="{style}"' if style else kept

    def attributes_before(self, classes: str, tag: str) -> str:
        """The same up to where an element's own style follows, which ends the attribute."""
        kept, style = self._known.get((tag, classes)) or self._made(tag, classes)
        return f'{kept} style="{style};' if style else f'{kept} style="'

    def written(self, source: str) -> str:
        """A template with the style of each start tag in it, but for what only Outlook reads.

        Where the classes come out of an expression, the filters ``looks`` (:meth:`attributes`) and ``looks_before``
        give both attributes.
        """
        return _TAG.sub(self._tag, source)

    def _tag(self, found: re.Match[str]) -> str:
        if not found["name"]:
            return found[0]
        rest = found["rest"]
        classes, own = _CLASS.search(rest), _STYLE.search(rest)
        tag = found["name"].partition("{")[0]
        tag = "h2" if tag == "h" else tag  # all headings look by their class
        rest = _STYLE.sub("", _CLASS.sub("", rest))
        name, given, style = found["name"], classes[1] if classes else "", own[1] if own else ""
        if "{" not in given:
            return f"<{name}{rest}{self.attributes(given, tag, style)}>"
        if style:
            return f'<{name}{rest}{{{{ ({_expression(given)}) | looks_before("{tag}") }}}}{style}">'
        return f'<{name}{rest}{{{{ ({_expression(given)}) | looks("{tag}") }}}}>'

    def _made(self, tag: str, classes: str) -> tuple[str, str]:
        given = classes.split()
        found = frozenset(given)
        style: dict[str, str] = {}
        for rule in self._rules:
            if rule.classes <= found and rule.tag in ("", tag):
                for name, value in rule.declarations:
                    if name in _WHOLE:
                        style = {known: kept for known, kept in style.items() if not known.startswith(f"{name}-")}
                    style.pop(name, None)
                    style[name] = value.replace('"', "'")
        kept = " ".join(name for name in given if name in self._kept)
        made = f' class="{kept}"' if kept else "", ";".join(f"{name}:{value}" for name, value in style.items())
        self._known[tag, classes] = made
        return made


def _rules(css: str) -> Iterator[_Rule]:
    for found in _RULE.finditer(_COMMENT.sub("", css)):
        declarations = tuple(
            (name.strip(), value.strip())
            for name, colon, value in (part.partition(":") for part in found[2].split(";"))
            if colon
        )
        for selector in found[1].split(","):
            asked = _SELECTOR.fullmatch(selector.strip())
            if asked is None:
                raise StyleSheetTooClever(selector.strip(), "only a tag and classes can be written into elements")
            classes = asked[2].split(".")[1:]
            weight = len(classes), 1 if asked[1] else 0
            yield _Rule(asked[1] or "", frozenset(classes), weight, declarations)


def _expression(text: str) -> str:
    """The text of an attribute as one expression: ``a{{ b }}`` is ``"a" ~ (b)``."""
    if "{%" in text:
        raise StyleSheetTooClever(text, "write the choice as an expression")
    parts, at = [], 0
    for found in _PLACEHOLDER.finditer(text):
        parts += [f'"{text[at : found.start()]}"', f"({found[1]})"]
        at = found.end()
    parts.append(f'"{text[at:]}"')
    return " ~ ".join(part for part in parts if part != '""')
