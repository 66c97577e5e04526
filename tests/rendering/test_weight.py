"""What to shorten in a mail that is too heavy."""

from __future__ import annotations

from editor.newsletter import edits
from editor.rendering import themes, weight
from editor.rendering.mail import MailRenderer
from rendering.samples import large_issue, pictures

RENDERER = MailRenderer(themes.load("skiffer"))


def test_a_light_mail_needs_no_advice() -> None:
    assert weight.to_shorten(RENDERER.another().render(large_issue(3), pictures())) == ()


def test_the_heaviest_blocks_come_first() -> None:
    issue = edits.update(large_issue(40), "a7", body="<p>" + "Mycket text. " * 600 + "</p>")
    page = RENDERER.another().render(issue, pictures())
    advice = weight.to_shorten(page)
    assert weight.size_bytes(page) > weight.LIMIT_BYTES
    assert advice[0].key == "n:a7"
    assert [one.size_bytes for one in advice] == sorted((one.size_bytes for one in advice), reverse=True)
    assert len(advice) == 5
    assert "footer" not in {one.key for one in weight.to_shorten(page, count=1000)}
