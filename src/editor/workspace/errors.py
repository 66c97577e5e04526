"""What can go wrong with open issues and releases, as codes and data (sentences: ``resources/messages``)."""

from __future__ import annotations

from editor.support.errors import EditorError


class ExportCancelled(EditorError):
    """The user stopped the export; nothing of the folder has changed. No data."""

    code = "export_cancelled"


class ExportRunning(EditorError):
    """Another export writes into the same folder just now. Data: ``folder``."""

    code = "export_running"
