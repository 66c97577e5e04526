"""The process that makes printed pages: the export's bytes, over pipes."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import BinaryIO, cast

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from editor.newsletter import edits
from editor.newsletter.issue import Issue
from editor.publishing.edition import Edition
from editor.rendering import themes
from editor.rendering.printing.look import PrintOptions
from editor.rendering.printing.worker import Order, Printed, Printer, serve
from editor.support import frames
from rendering.samples import picture_bytes, pictures, rich_issue
from strategies import issues


def order(number: int, issue: Issue, **more: object) -> Order:
    known = pictures()
    data = {known[file].sha256: read for file, read in picture_bytes().items()}
    return Order(number=number, issue=issue, pictures=known, **{"data": data, **more})  # type: ignore[arg-type]


@given(issues())
def test_an_issue_goes_over_the_pipe_as_it_is(issue: Issue) -> None:
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(issue), type=Issue) == issue


@given(st.lists(st.binary(max_size=40)), st.integers(1, 9))
def test_messages_come_out_as_they_went_in_however_they_are_cut(messages: list[bytes], step: int) -> None:
    pipe = b"".join(map(frames.framed, messages))
    taker = frames.Frames()
    assert [one for at in range(0, len(pipe), step) for one in taker.fed(pipe[at : at + step])] == messages
    stream = io.BytesIO(pipe)
    assert [frames.read(stream) for _ in messages] == messages
    assert frames.read(stream) is None


def test_a_message_cut_off_is_the_end() -> None:
    assert frames.read(io.BytesIO(frames.framed(b"hej")[:-1])) is None


def test_pages_are_the_bytes_of_the_export_and_places_those_of_the_blocks() -> None:
    issue = rich_issue()
    data = picture_bytes()
    for options in (PrintOptions(), PrintOptions(columns=2, show_urls=True)):
        printed = Printer().printed(order(3, issue, options=options))
        exported = Edition(issue, pictures(), data.__getitem__, themes.theme_of(issue), print_options=options).pdf
        assert (printed.number, printed.error) == (3, "")
        assert printed.pdf == exported
        blocks = [place.key for place in printed.places.blocks]
        assert blocks[0] == "hero"
        assert blocks.index("n:a-young") < blocks.index("n:a-goals") < blocks.index("about")
        assert {"n:p-1", "n:p-2", "n:c-1", "n:e-seminar"} <= {place.key for place in printed.places.inside}
        by_key = {place.key: place for place in printed.places.blocks}
        assert by_key["n:a-young"].page <= by_key["n:a-goals"].page


def test_pictures_are_sent_once_and_forgotten_when_told() -> None:
    printer, issue = Printer(), rich_issue()
    with_pictures = printer.printed(order(1, issue)).pdf
    assert printer.printed(order(2, issue, data={})).pdf == with_pictures
    sums = tuple(picture.sha256 for picture in pictures().values())
    assert printer.printed(order(3, issue, data={}, forget=sums)).pdf != with_pictures


def test_orders_are_carried_out_one_after_the_other() -> None:
    issue = rich_issue()
    other = edits.update_issue(issue, title="Ett annat nummer")
    pipe = b"".join(frames.framed(msgspec.msgpack.encode(order(n, each))) for n, each in ((1, issue), (2, other)))
    answers = io.BytesIO()
    serve(io.BytesIO(pipe), answers)
    answers.seek(0)
    first, second = (msgspec.msgpack.decode(frames.read(answers) or b"", type=Printed) for _ in range(2))
    assert (first.number, second.number) == (1, 2)
    assert first.pdf != second.pdf


PROGRAM = """
import sys
from editor.__main__ import main
status = main()
heavy = [name for name in sys.modules if name.split(".")[0] in ("PySide6", "sqlalchemy", "jinja2")]
assert not heavy, heavy
sys.exit(status)
"""


def test_the_program_itself_is_the_worker_and_ends_with_its_input() -> None:
    source = str(Path(__file__).resolve().parents[3] / "src")
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, "--typst-worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": source},
    ) as worker:
        assert worker.stdin is not None
        assert worker.stdout is not None
        frames.write(cast(BinaryIO, worker.stdin), msgspec.msgpack.encode(order(7, rich_issue())))
        answer = frames.read(cast(BinaryIO, worker.stdout))
        assert answer is not None
        assert msgspec.msgpack.decode(answer, type=Printed).pdf.startswith(b"%PDF")
        worker.stdin.close()
        assert worker.wait(timeout=30) == 0
