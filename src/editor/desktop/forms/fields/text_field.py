"""Text fields: one line of plain text, in one row or wrapped over several; addresses."""

from __future__ import annotations

from collections.abc import Container
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Property
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from editor.desktop.forms import pasting
from editor.desktop.forms.fields.field import Field
from editor.desktop.forms.fields.field_parts import restyle
from editor.desktop.forms.fields.line_edits import OneRowEdit, WrappedEdit
from editor.desktop.forms.fields.paste_notice import Offer, Question
from editor.desktop.forms.fields.typing import change_words
from editor.newsletter import characters, tracking, urls

if TYPE_CHECKING:
    from editor.desktop.forms.services import FormServices
    from editor.importing.clipboard import PastedLine


class TextField(Field):
    """One line of plain text.

    ``changed`` carries the text without white space at its ends; what stands in the editor is trimmed only when focus
    leaves. With ``limit`` (characters) the counter says how many are used; ``counted`` counts without a limit.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit = 0
        self._counted = False
        self._line: OneRowEdit | WrappedEdit = self._make_editor()
        self._set_editor(self._line)
        self._line.edited.connect(self._typed)
        self._line.left.connect(self._leave)

    def _make_editor(self) -> OneRowEdit | WrappedEdit:
        return OneRowEdit(self)

    def _get_limit(self) -> int:
        return self._limit

    def _put_limit(self, characters: int) -> None:
        self._limit = characters
        self._count()

    def _get_counted(self) -> bool:
        return self._counted

    def _put_counted(self, counted: bool) -> None:
        self._counted = counted
        self._count()

    def _get_placeholder(self) -> str:
        return self._line.placeholderText()

    def _put_placeholder(self, text: str) -> None:
        self._line.setPlaceholderText(text)

    def _get_strong(self) -> bool:
        return self._line.font().weight() >= QFont.Weight.DemiBold

    def _put_strong(self, strong: bool) -> None:
        self._line.setProperty("strong", strong)
        font = self._line.font()
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        self._line.setFont(font)
        restyle(self._line)

    limit = Property(int, _get_limit, _put_limit, doc="Characters that fit well; 0 for no counter.")
    counted = Property(bool, _get_counted, _put_counted, doc="Count characters without a limit.")
    placeholder = Property(str, _get_placeholder, _put_placeholder, doc="An example shown while the field is empty.")
    strong = Property(bool, _get_strong, _put_strong, doc="Semibold text: headings.")

    @property
    def editor(self) -> OneRowEdit | WrappedEdit:
        """The widget that is typed in."""
        return self._line

    def value(self) -> str:
        """The text, trimmed."""
        return characters.trim(self._line.text())

    def show_value(self, value: str, fresh: bool = False) -> None:
        """Show ``value``; leave an editor whose text says just that alone, white space and all."""
        if fresh or self.value() != value:
            self._line.show_text(value)
        if fresh:
            self.show_error("")
        self._count()

    def _typed(self, _: str) -> None:
        self._count()
        self.changed.emit(self.value())

    def _leave(self) -> None:
        if self._line.text() != self.value():
            self._line.show_text(self.value())
        self.left.emit()

    def _count(self) -> None:
        used = len(self.value())
        if self._limit:
            self._count_in(self.tr("{used} av {limit} tecken").format(used=used, limit=self._limit))
        elif self._counted:
            self._count_in(self.tr("{used} tecken").format(used=used))


class LongTextField(TextField):
    """One line of plain text that is often long: headings, picture descriptions. Shown wrapped.

    What is pasted is mended by the dictionary and made one line; quotation marks and dashes become right as they are
    typed. ``merges``: whether the last change was typing.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        self._services: FormServices | None = None
        self._wrapped: WrappedEdit
        self.merges = True
        self._mends = False
        super().__init__(parent)
        self._wrapped.pasted.connect(self._pasted)

    def _make_editor(self) -> OneRowEdit | WrappedEdit:
        self._wrapped = WrappedEdit(self)
        return self._wrapped

    def serve(self, services: FormServices) -> None:
        """Where the dictionary comes from that mends what is pasted."""
        self._services = services
        self._wrapped.lexicon = services.lexicon

    def write_in(self, language: str) -> None:
        """The language of the text, as a BCP 47 tag."""
        self._wrapped.language = language

    def show_value(self, value: str, fresh: bool = False) -> None:
        super().show_value(value, fresh)
        if fresh:
            self._mends = False
            self._say_no_more()
            if self._services is not None and pasting.LOST in value and self._services.lexicon() is not None:
                words = self.tr("Bokstäver har gått förlorade här.")
                self._say([words], (), [Offer(self.tr("Laga texten"), self._mend)])

    def _typed(self, text: str) -> None:
        self.merges = not self._wrapped.what
        super()._typed(text)

    @property
    def change_name(self) -> str:
        """What undo calls the change under way; "" for the usual words."""
        return change_words(self._wrapped.what)

    def _pasted(self, pasted: PastedLine) -> None:
        self._tell_of(pasted)
        if self._services is not None and self._services.lexicon() is None and pasting.LOST in pasted.text:
            self._mends = True
            self._services.when_lexicon(self._mend_pasted)

    def _mend_pasted(self) -> None:
        """The dictionary is there now: mend what was pasted before, while it is still shown."""
        if self._mends:
            self._mends = False
            self._mend()

    def _mend(self) -> None:
        lexicon = self._services.lexicon() if self._services is not None else None
        if lexicon is not None and pasting.LOST in self.value():
            pasted = pasting.line_mended(self.value(), lexicon)
            self._wrapped.become(pasted.text)
            self._tell_of(pasted)

    def _tell_of(self, pasted: PastedLine) -> None:
        if self._services is None or not (pasted.notes or self.notice):
            return
        sentences = [self._services.words(note.code, dict(note.data)) for note in pasted.notes]
        questions = [
            Question(one.damaged, one.candidates, partial(self._choose, one.damaged)) for one in pasted.choices
        ]
        self._say(sentences, questions)

    def _choose(self, damaged: str, word: str) -> None:
        self._wrapped.become(pasting.line_chosen(self._wrapped.text(), damaged, word))


