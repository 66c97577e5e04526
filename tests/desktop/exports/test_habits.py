"""What the settings keep of an issue's exports."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from editor.desktop.exports.habits import Habits
from editor.newsletter.issue import Issue, Newsletter
from editor.support.settings import Settings

ISSUE = Issue(title="Juni", date=dt.date(2026, 6, 2), newsletter=Newsletter(name="Exempelbrevet"))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


def test_an_issue_goes_where_it_went_last_and_others_beside_it(settings: Settings, tmp_path: Path) -> None:
    Habits(settings, "juni").keep_folder(tmp_path / "ut" / "mitt val")
    assert Habits(settings, "juni").folder(ISSUE, "Nyhetsbrev") == tmp_path / "ut" / "mitt val"
    assert Habits(settings, "juli").folder(ISSUE, "Nyhetsbrev") == tmp_path / "ut" / "Exempelbrevet Juni"


def test_a_folder_of_the_same_name_is_another_issues(settings: Settings, tmp_path: Path) -> None:
    Habits(settings, "förra juni").keep_folder(tmp_path / "Exempelbrevet Juni")
    (tmp_path / "Exempelbrevet Juni").mkdir()
    assert Habits(settings, "juni").folder(ISSUE, "Nyhetsbrev") == tmp_path / "Exempelbrevet Juni 2026-06-02"
    assert Habits(settings, "förra juni").folder(ISSUE, "Nyhetsbrev") == tmp_path / "Exempelbrevet Juni"


def test_the_first_export_goes_among_the_users_documents(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    nameless = Issue(title="", date=dt.date(2026, 6, 2))
    assert Habits(settings, "x").folder(nameless, "Nyhetsbrev") == tmp_path / "Nyhetsbrev"
    (tmp_path / "Documents").mkdir()
    assert Habits(settings, "x").folder(nameless, "Nyhetsbrev") == tmp_path / "Documents" / "Nyhetsbrev"


def test_what_was_agreed_to_is_kept_for_the_issue_alone(settings: Settings) -> None:
    Habits(settings, "juni").keep_agreed({"b", "a"})
    assert Habits(settings, "juni").agreed == {"a", "b"}
    assert Habits(settings, "juli").agreed == frozenset()
