"""The time that exports carry: never the clock's, so that the same issue gives the same bytes.

SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/) where it is set, else the issue's date.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from editor.newsletter.issue import Issue

VARIABLE = "SOURCE_DATE_EPOCH"


def of_issue(issue: Issue, environment: Mapping[str, str] | None = None) -> dt.datetime:
    """The time of an export in UTC. ``environment`` may hold the variable; what is no time in it is passed over."""
    given = (environment or {}).get(VARIABLE, "")
    if re.fullmatch(r"[0-9]{1,11}", given):
        return dt.datetime.fromtimestamp(int(given), dt.UTC)
    return dt.datetime.combine(issue.date, dt.time(), dt.UTC)
