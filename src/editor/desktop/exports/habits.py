"""What the settings keep of an issue's exports: the folder it goes to, and what somebody has been asked about."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from pathlib import Path

from editor.newsletter.issue import Issue
from editor.support import files
from editor.support.settings import Settings


class Habits:
    """The exports so far of the issue ``issue_id``."""

    def __init__(self, settings: Settings, issue_id: str) -> None:
        self._settings = settings
        self._folder_key = f"export.folder.{issue_id}"
        self._agreed_key = f"export.agreed.{issue_id}"

    def folder(self, issue: Issue, nameless: str) -> Path:
        """The folder it went to last, else one named after it (``nameless`` where it has no name) beside the folder
        that any issue went to last; with its date where that folder is there: it is another issue's."""
        last = self._settings.get(self._folder_key, "")
        if last:
            return Path(last)
        documents = Path.home() / "Documents"
        above = self._settings.get("folders.export", str(documents if documents.is_dir() else Path.home()))
        name = " ".join(part for part in (issue.newsletter.name, issue.title) if part)
        folder = Path(above) / files.safe_file_name(name, nameless)
        try:
            taken = folder.exists()
        except OSError:
            taken = False
        return Path(above) / files.safe_file_name(f"{name} {issue.date.isoformat()}", nameless) if taken else folder

    def keep_folder(self, folder: Path) -> None:
        """It has gone to ``folder``."""
        self._settings.set(self._folder_key, str(folder))
        self._settings.set("folders.export", str(folder.parent))

    @property
    def agreed(self) -> frozenset[str]:
        """The keys of the findings that are not asked about again."""
        none: list[str] = []
        return frozenset(self._settings.get(self._agreed_key, none))

    def keep_agreed(self, keys: AbstractSet[str]) -> None:
        """These are agreed to now; others are asked about again."""
        self._settings.set(self._agreed_key, sorted(keys))
