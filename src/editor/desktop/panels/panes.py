"""How outline, form and preview share the window: widths, drawer, a preview of its own window, focus mode."""

from __future__ import annotations

from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from editor.desktop.panels.preview_window import PreviewWindow
from editor.support.settings import Settings

NARROW_PX = 1000
"""Below this the side becomes a drawer over the form."""
LARGE_SCREEN_PX = 1600
DRAWER_PX = 300
SHOWN = "preview.shown"
DETACHED = "preview.detached"


@dataclass(frozen=True, kw_only=True)
class _Widths:
    side: int
    form: int


USUAL = _Widths(side=264, form=528)
LARGE = _Widths(side=320, form=720)


class Panes(QWidget):
    """``side`` (outline or search), ``form`` and ``preview`` beside one another, as the user likes it."""

    changed = Signal()
    """Something else is shown now."""
    narrowed = Signal(bool)
    """The side has become a drawer (``True``) or a pane."""

    def __init__(self, side: QWidget, form: QWidget, preview: QWidget, settings: Settings) -> None:
        super().__init__()
        self._side, self._form, self._preview = side, form, preview
        self._settings = settings
        self._narrow = False
        self._placed = False
        self._focus_mode = False
        self._in_use = False
        self._wanted = bool(settings.get(SHOWN, True))
        self._detached = bool(settings.get(DETACHED, False))
        self._window: PreviewWindow | None = None
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._drawer = QFrame(self)
        self._lay_out()
        self._splitter.splitterMoved.connect(self._remember_widths)
        self._arrange()

    def _lay_out(self) -> None:
        self._side.setMinimumWidth(200)
        self._form.setMinimumWidth(360)
        for pane in (self._side, self._form, self._preview):
            self._splitter.addWidget(pane)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for at, stretch in enumerate((0, 0, 1)):
            self._splitter.setStretchFactor(at, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._splitter)
        self._drawer.setProperty("part", "drawer")
        inside = QVBoxLayout(self._drawer)
        inside.setContentsMargins(0, 0, 1, 0)
        self._drawer.hide()

    # The preview

    @property
    def preview_shown(self) -> bool:
        """Whether the preview can be seen, here or in its window."""
        return self._wanted and (self._detached or not self._focus_mode)

    @property
    def preview_detached(self) -> bool:
        """Whether the preview stands in a window of its own."""
        return self._detached

    def show_preview(self, shown: bool) -> None:
        """Show or hide the preview, wherever it stands."""
        self._wanted = shown
        self._settings.set(SHOWN, shown)
        if shown and not self._detached:
            self._focus_mode = False
        self._arrange()

    def detach_preview(self, detached: bool) -> None:
        """Put the preview into a window of its own, or back."""
        self._detached = detached
        self._wanted = True
        self._settings.set(DETACHED, detached)
        self._settings.set(SHOWN, True)
        self._arrange()

    def bring_preview(self) -> None:
        """Make sure that the preview can take the focus."""
        if not self.preview_shown:
            self.show_preview(True)
        if self._window is not None:
            self._window.bring_forward()

    def use(self, in_use: bool) -> None:
        """Whether an issue is open: the preview's own window is shown only then."""
        self._in_use = in_use
        self._arrange()

    # Focus mode

    @property
    def focus_mode(self) -> bool:
        """Whether the form stands alone."""
        return self._focus_mode

    def set_focus_mode(self, on: bool) -> None:
        """Show the form alone, or all panes again."""
        self._focus_mode = on
        self._arrange()

    def _arrange(self) -> None:
        """Let everything stand where the state says."""
        own = self._detached and self._in_use
        if own and self._window is None:
            self._window = PreviewWindow(self._settings)
            self._window.closed.connect(lambda: self.detach_preview(False))
            self._window.addActions(self.window().actions())
            self._window.take(self._preview, self)
        elif not own and self._window is not None:
            self._window.hide()
            self._splitter.addWidget(self._preview)
            self._splitter.setStretchFactor(self._splitter.count() - 1, 1)
            self._window.deleteLater()
            self._window = None
        if self._window is not None:
            self._preview.show()
            self._window.setVisible(self._wanted)
        else:
            self._preview.setVisible(self.preview_shown)
        if not self._narrow:
            self._side.setVisible(not self._focus_mode)
        elif self._focus_mode:
            self._drawer.hide()
        QTimer.singleShot(0, self._place)
        self.changed.emit()

    # The drawer

    @property
    def narrow(self) -> bool:
        """Whether the side is a drawer."""
        return self._narrow

    @property
    def drawer_open(self) -> bool:
        """Whether the drawer lies over the form."""
        return shiboken6.isValid(self._drawer) and self._drawer.isVisible()  # asked while the window goes away, too

    def open_side(self) -> None:
        """Make sure that the side can take the focus."""
        if self._focus_mode:
            self.set_focus_mode(False)
        if self._narrow:
            self._drawer.show()
            self._drawer.raise_()

    def close_drawer(self) -> None:
        """Let the form be seen again."""
        if self._narrow:
            self._drawer.hide()

    # Widths

    def widen_side(self, least_px: int) -> None:
        """Give the side at least this width for now; the remembered widths stay as they are."""
        sizes = self._splitter.sizes()
        if self._narrow or self._splitter.widget(0) is not self._side or sizes[0] >= least_px:
            return
        missing = least_px - sizes[0]
        sizes[0] += missing
        sizes[-1] -= missing
        self._splitter.setSizes(sizes)

    def usual_widths(self) -> None:
        """The remembered widths again."""
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_narrow(self.width() < NARROW_PX)
        self._drawer.setGeometry(0, 0, min(DRAWER_PX, self.width() - 60), self.height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._placed:
            self._placed = True
            QTimer.singleShot(0, self._place)

    def _set_narrow(self, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        if narrow:
            layout = self._drawer.layout()
            assert layout is not None
            layout.addWidget(self._side)
            self._side.show()
        else:
            self._drawer.hide()
            self._splitter.insertWidget(0, self._side)
            self._side.setVisible(not self._focus_mode)
        self.narrowed.emit(narrow)
        QTimer.singleShot(0, self._place)

    def _screen_key(self) -> str:
        size = self.screen().availableGeometry().size()
        return f"splitter.{size.width()}x{size.height()}"

    def _place(self) -> None:
        """Remembered widths of this screen, else those drawn for its size."""
        width = self._splitter.width()
        if self._narrow:
            self._splitter.setSizes([round(width * 0.6), round(width * 0.4)])
            return
        if self._focus_mode:
            return
        usual = LARGE if width >= LARGE_SCREEN_PX else USUAL
        remembered = [int(part) for part in self._settings.get(self._screen_key(), [""]) if part.isdigit()]
        side, form = remembered if len(remembered) == 2 else (usual.side, usual.form)
        beside = self._window is None and self._preview.isVisibleTo(self)
        self._splitter.setSizes([side, form, max(width - side - form, 240)] if beside else [side, width - side, 0])

    def _remember_widths(self) -> None:
        if not self._narrow and self._preview.isVisible() and self._window is None and not self._focus_mode:
            self._settings.set(self._screen_key(), [str(width) for width in self._splitter.sizes()[:2]])
