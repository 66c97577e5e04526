"""Measure the program against a bare QtWebEngine and print the figures: ``python benchmarks/run.py [NAME …]``.

Names: keystroke, modes, startup, formats, every_format, mail_html, pdf, ten_years; all without a name. ``--json FILE``
also writes the figures there. Ends with 1 where a limit does not hold. See docs/performance.md.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

BENCHMARKS = Path(__file__).resolve().parent
sys.path[:0] = [str(BENCHMARKS.parent / "src"), str(BENCHMARKS)]

import every_format  # noqa: E402
import figures  # noqa: E402
import formats  # noqa: E402
import keystroke  # noqa: E402
import mail_html  # noqa: E402
import pdf  # noqa: E402
import startup  # noqa: E402
import ten_years  # noqa: E402

KNOWN: dict[str, Callable[[], list[figures.Figures]]] = {
    "keystroke": keystroke.measure,
    "modes": keystroke.measure_modes,
    "startup": startup.measure,
    "formats": formats.measure,
    "every_format": every_format.measure,
    "mail_html": mail_html.measure,
    "pdf": pdf.measure,
    "ten_years": ten_years.measure,
}


def prepare_environment() -> None:
    """For the measured processes: our sources, and a platform that works without a screen and as root."""
    os.environ["PYTHONPATH"] = os.pathsep.join(sys.path[:2])
    if sys.platform == "linux":
        if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        if os.geteuid() == 0:
            os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")


def main(arguments: list[str]) -> int:
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("names", nargs="*", choices=[[], *KNOWN], metavar="NAME", help=", ".join(KNOWN))
    asked.add_argument("--json", type=Path, metavar="FILE", help="also write the figures here")
    options = asked.parse_args(arguments)
    prepare_environment()
    found = [each for name in options.names or KNOWN for each in KNOWN[name]()]
    print(figures.table(found))
    if options.json:
        options.json.write_text(figures.as_json(found) + "\n", encoding="utf-8")
    return 0 if all(each.holds for each in found) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
