"""Every code has its sentence in both languages, every sentence its code, and all ask for the same data."""

from __future__ import annotations

import ast
import importlib
import inspect
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import editor
from editor.support import messages, paths
from editor.support.errors import EditorError
from editor.workspace.exports import findings, release, underway

COMMANDS = ("open", "export", "import", "list", "schema")


def sentences(language: str) -> dict[str, str]:
    return tomllib.loads((paths.resources() / "messages" / f"{language}.toml").read_text(encoding="utf-8"))


def sources() -> Iterator[Path]:
    for source in Path(editor.__file__).parent.rglob("*.py"):
        if "generated" not in source.parts:
            yield source


def below(kind: type[EditorError]) -> Iterator[type[EditorError]]:
    yield kind
    for sub in kind.__subclasses__():
        yield from below(sub)


def program_errors() -> list[type[EditorError]]:
    """The whole tree, once every module that adds a code to it is loaded."""
    root = Path(editor.__file__).parents[1]
    for source in sources():
        if re.search(r"^    code\b.* = \"", source.read_text(encoding="utf-8"), re.MULTILINE):
            importlib.import_module(".".join(source.relative_to(root).with_suffix("").parts))
    return [error for error in below(EditorError) if error.__module__.startswith("editor.")]


def literals() -> set[str]:
    """Every string that stands in the program's source."""
    found: set[str] = set()
    for source in sources():
        tree = ast.parse(source.read_text(encoding="utf-8"))
        found |= {n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)}
    return found


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_code_has_a_sentence(language: str) -> None:
    needed = {error.code for error in program_errors()} | {*findings.CODES, *release.STEPS, *underway.CODES}
    needed |= {text for text in literals() if re.fullmatch(r"cli_[a-z_]+[a-z]", text)}
    needed |= {text for text in literals() if re.fullmatch(r"reuse_[a-z_]+[a-z]", text)}
    needed |= {f"cli_{name}" for name in COMMANDS}
    assert sorted(needed - set(sentences(language))) == []


def test_every_sentence_has_a_code() -> None:
    used = literals() | {f"cli_{name}" for name in COMMANDS} | set(release.STEPS)
    used |= {f"cli_{error.code}" for error in program_errors()}  # said on the command line instead
    assert sorted(set(sentences("sv")) - used) == []


def test_both_languages_have_the_same_sentences_and_ask_for_the_same_data() -> None:
    swedish, english = sentences("sv"), sentences("en")
    assert sorted(swedish) == sorted(english)
    different = [
        code for code in swedish if messages.placeholders(swedish[code]) != messages.placeholders(english[code])
    ]
    assert different == []


def test_a_sentence_asks_for_data_its_error_has() -> None:
    """What an error's data are stands in its docstring, or in that of an error it is a kind of."""
    documented: dict[str, set[str]] = {"unexpected": {"detail"}}
    for error in program_errors():
        text = " ".join(inspect.getdoc(kind) or "" for kind in error.__mro__)
        documented.setdefault(error.code, set()).update(re.findall(r"``([a-z_]+)``", text))
    swedish = sentences("sv")
    asked = {code: messages.placeholders(swedish[code]) for code in documented}
    wrong = {code: sorted(asked[code] - documented[code]) for code in documented if asked[code] - documented[code]}
    assert wrong == {}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_sentences_are_sentences(language: str) -> None:
    """Calm and whole: no exclamation, no stray space, a full stop where it is not a label."""
    for code, sentence in sentences(language).items():
        assert "!" not in sentence, code
        assert sentence == " ".join(sentence.split()), code
        if not code.startswith(("cli_", "step_", "lix_")):
            assert sentence.endswith((".", "]]", "}")), code
            assert sentence[0].isupper() or sentence.startswith("{"), code
