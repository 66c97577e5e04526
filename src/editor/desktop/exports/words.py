"""What the export dialog says about formats, findings, errors and earlier exports."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from editor.desktop.outline.place_names import PlaceNames, inside
from editor.desktop.wording.times import happened, spoken
from editor.newsletter import places
from editor.newsletter.issue import Issue
from editor.support.errors import EditorError
from editor.support.messages import Messages
from editor.swedish.dates import long_date

if TYPE_CHECKING:
    from editor.newsletter.record import Accepted
    from editor.review.finding import Finding
    from editor.workspace.exports.history import PastExport
    from editor.workspace.versions.differences import Difference

MOST_PAST: Final = 3
MOST_CHANGES: Final = 2
DIGEST_LETTERS: Final = 8
"""Of the manifest's SHA-256: enough to tell two exports apart, and to know the manifest of one again."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExportWords", text)


class ExportWords:
    """Sentences about the export of one issue, its places named as in the outline."""

    def __init__(self, issue: Issue, messages: Messages) -> None:
        self._messages = messages
        self._places = PlaceNames(issue)

    def finding(self, finding: Finding) -> str:
        """A finding as a sentence."""
        data = dict(finding.data)
        if finding.code.startswith("merge_field"):
            data["place"] = self._places.of_path(str(data["place"]))
        if finding.code in ("picture_alt_missing", "picture_right_over"):
            data["picture"] = self._picture(str(data["picture"]))
        if "until" in data:
            data["until"] = long_date(dt.date.fromisoformat(str(data["until"])), spoken())
        return self._messages.text(finding.code, **data)

    def findings(
        self, findings: Sequence[Finding], accepted: Sequence[tuple[Finding, Accepted]] = ()
    ) -> tuple[str, ...]:
        """The findings as sentences, equal ones once; with the reason where one is accepted."""
        sentences = []
        for finding in findings:
            sentence = self.finding(finding)
            known = next((one for other, one in accepted if other == finding), None)
            if known is not None:
                by = f" ({known.by})" if known.by else ""
                sentence += " " + _tr("Godtaget: {0}{1}").format(known.reason, by)
            sentences.append(sentence)
        return tuple(dict.fromkeys(sentences))

    def error(self, error: EditorError) -> str:
        """What stopped the export; each thing to mend on a line of its own."""
        from editor.publishing.errors import MergeFieldsUnfilled
        from editor.workspace.errors import PublicationStopped

        if isinstance(error, PublicationStopped):
            return "\n".join((self._messages.sentence(error), *(f"• {one}" for one in self.findings(error.findings))))
        if isinstance(error, MergeFieldsUnfilled):
            named = (f"{{{{{field.name}}}}} ({self._places.of_path(field.place)})" for field in error.unfilled)
            fields = "; ".join(dict.fromkeys(named))
            return self._messages.text(error.code, profile=error.profile, count=len(error.unfilled), fields=fields)
        return self._messages.sentence(error)

    def _picture(self, file: str) -> str:
        name, place = file.rsplit("/", 1)[-1], self._places.of_file(file)
        return _tr("{0} i {1}").format(name, inside(place)) if place else name

    def place(self, findings: Sequence[Finding]) -> str:
        """The block key of the first place that one of the findings is about, ``""`` where none is of a place."""
        for finding in findings:
            if finding.code == "title_missing":
                return places.ISSUE
            if finding.code.startswith("merge_field"):
                return self._places.key_of_path(str(finding.data["place"]))
            key = self._places.key_of_file(str(finding.data.get("picture", "")))
            if key:
                return key
        return ""


def past_exports(past: Sequence[PastExport], now: dt.datetime) -> str:
    """The latest exports: when, where to, and what has changed since; a line each, marked if several."""
    lines = [_past_export(one, now) for one in past[:MOST_PAST]]
    return lines[0] if len(lines) == 1 else "\n".join(f"• {line}" for line in lines)


def _past_export(past: PastExport, now: dt.datetime) -> str:
    when = happened(past.made_at, now)
    made = _tr("{0} till mappen {1}").format(when[:1].upper() + when[1:], Path(past.export.folder).name)
    if past.export.digest:
        made += " " + _tr("(fingeravtryck {0})").format(past.export.digest[:DIGEST_LETTERS])
    if past.changed is None:
        return made + "."
    if not past.changed:
        return _tr("{0}. Inget har ändrats sedan dess.").format(made)
    changes = [_change(one) for one in past.changed[:MOST_CHANGES]]
    further = len(past.changed) - len(changes)
    if further:
        changes.append(_tr("{0} ändringar till").format(further) if further > 1 else _tr("en ändring till"))
    return _tr("{0}. Sedan dess: {1}.").format(made, ", ".join(changes))


def _change(difference: Difference) -> str:
    if difference.key == places.ISSUE:
        return _tr("utgåvans uppgifter ändrade")
    if difference.key == places.MASTHEAD:
        return _tr("nyhetsbrevets uppgifter ändrade")
    words = {
        "added": _tr("”{0}” tillagd"),
        "removed": _tr("”{0}” borttagen"),
        "changed": _tr("”{0}” ändrad"),
        "moved": _tr("”{0}” flyttad"),
    }[difference.kind]
    return words.format(difference.title or _tr("utan rubrik"))
