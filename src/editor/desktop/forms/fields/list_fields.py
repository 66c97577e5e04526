"""The lists of an issue that are edited in rows: links, footer links, social links, occasions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import msgspec
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QWidget

from editor.desktop.forms import pasting
from editor.desktop.forms.fields.choice_field import ChoiceField
from editor.desktop.forms.fields.date_field import MomentField
from editor.desktop.forms.fields.field import Field
from editor.desktop.forms.fields.rows_field import Cell, Row, RowsField
from editor.desktop.forms.fields.text_field import LongTextField, TextField, UrlField
from editor.newsletter.issue import FooterLink, Link, Moment, Occasion, SocialLink
from editor.swedish import typed_dates

_WITH_LEAD = ("subscribe", "unsubscribe", "forward", "other")
_LEAST_LETTERS = 3  # two combo boxes share a line of a narrow form


class LinkListField(RowsField):
    """Links that stand on lines of their own: text and address."""

    def _cells(self) -> list[Cell]:
        return [Cell("text", self.tr("Text"), LongTextField), Cell("url", self.tr("Adress"), UrlField)]

    def _blank(self) -> Link:
        return Link(text="", url="")

    def _things_in(self, mime: QMimeData) -> tuple[Any, ...]:
        return pasting.links(mime, self.places)

    def _filled(self, value: Any, thing: Any, attribute: str) -> Any | None:
        return _with_address(value, thing, attribute)

    def _pasted_words(self) -> str:
        return self.tr("Klistra in länkar")

    def _paste_tip(self) -> str:
        return self.tr("Ctrl+V här klistrar in flera länkar på en gång, med text och adress på var sin rad")

    def _add_words(self) -> str:
        return self.tr("Lägg till länk")

    def _row_name(self) -> str:
        return self.tr("Länk")


class _FooterLinkRow(Row):
    """A link that leads where its name says needs no words before it: those are asked for where they may be wanted."""

    def show_value(self, value: FooterLink, fresh: bool) -> None:
        super().show_value(value, fresh)
        self.show_cell("lead", shown=bool(value.lead) or value.role in _WITH_LEAD)


class FooterLinksField(RowsField):
    """The links of the footer and of the line above the newsletter."""

    def _cells(self) -> list[Cell]:
        return [
            Cell("role", self.tr("Leder till"), self._roles),
            Cell("position", self.tr("Plats"), self._positions, joins=True),
            Cell("lead", self.tr("Inledning"), TextField),
            Cell("text", self.tr("Text"), TextField),
            Cell("url", self.tr("Adress"), UrlField),
        ]

    def _make_row(self, parent: QWidget) -> Row:
        return _FooterLinkRow(self._cells(), parent)

    def _roles(self, parent: QWidget) -> Field:
        return _choice(
            parent,
            (
                ("subscribe", self.tr("Prenumerera")),
                ("unsubscribe", self.tr("Avsluta prenumerationen")),
                ("privacy", self.tr("Personuppgifter")),
                ("web_version", self.tr("Webbversion")),
                ("pdf_version", self.tr("Pdf-version")),
                ("forward", self.tr("Skicka vidare")),
                ("share", self.tr("Dela")),
                ("other", self.tr("Annat")),
            ),
        )

    def _positions(self, parent: QWidget) -> Field:
        return _choice(
            parent,
            (
                ("default", self.tr("Vanlig plats")),
                ("top", self.tr("Överst i brevet")),
                ("bottom", self.tr("I sidfoten")),
            ),
        )

    def _blank(self) -> FooterLink:
        return FooterLink(role="other")

    def _things_in(self, mime: QMimeData) -> tuple[Any, ...]:
        return tuple(
            FooterLink(role="other", text=link.text, url=link.url) for link in pasting.links(mime, self.places)
        )

    def _pasted_words(self) -> str:
        return self.tr("Klistra in länkar")

    def _paste_tip(self) -> str:
        return self.tr("Ctrl+V här klistrar in flera länkar på en gång, med text och adress på var sin rad")

    def _add_words(self) -> str:
        return self.tr("Lägg till länk i sidfoten")

    def _row_name(self) -> str:
        return self.tr("Länk i sidfoten")


class SocialLinksField(RowsField):
    """The newsletter's places in social media."""

    def _cells(self) -> list[Cell]:
        return [
            Cell("service", self.tr("Tjänst"), self._service_field),
            Cell("text", self.tr("Text"), TextField),
            Cell("url", self.tr("Adress"), UrlField),
        ]

    def _service_field(self, parent: QWidget) -> Field:
        return _choice(
            parent,
            (
                ("facebook", "Facebook"),
                ("instagram", "Instagram"),
                ("linkedin", "Linkedin"),
                ("x", "X"),
                ("youtube", "Youtube"),
                ("other", self.tr("Annan")),
            ),
        )

    def _blank(self) -> SocialLink:
        return SocialLink(service="facebook")

    def _add_words(self) -> str:
        return self.tr("Lägg till socialt medium")

    def _row_name(self) -> str:
        return self.tr("Socialt medium")


