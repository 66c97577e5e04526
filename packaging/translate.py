"""Bring ``resources/translations/lansbrev_en.ts`` up to the Swedish texts of the window, and compile it to ``.qm``.

    python packaging/translate.py            takes in new texts, drops those that are gone, compiles
    python packaging/translate.py --check    writes nothing; exit status 1 and what is missing, gone or untranslated

The texts are found by Qt's lupdate in the sources and in ``ui/*.ui``. lupdate does not follow the helper functions
``_tr`` of modules, so it reads copies in which the helper's own call stands in their place. A new text is translated
in the ``.ts`` file (Qt Linguist or by hand); a finished translation has no ``type="unfinished"``.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

import PySide6

PROJECT = Path(__file__).resolve().parent.parent
ROOMS = (PROJECT / "src/editor/desktop", PROJECT / "src/editor/preview")
UI = PROJECT / "ui"
TRANSLATION = PROJECT / "resources/translations/lansbrev_en.ts"
COMPILED = TRANSLATION.with_suffix(".qm")
HELPER = re.compile(
    r'^def _tr\(text: str\) -> str:\n    return QCoreApplication\.translate\("(\w+)", text\)\n', re.MULTILINE
)

Message = tuple[str, str]
"""Context and source text."""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Translate the window.")
    parser.add_argument("--check", action="store_true", help="write nothing, tell what is missing")
    options = parser.parse_args(arguments)
    if not options.check:
        update(TRANSLATION)
        compile_translation(TRANSLATION, COMPILED)
    found = problems()
    for problem in found:
        print(problem, file=sys.stderr)
    return 1 if found else 0


def update(translation: Path) -> None:
    """Take the texts of the sources into ``translation``; texts that are gone go."""
    with tempfile.TemporaryDirectory() as name:
        copies = [_copied(source, Path(name)) for source in _sources()]
        _run("lupdate", "-source-language", "sv_SE", "-target-language", "en_GB", "-locations", "none", "-no-obsolete",
             *map(str, copies), "-ts", str(translation))  # fmt: skip


def compile_translation(translation: Path, compiled: Path) -> None:
    """Make the file the program reads; unfinished texts stay Swedish."""
    _run("lrelease", "-silent", "-removeidentical", str(translation), "-qm", str(compiled))


def problems() -> list[str]:
    """What keeps the English from being complete."""
    with tempfile.TemporaryDirectory() as name:
        fresh, compiled = Path(name, "fresh.ts"), Path(name, "fresh.qm")
        update(fresh)
        wanted, known = messages(fresh), messages(TRANSLATION)
        compile_translation(TRANSLATION, compiled)
        same = COMPILED.is_file() and compiled.read_bytes() == COMPILED.read_bytes()
    found = [f"not in the translation: {context}: {text}" for context, text in wanted if (context, text) not in known]
    found += [
        f"no longer in the sources: {context}: {text}" for context, text in known if (context, text) not in wanted
    ]
    found += [f"without English: {context}: {text}" for (context, text), done in known.items() if not done]
    return found if same else [*found, f"{COMPILED.name} is older than {TRANSLATION.name}"]


def messages(translation: Path) -> dict[Message, bool]:
    """Each text of a ``.ts`` file, and whether it is translated."""
    found: dict[Message, bool] = {}
    for context in ElementTree.parse(translation).getroot().iter("context"):
        for message in context.iter("message"):
            target = message.find("translation")
            done = (
                target is not None and target.get("type") != "unfinished" and bool("".join(target.itertext()).strip())
            )
            found[context.findtext("name", ""), message.findtext("source", "")] = done
    return found


def _sources() -> list[Path]:
    modules = [path for room in ROOMS for path in sorted(room.rglob("*.py")) if "generated" not in path.parts]
    return [*modules, *sorted(UI.glob("*.ui"))]


def _copied(source: Path, folder: Path) -> Path:
    """A copy for lupdate: ``_tr("…")`` written out as the call it stands for."""
    copy = folder / source.relative_to(PROJECT)
    copy.parent.mkdir(parents=True, exist_ok=True)
    text = source.read_text("utf-8")
    helper = HELPER.search(text)
    if helper is not None:
        text = re.sub(r"\b_tr\(", f'QCoreApplication.translate("{helper[1]}", ', HELPER.sub("", text))
    copy.write_text(text, "utf-8")
    return copy


def _run(tool: str, *arguments: str) -> None:
    program = Path(PySide6.__file__).resolve().parent / (f"{tool}.exe" if sys.platform == "win32" else tool)
    run = subprocess.run([str(program), *arguments], capture_output=True, encoding="utf-8", check=False)
    if run.returncode:
        raise SystemExit(f"{tool}: {run.stderr.strip() or run.stdout.strip()}")


if __name__ == "__main__":
    sys.exit(main())
