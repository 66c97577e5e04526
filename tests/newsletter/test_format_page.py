"""The page that documents the issue format says what the schema says."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from editor.newsletter import issue_file

PAGE = (Path(__file__).parents[2] / "docs" / "issue-format.md").read_text(encoding="utf-8")
SCHEMA: Any = issue_file.json_schema()
DOCUMENT: Any = json.loads(re.search(r"```json\n(.*?)```", PAGE, re.DOTALL)[1])  # type: ignore[index]

OBJECTS = {
    "": DOCUMENT,
    "Newsletter": DOCUMENT["newsletter"],
    "Sender": DOCUMENT["newsletter"]["sender"],
    "Partner": DOCUMENT["newsletter"]["partners"][0],
    "About": DOCUMENT["newsletter"]["about"],
    "FooterLink": DOCUMENT["newsletter"]["footer_links"][0],
    "SocialLink": DOCUMENT["newsletter"]["social"][0],
    "Section": DOCUMENT["sections"][0],
    "Article": DOCUMENT["sections"][0]["items"][0],
    "Calendar": DOCUMENT["sections"][0]["items"][1],
    "ContactList": DOCUMENT["sections"][0]["items"][2],
    "Part": DOCUMENT["sections"][0]["items"][0]["parts"][0],
    "Link": DOCUMENT["sections"][0]["items"][0]["links"][0],
    "Event": DOCUMENT["events"][0],
    "Occasion": DOCUMENT["events"][0]["occasions"][0],
    "Contact": DOCUMENT["contacts"][0],
    "Image": DOCUMENT["images"][0],
}


def definition(name: str) -> dict[str, Any]:
    found: dict[str, Any] = SCHEMA["$defs"][name] if name else SCHEMA
    return found


def test_the_page_shows_every_type_and_key() -> None:
    types = {name for name, one in SCHEMA["$defs"].items() if one.get("type") == "object"}
    assert types == set(OBJECTS) - {""}
    for name, shown in OBJECTS.items():
        assert set(shown) == set(definition(name)["properties"]), name


def test_the_page_lists_the_values_a_key_may_have_and_the_default() -> None:
    for name, shown in OBJECTS.items():
        for key, schema in definition(name)["properties"].items():
            if key == "kind" and name != "Event":
                assert schema["enum"] == [shown[key]]
            elif "enum" in schema:
                values = {value.rstrip("*") for value in shown[key].split(" | ")}
                default = next((value.rstrip("*") for value in shown[key].split(" | ") if value.endswith("*")), None)
                assert default == schema.get("default"), (name, key)
                assert values == ({default} if shown[key] == "above*" else set(schema["enum"])), (name, key)


def test_the_page_shows_the_other_defaults() -> None:
    for name, shown in OBJECTS.items():
        for key, schema in definition(name)["properties"].items():
            default = schema.get("default")
            if "enum" in schema or "default" not in schema or isinstance(default, list):
                continue
            if isinstance(default, str) and default:
                assert shown[key] == f"{default}*", (name, key)
            elif not isinstance(default, str):
                assert shown[key] == default, (name, key)
    rows = [row.rstrip("*") for row in OBJECTS["Newsletter"]["contact_rows"] if row.endswith("*")]
    assert rows == definition("Newsletter")["properties"]["contact_rows"]["default"]


def test_the_page_names_the_required_keys() -> None:
    sentence = re.search(r"Required keys:(.*?)\. Every other", PAGE, re.DOTALL)
    assert sentence
    named = set(re.findall("`([a-z_]+)`", sentence[1]))
    required = {key for name in OBJECTS for key in definition(name).get("required", ())}
    assert named == required
