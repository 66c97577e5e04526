"""The two real newsletters, all the way: every word of them stands in every export, in order."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import kronoberg
from editor import cli
from editor.newsletter import issue_file
from rendering.reading import FILES, lines_of, missing_anywhere, missing_in_order, text_of_file


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
    text = text_of_file(vastra_gotaland / name)
    assert "\ufffd" not in text
    assert missing_in_order(lines_of(example / "EXPECTED.txt"), text) == []
    assert missing_anywhere(lines_of(example / "EXPECTED-ANYWHERE.txt"), text) == []


@pytest.mark.parametrize("name", FILES)
def test_kronoberg_loses_no_word(raw: kronoberg.RawText, kronoberg_export: Path, name: str) -> None:
    text = text_of_file(kronoberg_export / name)
    assert "\ufffd" not in text
    assert missing_in_order(kronoberg.expected_lines(raw), text) == []
    assert missing_anywhere(kronoberg.expected_anywhere(raw), text) == []


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
