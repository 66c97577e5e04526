"""The process that makes printed pages for the preview: Typst holds a core for half a second, and its memory grows.

It is started as ``lansbrev --typst-worker`` and speaks over its standard streams: an :class:`Order` comes in, a
:class:`Printed` goes out (msgpack, framed by :mod:`editor.support.frames`). It ends when its input does, that is,
when the program that started it has gone. It loads neither Qt nor the store.
"""

from __future__ import annotations

import os
import sys
from collections import OrderedDict
from collections.abc import Mapping
from typing import BinaryIO, Final

import msgspec

from editor.newsletter.issue import Issue
from editor.rendering import themes
from editor.rendering.printing.issue_pages import PdfRenderer, Places
from editor.rendering.printing.look import PrintOptions
from editor.support import frames
from editor.support.errors import EditorError
from editor.support.pictures import Picture

_MOST_THEMES: Final = 2
_GENTLE: Final = 2
"""How much this process stands back (``nice``): what one types in comes first."""
_BELOW_NORMAL: Final = 0x4000
"""``BELOW_NORMAL_PRIORITY_CLASS`` of Windows."""


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """Print this issue. ``pictures`` by ``Image.file``; ``data`` by SHA-256: the bytes not sent before.

    ``forget``: SHA-256 of the pictures that no order will name again.
    """

    number: int
    issue: Issue
    pictures: dict[str, Picture]
    data: dict[str, bytes]
    forget: tuple[str, ...] = ()
    options: PrintOptions = PrintOptions()


class Printed(msgspec.Struct, frozen=True, kw_only=True):
    """The pages of the order with this number, or the code of the error that stopped them."""

    number: int
    pdf: bytes = b""
    places: Places = Places()
    error: str = ""


class Printer:
    """Carries out orders; keeps renderers, whose fonts take long to read, and the bytes of pictures."""

    def __init__(self) -> None:
        self._renderers: OrderedDict[tuple[str, PrintOptions], PdfRenderer] = OrderedDict()
        self._data: dict[str, bytes] = {}

    def printed(self, order: Order) -> Printed:
        """The pages; an error of the program's own comes back as its code."""
        self._data.update(order.data)
        for sha256 in order.forget:
            self._data.pop(sha256, None)
        data: Mapping[str, bytes] = {
            file: self._data[picture.sha256] for file, picture in order.pictures.items() if picture.sha256 in self._data
        }
        try:
            pdf, places = self._renderer(order).render_with_places(order.issue, order.pictures, data)
        except EditorError as error:
            return Printed(number=order.number, error=error.code)
        return Printed(number=order.number, pdf=pdf, places=places)

    def _renderer(self, order: Order) -> PdfRenderer:
        key = order.issue.newsletter.theme, order.options
        if key not in self._renderers:
            self._renderers[key] = PdfRenderer(themes.theme_of(order.issue), order.options)
        self._renderers.move_to_end(key)
        while len(self._renderers) > _MOST_THEMES:
            self._renderers.popitem(last=False)
        return self._renderers[key]


def serve(orders: BinaryIO, answers: BinaryIO) -> None:
    """Carry out orders one after the other until there are no more."""
    printer = Printer()
    decoder = msgspec.msgpack.Decoder(Order)
    while (message := frames.read(orders)) is not None:
        frames.write(answers, msgspec.msgpack.encode(printer.printed(decoder.decode(message))))


def main() -> int:
    """Serve over the standard streams. Returns the exit status."""
    _stand_back()
    orders, answers = _binary(0, "rb"), _binary(os.dup(1), "wb")
    _silence_output()
    try:
        serve(orders, answers)
    except (BrokenPipeError, KeyboardInterrupt):
        return 1
    return 0


def _silence_output() -> None:
    """Whatever else would write to standard output must not get between the answers."""
    try:
        os.dup2(2, 1)
    except OSError:  # a window's program on Windows has no standard error to pass on
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _binary(descriptor: int, mode: str) -> BinaryIO:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.setmode(descriptor, os.O_BINARY)
    return os.fdopen(descriptor, mode)  # type: ignore[return-value]


def _stand_back() -> None:
    """Let the window go first where both want the processor."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
    else:
        os.nice(_GENTLE)
