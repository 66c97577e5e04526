"""Messages over a pipe: four bytes of length, then so many bytes. Pure but for the stream it is given."""

from __future__ import annotations

from typing import BinaryIO, Final

_LENGTH: Final = 4


def write(stream: BinaryIO, message: bytes) -> None:
    """Send one message."""
    stream.write(framed(message))
    stream.flush()


def framed(message: bytes) -> bytes:
    """A message as it goes over the pipe; at most 4 GB."""
    return len(message).to_bytes(_LENGTH, "big") + message


def read(stream: BinaryIO) -> bytes | None:
    """The next message; ``None`` where the other side has gone."""
    head = stream.read(_LENGTH)
    if len(head) < _LENGTH:
        return None
    length = int.from_bytes(head, "big")
    message = stream.read(length)
    return message if len(message) == length else None


class Frames:
    """Takes messages out of what comes in bits."""

    def __init__(self) -> None:
        self._held = bytearray()

    def fed(self, data: bytes) -> list[bytes]:
        """The messages that are whole with ``data``."""
        self._held += data
        messages = []
        while len(self._held) >= _LENGTH:
            end = _LENGTH + int.from_bytes(self._held[:_LENGTH], "big")
            if len(self._held) < end:
                break
            messages.append(bytes(self._held[_LENGTH:end]))
            del self._held[:end]
        return messages
