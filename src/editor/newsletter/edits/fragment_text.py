"""A fragment as bytes, for the clipboard: ``application/x-lansbrev-nodes+json``.

One JSON object: ``format``, ``version``, ``roots``, ``issue`` (an issue file's document) and ``pictures`` (bytes in
base64 by ``Image.file``). What a clipboard holds may come from anywhere, so it is read as strictly as an issue file;
round the document nothing is taken but the very bytes this module writes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

import msgspec

from editor.newsletter import issue_file
from editor.newsletter.edits import fragments
from editor.newsletter.edits.fragments import Fragment
from editor.newsletter.errors import IssueFileError, UnknownNode
from editor.newsletter.issue import Image, Issue
from editor.support.errors import EditorError

MIME_TYPE: Final = "application/x-lansbrev-nodes+json"
LIMIT_MB: Final = 300
_MEGABYTE: Final = 1_000_000
_FILE: Final = "urklipp"
"""What errors call the clipboard; they are shown by :class:`BrokenFragment` alone."""


class BrokenFragment(EditorError):
    """The clipboard holds what claims to be parts of an issue and is not. Data: ``detail`` (technical, English)."""

    code = "fragment_broken"


class CopiedFragment(msgspec.Struct, frozen=True):
    """A fragment with bytes by ``Image.file``, as they came: nothing says yet that they are pictures."""

    fragment: Fragment
    pictures: Mapping[str, bytes]


class _Document(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    format: Literal["lansbrev-nodes"]
    version: Literal[1]
    roots: tuple[str, ...]
    issue: msgspec.Raw
    pictures: dict[str, bytes]


def to_json(fragment: Fragment, pictures: Mapping[str, bytes]) -> bytes:
    """The fragment with the pictures it names; the same bytes each time. ``KeyError`` for a picture without bytes."""
    return msgspec.json.encode(
        _Document(
            format="lansbrev-nodes",
            version=1,
            roots=fragment.roots,
            issue=msgspec.Raw(issue_file.to_json(fragment.issue).strip()),
            pictures={file: pictures[file] for file in sorted({image.file for image in fragment.issue.images})},
        )
    )


def parse(data: bytes) -> CopiedFragment:
    """The fragment of bytes of any origin. Raises BrokenFragment, never anything else."""
    if len(data) > LIMIT_MB * _MEGABYTE:
        raise BrokenFragment(detail=f"more than {LIMIT_MB} MB")
    try:
        document = msgspec.json.decode(data, type=_Document)
        issue = issue_file.parse(bytes(document.issue), file=_FILE)
    except IssueFileError as error:
        raise BrokenFragment(detail=f"{error.code} {error.data.get('place', '')}".strip()) from error
    except (ValueError, RecursionError) as error:  # msgspec's errors are ValueErrors
        raise BrokenFragment(detail="not the JSON of copied parts") from error
    if msgspec.json.encode(document) != data:
        raise BrokenFragment(detail="not as it is written: repeated keys or other white space")
    if {image.file for image in issue.images} != set(document.pictures):
        raise BrokenFragment(detail="other pictures than are named")
    fragment = _of(issue, document.roots)
    named = {image.file for image in fragment.issue.images}
    return CopiedFragment(fragment, {file: data for file, data in document.pictures.items() if file in named})


def _of(issue: Issue, roots: tuple[str, ...]) -> Fragment:
    """The roots with what they name; whatever else the document holds is left behind."""
    if not roots or len(set(roots)) < len(roots):
        raise BrokenFragment(detail="no roots, or one twice")
    try:
        fragment = fragments.taken_out(issue, roots)
    except (UnknownNode, ValueError) as error:
        raise BrokenFragment(detail="roots that are not there or lie in one another") from error
    if any(isinstance(node, Image) for node in fragment.nodes()):
        raise BrokenFragment(detail="a picture stands in no outline")
    return fragment
