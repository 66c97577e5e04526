"""Small rules of typing that all text editors of the forms share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple, TypeAlias

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QMimeData, Qt
from PySide6.QtGui import QKeyEvent

from editor.newsletter import characters

_SEPARATORS = str.maketrans(dict.fromkeys("\u2028\u2029", " "))
_HISTORY_KEYS = (
    QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Z),
    QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Y),
    QKeyCombination(Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Z),
)

Taker: TypeAlias = Callable[[QMimeData], bool]
"""Takes what is pasted or dropped, and answers whether it did."""

What = Literal["", "pasted", "signs", "chosen"]
"""What a change was besides typing."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Typing", text)


def change_words(what: What) -> str:
    """What undo calls such a change; "" for typing."""
    words = {
        "pasted": _tr("Klistra in"),
        "signs": _tr("Rätta tecken"),
        "chosen": _tr("Välj ord"),
    }
    return words.get(what, "")


def take_nothing(_: QMimeData) -> bool:
    """A :data:`Taker` that leaves everything to the editor."""
    return False


def one_line(text: str) -> str:
    """Typed or pasted text as a text field may hold it, its ends untouched: every line break is a space."""
    return text if text.isprintable() else characters.unwrap(text).translate(_SEPARATORS)


def is_history_key(event: QEvent) -> bool:
    """Whether the key belongs to the window's undo and redo, which no editor may keep for itself."""
    return isinstance(event, QKeyEvent) and event.keyCombination() in _HISTORY_KEYS


def end_of_change(before: str, after: str) -> int:
    """Where the cursor belongs when ``before`` has become ``after`` from outside: after the last changed letter."""
    shorter = min(len(before), len(after))
    same_head = 0
    while same_head < shorter and before[same_head] == after[same_head]:
        same_head += 1
    same_tail = 0
    while same_tail < shorter - same_head and before[-1 - same_tail] == after[-1 - same_tail]:
        same_tail += 1
    return len(after) - same_tail


class Correction(NamedTuple):
    """What stands between two positions of a text (counted in UTF-16) becomes ``after``."""

    first: int
    last: int
    after: str


def correction(written: str, typed: str, language: str) -> Correction | None:
    """What the sign just ``typed`` corrects in what is ``written`` before the cursor, itself at the end.

    ``language`` is the tag of the text there, "" for Swedish; ``None`` where all stays as typed.
    """
    from editor.swedish.typography import substitute  # with the first key, not with the window

    if not written.endswith(typed):
        return None
    change = substitute(written[: -len(typed)], typed, language or "sv")
    if change is None:
        return None
    first = utf16_length(written[: change.start])
    return Correction(first, first + utf16_length(change.before), change.after)


def utf16_length(text: str) -> int:
    """The length of ``text`` as Qt counts it."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def utf16_head(text: str, length: int) -> str:
    """The first ``length`` characters of ``text`` as Qt counts them."""
    if text.isascii() or max(text) <= "\uffff":
        return text[:length]
    return text.encode("utf-16-le", "surrogatepass")[: 2 * length].decode("utf-16-le", "replace")
