"""Every format's files have the names that windows and commands tell beforehand."""

from __future__ import annotations

import pytest

from editor.publishing.edition import Edition
from editor.publishing.formats import FORMATS, MAILS, NAMES, USUAL_FORMATS, Format
from editor.publishing.making import files_of
from editor.publishing.names import Names
from no_pictures import no_picture
from publishing.press import THEME, edition
from rendering.samples import rich_issue


@pytest.mark.parametrize("name", FORMATS)
def test_the_names_are_those_told_before(name: Format) -> None:
    made = Edition(rich_issue(), {}, no_picture, THEME) if name == "ics" else edition()
    told = NAMES[name]
    used = {one for file in files_of(name, made) for one in told if _is_named(file.name, one)}
    assert used == set(told)
    assert all(any(_is_named(file.name, one) for one in told) for file in files_of(name, made))


def _is_named(name: str, told: str) -> bool:
    return name.startswith(told) if told.endswith("/") else name == told


def test_every_format_is_known() -> None:
    assert set(NAMES) == set(FORMATS) >= {*MAILS, *USUAL_FORMATS}


def test_calendar_files_go_with_the_draft_where_asked_for() -> None:
    made = Edition(rich_issue(), {}, no_picture, THEME)
    plain, attached = (files_of("eml", made, attach_events=asked)[0].data for asked in (False, True))
    assert b"text/calendar" not in plain
    assert attached.count(b"text/calendar") == len(files_of("ics", made))


def test_every_fixed_name_of_a_file_has_a_descriptive_one() -> None:
    fixed = [name for names in NAMES.values() for name in names]
    renamed = [Names("brev").of(name) for name in fixed]
    assert all((name == other) == ("/" in name) for name, other in zip(fixed, renamed, strict=True))
    assert len(set(renamed)) == len(renamed)
    assert [Names().of(name) for name in fixed] == fixed
