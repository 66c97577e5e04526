"""The form of an event: entered once, shown wherever it is named."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QWidget

from editor.desktop.forms import pasting
from editor.desktop.forms.edit import Edit
from editor.desktop.forms.form import Form
from editor.desktop.forms.services import FormServices
from editor.desktop.generated.ui_event_form import Ui_EventForm
from editor.newsletter import edits
from editor.newsletter.edits import event_links
from editor.newsletter.issue import Event, Issue, Moment, articles
from editor.newsletter.places import node_id
from editor.swedish import events as event_words
from editor.swedish.dates import labels
from editor.swedish.typed_dates import Typed, are_week_words
from editor.swedish.words import NBSP

_SEVERAL = 2


class EventForm(Form):
    """Title, time, place and signing up first; text, occasions and the rest in folded groups."""

    def __init__(self, services: FormServices, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._ui = Ui_EventForm()
        self._ui.setupUi(self)
        self._stack_when_narrow(self._ui.when_row)
        self._articles: list[tuple[str, str]] = []
        self._offer()
        self._connect()

    def _offer(self) -> None:
        self._ui.mode.offer(
            [
                ("onsite", self.tr("På plats")),
                ("online", self.tr("Digitalt")),
                ("hybrid", self.tr("Båda")),
                ("unknown", self.tr("Vet inte än")),
            ]
        )
        self._ui.signup.offer(
            [
                ("none", self.tr("Behövs inte")),
                ("required", self.tr("Krävs")),
                ("closed", self.tr("Stängd")),
                ("full", self.tr("Fullbokat")),
                ("unknown", self.tr("Vet inte än")),
            ]
        )
        self._ui.kind.offer([("event", self.tr("Händelse")), ("deadline", self.tr("Sista dag, till exempel ansökan"))])

    def _connect(self) -> None:
        ui = self._ui
        ui.start.take_periods()
        for field, attribute in (
            (ui.title, "title"),
            (ui.start, "start"),
            (ui.end, "end"),
            (ui.mode, "mode"),
            (ui.place, "place"),
            (ui.signup, "signup"),
            (ui.deadline, "deadline"),
            (ui.body, "body"),
            (ui.note, "note"),
            (ui.links, "links"),
            (ui.daily, "daily"),
            (ui.date_text, "date_text"),
            (ui.occasions, "occasions"),
            (ui.kind, "kind"),
            (ui.over_title, "over_title"),
            (ui.series, "series"),
            (ui.article, "article"),
            (ui.language, "language"),
        ):
            self._bind(field, attribute)
        self._bind_picture(ui.picture, "image", placement="image_placement")
        self._pictures_in_text(ui.body, ui.picture_fold, ui.picture)
        ui.start.period_typed.connect(self._period_typed)
        ui.start.editor.take = self._take_occasions
        ui.fact_box.changed.connect(self._fact_box_ticked)
        self.field_left.connect(ui.origin.refresh)
        for field in (ui.start, ui.end, ui.deadline):
            field.left.connect(self._check_order)
        self._fold_groups()

    def show_node(self, issue: Issue, key: str) -> None:
        choices = [("", self.tr("Ingen"))]
        for article in articles(issue):
            choices.append((article.id, article.heading or self.tr("Artikel utan rubrik")))
        if choices != self._articles:
            self._articles = choices
            self._ui.article.offer(choices)
        event = edits.find(issue, node_id(key) or "")
        if isinstance(event, Event):
            self._ui.occasions.refer_to(issue.date, event.start)
        super().show_node(issue, key)

    def _refresh(self, issue: Issue, fresh: bool) -> None:
        event = edits.find(issue, node_id(self.key) or "")
        if not isinstance(event, Event):
            return
        ui = self._ui
        ui.origin.show_thing(event.id, fresh=fresh)
        ui.article.setVisible(len(self._articles) > 1 or event.article is not None)
        ui.fact_box.setVisible(event.article is not None)
        ui.fact_box.show_value(event_links.in_fact_box(issue, event.id))
        ui.printed.show_lines(printed_lines(event, event.language or issue.newsletter.language))
        links = len(event.links)
        said = [self.tr("text")] if event.body or event.note else []
        if links:
            said.append(self.tr("1 länk") if links == 1 else self.tr("{count} länkar").format(count=links))
        ui.text_fold.show_state(", ".join(said) or self.tr("inget ännu"))
        several = len(event.occasions)
        state = self.tr("{count} tillfällen").format(count=several) if several else event.date_text or event.daily
        ui.occasions_fold.show_state(state or self.tr("nej"))
        self._tell_picture(ui.picture_fold, ui.picture)
        more = self.tr("sista dag") if event.kind == "deadline" else event.over_title or event.series
        ui.more_fold.show_state(more)
        if fresh:
            self._check_order()

    def _take_occasions(self, mime: QMimeData) -> bool:
        """Several lines with a date each, pasted where one date belongs, are several occasions."""
        if len(pasting.lines(mime)) < _SEVERAL or not self._ui.occasions.paste(mime):
            return False
        self._ui.occasions_fold.unfold(True)
        return True

    def _period_typed(self, typed: Typed) -> None:
        """Start, end, daily hours and words for a week typed into one field: one step of undo."""
        event_id = node_id(self.key) or ""
        change = partial(_with_period, event_id=event_id, typed=typed)
        self.edited.emit(Edit(change, self.tr("Ändra tid"), (self.key, "period"), self.key))

    def _fact_box_ticked(self, shown: bool) -> None:
        """The article's fact box names the event too, or no longer."""
        change = partial(event_links.show_in_fact_box, event_id=node_id(self.key) or "", shown=shown)
        name = self.tr("Visa i faktaruta") if shown else self.tr("Ta bort ur faktaruta")
        self.edited.emit(Edit(change, name, None, self.key))

    def _check_order(self) -> None:
        """Say below the fields what cannot be: an end before the start, a deadline after the event."""
        ui = self._ui
        start, end, deadline = ui.start.value(), ui.end.value(), ui.deadline.value()
        if not ui.end.is_unread():
            early = start is not None and end is not None and _ends_before(start, end)
            ui.end.show_error(self.tr("Sluttiden ligger före starttiden.") if early else "")
        if not ui.deadline.is_unread():
            late = start is not None and deadline is not None and deadline.date > (end or start).date
            ui.deadline.show_error(self.tr("Sista anmälningsdag ligger efter händelsen.") if late else "")


