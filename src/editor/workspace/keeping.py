"""Making a draft durable: the one way a job of the store saves what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor.store.library import Library
    from editor.workspace.saving import Draft


def keep(library: Library, issue_id: str, draft: Draft) -> None:
    """Make a draft durable: the pictures' bytes first, then the rows that name them."""
    for picture, data in draft.new_pictures:
        library.pictures.add(picture, data)
    library.save_issue(issue_id, draft.before, draft.after, draft.pictures, draft.record)
