"""The JSON Schema of the issue file, generated from the types that read it."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from editor.newsletter import shapes
from editor.newsletter.issue import Issue
from editor.newsletter.issue_file.reading import FORMAT, VERSION

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, object]:
    """The schema as plain values, ready for ``json.dumps``.

    It says all that a schema can say; that ids are unique, references name something, rich text is restricted HTML
    and pictures are there, is checked in addition when a file is read.
    """
    (root,), components = msgspec.json.schema_components([Issue], ref_template="#/$defs/{name}")
    components["Moment"] = {
        "title": "Moment",
        "description": "A day, or a time of day in Europe/Stockholm.",
        "type": "string",
        "pattern": shapes.MOMENT_PATTERN,
    }
    forms: dict[str, object] = {}
    definitions = {name: _plain(component, forms) for name, component in components.items()}
    document = definitions.pop(str(root["$ref"]).rpartition("/")[2])
    document["properties"] = {"format": {"const": FORMAT}, "version": {"const": VERSION}, **document["properties"]}
    document["required"] = ["format", "version", *document["required"]]
    return {"$schema": _DIALECT, **document, "title": "Länsbrev issue", "$defs": {**forms, **definitions}}


def _plain(value: Any, forms: dict[str, object]) -> Any:
    """``value`` in the words of JSON; every form of text goes into ``forms`` once and is referred to.

    Defaults that are nodes are left out: an absent object has the defaults of its own fields.
    """
    if isinstance(value, list | tuple):
        return [_plain(one, forms) for one in value]
    if not isinstance(value, dict):
        return value
    plain = {key: _plain(one, forms) for key, one in value.items() if key != "default" or _is_simple(one)}
    if plain.get("type") != "string" or "title" not in plain or plain["title"] == "Moment":
        return plain
    name = plain["title"]
    reference = {"$ref": f"#/$defs/{name}"}
    if "default" in plain:
        reference["default"] = plain.pop("default")
    forms[name] = plain
    return reference


def _is_simple(default: object) -> bool:
    return default is None or isinstance(default, str | bool | int | tuple | list)
