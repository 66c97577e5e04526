"""Errors accepted with a reason: what stops a publication is closed by somebody who says why, and stays closed.

The record of an issue keeps them (``Record.accepted``), keyed by what the finding says and which thing it is about, so
that moving things about opens nothing again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from msgspec.structs import replace

from editor.newsletter.issue import Issue
from editor.newsletter.record import Accepted, Record, Work
from editor.review.finding import Finding

_STEP: Final = re.compile(r"(\w+)\[(\d+)\]")


def key_of(finding: Finding, issue: Issue) -> str:
    """What the finding is known by as long as it says the same of the same thing."""
    data = {name: _stable(str(value), issue) if name == "place" else value for name, value in finding.data.items()}
    return f"{finding.code} {json.dumps(data, ensure_ascii=False, sort_keys=True)}"


def accepting(accepted: Sequence[tuple[Finding, Accepted]]) -> Callable[[Work], Work]:
    """The edit that accepts findings, each with its reason."""

    def edit(work: Work) -> Work:
        added = {key_of(finding, work.issue): one for finding, one in accepted}
        return Work(work.issue, replace(work.record, accepted={**work.record.accepted, **added}))

    return edit


def is_accepted(issue: Issue, record: Record) -> Callable[[Finding], bool]:
    """Whether a finding of ``issue`` has been accepted."""
    known: Mapping[str, Accepted] = record.accepted
    return lambda finding: key_of(finding, issue) in known


def reasons(findings: Sequence[Finding], issue: Issue, record: Record) -> tuple[tuple[Finding, Accepted], ...]:
    """Those of ``findings`` that are accepted, with who did and why."""
    found = ((finding, record.accepted.get(key_of(finding, issue))) for finding in findings)
    return tuple((finding, accepted) for finding, accepted in found if accepted is not None)


def _stable(path: str, issue: Issue) -> str:
    """A path such as ``sections[2].items[0].body`` from the innermost thing with an id on: ``id.body``."""
    within: object = issue
    steps = path.split(".")
    for number, step in enumerate(steps):
        found = _STEP.fullmatch(step)
        listed = getattr(within, found[1], ()) if found else ()
        if found is None or int(found[2]) >= len(listed):
            return ".".join([str(getattr(within, "id", "")), *steps[number:]])
        inner = listed[int(found[2])]
        if not getattr(inner, "id", ""):
            return ".".join([str(getattr(within, "id", "")), *steps[number:]])
        within = inner
    return str(getattr(within, "id", ""))
