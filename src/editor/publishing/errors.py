"""What stops an export, as codes and data (sentences: ``resources/messages``)."""

from __future__ import annotations

from editor.support.errors import EditorError


class UnknownProfile(EditorError):
    """There is no profile of a sending service with this name. Data: ``name``, ``known``."""

    code = "unknown_profile"


class ProfileBroken(EditorError):
    """A profile file cannot be used. Data: ``file``, ``detail`` (the key that is wrong)."""

    code = "profile_broken"


class MergeFieldsUnfilled(EditorError):
    """The profile has no value for fields of the mail. Data: ``profile``, ``count``, ``fields`` (names with places)."""

    code = "merge_fields_unfilled"
