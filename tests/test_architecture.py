"""The rooms import only what stands below them, and nothing imports itself by a detour."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import grimp
import pytest

PROJECT = Path(__file__).resolve().parent.parent
ROOMS = sorted(path.parent.name for path in (PROJECT / "src/editor").glob("*/__init__.py"))
MADE_BY_QT = "generated"
"""Made of widgets and for widgets of forms: above and below them."""


@pytest.fixture(scope="module")
def imports() -> dict[str, frozenset[str]]:
    """What each module imports, deferred imports and those for types counted."""
    graph = grimp.build_graph("editor", exclude_type_checking_imports=False, cache_dir=None)
    return {module: frozenset(graph.find_modules_directly_imported_by(module)) for module in graph.modules}


def refuse_circles(imports: Mapping[str, Iterable[str]]) -> None:
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def test_the_contracts_between_the_rooms_hold() -> None:
    lint_imports = Path(sys.executable).with_name("lint-imports")
    ran = subprocess.run(
        [lint_imports, "--no-cache"], cwd=PROJECT, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_no_module_imports_itself_by_a_detour(imports: dict[str, frozenset[str]]) -> None:
    assert len(imports) > 20
    refuse_circles(imports)


@pytest.mark.parametrize("room", ROOMS)
def test_of_two_folders_of_a_room_one_stands_below_the_other(imports: dict[str, frozenset[str]], room: str) -> None:
    between: dict[str, set[str]] = {}
    for module, imported in imports.items():
        for other in imported:
            above, below = _part(module, room), _part(other, room)
            if above and below and above != below and MADE_BY_QT not in (above, below):
                between.setdefault(above, set()).add(below)
    refuse_circles(between)


def _part(module: str, room: str) -> str:
    """The folder or module of a room that a module stands in, "" for one of another room and for the room itself."""
    steps = module.split(".")
    return steps[2] if len(steps) > 2 and steps[1] == room else ""


def test_layouts_come_into_layouts_by_one_way() -> None:
    """Filled before, they leave PySide with wrappers that a collection follows after they are freed."""
    desktop = PROJECT / "src/editor/desktop"
    by_another_way = [
        f"{path.relative_to(desktop)}:{node.lineno}"
        for path in sorted(desktop.rglob("*.py"))
        if MADE_BY_QT not in path.parts and path != desktop / "look/nesting.py"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"addLayout", "insertLayout", "addChildLayout"}
    ]
    assert not by_another_way, "nest() of editor.desktop.look.nesting, please"


def test_nothing_reads_the_ring_of_tab_stops() -> None:
    """PySide makes each widget the child of the one it names: see editor.desktop.look.tab_order."""
    readers = [
        f"{path.relative_to(PROJECT)}:{number}"
        for path in sorted((PROJECT / "src/editor").rglob("*.py"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if "InFocusChain(" in line
    ]
    assert readers == []
