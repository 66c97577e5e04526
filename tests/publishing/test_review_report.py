"""What came of a review round goes into the archive, and the approval into the manifest."""

from __future__ import annotations

import datetime as dt
import io
import json
import zipfile

from msgspec.structs import replace

from editor.newsletter.review_round import Comment, Numbered, ReviewRound
from editor.publishing import approval, archive, review_report
from publishing.press import ISSUE, PICTURES, edition

AT = dt.datetime(2026, 6, 2, 12, tzinfo=dt.UTC)
TEXT = Numbered(number=3, key="n:a1", kind="heading", text="Räksmörgås")
APPROVAL = approval.approve(ISSUE, PICTURES, name="Chef Chefsson", day=dt.date(2026, 6, 3), remark="Efter rättning")
ROUND = ReviewRound(
    id="r",
    made_at=AT,
    texts=(TEXT,),
    comments=(
        Comment(id="c1", text="Byt", made_at=AT, on=TEXT, author="Prov", resolved_at=AT, resolved_by="Exempel"),
        Comment(id="c2", text="Fint", made_at=AT),
    ),
    approval=APPROVAL,
)


def told(text: str) -> list[str]:
    return [line.strip() for line in text.replace("\xa0", " ").splitlines() if line.strip()]


def test_the_report_tells_comments_by_paragraph_and_the_approval() -> None:
    lines = told(review_report.text([ROUND], title="Exempelbrevet · Juni", holds=True))
    assert lines[2:5] == [
        "Exempelbrevet · Juni",
        "Godkänd av Chef Chefsson 3 juni 2026.",
        "Anmärkning: Efter rättning",
    ]
    assert lines[-6:] == ["Hela utgåvan", "Fint", "Öppen.", "3. Räksmörgås", "Prov: Byt", "Klar 2 juni 2026, Exempel."]
    assert review_report.text([], title="Juni", holds=False) == ""
    assert "Inte godkänd." in told(review_report.text([replace(ROUND, approval=None)], title="", holds=False))


def test_archive_and_manifest_tell_whether_the_approval_still_holds() -> None:
    for issue, unchanged in ((ISSUE, True), (replace(ISSUE, title="Juli"), False)):
        (pack,) = archive.files(edition(issue, reviews=[ROUND]))
        with zipfile.ZipFile(io.BytesIO(pack.data)) as members:
            report = members.read("granskning.txt").decode()
            manifest = json.loads(members.read("manifest.json"))
        assert ("Utgåvan har ändrats efter godkännandet." in report) != unchanged
        assert manifest["approval"] == {
            "name": "Chef Chefsson",
            "date": "2026-06-03",
            "remark": "Efter rättning",
            "unchanged_since": unchanged,
        }
    assert "approval" not in json.loads(edition().manifest([]).data)
