"""Which features of HTML and CSS a mail uses, by their names in the data of caniemail.com."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from rendering.reading import tags

CLIENTS: Final = {
    "Outlook (Windows)": ("outlook", "windows"),
    "Outlook.com": ("outlook", "outlook-com"),
    "Gmail (web)": ("gmail", "desktop-webmail"),
    "Gmail (iOS)": ("gmail", "ios"),
    "Gmail (Android)": ("gmail", "android"),
    "Gmail (mobile web)": ("gmail", "mobile-webmail"),
    "Apple Mail (macOS)": ("apple-mail", "macos"),
    "Apple Mail (iOS)": ("apple-mail", "ios"),
}
_ELEMENTS: Final = {
    "ul": "html-lists",
    "ol": "html-lists",
    "table": "html-table",
    "style": "html-style",
    **{f"h{level}": "html-h1-h6" for level in range(1, 7)},
}
_ATTRIBUTES: Final = {"align", "valign", "width", "height", "cellpadding", "cellspacing", "lang", "dir", "role"}
_SELECTORS: Final = {
    "css-pseudo-class-first-child": r":first-child",
    "css-pseudo-class-last-child": r":last-child",
    "css-selector-attribute": r"\[",
    "css-selector-class": r"\.[a-z]",
    "css-selector-type": r"(?:^|[\s,>])[a-z]",
    "css-selector-descendant": r"[\w\])] +[\w.\[:]",
    "css-selector-child": r">",
    "css-selector-chaining": r"\.[a-z][\w-]*\.[a-z]",
    "css-selector-grouping": r",",
}
_DECLARATION: Final = re.compile(r"(?:^|[;{])\s*([a-z-]+)\s*:([^;}]*)")


def data(file: Path) -> dict[str, Mapping[str, object]]:
    """The features of ``caniemail.json`` by slug."""
    return {feature["slug"]: feature for feature in json.loads(file.read_text("utf-8"))["data"]}


def used(mail: str, known: Mapping[str, object]) -> set[str]:
    """Slugs of the features that ``mail`` uses and the data knows."""
    return {slug for slug in (*_of_mark_up(mail), *_of_styles(mail, known)) if slug in known}


def lacking(feature: Mapping[str, object]) -> dict[str, str]:
    """Client -> "n" or "a" (partly) where the client's newest tested version does not fully support the feature."""
    found = {}
    for name, (family, platform) in CLIENTS.items():
        versions = feature["stats"].get(family, {}).get(platform, {})  # type: ignore[attr-defined]
        newest = list(versions.values())[-1] if versions else "u"
        if newest[0] in "na":
            found[name] = newest[0]
    return found


def _of_mark_up(mail: str) -> Iterator[str]:
    bare = re.sub(r"<!--.*?-->", "", mail, flags=re.DOTALL)
    for tag, attributes in tags(bare):
        yield _ELEMENTS.get(tag, f"html-{tag}")
        for name, value in attributes.items():
            if name in _ATTRIBUTES or name.startswith("aria-"):
                yield f"html-{name}"
            if name == "href" and str(value).startswith("#"):
                yield "html-anchor-links"
            if name == "href" and str(value).startswith("mailto:"):
                yield "html-mailto-links"
        if tag in {"header", "main", "footer", "nav", "section", "article", "time", "figure"}:
            yield "html-semantics"
        if attributes.get("name") == "color-scheme":
            yield "html-meta-color-scheme"


def _of_styles(mail: str, known: Mapping[str, object]) -> Iterator[str]:
    (sheet,) = re.findall(r".*<style>(.*?)</style></head>", mail, re.DOTALL)
    inline = "".join(f"{{{style}}}" for style in re.findall(r' style="([^"]*)"', mail))
    for name, value in _DECLARATION.findall(sheet + inline):
        yield from _of_declaration(name, value, known)
    if "prefers-color-scheme" in sheet:
        yield "css-at-media-prefers-color-scheme"
    yield "css-at-media"
    if "!important" in sheet:
        yield "css-important"
    for selector in re.findall(r"([^{}]+)\{", re.sub(r"@media[^{]*\{", "", sheet)):
        yield from (slug for slug, pattern in _SELECTORS.items() if re.search(pattern, selector.strip()))


def _of_declaration(name: str, value: str, known: Mapping[str, object]) -> Iterator[str]:
    """The property itself, or what it is a part of (border-top -> border), and the units of its value."""
    plain = re.sub(r"^-(webkit|moz)-", "", name)
    parts = plain.split("-")
    for count in range(len(parts), 0, -1):
        slug = "css-" + "-".join(parts[:count])
        if slug in known:
            yield slug
            break
    if plain == "display" and "none" in value:
        yield "css-display-none"
    for unit, slug in (
        ("px", "css-unit-px"),
        ("%", "css-unit-percent"),
        ("em", "css-unit-em"),
        ("calc(", "css-unit-calc"),
    ):
        if re.search(rf"\d{re.escape(unit)}(?!\w)" if unit != "calc(" else r"calc\(", value):
            yield slug
