"""Whole processes timed from outside, turn and turn about."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def python(*arguments: str) -> list[str]:
    """The command that runs this Python."""
    return [sys.executable, *arguments]


def compiled() -> dict[str, str]:
    """The environment of a program whose modules are compiled, as those of an installed one are: Python keeps what it
    compiles in the rounds that are not counted, even where the environment asks it not to."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def seconds_to_end(command: Sequence[str]) -> float:
    """From starting the process to its end."""
    began = time.monotonic()
    done = subprocess.run(command, env=compiled(), capture_output=True, text=True, check=False, timeout=120)
    taken = time.monotonic() - began
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)}: {done.stderr}")
    return taken


def seconds_to_words(command: Sequence[str]) -> tuple[float, ...]:
    """From starting the process to each moment it prints (in its own reading of the machine's monotonic clock)."""
    began, words = told(command)
    return tuple(word - began for word in words)


def told(command: Sequence[str]) -> tuple[float, tuple[float, ...]]:
    """When the process was started, by the machine's monotonic clock, and the numbers it printed."""
    began = time.monotonic()
    done = subprocess.run(command, env=compiled(), capture_output=True, text=True, check=False, timeout=120)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)}: {done.stderr}")
    return began, tuple(float(word) for word in done.stdout.split())


def in_turn(rounds: int, ours: Callable[[], T], bare: Callable[[], T], warm_up: int = 2) -> tuple[list[T], list[T]]:
    """The two measured ``rounds`` times each, alternating, after rounds that fill the caches."""
    times: tuple[list[T], list[T]] = ([], [])
    for number in range(rounds + warm_up):
        for each, measured in zip((ours, bare), times, strict=True):
            taken = each()
            if number >= warm_up:
                measured.append(taken)
    return times