class UrlField(TextField):
    """An address as people type it; ``changed`` carries a valid url of the issue format, "" while it is none.

    When focus leaves, the address is written out ("example.se" becomes "https://example.se"). ``places`` are the ids
    that "#id" may name. Parameters that tell who clicks are pointed out below, with a button that removes them.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.places: Container[str] = ()
        self._told_of = ""
        self.change_name = ""

    def value(self) -> str:
        return urls.from_typed(self._line.text(), self.places)

    def show_value(self, value: str, fresh: bool = False) -> None:
        super().show_value(value, fresh)
        if fresh:
            self._told_of = ""
        self._tell_tracking()

    def _typed(self, text: str) -> None:
        self.show_error("")
        super()._typed(text)
        self._tell_tracking()

    def _tell_tracking(self) -> None:
        """Point out once what an address tells of those who click."""
        url = self.value()
        if url == self._told_of:
            return
        self._told_of = url
        names, counts = tracking.strip_tracking(url).removed, tracking.is_tracking_host(url)
        if names:
            words = self.tr("Adressen berättar vem som klickar ({names}).").format(names=", ".join(names))
            self._say([words], (), [Offer(self.tr("Ta bort spårningen"), self._remove_tracking)])
        elif counts:
            self._say([self.tr("Länken går genom en tjänst som räknar klick. Skriv hellre sidans egen adress.")])
        else:
            self._say_no_more()

    def _remove_tracking(self) -> None:
        self.change_name = self.tr("Ta bort spårning")
        try:
            self._line.show_text(tracking.strip_tracking(self.value()).url)
            self._line.edited.emit(self._line.text())
        finally:
            self.change_name = ""

    def _leave(self) -> None:
        typed = characters.trim(self._line.text())
        if typed and not self.value():
            sentence = self.tr("”{text}” är ingen adress. Skriv till exempel example.se eller namn@example.se.")
            self.show_error(sentence.format(text=typed))
            self.left.emit()
        else:
            self.show_error("")
            super()._leave()
