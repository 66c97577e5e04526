"""The preview in a window of its own, for a second screen."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.support.settings import Settings

PLACE = "preview.geometry"
FIRST_SIZE = QSize(780, 900)


class PreviewWindow(QWidget):
    """Holds the preview while it is detached, and remembers where it stood."""

    closed = Signal()
    """The user closed it: the preview belongs in the main window again."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._settings = settings
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setMinimumSize(300, 300)
        self.setWindowTitle(self.tr("Förhandsvisning – Länsbrev"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)

    def take(self, preview: QWidget, beside: QWidget) -> None:
        """Hold ``preview``: where the window stood last, else on a screen that ``beside`` does not stand on."""
        self._column.addWidget(preview)
        place = str(self._settings.get(PLACE, ""))
        if not place or not self.restoreGeometry(QByteArray.fromBase64(QByteArray(place.encode("ascii")))):
            self.setGeometry(_free_place(beside))

    def bring_forward(self) -> None:
        """Give this window the focus."""
        self.raise_()
        self.activateWindow()

    def hideEvent(self, event: QHideEvent) -> None:
        self._settings.set(PLACE, self.saveGeometry().toBase64().toStdString())
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.closed.emit()


def _free_place(beside: QWidget) -> QRect:
    """All of another screen, else the right side of this one."""
    here = beside.screen()
    other = next((screen for screen in QGuiApplication.screens() if screen is not here), None)
    if other is not None:
        return other.availableGeometry().adjusted(40, 40, -40, -40)
    room = here.availableGeometry()
    size = FIRST_SIZE.boundedTo(room.size() - QSize(40, 60))
    return QRect(room.right() - size.width() - 20, room.top() + 40, size.width(), size.height())
