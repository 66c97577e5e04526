"""Why something is kept, to be updated or left out, in words."""

from __future__ import annotations

import datetime as dt
import re

from editor.desktop.wording.times import spoken
from editor.newsletter.reminders import Reason
from editor.support.messages import Messages
from editor.swedish.dates import long_date

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def reason_words(reason: Reason, messages: Messages) -> str:
    """The sentence of a reason; a day it is about is written out."""
    words = reason.words
    if _DAY.fullmatch(words):
        words = long_date(dt.date.fromisoformat(words), spoken())
    return messages.text(reason.code, words=words)
