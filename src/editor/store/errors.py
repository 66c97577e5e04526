"""What can go wrong with the store, as codes and data (sentences: ``resources/messages``)."""

from __future__ import annotations

from editor.support.errors import DiskFull, EditorError, FolderNotWritable


class StoreError(EditorError):
    """The store cannot do what it was asked. What was not saved stays with the caller."""

    code = "store_failed"


class StoreFailed(StoreError):
    """A failure with no better name. Data: ``file``, ``detail`` (technical, English)."""


class StoreHeld(StoreError):
    """Another process has the store open. Data: ``file``, ``program``, ``pid``, ``host``."""

    code = "store_held"


class StoreHeldByUnknown(StoreHeld):
    """Another process, which left no name, has the store open. Data: ``file``."""

    code = "store_held_by_unknown"


class StoreTooNew(StoreError):
    """A newer version of the program wrote the store. Data: ``file``, ``found``, ``known`` (schema numbers)."""

    code = "store_too_new"


class StoreDamaged(StoreError):
    """The store, or an issue in it, is not what was written; the file is left as it is.

    Data: ``file``, ``detail`` (technical, English).
    """

    code = "store_damaged"


class LogLost(StoreError):
    """The store's write-ahead log is gone, and what was saved ``since`` (UTC, ISO 8601) may have lain only there. The
    store can be used. Data: ``file`` (the log's), ``since``."""

    code = "log_lost"


class IssueDamaged(StoreDamaged):
    """One issue is not what was written; the others are untouched by that. Data: ``file``, ``id``, ``detail``."""

    code = "issue_damaged"


class PictureDamaged(StoreDamaged):
    """A picture's file is missing or not what was written. Data: ``file``, and where it is known ``picture``, what the
    issue calls it."""

    code = "picture_damaged"


class StoreFull(StoreError, DiskFull):
    """No room left for what should be saved; nothing of it was. Data: ``folder``."""

    code = "store_full"


class StoreReadOnly(StoreError, FolderNotWritable):
    """The store's folder or file may not be written to. Data: ``folder``."""

    code = "store_read_only"


class NetworkFolder(StoreError):
    """The store's folder lies on a network drive, where SQLite's write-ahead log is unsafe. Data: ``folder``."""

    code = "network_folder"


class NotAMoveFile(StoreError):
    """A file that should hold everything of another computer is no such file. Data: ``file`` (its name)."""

    code = "not_a_move_file"


class MoveFileDamaged(StoreError):
    """A file with everything of another computer is not what was packed. Data: ``file`` (its name), ``detail``
    (technical, English)."""

    code = "move_file_damaged"


class UnknownIssue(StoreError):
    """No such issue, or it lies in the bin. Data: ``id``."""

    code = "unknown_issue"


class UnknownNewsletter(StoreError):
    """No such newsletter in the register. Data: ``id``."""

    code = "unknown_newsletter"


class NewsletterInUse(StoreError):
    """A newsletter with issues stays in the register. Data: ``count``."""

    code = "newsletter_in_use"


class UnknownSection(StoreError):
    """No such section in the bin. Data: ``id``."""

    code = "unknown_section"


class UnknownEntry(StoreError):
    """No such entry in a register: it was deleted, or is damaged. Data: ``id``."""

    code = "unknown_entry"


class IssuePublished(StoreError):
    """A published issue does not change; it is gone on with as a new version. Data: ``id``."""

    code = "issue_published"


def as_store_error(error: EditorError, folder: str) -> EditorError:
    """A failed write in the store's folder as the store's own error; any other error as it is."""
    if isinstance(error, StoreError):
        return error
    if isinstance(error, DiskFull):
        return StoreFull(folder=folder)
    if isinstance(error, FolderNotWritable):
        return StoreReadOnly(folder=folder)
    return error
