"""Printing on paper: the very PDF that is exported, through the system's print dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QObject, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QProgressDialog, QWidget

from editor.desktop.prompts import Prompts
from editor.desktop.tasks import Progress, Task
from editor.support.errors import EditorError
from editor.support.messages import Messages
from editor.workspace.open_issue import OpenIssue

MOST_DPI = 400
"""A page of A4 takes 60 MB and half a second at this; more is hardly seen on paper."""
SHOWN_AFTER_MS = 400


def _tr(text: str) -> str:
    return QCoreApplication.translate("Printing", text)


class PrinterRefused(EditorError):
    """The printer does not take the pages. Data: ``printer`` (its name)."""

    code = "printer_refused"


def print_issue(open_issue: OpenIssue, prompts: Prompts, messages: Messages, parent: QWidget) -> QObject:
    """Make the pages of the issue as it is now beside the window, then ask for a printer and print."""
    issue, pictures = open_issue.issue, dict(open_issue.pictures)

    def work(progress: Progress) -> bytes:
        from editor.rendering import themes
        from editor.rendering.printing.issue_pages import PdfRenderer
        from editor.rendering.printing.memory import forgetting

        data = {image.file: open_issue.picture_data(image.file) for image in issue.images if image.file in pictures}
        with forgetting():
            return PdfRenderer(themes.theme_of(issue)).render(issue, pictures, data)

    task: Task[bytes] = Task(work, parent)
    waiting = _waiting(_tr("Sidorna görs klara …"), parent)

    def end() -> bool:
        """Whether the user still wants it."""
        wanted = not waiting.wasCanceled()
        waiting.reset()
        waiting.hide()  # now: it is deleted only after the print dialog that follows
        waiting.deleteLater()
        task.deleteLater()
        return wanted

    def made(data: bytes) -> None:
        if end():
            try:
                _ask_and_print(data, open_issue, prompts, parent)
            except EditorError as error:
                prompts.tell_error(parent, messages.sentence(error))

    def failed(error: EditorError) -> None:
        if end():
            prompts.tell_error(parent, messages.sentence(error))

    task.succeeded.connect(made)
    task.failed.connect(failed)
    task.start()
    return task


def _waiting(words: str, parent: QWidget | None) -> QProgressDialog:
    """A box with a bar and "Avbryt" that comes up where the work takes long."""
    waiting = QProgressDialog(parent)
    waiting.setWindowTitle(_tr("Skriv ut"))
    waiting.setLabelText(words)
    waiting.setCancelButtonText(_tr("Avbryt"))
    waiting.setWindowModality(Qt.WindowModality.WindowModal)
    waiting.setRange(0, 0)
    waiting.setMinimumDuration(SHOWN_AFTER_MS)
    waiting.setAutoClose(False)
    waiting.setValue(0)
    return waiting


def _ask_and_print(data: bytes, open_issue: OpenIssue, prompts: Prompts, parent: QWidget) -> None:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    printer = prompts.choose_printer(parent, open_issue.issue.title, document.pageCount())
    if printer is not None:
        waiting = _waiting(_tr("Sidorna skickas till skrivaren …"), parent)

        def tell(page: int, pages: int) -> bool:
            waiting.setMaximum(pages)
            waiting.setValue(page)  # lets the window live: it is modal
            return not waiting.wasCanceled()

        try:
            _print_pages(document, printer, tell)
        finally:
            waiting.reset()
            waiting.hide()
            waiting.deleteLater()
    document.close()


def _print_pages(document: QPdfDocument, printer: QPrinter, tell: Callable[[int, int], bool]) -> None:
    """Print the pages asked for; ``tell`` gets how many of how many are done and may stop it by ``False``.

    Raises :class:`PrinterRefused`.
    """
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterRefused(printer=printer.printerName())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    try:
        pages = _pages(document.pageCount(), printer)
        for number, page in enumerate(pages):
            if not tell(number, len(pages)):
                printer.abort()
                return
            if number and not printer.newPage():
                raise PrinterRefused(printer=printer.printerName())
            _paint(document, page, printer, painter)
    finally:
        painter.end()


def _pages(count: int, printer: QPrinter) -> list[int]:
    """The numbers of the pages in the order they go to the printer, from 0."""
    first, last = printer.fromPage() or 1, printer.toPage() or count
    pages = list(range(first - 1, min(last, count)))
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return pages * copies
    return [page for page in pages for _ in range(copies)]


def _paint(document: QPdfDocument, page: int, printer: QPrinter, painter: QPainter) -> None:
    """The page in its own size, smaller only where the paper is smaller."""
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    points = document.pagePointSize(page)
    dots = printer.resolution() / 72
    fitting = min(1.0, paper.width() / (points.width() * dots), paper.height() / (points.height() * dots))
    size = QSize(round(points.width() * dots * fitting), round(points.height() * dots * fitting))
    left = max(round((paper.width() - size.width()) / 2), 0)
    sharp = min(1.0, MOST_DPI / printer.resolution())
    image = document.render(page, QSize(round(size.width() * sharp), round(size.height() * sharp)))
    painter.drawImage(QRect(left, 0, size.width(), size.height()), image)