def printed_lines(event: Event, language: str) -> list[str]:
    """What a newsletter in ``language`` prints of an event's time, place and signing up."""
    words = labels(language)
    lines = [f"{line.label}: {line.full}" for line in event_words.when_lines(event, language)]
    place, signup = event_words.where(event, language), event_words.signup_line(event, language)
    if place and lines:
        lines.append(f"{words.place}: {place}")
    if signup and lines:
        lines.append(f"{words.signup}: {signup}")
    return [line.replace(NBSP, " ") for line in lines]


def _with_period(issue: Issue, *, event_id: str, typed: Typed) -> Issue:
    """The issue with what was typed about an event's time. What was not typed stays, but the words of another week."""
    event = edits.find(issue, event_id)
    assert isinstance(event, Event)
    changes: dict[str, Any] = {"start": typed.start}
    if typed.words or are_week_words(event.date_text):
        changes |= {"date_text": typed.words, "end": typed.end}
    if typed.end is not None:
        changes["end"] = typed.end
    if typed.daily:
        changes["daily"] = typed.daily
    return edits.update(issue, event_id, **changes)


def _ends_before(start: Moment, end: Moment) -> bool:
    if start.date != end.date:
        return end.date < start.date
    return start.time is not None and end.time is not None and end.time < start.time
