from __future__ import annotations

import base64
import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

TOOLS = Path(__file__).resolve().parent.parent / "tools"


class Readers:
    """npm's mailparser and ical.js in one process that answers as long as the tests run."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def mail(self, data: bytes) -> dict[str, Any]:
        return self._read("mail", data)

    def calendar(self, data: bytes) -> dict[str, Any]:
        return self._read("calendar", data)

    def _read(self, kind: str, data: bytes) -> dict[str, Any]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"kind": kind, "data": base64.b64encode(data).decode()}) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        assert "error" not in answer, (answer, data)
        return answer


@pytest.fixture(scope="session")
def readers() -> Iterator[Readers]:
    node = shutil.which("node")
    if node is None or not (TOOLS / "node_modules" / "mailparser").is_dir():
        pytest.skip("reading back needs node and tests/tools/node_modules (npm ci there)")
    with subprocess.Popen(
        [node, str(TOOLS / "readers.mjs")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=TOOLS,
    ) as process:
        yield Readers(process)
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(timeout=20) == 0
