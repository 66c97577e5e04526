"""What can be wrong with an issue or its file, as codes and data (sentences: ``resources/messages``)."""

from __future__ import annotations

from editor.support.errors import EditorError


class IssueFileError(EditorError):
    """An issue file breaks the contract of the issue format.

    Data of every subclass: ``file`` (name as given) and, where one is known, ``place`` (a path into the
    document such as ``sections[2].items[0].bodi``).
    """

    code = "issue_file_broken"


class NotAnIssueFile(IssueFileError):
    """Not JSON, not UTF-8, or not ``lansbrev-issue``. Data: ``file``, ``detail``."""

    code = "not_an_issue_file"


class ForeignDocument(NotAnIssueFile):
    """A document of another program, to copy its text from. Data: ``file``."""

    code = "foreign_document"


class IssueFileTooNew(IssueFileError):
    """``version`` is higher than this program knows. Data: ``file``, ``version``, ``known``."""

    code = "issue_file_too_new"


class UnknownField(IssueFileError):
    """A key the format does not have. Data: ``file``, ``place``."""

    code = "unknown_field"


class MissingField(IssueFileError):
    """A required key is absent. Data: ``file``, ``place``."""

    code = "missing_field"


class WrongValue(IssueFileError):
    """A value of the wrong type or outside its form. Data: ``file``, ``place``, ``expected``."""

    code = "wrong_value"


class DuplicateKey(IssueFileError):
    """The same key twice in one JSON object. Data: ``file``, ``place``."""

    code = "duplicate_key"


class DuplicateId(IssueFileError):
    """The same id twice in one issue. Data: ``file``, ``place``, ``id``."""

    code = "duplicate_id"


class DanglingReference(IssueFileError):
    """An id that names nothing. Data: ``file``, ``place``, ``id``."""

    code = "dangling_reference"


class MissingPicture(IssueFileError):
    """A picture file named by the issue is not there. Data: ``file``, ``place``, ``picture``."""

    code = "missing_picture"


class UnsafePath(IssueFileError):
    """A picture path leaves its folder, or a bundle member has a forbidden name. Data: ``file``, ``place``."""

    code = "unsafe_path"


class FileTooLarge(IssueFileError):
    """Larger than we read. Data: ``file``, ``limit_mb``."""

    code = "issue_file_too_large"


class ForbiddenMarkup(EditorError):
    """Rich text holds mark-up outside the restricted set. Data: ``markup``."""

    code = "forbidden_markup"


class UnknownNode(EditorError):
    """An edit names something the issue does not have. Data: ``id``."""

    code = "unknown_node"


class InvalidValue(EditorError):
    """An edit gives a field a value its form does not allow. Data: ``field``, ``value``."""

    code = "invalid_value"


class NotJson(NotAnIssueFile):
    """The text is not JSON. Data: ``file``, ``line``, ``column`` (both from 1)."""

    code = "issue_file_not_json"


class NotUtf8(NotAnIssueFile):
    """The bytes are not UTF-8. Data: ``file``."""

    code = "issue_file_not_utf8"


class TooComplicated(IssueFileError):
    """More values or deeper nesting than any newsletter has. Data: ``file``."""

    code = "issue_file_too_complicated"


class ForbiddenCharacter(IssueFileError):
    """A control character or lone surrogate in a text. Data: ``file``, ``place``, ``character`` (``U+0007``)."""

    code = "forbidden_character"


class ForbiddenMarkupInFile(IssueFileError):
    """Rich text holds mark-up outside the restricted set. Data: ``file``, ``place``, ``markup``."""

    code = "forbidden_markup_in_file"


class BrokenBundle(IssueFileError):
    """The ZIP is damaged, cut off or made to deceive (overlapping members, false sizes). Data: ``file``."""

    code = "broken_bundle"


class EncryptedBundle(IssueFileError):
    """Members of the ZIP are encrypted. Data: ``file``."""

    code = "encrypted_bundle"


class UnexpectedMember(IssueFileError):
    """The ZIP holds something a bundle does not have, or the same twice. Data: ``file``, ``place`` (the name)."""

    code = "unexpected_member"


class MissingMember(IssueFileError):
    """The ZIP has no ``issue.json``. Data: ``file``, ``place`` (the name)."""

    code = "missing_member"
