"""The archive in the window: issues by year, their figures, opened by Enter."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.conftest import Desk
from desktop.samples import sample
from editor.desktop.archive.archive_page import ARTICLES, LIX, NEWSLETTER, STATUS, TITLE, WORDS, ArchivePage
from editor.desktop.commands import Command
from editor.newsletter.issue import Issue, Newsletter


def issue(number: int, date: dt.date, newsletter: str = "Exempelbrevet") -> Issue:
    return replace(sample(), id=f"u{number}", title=f"Nr {number}", date=date, newsletter=Newsletter(name=newsletter))


ISSUES = (
    issue(1, dt.date(2025, 3, 1)),
    issue(2, dt.date(2026, 3, 1)),
    issue(3, dt.date(2026, 6, 1)),
    issue(4, dt.date(2026, 5, 1), "Kustbrevet"),
)


@pytest.fixture
def page(desk: Desk) -> ArchivePage:
    desk.start(*ISSUES, size=(1280, 760))
    desk.window.actions_[Command.ARCHIVE].trigger()
    found = desk.window.findChild(ArchivePage)
    assert found is not None
    desk.qtbot.waitUntil(lambda: len(found._figures) == len(found._shown()) > 0)
    return found


def rows(page: ArchivePage) -> dict[str, list[str]]:
    found = {}
    for number in range(page.tree.topLevelItemCount()):
        year = page.tree.topLevelItem(number)
        assert year is not None
        found[year.text(TITLE)] = [year.child(child).text(TITLE) for child in range(year.childCount())]
    return found


def test_issues_stand_under_their_year_the_latest_first(page: ArchivePage) -> None:
    assert rows(page) == {"2026 (3 utgåvor)": ["Nr 3", "Nr 4", "Nr 2"], "2025 (1 utgåva)": ["Nr 1"]}
    first = page.tree.topLevelItem(0).child(0)
    assert first.text(STATUS) == "Utkast"
    assert not first.icon(STATUS).isNull()
    assert int(first.text(WORDS)) > 5
    assert int(first.text(LIX)) > 0
    assert first.text(ARTICLES) == "3"


def test_one_newsletter_by_itself(page: ArchivePage, desk: Desk) -> None:
    index = page.newsletter.findData("Kustbrevet")
    page.newsletter.setCurrentIndex(index)
    page.newsletter.activated.emit(index)
    assert rows(page) == {"2026 (1 utgåva)": ["Nr 4"]}
    desk.qtbot.waitUntil(lambda: len(page.chart.points) == 1)
    assert page.summary.text().startswith("1 utgåva. I genomsnitt ")


def test_the_chart_follows_the_dates_and_says_it_in_words(page: ArchivePage) -> None:
    assert [point.label for point in page.chart.points] == ["25-03", "26-03", "26-05", "26-06"]
    assert page.summary.text().startswith("4 utgåvor. I genomsnitt ")
    assert "LIX" in page.summary.text()
    assert page.chart.accessibleName() == page.summary.text()
    assert not page.chart.grab().toImage().allGray()


def test_enter_opens_an_issue_and_folds_a_year(page: ArchivePage, desk: Desk) -> None:
    year = page.tree.topLevelItem(0)
    assert year is not None
    page.tree.setCurrentItem(year)
    QTest.keyClick(page.tree, Qt.Key.Key_Return)
    assert not year.isExpanded()
    QTest.keyClick(page.tree, Qt.Key.Key_Return)
    second = year.child(1)
    assert second is not None
    page.tree.setCurrentItem(second)
    QTest.keyClick(page.tree, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: desk.view.open_issue is not None)
    assert desk.issue.title == "Nr 4"


def test_in_a_small_window_the_list_has_the_room(page: ArchivePage, desk: Desk) -> None:
    desk.window.resize(640, 400)
    desk.qtbot.waitUntil(lambda: page.width() <= 640)
    assert page.tree.isColumnHidden(NEWSLETTER)
    assert not page.chart.isVisible()
    desk.qtbot.waitUntil(lambda: page.tree.width() > 560)


@pytest.mark.parametrize("width", [920, 960, 1100])
def test_the_title_has_room_beside_the_other_columns(page: ArchivePage, desk: Desk, width: int) -> None:
    desk.window.resize(width, 600)
    desk.qtbot.waitUntil(lambda: page.width() == width)
    desk.qtbot.waitUntil(lambda: page.tree.columnWidth(TITLE) >= 240)
    assert not page.tree.isColumnHidden(STATUS)


def test_what_is_listed_after_the_page_is_left_starts_no_counting(page: ArchivePage, desk: Desk) -> None:
    workspace, answered, before = desk.window.workspace, [], page.tree.topLevelItem(0)
    assert workspace is not None
    page.arrive()
    page.leave()
    workspace.issues(answered.append, desk.window.desk.tell)
    desk.qtbot.waitUntil(lambda: bool(answered))
    assert page.tree.topLevelItem(0) is before
