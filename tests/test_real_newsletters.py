"""The two real newsletters, all the way: every word of them stands in every export, in order."""

from __future__ import annotations

import html.parser
import re
import subprocess
import unicodedata
from pathlib import Path

import pytest

import kronoberg
from editor import cli
from editor.newsletter import issue_file

FILES = ("mail.html", "web.html", "newsletter.txt", "newsletter.pdf")
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f]")
_INLINE = {"a", "abbr", "b", "em", "i", "span", "strong", "time", "wbr"}


class _PageText(html.parser.HTMLParser):
    """What a reader sees of a page: text, with a space where a block begins or ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"head", "script", "style", "template"}:
            self._hidden += 1
        elif tag not in _INLINE:
            self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"head", "script", "style", "template"}:
            self._hidden -= 1
        elif tag not in _INLINE:
            self.parts.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)


def text_of(file: Path) -> str:
    if file.suffix == ".pdf":
        command = ["pdftotext", "-enc", "UTF-8", str(file), "-"]
        return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")
    content = file.read_text(encoding="utf-8")
    if file.suffix == ".html":
        page = _PageText()
        page.feed(content)
        return "".join(page.parts)
    return re.sub(r"\s*\[\d+\]", "", content)  # the numbers of links in plain text


def folded(text: str) -> str:
    """Text for comparing: NFC, no invisible characters, no white space (columns wrap it anywhere)."""
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text)).replace("\u2011", "-")
    return re.sub(r"\s+", "", text)


def lost_lines(lines: list[str], text: str) -> list[str]:
    """The lines that do not stand in ``text`` in their order."""
    lost, position = [], 0
    for line in lines:
        found = text.find(folded(line), position)
        if found < 0:
            lost.append(line)
        else:
            position = found + len(folded(line))
    return lost


def lines_of(file: Path) -> list[str]:
    return [line.strip() for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


@pytest.fixture(scope="module")
def vastra_gotaland(example: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("vastra-gotaland")
    assert cli.run(["export", str(example / "issue.lansbrev.json"), "--to", str(target)]) == 0
    return target


@pytest.fixture(scope="module")
def raw(shared: Path) -> kronoberg.RawText:
    return kronoberg.RawText(shared / "examples" / "raw" / "kronoberg-2023-02.txt")


@pytest.fixture(scope="module")
def kronoberg_export(raw: kronoberg.RawText, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kronoberg")
    file = folder / "kronoberg.lansbrev.json"
    file.write_bytes(issue_file.to_json(kronoberg.build(raw)))
    assert cli.run(["export", str(file), "--to", str(folder / "out")]) == 0
    return folder / "out"


@pytest.mark.parametrize("name", FILES)
def test_vastra_gotaland_loses_no_word(example: Path, vastra_gotaland: Path, name: str) -> None:
    text = folded(text_of(vastra_gotaland / name))
    assert "\ufffd" not in text
    assert lost_lines(lines_of(example / "EXPECTED.txt"), text) == []
    assert [line for line in lines_of(example / "EXPECTED-ANYWHERE.txt") if folded(line) not in text] == []


@pytest.mark.parametrize("name", FILES)
def test_kronoberg_loses_no_word(raw: kronoberg.RawText, kronoberg_export: Path, name: str) -> None:
    text = folded(text_of(kronoberg_export / name))
    assert "\ufffd" not in text
    assert lost_lines(kronoberg.expected_lines(raw), text) == []
    assert [line for line in kronoberg.expected_anywhere(raw) if folded(line) not in text] == []


def test_the_mail_of_vastra_gotaland_is_light_and_keeps_to_itself(vastra_gotaland: Path) -> None:
    mail = (vastra_gotaland / "mail.html").read_bytes()
    assert len(mail) < 60_000
    page = mail.decode("utf-8")
    assert "<script" not in page.lower()
    assert not re.search(r"<link\b|@import|url\(", page, re.I)
    assert all(source.startswith("images/") for source in re.findall(r'\bsrc="([^"]*)"', page))
    pictures = re.findall(r"<img\b[^>]*>", page)
    assert len(pictures) == 4
    assert all(re.search(r'\bwidth="\d+"', picture) for picture in pictures)
    for picture in pictures:
        source = re.search(r'src="([^"]+)"', picture)
        assert source is not None
        assert (vastra_gotaland / source[1]).is_file()
