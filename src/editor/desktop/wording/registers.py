"""What is said of registers: where entries are used, what changing them has done, what was left alone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editor.desktop.forms.field_words import fields_words
from editor.newsletter.status import Standing
from editor.workspace.registers.changes import Outcome, Skipped, Undone
from editor.workspace.registers.uses import Naming, Place, Use


def _tr(text: str) -> str:
    return QCoreApplication.translate("RegisterWords", text)


def status_words(status: Standing) -> str:
    """What a status is called."""
    return {
        "draft": _tr("utkast"),
        "review": _tr("på granskning"),
        "approved": _tr("godkänd"),
        "changed": _tr("godkänd, ändrad sedan"),
        "published": _tr("publicerad, ändras inte"),
    }[status]


def place_words(place: Place) -> str:
    """An item that names an entry."""
    if place.heading:
        return place.heading
    return {
        "calendar": _tr("kalender utan rubrik"),
        "contacts": _tr("kontaktlista utan rubrik"),
    }.get(place.kind, _tr("artikel utan rubrik"))


def issue_words(newsletter: str, title: str) -> str:
    """An issue in a list: its newsletter and title."""
    return ", ".join(part for part in (newsletter, title) if part) or _tr("Utgåva utan titel")


def use_words(use: Use) -> str:
    """A line of "Används i"."""
    places = ", ".join(place_words(place) for place in use.places)
    where = f": {places}" if places else ""
    return f"{issue_words(use.newsletter, use.title)}{where} ({status_words(use.status)})"


def naming_words(naming: Naming) -> str:
    """A line of the drafts that still name someone."""
    how = _tr("som kontakt och i texten") if naming.as_contact and naming.in_text else ""
    how = how or (_tr("som kontakt") if naming.as_contact else _tr("i texten"))
    return f"{issue_words(naming.newsletter, naming.title)}: {how} ({status_words(naming.status)})"


def use_state(uses: tuple[Use, ...]) -> str:
    """What the heading "Används i" tells while it is folded."""
    if not uses:
        return _tr("ingen utgåva ännu")
    drafts = sum(use.status != "published" for use in uses)
    published = len(uses) - drafts
    said = []
    if drafts:
        said.append(_tr("1 utkast") if drafts == 1 else _tr("{0} utkast").format(drafts))
    if published:
        said.append(_tr("1 publicerad") if published == 1 else _tr("{0} publicerade").format(published))
    return ", ".join(said)


def change_words(drafts: int) -> str:
    """What keeping a change of an entry will do besides, where ``drafts`` (at least one) use it."""
    if drafts == 1:
        return _tr("Ändringen görs också i ett utkast.")
    return _tr("Ändringen görs också i {0} utkast.").format(drafts)


def outcome_words(outcome: Outcome) -> str:
    """What changing an entry has done, and what was left alone."""
    if not outcome.changed and not outcome.skipped:
        return _tr("Sparat i registret.")
    number = outcome.issues
    said = [
        _tr("Sparat i registret.")
        if not number
        else _tr("Ändrat i registret och i ett utkast.")
        if number == 1
        else _tr("Ändrat i registret och i {0} utkast.").format(number)
    ]
    said += [_skipped_words(one) for one in outcome.skipped]
    return " ".join(said)


def undone_words(undone: Undone) -> str:
    """What taking back has done, and what was skipped."""
    if undone.entry is None:
        said = [_tr("Posten i registret har ändrats sedan dess och står kvar.")]
    else:
        said = [_tr("Ändringen är ångrad i registret.")]
    issues = len({one.issue_id for one in undone.restored})
    if issues:
        said.append(
            _tr("Ett utkast är återställt.") if issues == 1 else _tr("{0} utkast är återställda.").format(issues)
        )
    said += [_skipped_words(one) for one in undone.skipped]
    return " ".join(said)


def _skipped_words(one: Skipped) -> str:
    """One place that was left alone, and why."""
    title = one.title or _tr("En utgåva")
    if one.why == "own_words":
        return _tr("{0} har egna ord i {1} och behåller dem.").format(title, fields_words(one.fields))
    return {
        "changed_since": _tr("{0} har ändrats sedan dess och står kvar."),
        "gone": _tr("{0} finns inte längre eller ligger i Papperskorgen."),
        "published": _tr("{0} är publicerad och ändras inte."),
        "damaged": _tr("{0} gick inte att läsa och är oförändrad."),
    }[one.why].format(title)
