"""The manifest: which files an export consists of, with sizes and SHA-256, and of which issue."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence

from editor import __version__
from editor.newsletter.issue import Issue
from editor.newsletter.review_round import Approval
from editor.publishing.formats import MANIFEST_NAME
from editor.publishing.output_file import OutputFile

NAME = MANIFEST_NAME


def manifest(
    issue: Issue,
    files: Sequence[OutputFile],
    stamp: dt.datetime,
    *,
    approval: Approval | None = None,
    holds: bool = False,
) -> OutputFile:
    """The manifest of ``files``, in their order. ``holds``: the issue is still what ``approval`` approved."""
    content: dict[str, object] = {
        "format": "lansbrev-manifest",
        "version": 1,
        "program": f"Länsbrev {__version__}",
        "created": stamp.isoformat(),
        "newsletter": issue.newsletter.name,
        "issue": issue.title,
        "date": issue.date.isoformat(),
        "files": [{"name": file.name, "size": len(file.data), "sha256": file.sha256} for file in files],
    }
    if approval is not None:
        content["approval"] = {
            "name": approval.name,
            "date": approval.day.isoformat(),
            "remark": approval.remark,
            "unchanged_since": holds,
        }
    return OutputFile(NAME, as_json(content))


def as_json(content: object) -> bytes:
    """JSON for people and programs: UTF-8, indented, ending in a line break."""
    return json.dumps(content, ensure_ascii=False, indent=2).encode("utf-8", "replace") + b"\n"
