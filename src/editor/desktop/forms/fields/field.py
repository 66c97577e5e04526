"""What all fields share: a label above with a counter at its right, one line of help and one of error below."""

from __future__ import annotations

from PySide6.QtCore import Property, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from editor.desktop.icons import icon
from editor.desktop.style import SMALL_PT, resized

_ICON_PX = 16
_LABEL_GAP_PX = 4


class Field(QWidget):
    """A labelled field for one value.

    ``changed`` carries the new value, only when the *user* changed it; ``left`` follows when focus leaves the field.
    A subclass puts its editor in with :meth:`_set_editor` and has ``show_value(value, fresh)``: it shows ``value``
    without sending ``changed``, and leaves an editor alone whose text already says ``value``, unless ``fresh`` (the
    form shows another thing now).
    """

    changed = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel(self)
        self._label.setProperty("role", "label")
        self._label.setVisible(False)
        self._counter = small_label(self)
        self._counter.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        self._help = small_label(self)
        self._help.setWordWrap(True)
        self._help.setVisible(False)
        self._error = ErrorLine(self)
        self._editor: QWidget | None = None
        self._own_name = ""
        self._head = QWidget(self)
        self._head.setVisible(False)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(self._label)
        head.addStretch(1)
        head.addWidget(self._counter)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_LABEL_GAP_PX)
        self._column.addWidget(self._head)
        self._column.addWidget(self._error)
        self._column.addWidget(self._help)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _set_editor(self, body: QWidget, editor: QWidget | None = None) -> None:
        """Put ``body`` below the label; ``editor`` (else ``body``) takes focus and the label's name."""
        self._editor = editor or body
        self._column.insertWidget(1, body)
        self._label.setBuddy(self._editor)
        self.setFocusProxy(self._editor)
        self._name_editor()

    def _get_label(self) -> str:
        return self._label.text()

    def _put_label(self, text: str) -> None:
        self._label.setText(text)
        self._label.setVisible(bool(text))
        self._head.setVisible(bool(text))
        self._name_editor()

    def _get_help(self) -> str:
        return self._help.text()

    def _put_help(self, text: str) -> None:
        self._help.setText(text)
        self._help.setVisible(bool(text))
        self._name_editor()

    def _get_called(self) -> str:
        return self._own_name

    label = Property(str, _get_label, _put_label, doc="The words above the field; & marks the mnemonic.")
    help = Property(str, _get_help, _put_help, doc="One short line below the field.")

    def name(self) -> str:
        """What the field is called: its label without the mnemonic, or what it was called instead."""
        if self._own_name:
            return self._own_name
        return self._label.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def name_editor(self, name: str) -> None:
        """Call a field by ``name`` whose label stands elsewhere."""
        self._own_name = name
        self._name_editor()

    called = Property(str, _get_called, name_editor, doc="The field's name where it has no label of its own.")

    def error(self) -> str:
        """What the field says is wrong, "" when nothing."""
        return self._error.text()

    def show_error(self, sentence: str) -> None:
        """Say below the field what is wrong; "" takes it away."""
        self._error.show_text(sentence)
        if self._editor is not None:
            self._editor.setProperty("invalid", bool(sentence))
            restyle(self._editor)
        self._name_editor()

    def _name_editor(self) -> None:
        if self._editor is not None:
            self._editor.setAccessibleName(self.name())
            self._editor.setAccessibleDescription(" ".join(filter(None, (self._error.text(), self._help.text()))))


class ErrorLine(QWidget):
    """A shape and a sentence: what is wrong with the field above."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = QLabel(self)
        self._mark.setFixedWidth(_ICON_PX)
        self._mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._sentence = QLabel(self)
        self._sentence.setProperty("role", "error")
        self._sentence.setWordWrap(True)
        self._sentence.setFont(resized(self._sentence.font(), SMALL_PT, weight=QFont.Weight.DemiBold))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._mark)
        row.addWidget(self._sentence, 1)
        self.setVisible(False)

    def text(self) -> str:
        return self._sentence.text()

    def show_text(self, sentence: str) -> None:
        self._sentence.setText(sentence)
        if sentence:
            colour = self._sentence.palette().windowText().color()
            self._mark.setPixmap(icon("error_circle", colour=colour).pixmap(_ICON_PX, _ICON_PX))
        self.setVisible(bool(sentence))


def small_label(parent: QWidget) -> QLabel:
    """A muted label in the small size: counters and help."""
    label = QLabel(parent)
    label.setProperty("role", "help")
    label.setFont(resized(label.font(), SMALL_PT))
    return label


def restyle(widget: QWidget) -> None:
    """Let the style sheet see a property that has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
