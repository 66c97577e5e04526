"""Small pages of the kind the renderer makes, written by hand, and an open issue that shows them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from editor.newsletter.issue import Issue
from editor.rendering.html.portraits import Portrait
from editor.rendering.page import Block, Frame, Page
from editor.support.pictures import Picture

TOP, MAIN = "header", "main"

FRAMES = tuple(
    Frame(region=region, opening=f'<div class="{region}" data-region="{region}">', closing="</div>")  # type: ignore[arg-type]
    for region in (TOP, MAIN)
)


def block(key: str, text: str = "", *, region: str = MAIN, height_px: int = 0, inside: str = "") -> Block:
    """A block that says ``text``; ``inside`` is mark-up after it."""
    style = f' style="height:{height_px}px"' if height_px else ""
    html = f'<div data-block="{key}"{style}><p style="margin:0">{text or key}</p>{inside}</div>'
    return Block(key=key, region=region, html=html)  # type: ignore[arg-type]


def page(*blocks: Block, title: str = "Exempelbrevet", style: str = "") -> Page:
    """A document with these blocks, in the order of its regions."""
    head = f'<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>{title}</title><style>{style}</style>'
    order = [frame.region for frame in FRAMES]
    return Page(
        head=head + '</head><body style="margin:0">',
        frames=FRAMES,
        tail="</body></html>",
        blocks=tuple(sorted(blocks, key=lambda block: order.index(block.region))),
    )


def tall_page(**changed: int) -> Page:
    """Thirty blocks a0, a1, … of 200 px each; ``a3=500`` makes one higher."""
    return page(*(block(f"a{n}", height_px=changed.get(f"a{n}", 200)) for n in range(30)))


class ShownPages:
    """Stands for an open issue and for its rendering: what is set here is what the preview renders next."""

    def __init__(self, first: Page) -> None:
        self.issue = Issue(title="Exempel", date=dt.date(2030, 1, 2))
        self.pictures: dict[str, Picture] = {}
        self.data: dict[str, bytes] = {}
        self.reads = 0
        self._page: Page | None = first
        self._listeners: list[Callable[[object], None]] = []

    def set(self, new: Page | None) -> None:
        """Make an edit; ``None`` makes the renderer fail."""
        self._page = new
        for listener in list(self._listeners):
            listener(None)

    @property
    def listeners(self) -> int:
        return len(self._listeners)

    def subscribe(self, listener: Callable[[object], None]) -> Callable[[], None]:
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def picture_data(self, file: str) -> bytes:
        self.reads += 1
        return self.data[file]

    def page(self, _issue: Issue, _pictures: Mapping[str, Picture]) -> Page:
        if self._page is None:
            raise RuntimeError("this page cannot be rendered")
        return self._page

    def picture_names(self, _issue: Issue, pictures: Mapping[str, Picture]) -> Mapping[str, str]:
        return {file: file for file in pictures}

    def portraits(self, _issue: Issue, _pictures: Mapping[str, Picture]) -> Mapping[str, Portrait]:
        return {}
