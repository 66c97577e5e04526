"""What is said where the database's write-ahead log is gone: that something saved may be missing, and since when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from editor.store.errors import LogLost
from editor.support.messages import Messages
from editor.swedish.dates import clock, long_date, with_time


def on_a_line(say: Callable[[str], None], messages: Messages) -> Callable[[LogLost], None]:
    """Says it with ``say`` as the command line says what should be noted."""
    return lambda lost: say(messages.text("cli_noted", sentence=sentence(lost, messages)))


def sentence(lost: LogLost, messages: Messages, zone: dt.tzinfo | None = None) -> str:
    """``zone`` is the user's (``None``: the computer's). A moment that cannot be read is left out."""
    try:
        since = dt.datetime.fromisoformat(str(lost.data["since"])).astimezone(zone)
    except ValueError:
        said = ""
    else:
        said = with_time(
            long_date(since.date(), messages.language), clock(since.time(), messages.language), messages.language
        )
    return messages.text(lost.code, **{**lost.data, "since": said})
