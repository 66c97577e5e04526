"""The command ``lansbrev export``: its options become a release, its outcome lines of text or one JSON document."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from editor.newsletter.issue import Issue
from editor.publishing import stamp
from editor.publishing.edition import Edition
from editor.publishing.errors import MergeFieldsUnfilled
from editor.publishing.profiles import Profiles
from editor.rendering import themes
from editor.rendering.printing.look import PrintOptions
from editor.review import acceptance
from editor.review.finding import Finding
from editor.support import paths
from editor.support.errors import EditorError
from editor.support.messages import Messages
from editor.workspace import incoming, lost_log, place_words
from editor.workspace.errors import PublicationStopped
from editor.workspace.exports.facts import ExportFacts
from editor.workspace.exports.release import Released, release
from editor.workspace.incoming import Incoming
from editor.workspace.place_words import Place

if TYPE_CHECKING:
    from editor.bootstrap import Warn

DONE, FAILED = 0, 1


class Console(Protocol):
    """Where the outcome goes: results are printed, everything else is said."""

    def print(self, line: str) -> None: ...

    def say(self, line: str) -> None: ...


def run(options: argparse.Namespace, console: Console, messages: Messages, *, store_folder: Path) -> int:
    """Export as ``options`` say and return the exit status. With ``--json`` errors stand in the document too."""
    words = _Words(messages)
    report: _JsonReport | _LineReport = _JsonReport(console, words) if options.json else _LineReport(console, words)
    try:
        released = _released(options, store_folder, words, lost_log.on_a_line(console.say, messages))
    except PublicationStopped as error:
        report.stopped(error, error.findings)
        return FAILED
    except EditorError as error:
        report.stopped(error, ())
        return FAILED
    report.done(released, options)
    return DONE


def _released(options: argparse.Namespace, store_folder: Path, words: _Words, warn: Warn) -> Released:
    chosen = None if options.theme is None else themes.load(options.theme)
    profile = None
    if options.profile is not None:
        profile = Profiles(paths.user_folders().settings / "profiles").load(options.profile)
    found, facts = _found(options.source, store_folder, warn)
    words.issue = found.issue
    edition = Edition(
        found.issue,
        found.pictures,
        found.picture_data.__getitem__,
        chosen or themes.theme_of(found.issue),
        created=stamp.of_issue(found.issue, os.environ),
        profile=profile,
        revision=facts.revision,
        print_options=PrintOptions(
            columns=2 if options.two_columns else 1, show_urls=options.print_addresses, gentle=options.gentle_print
        ),
        reviews=facts.reviews,
        hand_over=facts.hand_over(lambda original: found.originals[original.sha256][1]),
    )
    return release(
        edition,
        options.to,
        options.formats,
        mode=options.mode,
        attach_events=options.attach_ics,
        is_accepted=acceptance.is_accepted(found.issue, facts.record),
    )


def _found(source: str, store_folder: Path, warn: Warn) -> tuple[Incoming, ExportFacts]:
    if _is_there(source) or _looks_like_a_file(source):
        found = incoming.read(Path(source))
        return found, ExportFacts()
    from editor import bootstrap

    return bootstrap.stored_issue(store_folder, source, warn)


def _is_there(source: str) -> bool:
    try:
        return Path(source).exists()
    except (OSError, ValueError):  # too long for a name, or holding what no name can
        return False


def _looks_like_a_file(text: str) -> bool:
    return any(mark in text for mark in ("/", "\\", ".lansbrev", ".json"))


class _Words:
    """Sentences about the export of ``issue``, its places named as people know them."""

    def __init__(self, messages: Messages) -> None:
        self._messages = messages
        self.issue: Issue | None = None
        self.text = messages.text

    def finding(self, finding: Finding) -> str:
        data = dict(finding.data)
        if self.issue is not None and finding.code.startswith("merge_field"):
            data["place"] = self._place(place_words.of_path(str(data["place"]), self.issue))
        if self.issue is not None and finding.code == "picture_alt_missing":
            file = str(data["picture"])
            where = self._place(place_words.of_picture(file, self.issue))
            data["picture"] = self.text("cli_place_in", picture=file.rsplit("/", 1)[-1], place=where)
        return self.text(finding.code, **data)

    def error(self, error: EditorError) -> str:
        if isinstance(error, MergeFieldsUnfilled) and self.issue is not None:
            named = (
                f"{{{{{field.name}}}}} ({self._place(place_words.of_path(field.place, self.issue))})"
                for field in error.unfilled
            )
            fields = "; ".join(dict.fromkeys(named))
            return self.text(error.code, profile=error.profile, count=len(error.unfilled), fields=fields)
        return self._messages.sentence(error)

    def _place(self, place: Place) -> str:
        return self.text(place.code, title=place.title)


class _LineReport:
    """Paths on standard output, sentences on standard error."""

    def __init__(self, console: Console, words: _Words) -> None:
        self._console, self._words = console, words

    def done(self, released: Released, options: argparse.Namespace) -> None:
        del options
        self._note(released.findings)
        for path in (*released.files, released.manifest):
            self._console.print(str(path))

    def stopped(self, error: EditorError, findings: Sequence[Finding]) -> None:
        self._note(findings)
        self._console.say(self._words.text("cli_failed", sentence=self._words.error(error)))

    def _note(self, findings: Sequence[Finding]) -> None:
        for finding in findings:
            self._console.say(self._words.text("cli_noted", sentence=self._words.finding(finding)))


class _JsonReport:
    """One JSON document on standard output, whatever happens."""

    def __init__(self, console: Console, words: _Words) -> None:
        self._console, self._words = console, words

    def done(self, released: Released, options: argparse.Namespace) -> None:
        files = [
            {"name": output.name, "path": str(path), "size": len(output.data), "sha256": output.sha256}
            for output, path in zip(released.outputs, released.files, strict=True)
        ]
        self._print(
            ok=True,
            mode=options.mode,
            profile=options.profile,
            folder=str(options.to),
            files=files,
            manifest=str(released.manifest),
            digest=released.digest,
            findings=self._findings(released.findings),
        )

    def stopped(self, error: EditorError, findings: Sequence[Finding]) -> None:
        sentence = self._words.error(error)
        told = {"code": error.code, "data": error.data, "sentence": sentence}
        self._print(ok=False, files=[], findings=self._findings(findings), error=told)
        self._console.say(self._words.text("cli_failed", sentence=sentence))

    def _findings(self, findings: Sequence[Finding]) -> list[dict[str, object]]:
        return [
            {"code": finding.code, "data": dict(finding.data), "sentence": self._words.finding(finding)}
            for finding in findings
        ]

    def _print(self, **content: object) -> None:
        self._console.print(json.dumps(content, ensure_ascii=False, indent=2))
