"""Printing, onto a printer that is a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QProgressDialog

from desktop.conftest import Desk
from editor.desktop.commands import Command
from editor.desktop.printer import usual_printer


def printer_to(file: Path) -> QPrinter:
    printer = usual_printer("Prov")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    printer.setResolution(150)
    return printer


def test_the_pages_of_the_pdf_are_printed(desk: Desk, tmp_path: Path) -> None:
    desk.start_with_open()
    file = tmp_path / "papper.pdf"
    printer = desk.prompts.printer = printer_to(file)
    desk.window.actions_[Command.PRINT].trigger()
    desk.qtbot.waitUntil(lambda: bool(desk.prompts.asked_to_print), timeout=20000)
    desk.qtbot.waitUntil(file.is_file)
    assert not [dialog for dialog in desk.window.findChildren(QProgressDialog) if dialog.isVisible()]
    name, pages = desk.prompts.asked_to_print[0]
    assert name == "Nyhetsbrev juni"
    del printer, desk.prompts.printer
    printed = QPdfDocument()
    assert printed.load(str(file)) == QPdfDocument.Error.None_
    assert printed.pageCount() == pages
    size = printed.pagePointSize(0)
    assert (round(size.width()), round(size.height())) == (595, 842)
    image = printed.render(0, QSize(200, 283))
    assert len({image.pixelColor(x, y).name() for x in range(0, 200, 4) for y in range(0, 283, 4)}) > 3
    assert desk.prompts.errors == []


def test_no_printer_chosen_prints_nothing(desk: Desk) -> None:
    desk.start_with_open()
    desk.window.actions_[Command.PRINT].trigger()
    desk.qtbot.waitUntil(lambda: bool(desk.prompts.asked_to_print), timeout=20000)
    assert desk.prompts.errors == []


@pytest.mark.qt_log_ignore("QPainter::begin.*")
def test_a_printer_that_takes_nothing_is_told(desk: Desk, tmp_path: Path) -> None:
    desk.start_with_open()
    desk.prompts.printer = printer_to(tmp_path / "saknas" / "papper.pdf")
    desk.window.actions_[Command.PRINT].trigger()
    desk.qtbot.waitUntil(lambda: bool(desk.prompts.errors), timeout=20000)
    assert "tar inte emot sidorna" in desk.prompts.errors[0]
