"""Who wants to be told of something, in the order they asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")

Unsubscribe = Callable[[], None]


class Listeners(Generic[T]):
    """Functions to be called with each piece of news. One that subscribes while news is told hears of the next."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[T], None]] = []

    def subscribe(self, listener: Callable[[T], None]) -> Unsubscribe:
        """Call ``listener`` with every news from now on; the result ends that and may be called again."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    def tell(self, news: T) -> None:
        """Call every listener."""
        for listener in tuple(self._listeners):
            listener(news)
