"""Fields for pictures: one picture of a thing, or a row of more pictures."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from editor.desktop.forms.edit import Edit, work_edit
from editor.desktop.forms.fields.choice_field import ChoiceField
from editor.desktop.forms.fields.field import Field
from editor.desktop.forms.fields.picture_drop import Dropped, PictureTarget
from editor.desktop.forms.fields.picture_panel import PicturePanel
from editor.desktop.forms.register_desk import RegisterDesk
from editor.desktop.forms.services import FormServices
from editor.desktop.forms.targets import Target
from editor.desktop.guide.asking import explain
from editor.desktop.look.icons import icon
from editor.desktop.look.nesting import nest
from editor.newsletter.edits import picture_edits
from editor.newsletter.edits.picture_edits import NewPicture, Put
from editor.newsletter.issue import ImageId, Issue
from editor.newsletter.record import Work

_SMALL_ICON_PX = 16


class PictureField(Field):
    """The picture of a thing: chosen from a file, described, credited, taken away.

    ``edited`` carries an Edit. ``placement`` is the field for where the picture stands; a form that binds it calls
    :meth:`ask_placement`.
    """

    edited = Signal(object)
    more_dropped = Signal(object)
    """The pictures dropped beside the first, as a list: for a field that holds more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        explain(self, "pictures")
        self._services: FormServices | None = None
        self._issue: Issue | None = None
        self._slot: tuple[Target, str] | None = None
        self._focus = ""
        self._asks_placement = False
        body = PictureTarget(self, self.take_dropped)
        self.choose_button = QPushButton(self.tr("Välj bild…"), body)
        self.choose_button.setIcon(icon("image_add"))
        self.choose_button.setToolTip(self.tr("En bildfil kan också släppas här eller klistras in med Ctrl+V"))
        self.choose_button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.reuse_button = reuse_button(body)
        self.panel = PicturePanel(body)
        self.placement = _placement_field(body)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        nest(column, row_of(self.choose_button, self.reuse_button))
        column.addWidget(self.panel)
        column.addWidget(self.placement)
        self._set_editor(body, self.choose_button)
        self.choose_button.clicked.connect(self._choose)
        self.reuse_button.clicked.connect(self._reuse)
        self.panel.replace_asked.connect(self._choose)
        self.panel.remove_asked.connect(self._remove)
        self.panel.edited.connect(self.edited)
        self.panel.left.connect(self.left)

    def serve(self, services: FormServices) -> None:
        """Where pictures come from."""
        self._services = services

    def ask_placement(self) -> None:
        """Show the field for where the picture stands whenever there is a picture."""
        self._asks_placement = True

    def has_picture(self) -> bool:
        """Whether the thing shown has a picture."""
        return self.panel.image_id is not None and self.panel.isVisibleTo(self)

    def show_issue(self, issue: Issue, target: Target, attribute: str, focus: str, *, fresh: bool) -> None:
        """Show the picture that ``attribute`` of ``target`` names."""
        self._issue, self._slot, self._focus = issue, (target, attribute), focus
        image_id = target.get(issue, attribute)
        self.choose_button.setVisible(image_id is None)
        self.reuse_button.setVisible(image_id is None)
        self.panel.setVisible(image_id is not None)
        self.placement.setVisible(image_id is not None and self._asks_placement)
        if image_id is not None:
            self.panel.show_picture(issue, image_id, focus, self._services, fresh=fresh)

    def _choose(self) -> None:
        take = self._taker()
        if self._services is not None and take is not None:
            self._services.choose_picture(self, take)

    def take_dropped(self, pictures: list[Dropped]) -> None:
        """Take the first of the pictures dropped on the field or pasted into it."""
        take = self._taker()
        if self._services is not None and take is not None:
            self._services.take_pictures(pictures[:1], self, take)
        if len(pictures) > 1:
            self.more_dropped.emit(pictures[1:])

    def _reuse(self) -> None:
        take = self._taker()
        if self._services is not None and take is not None:
            self._services.reuse_picture(self, take)

    def _taker(self) -> Callable[[NewPicture], None] | None:
        """What puts a prepared picture where this field stands now, also when another thing is shown by then."""
        if self._slot is None:
            return None
        target, attribute = self._slot
        focus, name = self._focus, self.tr("Byt bild") if self.has_picture() else self.tr("Lägg till bild")

        def take(new: NewPicture) -> None:
            change = partial(with_picture, target=target, attribute=attribute, new=new)
            self.edited.emit(work_edit(change, name, focus))

        return take

    def _remove(self) -> None:
        if self._slot is None:
            return
        target, attribute = self._slot
        apply = partial(_without_picture, target=target, attribute=attribute)
        self.edited.emit(Edit(apply, self.tr("Ta bort bild"), None, self._focus))
        self.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)


