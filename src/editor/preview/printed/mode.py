"""The mode print: pages are asked for when typing pauses, and only while they are on screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from editor.preview.printed.process import PrintProcess, Trouble, Wanted
from editor.preview.printed.view import PrintView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from editor.newsletter.issue import Issue
    from editor.preview.shown_issue import ShownIssue
    from editor.rendering.printing.look import PrintOptions
    from editor.rendering.printing.worker import Printed

PAUSE_MS: Final = 250
AT_LATEST_MS: Final = 2000
"""While somebody goes on typing: so long after the first change that the pages do not show."""
KEPT_MS: Final = 15_000
"""So long the process outlives the pages' being on screen: one who looks at another mode often comes back."""


class PrintMode(QObject):
    """Keeps :attr:`view` up to date. Signals as those of :class:`editor.preview.view.PreviewView`."""

    failed = Signal(str)
    recovered = Signal()

    def __init__(
        self, parent: QWidget, options: Callable[[], PrintOptions], process: PrintProcess | None = None
    ) -> None:
        """``options`` gives what is chosen for print, each time that pages are asked for."""
        super().__init__(parent)
        self._options = options
        self._open: ShownIssue | None = None
        self._number = 0
        self._shown: tuple[Issue, PrintOptions] | None = None
        self._asked: dict[int, tuple[Issue, PrintOptions]] = {}
        self._failing = False
        self.view = PrintView(parent)
        self.process = process or PrintProcess(self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._latest = QTimer(self, singleShot=True, interval=AT_LATEST_MS)
        self._leave = QTimer(self, singleShot=True, interval=KEPT_MS)
        self._pause.timeout.connect(self._ask)
        self._latest.timeout.connect(self._ask)
        self._leave.timeout.connect(self.process.stop)
        self.process.printed.connect(self._printed)
        self.process.troubled.connect(self._troubled)
        self.view.appeared.connect(self._appeared)
        self.view.disappeared.connect(self._disappeared)

    def show_issue(self, open_issue: ShownIssue | None, number: int) -> None:
        """Print this issue from now on; ``None`` prints nothing."""
        self._open = open_issue
        self._number = number
        self._shown = None
        self._asked.clear()
        self._failing = False
        self.view.clear()
        if open_issue is None:
            self.process.stop()
        elif self.view.isVisible():
            self._ask()

    def refresh(self, number: int) -> None:
        """The issue has changed."""
        self._number = number
        if self.view.isVisible():
            self._pause.start()
            if not self._latest.isActive():
                self._latest.start()

    def retry(self) -> None:
        """Begin anew after the printing stopped."""
        self.process.forget_crashes()
        self._ask()

    @Slot()
    def _appeared(self) -> None:
        self._leave.stop()
        if self._open is None:
            return
        if self._shown == (self._open.issue, self._options()):
            self.view.painted.emit(self._number)
        else:
            self._ask()

    @Slot()
    def _disappeared(self) -> None:
        self._pause.stop()
        self._latest.stop()
        self._leave.start()

    @Slot()
    def _ask(self) -> None:
        self._pause.stop()
        self._latest.stop()
        if self._open is None:
            return
        issue, options = self._open.issue, self._options()
        self._asked[self._number] = issue, options
        self.process.order(
            Wanted(
                number=self._number,
                issue=issue,
                pictures=self._open.pictures,
                read=self._open.picture_data,
                options=options,
            )
        )

    @Slot(object)
    def _printed(self, printed: Printed) -> None:
        asked = self._asked.get(printed.number)
        if asked is None:  # of the issue before
            return
        self._asked = {number: each for number, each in self._asked.items() if number > printed.number}
        self._shown = asked
        if self._failing:
            self._failing = False
            self.recovered.emit()
        self.view.show_pages(printed.number, printed.pdf, printed.places)

    @Slot(int, str)
    def _troubled(self, number: int, why: Trouble) -> None:
        if number not in self._asked:
            return
        self._failing = True
        sentence = self._sentence(why)
        if self.view.page_count:
            kept = self.tr("De senaste fungerande sidorna visas.")
            sentence = f"{sentence} {kept}"
        else:
            self.view.tell(sentence)
        self.failed.emit(sentence)

    def _sentence(self, why: Trouble) -> str:
        sentences: dict[Trouble, str] = {
            "failed": self.tr("Utskriften kan inte visas."),
            "slow": self.tr("Utskriften tog för lång tid och avbröts."),
            "large": self.tr("Utskriften behöver för mycket minne och avbröts."),
            "stopped": self.tr(
                "Utskriften har stannat flera gånger på kort tid. Texten är kvar och sparas som vanligt."
            ),
        }
        return sentences[why]
