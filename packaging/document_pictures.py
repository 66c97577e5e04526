"""Make the pictures of pages in ``docs/images`` anew from what the sample issue is exported to.

    python packaging/document_pictures.py [FOLDER]

Each picture is a row or two of pages as Chromium draws them (``pdftoppm`` those on paper), so both have to be there.
The picture of the window is one of ``dev.py screenshots``: ``issue-light.png``.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT / "src"))

from PIL import Image  # noqa: E402

from editor.preview.appearance import in_dark  # noqa: E402

SAMPLE = PROJECT / "resources/sample/issue.lansbrev.json"
GAP_PX = 13
MAIL_PX = 764
KEPT = 64
PAPER_DPI = 53

BASE = ("skiffer", "skog", "lingon")
"""Each in the layout it is drawn for, so that all three layouts are seen."""
SIX = (*BASE, "hav", "plommon", "grafit")
ACCENT = "skiffer/nara#7A1F3D"
TWO_COLUMNS = ("--two-columns",)


@dataclass(frozen=True, kw_only=True)
class Page:
    """What stands in a picture: an exported file, laid out ``width_px`` wide, ``scale`` times as large, from
    ``top_px`` of the page on; ``number`` is the page of a PDF."""

    theme: str
    file: str = "mail.html"
    options: tuple[str, ...] = ()
    width_px: int = MAIL_PX
    scale: float = 0.5
    top_px: int = 0
    dark: bool = False
    number: int = 0


def pictures() -> dict[str, tuple[int, list[list[Page]]]]:
    """Each picture's height of a row in pixels, and its rows."""
    six = [Page(theme=theme, width_px=700) for theme in SIX]
    phones = [Page(theme=theme, width_px=375) for theme in BASE]
    dark = [Page(theme=theme, width_px=700, dark=True) for theme in BASE[:2]]
    web = Page(theme="lingon", file="web.html", width_px=1024)
    phone = Page(theme=ACCENT, file="web.html", width_px=375, scale=0.6)
    below = Page(theme=ACCENT, file="web.html", width_px=375, scale=0.6, top_px=2300, dark=True)
    first = [Page(theme=theme, file="newsletter.pdf", number=1) for theme in BASE]
    later = [
        Page(theme="skiffer", file="newsletter.pdf", number=5),
        Page(theme="skog", file="newsletter.pdf", number=4),
        Page(theme="lingon", file="newsletter.pdf", number=2, options=TWO_COLUMNS),
    ]
    return {
        "themes": (1045, [[Page(theme=theme) for theme in BASE]]),
        "palettes": (430, [six[:3], six[3:]]),
        "phone-and-dark": (750, [[*phones, *dark]]),
        "web": (825, [[web, phone, below]]),
        "print": (0, [first, later]),
    }


def main(arguments: Sequence[str]) -> int:
    target = Path(arguments[0]) if arguments else PROJECT / "docs/images"
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="lansbrev-") as name:
        folder = Path(name)
        for picture, (height_px, rows) in pictures().items():
            cells = [[_cell(page, folder, height_px) for page in row] for row in rows]
            _with_few_colours(_join(cells)).save(target / f"{picture}.png", optimize=True)
            print(target / f"{picture}.png")
    return 0


def _cell(page: Page, folder: Path, height_px: int) -> Image.Image:
    exported = _exported(page, folder)
    if page.number:
        return _paper(exported, page.number)
    if page.dark:
        light, exported = exported, exported.with_name(f"dark-{page.file}")
        head, end, body = light.read_text("utf-8").partition("</head>")
        exported.write_text(in_dark(head) + end + body, "utf-8")
    return _drawn(exported, page, height_px)


def _exported(page: Page, folder: Path) -> Path:
    """The file of this page; an export that was made for another page serves again."""
    target = folder / "-".join([*page.theme.replace("#", "/").split("/"), *page.options])
    if not target.exists():
        command = [sys.executable, "-m", "editor", "export", str(SAMPLE), "--to", str(target), "--theme", page.theme]
        path = os.pathsep.join(sys.path[:1])
        environment = {**os.environ, "PYTHONPATH": path}
        subprocess.run([*command, *page.options], check=True, env=environment, capture_output=True)
    return target / page.file


def _drawn(file: Path, page: Page, height_px: int) -> Image.Image:
    """The page in a frame of its own width (Chromium's window has a least one, and phones are narrower)."""
    high_px = round(height_px / page.scale)
    frame, shot = file.with_suffix(".frame.html"), file.with_suffix(".png")
    frame.write_text(
        f'<body style="margin:0;overflow:hidden"><iframe src="{file.name}" scrolling="no" style="border:0;position:'
        f'absolute;top:{-page.top_px}px;width:{page.width_px}px;height:{high_px + page.top_px}px"></iframe>',
        "utf-8",
    )
    subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--hide-scrollbars", "--disable-gpu", "--virtual-time-budget=4000",
         f"--window-size={max(page.width_px, 500)},{high_px}", f"--screenshot={shot}", frame.as_uri()],
        check=True, capture_output=True,
    )  # fmt: skip
    with Image.open(shot) as drawn:
        whole = drawn.convert("RGB").crop((0, 0, page.width_px, high_px))
        return whole.resize((round(page.width_px * page.scale), height_px), Image.Resampling.LANCZOS)


def _paper(file: Path, number: int) -> Image.Image:
    shot = file.with_name(f"page-{number}")
    chosen = ["-f", str(number), "-l", str(number), "-singlefile", "-png", "-r", str(2 * PAPER_DPI)]
    subprocess.run(["pdftoppm", *chosen, str(file), str(shot)], check=True)
    with Image.open(shot.with_suffix(".png")) as drawn:
        return drawn.convert("RGB").reduce(2)


def _join(rows: Sequence[Sequence[Image.Image]]) -> Image.Image:
    """Rows of pictures on grey, a gap between them."""
    width = max(sum(one.width for one in row) + GAP_PX * (len(row) - 1) for row in rows)
    height = sum(row[0].height for row in rows) + GAP_PX * (len(rows) - 1)
    joined = Image.new("RGB", (width, height), "#8b9298")
    top = 0
    for row in rows:
        left = 0
        for one in row:
            joined.paste(one, (left, top))
            left += one.width + GAP_PX
        top += row[0].height + GAP_PX
    return joined


def _with_few_colours(picture: Image.Image) -> Image.Image:
    """The picture in 256 colours: the most used (grounds, accents) as they are, the others by the nearest."""
    counted = sorted(picture.getcolors(picture.width * picture.height) or (), reverse=True)
    kept, others = ([bytes(colour) for _, colour in part] for part in (counted[:KEPT], counted[KEPT:]))
    palette, found = b"".join(kept), {colour: number for number, colour in enumerate(kept)}
    if others:
        row = Image.frombytes("RGB", (len(others), 1), b"".join(others)).quantize(256 - KEPT, kmeans=1)
        palette += bytes(row.getpalette() or ())
        found |= dict(zip(others, (KEPT + number for number in row.tobytes()), strict=True))
    pixels = picture.tobytes()
    few = Image.frombytes("P", picture.size, bytes(found[pixels[at : at + 3]] for at in range(0, len(pixels), 3)))
    few.putpalette(palette)
    return few


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
