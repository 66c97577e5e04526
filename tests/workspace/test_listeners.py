"""News reaches everybody who asked, once each, also while somebody comes or goes."""

from __future__ import annotations

from editor.workspace.listeners import Listeners


def test_each_is_told_in_the_order_they_asked_until_they_have_had_enough() -> None:
    news: Listeners[str] = Listeners()
    heard: list[str] = []
    leave = news.subscribe(lambda text: heard.append(f"1 {text}"))
    news.subscribe(lambda text: heard.append(f"2 {text}"))
    news.tell("a")
    leave()
    leave()
    news.tell("b")
    assert heard == ["1 a", "2 a", "2 b"]


def test_one_that_comes_or_goes_meanwhile_disturbs_nobody() -> None:
    news: Listeners[str] = Listeners()
    heard: list[str] = []

    def leaving(text: str) -> None:
        heard.append(f"1 {text}")
        leave()
        news.subscribe(lambda later: heard.append(f"3 {later}"))

    leave = news.subscribe(leaving)
    news.subscribe(lambda text: heard.append(f"2 {text}"))
    news.tell("a")
    assert heard == ["1 a", "2 a"]
    news.tell("b")
    assert heard[2:] == ["2 b", "3 b"]
