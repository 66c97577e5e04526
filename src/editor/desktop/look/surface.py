"""The kind of surface the window is drawn on."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

PLATFORMS_WITHOUT_SURFACE = ("offscreen", "minimal")


def ask_for_surface(host: QWidget) -> None:
    """Give the window the kind of surface the engine needs before it is shown first.

    WORKAROUND: a view of the engine that comes into a shown window makes Qt create that window anew: it vanishes for
    a moment and loses the focus. A widget drawn by the graphics card, even a hidden one, decides it at the start
    (some 0.1 s with software rendering; tried on Qt 6.12).
    """
    if QGuiApplication.platformName() not in PLATFORMS_WITHOUT_SURFACE:
        from PySide6.QtWidgets import QRhiWidget

        QRhiWidget(host).hide()