class PicturesField(Field):
    """More pictures of an article, in order. ``grown``: there are more than before."""

    edited = Signal(object)
    grown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        explain(self, "pictures")
        self._services: FormServices | None = None
        self._slot: tuple[Target, str] | None = None
        self._focus = ""
        self._ids: tuple[str, ...] = ()
        self._registers: RegisterDesk | None = None
        self.panels: list[PicturePanel] = []
        self._frames: list[QFrame] = []
        body = PictureTarget(self, self.take_dropped)
        self.add_button = QPushButton(self.tr("Lägg till bild…"), body)
        self.add_button.setIcon(icon("image_add"))
        self.add_button.setToolTip(self.tr("Bildfiler kan också släppas här eller klistras in med Ctrl+V"))
        self.add_button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._list = QVBoxLayout(body)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        self.reuse_button = reuse_button(body)
        nest(self._list, row_of(self.add_button, self.reuse_button))
        self._set_editor(body, self.add_button)
        self.add_button.clicked.connect(self._add)
        self.reuse_button.clicked.connect(self._reuse)

    def serve(self, services: FormServices) -> None:
        """Where pictures come from."""
        self._services = services

    def join(self, registers: RegisterDesk) -> None:
        """Let the lines of pictures still to come ask ``registers``."""
        self._registers = registers

    def count(self) -> int:
        """How many pictures are shown."""
        return len(self._ids)

    def show_issue(self, issue: Issue, target: Target, attribute: str, focus: str, *, fresh: bool) -> None:
        """Show the pictures that ``attribute`` of ``target`` names."""
        self._slot, self._focus = (target, attribute), focus
        self._ids = target.get(issue, attribute)
        while len(self.panels) > len(self._ids):
            self.panels.pop().deleteLater()
            frame = self._frames.pop()
            frame.hide()
            frame.deleteLater()
        grows = len(self.panels) < len(self._ids)
        while len(self.panels) < len(self._ids):
            self._append()
        if grows:
            self.grown.emit()
        for panel, image_id in zip(self.panels, self._ids, strict=True):
            panel.show_picture(issue, image_id, focus, self._services, fresh=fresh)

    def button(self, index: int, step: int) -> QToolButton:
        """The button that moves picture ``index`` up (-1) or down (1)."""
        found = self._frames[index].findChild(QToolButton, f"move{step}")
        if found is None:
            raise IndexError(index)
        return found

    def _append(self) -> None:
        index = len(self.panels)
        frame = QFrame(self.add_button.parentWidget())
        frame.setProperty("part", "row")
        frame.setFrameShape(QFrame.Shape.StyledPanel)
        panel = PicturePanel(frame)
        if self._registers is not None:
            panel.origin.join(self._registers)
        column = QVBoxLayout(frame)
        column.setContentsMargins(10, 8, 10, 10)
        moves = QHBoxLayout()
        moves.addStretch(1)
        for step, picture, words in ((-1, "arrow_up", self.tr("Flytta upp")), (1, "arrow_down", self.tr("Flytta ned"))):
            button = QToolButton(frame)
            button.setObjectName(f"move{step}")
            button.setIcon(icon(picture))
            button.setIconSize(QSize(_SMALL_ICON_PX, _SMALL_ICON_PX))
            button.setToolTip(words)
            button.setAccessibleName(self.tr("{words}: bild {number}").format(words=words, number=index + 1))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(partial(self._move, index, step))
            moves.addWidget(button)
        nest(column, moves)
        column.addWidget(panel)
        self.panels.append(panel)
        self._frames.append(frame)
        self._list.insertWidget(index, frame)
        frame.show()
        panel.edited.connect(self.edited)
        panel.left.connect(self.left)
        panel.replace_asked.connect(partial(self._replace, index))
        panel.remove_asked.connect(partial(self._remove, index))

    def _send(self, change: Callable[[Issue], Issue], name: str) -> None:
        self.edited.emit(Edit(change, name, None, self._focus))

    def _add(self) -> None:
        if self._services is not None and self._slot is not None:
            self._services.choose_pictures(self, self._appender())

    def _reuse(self) -> None:
        if self._services is not None and self._slot is not None:
            self._services.reuse_picture(self, self._appender())

    def take_dropped(self, pictures: list[Dropped]) -> None:
        """Add the pictures dropped on the field or pasted into it, in their order."""
        if self._services is None or self._slot is None:
            return
        self._services.take_pictures(pictures, self, self._appender())

    def _appender(self) -> Callable[[NewPicture], None]:
        """What adds a prepared picture where this field stands now."""
        assert self._slot is not None
        target, attribute = self._slot

        def put(issue: Issue, image_id: ImageId) -> Issue:
            return target.put(issue, attribute, (*target.get(issue, attribute), image_id))

        return self._taker(put, self.tr("Lägg till bild"))

    def _taker(self, put: Put, name: str) -> Callable[[NewPicture], None]:
        focus = self._focus

        def take(new: NewPicture) -> None:
            self.edited.emit(work_edit(partial(picture_edits.add, new=new, put=put), name, focus))

        return take

    def _replace(self, index: int) -> None:
        if self._services is None or self._slot is None:
            return
        target, attribute = self._slot

        def put(issue: Issue, image_id: ImageId) -> Issue:
            before: tuple[str, ...] = target.get(issue, attribute)
            return target.put(issue, attribute, (*before[:index], image_id, *before[index + 1 :]))

        self._services.choose_picture(self, self._taker(put, self.tr("Byt bild")))

    def _remove(self, index: int) -> None:
        if self._slot is None:
            return
        target, attribute = self._slot

        def change(issue: Issue) -> Issue:
            before: tuple[str, ...] = target.get(issue, attribute)
            return target.put(issue, attribute, before[:index] + before[index + 1 :])

        self._send(change, self.tr("Ta bort bild"))
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, index: int, step: int, _checked: bool = False) -> None:
        if self._slot is None or not 0 <= index + step < len(self._ids):
            return
        target, attribute = self._slot
        order = list(self._ids)
        order[index], order[index + step] = order[index + step], order[index]
        self._send(lambda issue: target.put(issue, attribute, tuple(order)), self.tr("Flytta bild"))
        self.button(index + step, step).setFocus(Qt.FocusReason.OtherFocusReason)


