"""Widgets that leave something to their subclasses: ``abc`` for classes of Qt."""

from __future__ import annotations

from abc import ABCMeta
from typing import Any

from PySide6.QtCore import QObject


class AbstractWidget(ABCMeta, type(QObject)):  # type: ignore[misc]  # known when it runs
    """The metaclass of a widget with abstract methods. One that still has some cannot be made: ``TypeError``.

    Qt's classes make their objects themselves, without asking ``abc``; so this asks.
    """

    def __call__(cls, *arguments: Any, **named: Any) -> Any:
        if cls.__abstractmethods__:
            raise TypeError(f"{cls.__name__} does not say {', '.join(sorted(cls.__abstractmethods__))}")
        return super().__call__(*arguments, **named)
