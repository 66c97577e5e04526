"""The dictionary comes in a pause, and nobody waits for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.conftest import ScriptedPrompts
from editor.desktop.dictionary import Dictionary
from editor.desktop.pictures.issue_pictures import IssuePictures
from editor.support import paths
from editor.support.messages import Messages


def test_it_is_loaded_by_itself_in_a_pause(qtbot: QtBot) -> None:
    dictionary = Dictionary()
    assert dictionary.speller() is None
    dictionary.prepare()
    with qtbot.waitSignal(dictionary.loaded, timeout=10_000):
        dictionary.postpone()
    speller = dictionary.speller()
    assert speller is not None
    assert speller.check("folkhälsopolitik")


def test_who_waits_for_it_is_called_once(qtbot: QtBot) -> None:
    dictionary = Dictionary()
    called: list[str] = []
    dictionary.when_loaded(lambda: called.append("first"))
    qtbot.waitUntil(lambda: called == ["first"], timeout=10_000)
    dictionary.when_loaded(lambda: called.append("second"))
    dictionary.loaded.emit()
    assert called == ["first", "second"]


def test_without_its_files_nothing_is_loaded_and_nothing_breaks(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    dictionary = Dictionary()
    dictionary.load()
    qtbot.waitUntil(lambda: "no spelling dictionary" in caplog.text, timeout=10_000)
    assert dictionary.speller() is None


def test_asking_for_the_lexicon_begins_to_load_it(qtbot: QtBot) -> None:
    services = IssuePictures(ScriptedPrompts(), Messages("sv"))
    assert services.lexicon() is None
    qtbot.waitSignal(services.dictionary.loaded, timeout=10_000).wait()
    assert services.lexicon() is not None
