"""What stops an export, as codes and data (sentences: ``resources/messages``)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from editor.support.errors import EditorError

if TYPE_CHECKING:
    from editor.rendering.merge_fields import MergeField


class UnknownProfile(EditorError):
    """There is no profile of a sending service with this name. Data: ``name``, ``known``."""

    code = "unknown_profile"


class ProfileBroken(EditorError):
    """A profile file cannot be used. Data: ``file``, ``detail`` (the key that is wrong)."""

    code = "profile_broken"


class MergeFieldsUnfilled(EditorError):
    """The profile has no value for fields of the mail. Data: ``profile``, ``count``, ``fields`` (names with places).

    ``unfilled`` says which, to name the places in other words.
    """

    code = "merge_fields_unfilled"

    def __init__(self, profile: str, unfilled: Sequence[MergeField]) -> None:
        self.profile = profile
        self.unfilled = tuple(unfilled)
        super().__init__(
            profile=profile,
            count=len(self.unfilled),
            fields="; ".join(f"{{{{{field.name}}}}} ({field.place})" for field in self.unfilled),
        )
