"""The work of an export, without its dialog."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from desktop.samples import sample
from editor.desktop.exports.choices import Choices
from editor.desktop.exports.job import ExportJob, ExportSource
from editor.newsletter.issue import Issue
from editor.newsletter.record import Accepted, Record, Work
from editor.publishing.profiles import Profiles
from editor.review.acceptance import accepting, key_of
from editor.review.finding import Finding
from editor.support.settings import Settings
from editor.workspace.errors import PublicationStopped
from editor.workspace.exports.facts import ExportFacts
from editor.workspace.exports.release import Released
from editor.workspace.exports.underway import Underway

UNTITLED = msgspec.structs.replace(sample(), title="")
NO_TITLE = Finding("title_missing")


def job(folder: Path, issue: Issue = UNTITLED) -> ExportJob:
    choices = Choices(formats=("web",), mode="utskick", profile="", two_columns=False, show_urls=False, gentle=False)
    return ExportJob(
        source=ExportSource(issue_id="prov", issue=issue, pictures={}, picture_data=lambda file: b""),
        choices=choices,
        folder=folder / "ut",
        facts=ExportFacts(),
        record=Record(),
        agreed=frozenset(),
    )


def publishing(one: ExportJob) -> ExportJob:
    return replace(one, choices=replace(one.choices, mode="publicering"))


def run(one: ExportJob) -> Released | tuple[Finding, ...]:
    return one.run(Profiles(), Settings(one.folder.parent / "settings.json"), lambda step, steps, what: True)


def test_what_may_surprise_comes_back_and_nothing_is_written(tmp_path: Path) -> None:
    assert run(job(tmp_path)) == (NO_TITLE,)
    assert not (tmp_path / "ut").exists()


def test_what_was_agreed_to_or_accepted_is_not_asked_about(tmp_path: Path) -> None:
    agreed = replace(job(tmp_path), agreed=frozenset({key_of(NO_TITLE, UNTITLED)}))
    reason = Accepted(reason="Så ska det vara", at=dt.datetime(2026, 6, 2, tzinfo=dt.UTC))
    record = accepting([(NO_TITLE, reason)])(Work(UNTITLED, Record())).record
    for one in (agreed, replace(job(tmp_path), record=record)):
        made = run(one)
        assert isinstance(made, Released)
        assert [path.name for path in made.files] == ["web.html"]
        assert NO_TITLE in made.findings, "it is told all the same"


def test_a_publication_is_stopped_instead(tmp_path: Path) -> None:
    with pytest.raises(PublicationStopped):
        run(publishing(job(tmp_path)))
    assert isinstance(run(publishing(job(tmp_path, sample()))), Released)


def test_an_export_that_ended_is_not_taken_for_one_that_was_cut_off(tmp_path: Path) -> None:
    assert isinstance(run(job(tmp_path, sample())), Released)
    assert Underway(Settings(tmp_path / "settings.json")).settle() == ()
