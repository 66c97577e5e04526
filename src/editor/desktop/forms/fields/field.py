"""What all fields share: a label above with a counter at its right, one line of help and one of error below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Property, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from editor.desktop.forms.fields.field_parts import ErrorLine, restyle, small_label, without_mnemonic
from editor.desktop.forms.fields.paste_notice import Offer, PasteNotice, Question
from editor.desktop.look.announcing import announce
from editor.desktop.look.nesting import nest

_LABEL_GAP_PX = 4


class Field(QWidget):
    """A labelled field for one value.

    ``changed`` carries the new value, only when the *user* changed it; ``left`` follows when focus leaves the field.
    A subclass puts its editor in with :meth:`_set_editor` and has ``show_value(value, fresh)``: it shows ``value``
    without sending ``changed``, and leaves an editor alone whose text already says ``value``, unless ``fresh`` (the
    form shows another thing now).

    What stands around the editor is made only when there is something to say: a form has dozens of fields.
    """

    changed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own_name = ""
        self._editor: QWidget | None = None
        self._label: QLabel | None = None
        self._counter: QLabel | None = None
        self._help: QLabel | None = None
        self._error: ErrorLine | None = None
        self._notice: PasteNotice | None = None
        self._head = QHBoxLayout()
        self._head.setSpacing(8)
        self._body = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_LABEL_GAP_PX)
        nest(self._column, self._head)
        nest(self._column, self._body)
        self._column.addStretch(1)

    def _set_editor(self, body: QWidget, editor: QWidget | None = None) -> None:
        """Put ``body`` below the label; ``editor`` (else ``body``) takes focus and the label's name."""
        self._editor = editor or body
        self._body.addWidget(body)
        self._name_editor()

    @property
    def entry(self) -> QWidget:
        """The widget where Tab comes in."""
        return self._editor or self

    def enter(self) -> None:
        """Put the cursor into the field."""
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def counter(self) -> str:
        """What stands right of the label."""
        return self._counter.text() if self._counter else ""

    def _count_in(self, words: str) -> None:
        """Show ``words`` right of the label."""
        if self._counter is None:
            if not words:
                return
            self._counter = small_label(self)
            self._counter.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
            self._head.addWidget(self._counter, 1)
        self._counter.setText(words)

    def _get_label(self) -> str:
        return self._label.text() if self._label else ""

    def _put_label(self, text: str) -> None:
        if self._label is None:
            self._label = QLabel(self)
            self._label.setProperty("role", "label")
            self._head.insertWidget(0, self._label)
        self._label.setText(text)
        self._name_editor()

    def _get_help(self) -> str:
        return self._help.text() if self._help else ""

    def _put_help(self, text: str) -> None:
        if self._help is None:
            self._help = small_label(self)
            self._help.setWordWrap(True)
            self._column.insertWidget(self._column.count() - 1, self._help)
        self._help.setText(text)
        self._name_editor()

    def _get_called(self) -> str:
        return self._own_name

    def name_editor(self, name: str) -> None:
        """Call a field by ``name`` whose label stands elsewhere."""
        self._own_name = name
        self._name_editor()

    label = Property(str, _get_label, _put_label, doc="The words above the field; & marks the mnemonic.")
    help = Property(str, _get_help, _put_help, doc="One short line below the field.")
    called = Property(str, _get_called, name_editor, doc="The field's name where it has no label of its own.")

    def name(self) -> str:
        """What the field is called: its label without the mnemonic, or what it was called instead."""
        return self._own_name or without_mnemonic(self._get_label())

    def error(self) -> str:
        """What the field says is wrong, "" when nothing."""
        return self._error.text() if self._error else ""

    def show_error(self, sentence: str) -> None:
        """Say below the field what is wrong; "" takes it away."""
        if sentence == self.error():
            return
        if self._error is None:
            self._error = ErrorLine(self)
            self._column.insertWidget(2, self._error)
        self._error.show_text(sentence)
        if self._editor is not None:
            self._editor.setProperty("invalid", bool(sentence))
            restyle(self._editor)
        self._name_editor()
        if self._is_worked_on():
            announce(self, f"{self.name()}: {sentence}" if sentence else "")

    def _is_worked_on(self) -> bool:
        """Whether the focus is in the form: what is wrong is no news while one only passes in the outline."""
        form, focused = self.parentWidget(), QApplication.focusWidget()
        while form is not None and not form.isWindow() and not isinstance(form, QScrollArea):
            form = form.parentWidget()
        return form is not None and focused is not None and form.isAncestorOf(focused)

    @property
    def notice(self) -> PasteNotice | None:
        """What is said below the field of something pasted, once there was something to say."""
        return self._notice

    def _say(self, sentences: Sequence[str], questions: Sequence[Question] = (), offers: Sequence[Offer] = ()) -> None:
        """Say below the field what was decided of something pasted, and what can be chosen."""
        if self._notice is None:
            self._notice = PasteNotice(self)
            self._notice.closed.connect(self.enter)
            self._column.insertWidget(2, self._notice)
        self._notice.tell(sentences, questions, offers, self.entry)

    def _say_no_more(self) -> None:
        """Another thing is shown: what was said of this one is over."""
        if self._notice is not None:
            self._notice.close_notice()

    def _name_editor(self) -> None:
        if self._editor is not None:
            named = self.name()
            if isinstance(self._editor, QPushButton):
                named = f"{named}: {self._editor.text()}" if named else self._editor.text()
            self._editor.setAccessibleName(named)
            self._editor.setAccessibleDescription(" ".join(filter(None, (self.error(), self._get_help()))))
            if self._label is not None:
                self._label.setBuddy(self.entry)
