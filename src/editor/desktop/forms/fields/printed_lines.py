"""What the newsletter will print of what stands above: "Så här skrivs det"."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from editor.desktop.forms.fields.field_parts import small_label


class PrintedLines(QFrame):
    """A quiet box with the printed words, hidden while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "printed")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._lead = small_label(self)
        self._lead.setText(self.tr("Så här skrivs det"))
        self._lines = QLabel(self)
        self._lines.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(11, 8, 11, 8)
        column.setSpacing(3)
        column.addWidget(self._lead)
        column.addWidget(self._lines)

    def text(self) -> str:
        """The printed lines, one under the other."""
        return self._lines.text()

    def show_lines(self, lines: list[str]) -> None:
        """Show the lines of the newsletter."""
        text = "\n".join(lines)
        if text != self._lines.text():
            self._lines.setText(text)
            self.setAccessibleName(self.tr("Så här skrivs det: {text}").format(text=", ".join(lines)))
        self.setVisible(bool(lines))
