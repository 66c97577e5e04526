"""What goes with an issue to a colleague who goes on with it: ``library.json`` and the originals of its pictures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from editor.newsletter.issue import Issue
from editor.newsletter.issue_file import library_file
from editor.newsletter.issue_file.library_file import LibraryFile
from editor.newsletter.record import Record
from editor.support.pictures import Picture

_ENDINGS = {"image/jpeg": "jpg", "image/png": "png", "image/gif": "gif"}


@dataclass(frozen=True, kw_only=True)
class HandOver:
    """An issue of a store on its way to another. ``identity`` is its id, ``revision`` how often it was saved,
    ``parent_revision`` that of the last hand-over, ``lineage`` the signs of the earlier ones. ``original_data`` gives
    the bytes of a larger original."""

    identity: str
    revision: int
    parent_revision: int | None
    status: str
    lineage: tuple[str, ...]
    record: Record
    original_data: Callable[[Picture], bytes]

    def members(self, issue: Issue, pictures: Mapping[str, Picture]) -> tuple[bytes, dict[str, bytes]]:
        """``library.json``, and the originals by the member that holds them."""
        shown = {image.id for image in issue.images}
        kept = {crop.original.sha256: crop.original for key, crop in self.record.crops.items() if key in shown}
        names = {sha256: _member(original) for sha256, original in sorted(kept.items())}
        signed = library_file.sign(issue, {file: picture.sha256 for file, picture in pictures.items()})
        library = LibraryFile(
            identity=self.identity,
            revision=self.revision,
            parent_revision=self.parent_revision,
            status=self.status,
            lineage=library_file.handed_over(self.lineage, signed),
            originals=names,
            record=self.record,
        )
        return library_file.to_json(library), {names[sha]: self.original_data(kept[sha]) for sha in names}


def _member(original: Picture) -> str:
    return f"images/original-{original.sha256[:16]}.{_ENDINGS[original.media_type]}"
