"""The guide's placeholders, filled with the present words and keys of commands.

``{EXPORT}`` becomes the way in the menus and the key, ``{EXPORT:words}`` the words alone, ``{EXPORT:key}`` the first
key; ``{shortcuts}`` becomes every command that has a key, menu by menu.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from PySide6.QtGui import QKeySequence

from editor.desktop.commands import Command, Spec
from editor.desktop.commands.menus import menu_paths
from editor.desktop.commands.table import table
from editor.desktop.look.buttons import plain

_PLACE: Final = re.compile(r"\{([A-Z_]+)(?::(words|key))?\}")
_SHORTCUTS: Final = "{shortcuts}"


def filled(text: str) -> str:
    """``text`` with the words of the user's language. Raises KeyError for a command that does not exist."""
    specs = {spec.command: spec for spec in table()}
    paths = menu_paths()

    def words(place: re.Match[str]) -> str:
        spec = specs[Command[place[1]]]
        if place[2] == "key":
            return keys_of(spec)[0]
        if place[2] == "words":
            return f"**{plain(spec.text)}**"
        way = f"**{' › '.join((*paths[spec.command], plain(spec.text)))}**"
        return f"{way} ({keys_of(spec)[0]})" if spec.keys else way

    return _PLACE.sub(words, text).replace(_SHORTCUTS, _shortcuts(specs, paths))


def keys_of(spec: Spec) -> list[str]:
    """The keys of a command, as the user's keyboard names them."""
    return [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in spec.keys]


def _shortcuts(specs: Mapping[Command, Spec], paths: Mapping[Command, tuple[str, ...]]) -> str:
    menus: dict[str, list[str]] = {}
    for command, path in paths.items():
        spec = specs[command]
        if spec.keys:
            menus.setdefault(path[0], []).append(f"- {plain(spec.text)}: {', '.join(keys_of(spec))}")
    return "\n\n".join(f"### {menu}\n\n" + "\n".join(lines) for menu, lines in menus.items())
