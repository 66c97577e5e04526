"""The plain text is UTF-8 and ends with a line's end."""

from __future__ import annotations

from editor.publishing import plain_text
from publishing.press import edition


def test_the_text_file_is_utf_8_with_plain_line_ends() -> None:
    (file,) = plain_text.files(edition())
    assert file.name == "newsletter.txt"
    text = file.data.decode("utf-8")
    assert "Räksmörgås" in text
    assert text.endswith("\n")
    assert "\r" not in text
