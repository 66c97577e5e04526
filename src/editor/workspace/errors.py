"""What can go wrong with open issues and releases, as codes and data (sentences: ``resources/messages``)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from editor.support.errors import EditorError

if TYPE_CHECKING:
    from editor.review.finding import Finding


class ExportCancelled(EditorError):
    """The user stopped the export; nothing of the folder has changed. No data."""

    code = "export_cancelled"


class ExportRunning(EditorError):
    """Another export writes into the same folder just now. Data: ``folder``."""

    code = "export_running"


class PublicationStopped(EditorError):
    """An issue to be published has open errors; nothing was written. Data: ``count``. ``findings`` says which."""

    code = "publication_stopped"

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(count=len(self.findings))


class HoldsABlock(EditorError):
    """A file that should hold an issue holds a saved block. No data."""

    code = "holds_a_block"


class NotABlockFile(EditorError):
    """A file that should hold a saved block holds something else. No data."""

    code = "not_a_block_file"