class OccasionsField(RowsField):
    """The occasions of an event that is held several times."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._reference = dt.date(2000, 1, 1)
        self._first: Moment | None = None
        super().__init__(parent)

    def refer_to(self, date: dt.date, start: Moment | None) -> None:
        """The issue's date, which decides a year left out, and the event's start, with which a new occasion begins."""
        self._reference = date
        self._first = start
        for row in self.rows:
            for field in row.fields.values():
                if isinstance(field, MomentField):
                    field.refer_to(date)

    def _cells(self) -> list[Cell]:
        return [
            Cell("start", self.tr("Börjar"), self._moment),
            Cell("end", self.tr("Slutar"), self._moment),
            Cell("place", self.tr("Plats"), TextField),
            Cell("note", self.tr("Anmärkning"), TextField),
        ]

    def _make_row(self, parent: QWidget) -> Row:
        row = super()._make_row(parent)
        start, end = row.fields["start"], row.fields["end"]
        if isinstance(start, MomentField) and isinstance(end, MomentField):
            start.take_periods()

            start.period_typed.connect(lambda typed: end.show_value(typed.end) if typed.end else None)
        return row

    def _moment(self, parent: QWidget) -> Field:
        field = MomentField(parent)
        field.refer_to(self._reference)
        return field

    def _blank(self) -> Occasion:
        before = self.value()[-1].start if self.value() else self._first
        return Occasion(start=before or Moment(self._reference))

    def _things_in(self, mime: QMimeData) -> tuple[Any, ...]:
        """An occasion for each line, when every line begins with a date."""
        lines = pasting.lines(mime)
        read = [typed_dates.read_with_place(line, self._reference) for line in lines]
        if not read or None in read or (len(read) == 1 and read[0] and not read[0][1]):
            return ()
        return tuple(Occasion(start=typed.start, end=typed.end, place=place) for typed, place in filter(None, read))

    def _filled(self, value: Any, thing: Any, attribute: str) -> Any | None:
        if attribute != "start":
            return None
        return msgspec.structs.replace(value, start=thing.start, end=thing.end, place=thing.place)

    def _pasted_words(self) -> str:
        return self.tr("Klistra in tillfällen")

    def _paste_tip(self) -> str:
        return self.tr("Ctrl+V här klistrar in flera tillfällen på en gång, med tid och plats på var sin rad")

    def _add_words(self) -> str:
        return self.tr("Lägg till tillfälle")

    def _row_name(self) -> str:
        return self.tr("Tillfälle")


def _with_address(value: Any, thing: Any, attribute: str) -> Any | None:
    """A link with another address, where a link is pasted into its field for the address."""
    return msgspec.structs.replace(value, url=thing.url) if attribute == "url" and thing.url else None


def _choice(parent: QWidget, choices: Sequence[tuple[str, str]]) -> ChoiceField:
    field = ChoiceField(parent)
    field.offer(choices)
    field.box.setMinimumContentsLength(_LEAST_LETTERS)
    return field
