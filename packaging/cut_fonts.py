"""Cut the fonts of web pages beforehand: resources/fonts/web from the layouts' `web_fonts`.

python packaging/cut_fonts.py            writes the cuts
python packaging/cut_fonts.py --check    fails where a cut does not hold what it should
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT / "src"))

from editor.rendering import themes  # noqa: E402
from editor.rendering.html import web_fonts  # noqa: E402
from editor.support.paths import resources  # noqa: E402


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing, fail where a cut is missing or old")
    check = parser.parse_args().check
    fonts = resources() / "fonts"
    old = [file for file in _first_files() if not (_is_current if check else _write)(fonts / file)]
    for file in old:
        sys.stderr.write(f"{file}: the cut in resources/fonts/web is old; run packaging/cut_fonts.py\n")
    return 1 if old else 0


def _first_files() -> list[str]:
    """Every font file that a layout names for its web page."""
    layouts = (themes.load(f"skiffer/{name}").layout for name in themes.layouts())
    return sorted({file for layout in layouts for face in layout.web_fonts for file in face.files[:1]})


def _is_current(path: Path) -> bool:
    _, characters = web_fonts.everyday_cut(path)
    target = path.parent / "web" / f"{path.stem}.woff2"
    listed = target.with_suffix(".txt")
    return target.is_file() and listed.is_file() and listed.read_text(encoding="utf-8") == characters


def _write(path: Path) -> bool:
    target = path.parent / "web" / f"{path.stem}.woff2"
    target.parent.mkdir(exist_ok=True)
    font, characters = web_fonts.everyday_cut(path)
    target.write_bytes(font)
    target.with_suffix(".txt").write_text(characters, encoding="utf-8", newline="")
    return True


if __name__ == "__main__":
    sys.exit(main())
