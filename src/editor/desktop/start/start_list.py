"""The start page's list as it was last, so that the window shows it at once while the store is being opened.

A file beside the store; nothing depends on it. The store's own list takes its place a moment later. It is read by hand:
what would read it by its types takes longer to load than the window to paint.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from editor import __version__
from editor.desktop.start.heads import Head, head_in
from editor.newsletter.status import status_of
from editor.store.summary import IssueSummary
from editor.support.errors import EditorError

FILE = "start.json"
LONGEST = 60
"""More cards than any screen shows at once."""

_log = logging.getLogger(__name__)
_T = TypeVar("_T")


class Known(NamedTuple):
    """The issues listed last, and how the heads of their cards are drawn, by theme."""

    issues: tuple[IssueSummary, ...] = ()
    heads: Mapping[str, Head] = MappingProxyType({})


def read(store_folder: Path) -> Known:
    """What was known last; nothing where nobody wrote it, or another version of the program."""
    try:
        told = json.loads((store_folder / FILE).read_bytes())
        if told["version"] != __version__:
            return Known()
        return Known(
            issues=tuple(_summary(issue) for issue in told["issues"]),
            heads={theme: _head(head) for theme, head in told["heads"].items()},
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Known()


def write(store_folder: Path, issues: tuple[IssueSummary, ...]) -> None:
    """Keep the list for the next start; a list that cannot be kept is only logged."""
    from editor.support import files

    issues = issues[:LONGEST]
    told = {
        "version": __version__,
        "issues": [issue._asdict() for issue in issues],
        "heads": {theme: head_in(theme)._asdict() for theme in sorted({issue.theme for issue in issues})},
    }
    data = json.dumps(told, ensure_ascii=False, default=_written).encode()
    try:
        file = store_folder / FILE
        if not file.is_file() or file.read_bytes() != data:
            files.write_atomically(file, data, durable=False)  # the window does not wait for the disk
    except (EditorError, OSError) as error:
        _log.warning("the start list was not kept: %s", type(error).__name__)


def _written(value: object) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def _summary(told: Mapping[str, Any]) -> IssueSummary:
    """Raises ValueError, KeyError or TypeError where it is none."""
    return IssueSummary(
        id=_a(str, told["id"]),
        title=_a(str, told["title"]),
        newsletter_name=_a(str, told["newsletter_name"]),
        date=dt.date.fromisoformat(told["date"]),
        status=status_of(_a(str, told["status"])),
        changed_at=dt.datetime.fromisoformat(told["changed_at"]),
        theme=_a(str, told["theme"]),
        deleted_at=_moment(told["deleted_at"]),
        damaged=_a(bool, told["damaged"]),
        newsletter_id=_a(str, told["newsletter_id"]),
        number=_a(str, told["number"]),
        published_at=_moment(told["published_at"]),
        version=_a(int, told["version"]),
        version_of=_a(str, told["version_of"]),
        changed_since_approval=_a(bool, told["changed_since_approval"]),
        beside=_a(str, told["beside"]),
        came_at=_moment(told["came_at"]),
    )


def _head(told: Mapping[str, Any]) -> Head:
    return Head(
        layout=_a(str, told["layout"]),
        weight=_a(int, told["weight"]),
        canvas=_a(str, told["canvas"]),
        surface=_a(str, told["surface"]),
        band=_a(str, told["band"]),
        on_band=_a(str, told["on_band"]),
        on_band_muted=_a(str, told["on_band_muted"]),
        accent=_a(str, told["accent"]),
        muted=_a(str, told["muted"]),
        ink=_a(str, told["ink"]),
        rule=_a(str, told["rule"]),
        strata=tuple(_a(str, colour) for colour in told["strata"]),
    )


def _moment(told: object) -> dt.datetime | None:
    return None if told is None else dt.datetime.fromisoformat(_a(str, told))


def _a(kind: type[_T], value: object) -> _T:
    if not isinstance(value, kind):
        raise TypeError(kind.__name__)
    return value
