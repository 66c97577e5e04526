"""What a self-test found: steps with times, versions, and whether all is well. Written as ``selftest.json``."""

from __future__ import annotations

import json
import time
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias

from editor.support import files

Fact: TypeAlias = str | int | float | bool | list[str] | Mapping[str, int] | Mapping[str, str] | None
Facts: TypeAlias = Mapping[str, Fact]

REPORT_NAME = "selftest.json"


class NotAsExpected(Exception):
    """A step did not give what it should; the text says what it gave."""


def expect(holds: bool, otherwise: str) -> None:
    """Raises NotAsExpected, saying ``otherwise``, where something does not hold."""
    if not holds:
        raise NotAsExpected(otherwise)


@dataclass(frozen=True, kw_only=True)
class Step:
    """One thing that was tried: how it ended and what it told. ``error`` is empty unless it failed."""

    name: str
    outcome: Literal["done", "failed"]
    seconds: float
    facts: Facts
    error: str = ""


@dataclass(kw_only=True)
class Report:
    """The steps so far, in order, and what is known of the program and the computer."""

    about: dict[str, Fact] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)
    _begun: float = field(default_factory=time.perf_counter)

    @property
    def ok(self) -> bool:
        """Whether steps were made and all of them done."""
        return bool(self.steps) and all(step.outcome == "done" for step in self.steps)

    def make(self, name: str, act: Callable[[], Facts]) -> bool:
        """Try one thing; whatever goes wrong in it is written down. Returns whether it went well."""
        begun = time.perf_counter()
        try:
            facts, error = act(), ""
        except Exception as failure:  # an outermost place: the report is what this is about
            facts, error = {}, "".join(traceback.format_exception(failure))
        seconds = round(time.perf_counter() - begun, 3)
        outcome: Literal["done", "failed"] = "failed" if error else "done"
        self.steps.append(Step(name=name, outcome=outcome, seconds=seconds, facts=facts, error=error))
        return not error

    def to_json(self) -> str:
        """The report as a JSON object: ``ok``, ``seconds``, what is known, and the ``steps``."""
        steps = [
            {
                "name": step.name,
                "outcome": step.outcome,
                "seconds": step.seconds,
                **step.facts,
                **({"error": step.error} if step.error else {}),
            }
            for step in self.steps
        ]
        seconds = round(time.perf_counter() - self._begun, 3)
        return json.dumps(
            {"ok": self.ok, "seconds": seconds, **self.about, "steps": steps}, ensure_ascii=False, indent=1
        )

    def write(self, folder: Path) -> None:
        """Put the report into ``folder``, as it is now."""
        files.write_atomically(folder / REPORT_NAME, self.to_json().encode() + b"\n")
