"""What all forms share: fields bound to values of the issue, edits going out, new values coming in."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.desktop.forms.binder import Binder, ValueField
from editor.desktop.forms.edit import Edit
from editor.desktop.forms.fields.choice_field import LanguageField, language_names
from editor.desktop.forms.fields.field import Field
from editor.desktop.forms.fields.field_parts import small_label
from editor.desktop.forms.fields.fold import Fold
from editor.desktop.forms.fields.gather_field import GatherField
from editor.desktop.forms.fields.origin_line import OriginLine
from editor.desktop.forms.fields.picture_drop import Dropped
from editor.desktop.forms.fields.picture_field import PictureField, PicturesField
from editor.desktop.forms.fields.rich_text.field import RichTextField
from editor.desktop.forms.fields.rows_field import RowsField
from editor.desktop.forms.fields.things_field import ThingsField
from editor.desktop.forms.register_desk import RegisterDesk
from editor.desktop.forms.services import FormServices
from editor.desktop.forms.targets import NodeTarget, Target
from editor.desktop.look.tab_order import order_tabs
from editor.newsletter import places
from editor.newsletter.issue import Issue

__all__ = ["Edit", "Form", "FormServices", "node_target", "stand_alone"]


BESIDE_PX = 460
"""A form narrower than this has one field a row: "19 september 2026 kl. 10.00" must be read whole."""


class IssueField(Protocol):
    """A field that needs the whole issue (pictures, lists of things) and sends whole edits."""

    edited: SignalInstance

    def show_issue(self, issue: Issue, target: Target, attribute: str, focus: str, *, fresh: bool) -> None:
        """Show what ``attribute`` of ``target`` names; ``focus`` is the block that edits concern."""


class _IssueBinding(NamedTuple):
    field: IssueField
    attribute: str
    target: Callable[[str], Target]
    focus: str | None


class Form(QWidget):
    """Edits one thing of the issue.

    ``edited`` carries an :class:`Edit`; ``selection_requested`` the key of a block to go to; ``field_left`` follows
    when focus leaves a field, so that typing in the next one is undone by itself.
    A form has no scroll bar: it stands in the panel's scroll area.
    """

    edited = Signal(object)
    selection_requested = Signal(str)
    field_left = Signal()

    def __init__(self, services: FormServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._issue: Issue | None = None
        self._key = ""
        self._tabs_wait = True
        self._scope: QLabel | None = None
        self._side_by_side: tuple[QBoxLayout, ...] = ()
        self._binder = Binder(self.edited.emit)
        self._issue_bindings: list[_IssueBinding] = []
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("surface", "pane")

    @property
    def key(self) -> str:
        """The key of the block shown."""
        return self._key

    def show_node(self, issue: Issue, key: str) -> None:
        """Fill the fields from ``issue``. The text being typed stays as it is typed while it says the same."""
        fresh = self._issue is None or self._identity(key) != self._identity(self._key)
        self._issue, self._key = issue, key
        self._binder.show(issue, key, key, fresh=fresh)
        for bound in self._issue_bindings:
            bound.field.show_issue(issue, bound.target(key), bound.attribute, bound.focus or key, fresh=fresh)
        self._refresh(issue, fresh)
        self._leave_room_below()
        if self._tabs_wait:
            self._tabs_wait = False
            order_tabs(self)

    def _fold_groups(self) -> None:
        """Let each heading of the form (``links_fold``) fold the group of its name (``links_body``)."""
        for fold in self.findChildren(Fold):
            group, _, kind = fold.objectName().rpartition("_")
            if kind == "fold":
                body = self.findChild(QWidget, f"{group}_body")
                assert body is not None, group
                fold.folds(body)

    def _stack_when_narrow(self, *rows: QBoxLayout) -> None:
        """The fields of ``rows`` stand beside each other only where what is written in them has room."""
        self._side_by_side = rows

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < BESIDE_PX
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for row in self._side_by_side:
            if row.direction() != direction:
                row.setDirection(direction)

    def _leave_room_below(self) -> None:
        """Room that is left over in a high window stays below the last group, not between them."""
        column = self.layout()
        if isinstance(column, QVBoxLayout) and column.count() and column.itemAt(column.count() - 1).spacerItem():  # type: ignore[union-attr]
            column.setStretch(column.count() - 1, 1)

    def join(self, registers: RegisterDesk) -> None:
        """Offer what the registers can do; without them a form knows its issue only."""
        for field in self.findChildren(QWidget):
            if isinstance(field, OriginLine | GatherField | ThingsField | PicturesField):
                field.join(registers)

    def _say_scope(self, column: QVBoxLayout) -> None:
        """Say first in ``column`` that what is changed here concerns this issue alone."""
        self._scope = small_label(self)
        self._scope.setWordWrap(True)
        self._scope.setText(
            self.tr("Det du ändrar här gäller den här utgåvan. För alla nya utgåvor: Register, Nyhetsbrev.")
        )
        column.insertWidget(0, self._scope)

    def serve_newsletter(self) -> None:
        """Stand in the newsletter's own settings."""
        if self._scope is not None:
            self._scope.hide()

    def forget(self) -> None:
        """Let go of the issue: whatever is shown next is another thing, also where its key is the same."""
        self._issue = None

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        for field in self._binder.fields():
            if isinstance(field, Field):
                field.enter()
                return

    def _identity(self, key: str) -> str:
        """What must stay the same for texts half typed to be kept; forms of fixed blocks have several keys."""
        return key

    def _refresh(self, issue: Issue, fresh: bool) -> None:
        """Show what follows from the values: states of folded groups, what may be seen."""

    def _bind(
        self,
        field: ValueField,
        attribute: str,
        target: Callable[[str], Target] | None = None,
        focus: str | None = None,
    ) -> None:
        """Let ``field`` stand for ``attribute`` of the node shown, or of ``target``."""
        self._follow_growth(field)
        if hasattr(field, "serve"):
            field.serve(self._services)
        self._binder.bind(field, attribute, target or node_target, focus)
        field.left.connect(self.field_left)

    def _bind_issue(
        self,
        field: IssueField,
        attribute: str,
        target: Callable[[str], Target] | None = None,
        focus: str | None = None,
    ) -> None:
        """Let ``field``, which needs the whole issue, stand for ``attribute``."""
        self._follow_growth(field)
        self._issue_bindings.append(_IssueBinding(field, attribute, target or node_target, focus))
        field.edited.connect(self.edited)

    def _follow_growth(self, field: object) -> None:
        if isinstance(field, RowsField | PicturesField):
            field.grown.connect(self._order_tabs_later)

    def _order_tabs_later(self) -> None:
        self._tabs_wait = True

    def _bind_picture(
        self,
        field: PictureField,
        attribute: str,
        target: Callable[[str], Target] | None = None,
        *,
        placement: str | None = None,
        focus: str | None = None,
    ) -> None:
        """Let ``field`` stand for the picture in ``attribute``, and its field for the place for ``placement``."""
        field.serve(self._services)
        self._bind_issue(field, attribute, target, focus)
        field.left.connect(self.field_left)
        if placement is not None:
            field.ask_placement()
            self._bind(field.placement, placement, target, focus)

    def _bind_things(self, field: ThingsField, attribute: str) -> None:
        """Let ``field`` list the things in ``attribute`` of the node shown."""
        self._bind_issue(field, attribute)
        field.opened.connect(self.selection_requested)

    def _pictures_in_text(self, text: RichTextField, fold: Fold, field: PictureField, *more: PicturesField) -> None:
        """A picture pasted or dropped in ``text`` becomes the picture of ``field``, a further one goes to ``more``.

        One that is there is never replaced that way.
        """

        def take(pictures: list[Dropped]) -> None:
            if not field.has_picture():
                fold.unfold(True)
                field.take_dropped(pictures)
            elif more:
                more[0].take_dropped(pictures)

        text.editor.take_pictures = take

    def _tell_picture(self, fold: Fold, field: PictureField) -> None:
        """Let the group of a picture tell what is missing."""
        if not field.has_picture():
            fold.show_state(self.tr("ingen ännu"))
        elif field.panel.decorative.value() or field.panel.alt.value():
            fold.show_state("")
        else:
            fold.show_state(self.tr("beskrivning saknas"))

    def _tell_count(self, fold: Fold, count: int) -> None:
        """Let a group tell how many things it holds."""
        fold.show_state(str(count) if count else self.tr("inga ännu"))

    def _tell_language(self, fold: Fold, field: LanguageField) -> None:
        """Let a group tell the language that was chosen."""
        fold.show_state(language_names().get(field.value(), field.value()))


def stand_alone(body: QWidget) -> None:
    """Give the body of a group, shown without its heading, the air that a heading would give it."""
    layout = body.layout()
    if layout is not None:
        margins = layout.contentsMargins()
        layout.setContentsMargins(margins.left(), 16, margins.right(), margins.bottom())


def node_target(key: str) -> Target:
    """The node that a block key names."""
    return NodeTarget(places.node_id(key) or "")