def with_picture(work: Work, *, target: Target, attribute: str, new: NewPicture) -> Work:
    """The work with ``new`` as a new picture entry, named by ``attribute`` (an entry nothing names any more goes).

    The description and credit of a picture that stood there before do not stay: they would be wrong.
    """
    return picture_edits.add(work, new, lambda issue, image_id: target.put(issue, attribute, image_id))


def _without_picture(issue: Issue, *, target: Target, attribute: str) -> Issue:
    """The issue without a picture in ``attribute``; its entry goes if nothing else names it."""
    return target.put(issue, attribute, None)


def reuse_button(parent: QWidget) -> QPushButton:
    """The button for taking a picture out of the register."""
    button = QPushButton(_tr("Ur bildregistret…"), parent)
    button.setIcon(icon("image"))
    button.setToolTip(_tr("Använd en bild som har varit med i en annan utgåva"))
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return button


def row_of(*buttons: QPushButton) -> QHBoxLayout:
    """Buttons beside each other, from the left."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row


def _placement_field(parent: QWidget) -> ChoiceField:
    field = ChoiceField(parent)
    field.setProperty("label", _tr("Bildens plats"))
    field.offer(
        (
            ("above", _tr("Ovanför texten")),
            ("below", _tr("Under texten")),
            ("left", _tr("Till vänster om texten")),
            ("right", _tr("Till höger om texten")),
        )
    )
    return field


def _tr(text: str) -> str:
    return QCoreApplication.translate("PictureField", text)
