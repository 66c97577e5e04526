"""The process that prints for the preview, seen from the window."""

from __future__ import annotations

import datetime as dt
import os
import signal
import sys
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from editor.newsletter.issue import Article, Issue, Section
from editor.preview.printed.process import PrintProcess, Wanted
from editor.rendering.printing.look import PrintOptions
from editor.rendering.printing.worker import Printed

PAGES_WITHIN_MS = 60_000  # a busy machine; a quiet one takes half a second


def wanted(number: int, articles: int = 1) -> Wanted:
    items = tuple(Article(id=f"a{one}", heading=f"Nummer {number}", body="<p>Text.</p>" * 8) for one in range(articles))
    issue = Issue(title="Exempel", date=dt.date(2030, 1, 2), sections=(Section(id="s", items=items),))
    return Wanted(number=number, issue=issue, pictures={}, read=dict[str, bytes]().__getitem__, options=PrintOptions())


class Told:
    """What a process told, in order."""

    def __init__(self, process: PrintProcess, qtbot: QtBot) -> None:
        self.process = process
        self.printed: list[Printed] = []
        self.troubles: list[tuple[int, str]] = []
        self._qtbot = qtbot
        process.printed.connect(self.printed.append)
        process.troubled.connect(lambda number, why: self.troubles.append((number, why)))

    @property
    def numbers(self) -> list[int]:
        return [each.number for each in self.printed]

    def wait(self, condition: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(condition, timeout=PAGES_WITHIN_MS)


MakeProcess = Callable[..., Told]


@pytest.fixture
def make_process(qtbot: QtBot) -> Iterator[MakeProcess]:
    made: list[PrintProcess] = []

    def make(**options: object) -> Told:
        process = PrintProcess(**options)  # type: ignore[arg-type]
        made.append(process)
        return Told(process, qtbot)

    yield make
    for process in made:
        with qtbot.waitSignal(process.destroyed):
            process.deleteLater()


def test_of_many_orders_the_newest_is_printed(make_process: MakeProcess) -> None:
    told = make_process()
    for number in range(1, 9):
        told.process.order(wanted(number))
    told.wait(lambda: 8 in told.numbers)
    assert told.numbers == [1, 8]
    assert told.printed[0].pdf != told.printed[1].pdf
    assert told.troubles == []


def test_a_process_grown_too_large_is_replaced_between_two_orders(make_process: MakeProcess) -> None:
    told = make_process(limit_mb=1)
    pids = set()
    for number in (1, 2, 3):
        told.process.order(wanted(number))
        pids.add(told.process.pid)
        told.wait(lambda number=number: number in told.numbers)  # type: ignore[misc]
    assert len(pids) == 3
    assert told.troubles == []


@pytest.mark.usefixtures("log_may_warn")
def test_an_order_that_needs_too_much_memory_is_given_up(make_process: MakeProcess) -> None:
    told = make_process(limit_mb=1, most_mb=2)
    told.process.order(wanted(1, articles=400))  # long enough to be looked at while it goes on
    told.wait(lambda: bool(told.troubles or told.printed))
    assert told.troubles == [(1, "large")]


@pytest.mark.skipif(sys.platform == "win32", reason="ends the process by a signal")
@pytest.mark.usefixtures("log_may_warn")
@pytest.mark.parametrize("busy", [True, False])
def test_a_killed_process_is_replaced(make_process: MakeProcess, busy: bool) -> None:
    told = make_process()
    told.process.order(wanted(1))
    if not busy:
        told.wait(lambda: told.numbers == [1])
    pid = told.process.pid
    assert pid
    os.kill(pid, signal.SIGKILL)
    if not busy:
        told.wait(lambda: told.process.pid is None)
        told.process.order(wanted(2))
    told.wait(lambda: told.numbers == ([1] if busy else [1, 2]))
    assert told.process.pid != pid
    assert told.troubles == []


@pytest.mark.usefixtures("log_may_warn")
@pytest.mark.parametrize("program", [[sys.executable, "-c", "pass"], ["/nowhere/lansbrev"]])
def test_a_process_that_will_not_live_is_given_up(make_process: MakeProcess, program: list[str]) -> None:
    told = make_process(start_with=program)
    told.process.order(wanted(1))
    told.wait(lambda: bool(told.troubles))
    assert told.troubles == [(1, "stopped")]
    told.process.forget_crashes()
    told.process.order(wanted(2))
    told.wait(lambda: len(told.troubles) == 2)


@pytest.mark.usefixtures("log_may_warn")
def test_an_order_that_takes_too_long_is_given_up_and_the_next_one_tried(make_process: MakeProcess) -> None:
    told = make_process(start_with=[sys.executable, "-c", "import sys; sys.stdin.read()"], within_ms=400)
    told.process.order(wanted(1))
    told.process.order(wanted(2))
    told.wait(lambda: len(told.troubles) == 2)
    assert told.troubles == [(1, "slow"), (2, "slow")]


def test_an_error_of_the_printing_comes_back(make_process: MakeProcess) -> None:
    program = """
import sys, msgspec
from editor.support import frames
from editor.rendering.printing.worker import Order, Printed
order = msgspec.msgpack.decode(frames.read(sys.stdin.buffer), type=Order)
frames.write(sys.stdout.buffer, msgspec.msgpack.encode(Printed(number=order.number, error="print_failed")))
sys.stdin.read()
"""
    told = make_process(start_with=[sys.executable, "-c", program])
    told.process.order(wanted(1))
    told.wait(lambda: told.troubles == [(1, "failed")])


def test_a_stopped_process_starts_with_the_next_order(make_process: MakeProcess) -> None:
    told = make_process()
    told.process.order(wanted(1))
    told.process.stop()
    assert told.process.pid is None
    told.process.order(wanted(2))
    told.wait(lambda: told.numbers == [2])
