"""Profiles of sending services: how each writes the fields that only it can fill.

A profile is a TOML file. The shipped ones lie in ``resources/profiles``; a copy in the user's folder with the same name
takes its place, and other files there are further profiles::

    name = "Mailchimp"
    source = "https://…"            # where the values are documented
    picture_base_url = ""           # where the pictures of the mail will lie; "" = images/ beside it
    [fields]
    unsubscribe = "*|UNSUB|*"       # written in place of {{unsubscribe}}, {{unsubscribe_url}}, {{unsubscribe_link}}
    share = ""                      # not publicly known: the user fills it in
"""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Final

import msgspec

from editor.newsletter import characters, urls
from editor.publishing.errors import ProfileBroken, UnknownProfile
from editor.support import files, paths
from editor.support.errors import FileInTheWay

PLAIN: Final = "plain"
"""The shipped profile that is no service: its name is words."""

SHIPPED: Final = (
    "idrelay",
    "paloma",
    "rule",
    "getanewsletter",
    "apsis",
    "mailchimp",
    "brevo",
    "outlook",
    PLAIN,
)
"""In the order in which they are offered."""

FIELDS: Final = (
    "unsubscribe",
    "web_version",
    "forward",
    "share",
    "subscribe",
    "preferences",
    "first_name",
    "last_name",
    "name",
    "email",
)
"""The fields that newsletters usually have."""

_PROFILE_NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
_FIELD_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_IN_NO_VALUE: Final = re.compile('["<>\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]')
_LONGEST_VALUE: Final = 500
_LARGEST_FILE: Final = 20_000
"""Ten times what a profile needs: nested deeply, five times as much takes seconds to refuse."""


class Profile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """``fields`` gives what the service writes for each field, "" where that is still to be filled in.

    ``picture_base_url``, where given, is the web address of the folder that the mail's pictures will lie in.
    """

    name: str
    source: str = ""
    picture_base_url: str = ""
    fields: dict[str, str] = {}

    def unknown(self) -> tuple[str, ...]:
        """The fields that wait to be filled in."""
        return tuple(name for name, value in self.fields.items() if not value)


class Profiles:
    """The profiles there are. ``folder`` is the user's own and need not exist."""

    def __init__(self, folder: Path | None = None, *, shipped: Path | None = None) -> None:
        self._folder = folder
        self._shipped = shipped or paths.resources() / "profiles"

    def names(self) -> tuple[str, ...]:
        """The names to choose from: the shipped ones, then the user's own."""
        own = {path.stem for path in self._folder.glob("*.toml")} if self._folder else set()
        further = sorted(name for name in own if name not in SHIPPED and _PROFILE_NAME.fullmatch(name))
        return (*SHIPPED, *further)

    def load(self, name: str) -> Profile:
        """The user's profile of that name, else the shipped one. Raises UnknownProfile, ProfileBroken."""
        path = self._own(name) if self.is_edited(name) else self._shipped / f"{name}.toml"
        if name not in self.names():
            raise UnknownProfile(name=name, known=", ".join(self.names()))
        return read(path)

    def is_edited(self, name: str) -> bool:
        """Whether a file of the user's takes the place of a shipped profile (or is one of its own)."""
        return self._folder is not None and _PROFILE_NAME.fullmatch(name) is not None and self._own(name).is_file()

    def save(self, name: str, profile: Profile) -> None:
        """Keep the user's ``profile``. Raises ProfileBroken for what :func:`read` refuses, and errors of writing."""
        path = self._own(name)
        if not _PROFILE_NAME.fullmatch(name):
            raise ProfileBroken(file=path.name, detail="name")
        checked(profile, path.name)
        files.make_folder(path.parent)
        files.write_atomically(path, to_toml(profile).encode())

    def reset(self, name: str) -> None:
        """Go back to the shipped profile (a profile of the user's own is gone). Raises FileInTheWay."""
        if self.is_edited(name):
            path = self._own(name)
            try:
                path.unlink()
            except OSError as error:  # Windows: another program has it open
                raise FileInTheWay(file=str(path)) from error

    @staticmethod
    def is_field_name(text: str) -> bool:
        """Whether ``{{text}}`` is a field."""
        return _FIELD_NAME.fullmatch(text) is not None

    def _own(self, name: str) -> Path:
        if self._folder is None:
            raise ValueError("no folder for the user's profiles")
        return self._folder / f"{name}.toml"


def read(path: Path) -> Profile:
    """The profile in a file. Raises ProfileBroken, naming the key that is wrong."""
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise ProfileBroken(file=path.name, detail="")
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        profile = msgspec.convert(content, Profile)
    except (OSError, ValueError, RecursionError) as error:  # ValueError: TOML, UTF-8, types, a number of 5,000 digits
        raise ProfileBroken(file=path.name, detail=str(error)) from error
    return checked(profile, path.name)


def checked(profile: Profile, file: str) -> Profile:
    """``profile``, if everything in it can stand in a mail.

    Values hold no quotation mark, angle bracket or control character: whatever they are written into stays whole.
    """
    if not profile.name or characters.forbidden(profile.name):
        raise ProfileBroken(file=file, detail="name")
    base = profile.picture_base_url
    if base and not (base.startswith(("https://", "http://")) and urls.is_valid(base) and _may_be_written(base)):
        raise ProfileBroken(file=file, detail="picture_base_url")
    for name, value in profile.fields.items():
        if not _FIELD_NAME.fullmatch(name) or not _may_be_written(value):
            raise ProfileBroken(file=file, detail=f"fields.{name}")
    return profile


def to_toml(profile: Profile) -> str:
    """The file that :func:`read` reads as this profile. (JSON's strings, DEL escaped, are strings of TOML.)"""

    def quoted(text: str) -> str:
        return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")

    lines = [f"{key} = {quoted(getattr(profile, key))}" for key in ("name", "source", "picture_base_url")]
    fields = [f"{name} = {quoted(value)}" for name, value in profile.fields.items()]
    return "\n".join([*lines, "", "[fields]", *fields, ""])


def _may_be_written(value: str) -> bool:
    return len(value) <= _LONGEST_VALUE and not _IN_NO_VALUE.search(value)
