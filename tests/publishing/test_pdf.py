"""The PDF is read back by a reader that is not ours."""

from __future__ import annotations

import io

import msgspec
import pypdf

from editor.publishing import pdf
from publishing.press import ISSUE, edition


def test_text_title_and_pictures() -> None:
    (file,) = pdf.files(edition())
    assert file.name == "newsletter.pdf"
    reader = pypdf.PdfReader(io.BytesIO(file.data))
    assert "Räksmörgås" in "".join(page.extract_text() for page in reader.pages)
    assert reader.metadata is not None
    assert reader.metadata.title == "Exempelbrevet: Juni"
    assert sum(len(page.images) for page in reader.pages) >= 2


def test_the_same_bytes_every_time() -> None:
    first, second = (pdf.files(edition()) for _ in range(2))
    assert first == second


def test_what_no_font_has_is_told() -> None:
    strange = edition(msgspec.structs.replace(ISSUE, title="Juni \U0001fadf"))
    pdf.files(strange)
    assert {(problem.code, problem.data["characters"]) for problem in strange.print_problems} == {
        ("print_character_missing", "U+1FADF")
    }
