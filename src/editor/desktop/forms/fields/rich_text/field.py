"""The rich text field: its bar of commands, its editor, its count of words."""

from __future__ import annotations

from collections.abc import Callable, Container
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from editor.desktop.forms import pasting
from editor.desktop.forms.fields.choice_field import language_names
from editor.desktop.forms.fields.field import Field
from editor.desktop.forms.fields.field_parts import restyle, small_label
from editor.desktop.forms.fields.paste_notice import Offer, Question
from editor.desktop.forms.fields.rich_text.editor import RichTextEdit
from editor.desktop.forms.fields.rich_text.link_popup import LinkPopup
from editor.desktop.forms.fields.typing import change_words
from editor.desktop.look.icons import icon
from editor.newsletter import rich_text

if TYPE_CHECKING:
    from editor.desktop.forms.services import FormServices
    from editor.importing.clipboard import Pasted

_LEAST_LINES = 3
_POPUP_GAP_PX = 6


class BarCommand(NamedTuple):
    """A button of the bar: its name for programs, icon, words, keys, and what it does."""

    name: str
    picture: str
    words: str
    keys: str
    run: Callable[[], None]


class RichTextField(Field):
    """Rich text with a bar of commands above it. Values are canonical restricted HTML."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services: FormServices | None = None
        self._places: Container[str] = ()
        self._change_name = ""
        self._mends = False
        self._html = ""
        self._merges = True
        self._edit = RichTextEdit(self)
        self._edit.set_least_lines(_LEAST_LINES)
        self._edit.setProperty("part", "bare")
        self._edit.setFrameShape(QFrame.Shape.NoFrame)
        self._popup: LinkPopup | None = None
        self._actions: dict[str, QAction] = {}
        self._languages = QMenu(self)
        self._lix = small_label(self)
        self._lix.setToolTip(self.tr("Läsbarhetsindex: under 40 är lätt, över 50 är svårt"))
        self._bar = self._make_bar()
        table = QAction(self.tr("Tabell…"), self)
        table.triggered.connect(self.refuse_table)
        self._edit.menu_actions = [*self._actions.values(), self._languages.menuAction(), table]
        self._frame = QFrame(self)
        self._frame.setProperty("part", "editor")
        self._frame.setFrameShape(QFrame.Shape.StyledPanel)
        self._frame.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        inside = QVBoxLayout(self._frame)
        inside.setContentsMargins(2, 2, 2, 2)
        inside.setSpacing(0)
        inside.addWidget(self._bar)
        inside.addWidget(self._edit)
        self._set_editor(self._frame, self._edit)
        self._edit.installEventFilter(self)
        self._edit.edited.connect(self._edited)
        self._edit.left.connect(self.left)
        self._edit.stood.connect(self._follow_cursor)
        self._edit.link_asked.connect(self.ask_link)
        self._edit.pasted.connect(self._pasted)
        self._edit.selectionChanged.connect(self._count_selection)
        self._count()

    def serve(self, services: FormServices) -> None:
        """Where the dictionary comes from that mends what is pasted."""
        self._services = services
        self._edit.lexicon = services.lexicon

    @property
    def places(self) -> Container[str]:
        """The ids that "#id" may name."""
        return self._places

    @places.setter
    def places(self, ids: Container[str]) -> None:
        self._places = self._edit.places = ids

    def write_in(self, language: str) -> None:
        """The language of the text where none is marked, as a BCP 47 tag."""
        self._edit.language = language

    @property
    def change_name(self) -> str:
        """What undo calls the last change; "" for the usual words."""
        return self._change_name or change_words(self._edit.what)

    @property
    def editor(self) -> RichTextEdit:
        """The widget that is typed in."""
        return self._edit

    @property
    def popup(self) -> LinkPopup | None:
        """The window that asks for a link, once it has been opened."""
        return self._popup

    def action(self, name: str) -> QAction:
        """A command of the bar: strong, emphasis, link, ul, ol, sub_heading, quotation, language."""
        return self._actions[name]

    def button(self, name: str) -> QToolButton:
        """The bar's button for a command."""
        found = self._bar.findChild(QToolButton, name)
        if found is None:
            raise KeyError(name)
        return found

    @property
    def merges(self) -> bool:
        """Whether the last change was typing, which undo takes back together with the typing before it."""
        return self._merges

    def value(self) -> str:
        """The text as canonical HTML."""
        return self._html

    def show_value(self, value: str, fresh: bool = False) -> None:
        """Show ``value``, unless the text says just that."""
        if fresh or value != self._html:
            self._html = value
            self._edit.show_html(value)
            self._count()
        if fresh:
            self._mends = False
            self._say_no_more()
            self._offer_mending()

    def ask_link(self) -> None:
        """Ask for the text and address of the link at the cursor or of the selection."""
        href = self._edit.select_link()
        cursor = self._edit.textCursor()
        chosen = cursor.selectedText()
        several = "\u2029" in chosen or "\u2028" in chosen
        if self._popup is None:
            self._popup = LinkPopup(self)
            self._popup.accepted.connect(self._link)
            self._popup.removed.connect(self._unlink)
        self._popup.places = self.places
        corner = self._edit.cursorRect().bottomLeft() + QPoint(0, _POPUP_GAP_PX)
        place = self._edit.viewport().mapToGlobal(corner)
        place.setX(self.mapToGlobal(QPoint(0, 0)).x() + _POPUP_GAP_PX)
        self._chosen = chosen
        self._popup.ask(place, None if several else chosen, href)

    def _link(self, href: str, text: str | None) -> None:
        if text is None or text == self._chosen:
            self._edit.set_link(href, None)
        elif text:
            self._edit.set_link(href, text)
        self._edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def _unlink(self) -> None:
        self._edit.remove_link()
        self._edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def _edited(self, html: str) -> None:
        if html == self._html:
            return
        self._html = html
        self._count()
        self._merges = self._edit.typing
        self.changed.emit(html)

    # What was pasted

    def _pasted(self, pasted: Pasted) -> None:
        self._tell_of(pasted)
        if self._services is not None and self._services.lexicon() is None and pasting.LOST in pasted.body:
            self._mends = True
            self._services.when_lexicon(self._mend_pasted)

    def _mend_pasted(self) -> None:
        """The dictionary is there now: mend what was pasted before, while it is still shown."""
        if self._mends:
            self._mends = False
            self._mend()
        else:
            self._offer_mending()

    def _offer_mending(self) -> None:
        """Text with lost letters that was there before: offer to mend it, once there is a dictionary."""
        if self._services is None or pasting.LOST not in self._html:
            return
        if self._services.lexicon() is None:
            self._services.when_lexicon(self._mend_pasted)
            return
        words = self.tr("Bokstäver har gått förlorade i texten. De ord som bara kan vara ett ord kan skrivas om.")
        self._say([words], (), [Offer(self.tr("Laga texten"), self._mend)])

    def _mend(self) -> None:
        lexicon = self._services.lexicon() if self._services is not None else None
        if lexicon is None or pasting.LOST not in self._html:
            return
        pasted = pasting.mended(self._html, lexicon)
        self._become(pasted.body, self.tr("Laga text"))
        self._tell_of(pasted)

    def _tell_of(self, pasted: Pasted) -> None:
        if self._services is None:
            return
        sentences = [self._services.words(note.code, dict(note.data)) for note in pasted.notes]
        questions = [
            Question(choice.damaged, choice.candidates, partial(self._choose_word, choice.damaged))
            for choice in pasted.choices
        ]
        offers = []
        if any(note.code == "pasted_tracking_parameters" for note in pasted.notes):
            offers.append(Offer(self.tr("Ta bort spårningen"), self._remove_tracking))
        if sentences or self.notice is not None:
            self._say(sentences, questions, offers)

    def _choose_word(self, damaged: str, word: str) -> None:
        self._become(pasting.chosen(self._html, damaged, word), self.tr("Välj ord"))

    def _remove_tracking(self) -> None:
        self._become(pasting.without_tracking(self._html), self.tr("Ta bort spårning"))

    def _become(self, html: str, name: str) -> None:
        self._change_name = name
        try:
            self._edit.become(html)
        finally:
            self._change_name = ""

    def refuse_table(self) -> None:
        """Say why there are no tables, and what to do instead."""
        reason = self.tr(
            "Nyhetsbrev har inga tabeller: de går inte att läsa i en telefon, och mejlprogram visar dem fel. "
            "Skriv en lista. En tabell som du klistrar in blir en lista av sig själv."
        )
        bullets = Offer(self.tr("Gör en punktlista"), partial(self._edit.toggle_list, "ul"))
        self._say([reason], (), [] if self._edit.standing().list_tag else [bullets])

    def _count(self) -> None:
        from editor.swedish import readability  # with the first text, not with the window

        counts = self._counts = readability.count_all(
            rich_text.plain_text(self._html).split("\n") if self._html else ()
        )
        self._count_in(self.tr("{count} ord").format(count=counts.words) if counts.words else "")
        tells = counts.words >= readability.LEAST_WORDS_FOR_LIX
        self._lix.setText(self.tr("LIX {lix}").format(lix=counts.lix) if tells else "")

    def _count_selection(self) -> None:
        """Beside the words of the text those of the selection: "12 av 129 ord markerade"."""
        from editor.swedish import readability

        cursor = self._edit.textCursor()
        words = self._counts.words
        if cursor.hasSelection() and words:
            chosen = readability.words_in(cursor.selectedText().replace("\u2029", "\n"))
            self._count_in(self.tr("{chosen} av {count} ord markerade").format(chosen=chosen, count=words))
        elif words:
            self._count_in(self.tr("{count} ord").format(count=words))

    # The bar

    def _make_bar(self) -> QWidget:
        edit = self._edit
        bar = QWidget(self)
        bar.setProperty("part", "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(4, 3, 4, 3)
        row.setSpacing(1)
        bullets, numbers = partial(edit.toggle_list, "ul"), partial(edit.toggle_list, "ol")
        commands = (
            BarCommand("strong", "text_bold", self.tr("Fet"), "Ctrl+B", edit.toggle_strong),
            BarCommand("emphasis", "text_italic", self.tr("Kursiv"), "Ctrl+I", edit.toggle_emphasis),
            BarCommand("link", "link", self.tr("Länk"), "Ctrl+K", self.ask_link),
            None,
            BarCommand("ul", "text_bullet_list_ltr", self.tr("Punktlista"), "Ctrl+Shift+L", bullets),
            BarCommand("ol", "text_number_list_ltr", self.tr("Numrerad lista"), "Ctrl+Shift+O", numbers),
            BarCommand(
                "sub_heading", "text_header_3", self.tr("Mellanrubrik"), "Ctrl+Shift+H", edit.toggle_sub_heading
            ),
            BarCommand("quotation", "text_quote", self.tr("Citat"), "Ctrl+Shift+Q", edit.toggle_quotation),
            None,
        )
        for command in commands:
            row.addWidget(_bar_line(bar) if command is None else self._button(bar, command))
        row.addWidget(self._language_button(bar))
        row.addStretch(1)
        row.addWidget(self._lix)
        row.addSpacing(_POPUP_GAP_PX)
        return bar

    def _button(self, bar: QWidget, command: BarCommand) -> QToolButton:
        action = QAction(icon(command.picture), command.words, self)
        action.setCheckable(True)
        keys = QKeySequence(command.keys).toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{command.words} ({keys})")
        if command.name in ("ul", "ol"):
            levels = self.tr("Tabb i början av en punkt flyttar in den, Skift+Tabb ut")
            action.setToolTip(f"{action.toolTip()}\n{levels}")
        action.triggered.connect(lambda _checked=False: self._run(command.run))
        self._actions[command.name] = action
        button = QToolButton(bar)
        button.setObjectName(command.name)
        button.setDefaultAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a click must not take the cursor out of the text
        button.setAccessibleName(command.words)
        return button

    def _language_button(self, bar: QWidget) -> QToolButton:
        self._languages.setTitle(self.tr("Språk"))
        self._languages.aboutToShow.connect(self._offer_languages)
        button = QToolButton(bar)
        button.setObjectName("language")
        button.setIcon(icon("translate"))
        button.setToolTip(self.tr("Språk i det markerade"))
        button.setAccessibleName(self.tr("Språk"))
        button.setMenu(self._languages)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def _offer_languages(self) -> None:
        """Fill the menu; the language at the cursor is ticked."""
        self._languages.clear()
        here = self._edit.standing().language
        for tag, name in language_names().items():
            action = self._languages.addAction(name)
            action.setCheckable(True)
            action.setChecked(tag == here)
            action.setData(tag)
            action.triggered.connect(partial(self._set_language, tag))

    def _set_language(self, tag: str, _checked: bool = False) -> None:
        self._run(partial(self._edit.set_language, tag))

    def _run(self, command: Callable[[], None]) -> None:
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        command()
        self._follow_cursor()

    def _follow_cursor(self) -> None:
        standing = self._edit.standing()
        for name, holds in (
            ("strong", standing.strong),
            ("emphasis", standing.emphasis),
            ("link", standing.link),
            ("ul", standing.list_tag == "ul"),
            ("ol", standing.list_tag == "ol"),
            ("sub_heading", standing.sub_heading),
            ("quotation", standing.quotation),
        ):
            self._actions[name].setChecked(holds)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._frame.setProperty("active", event.type() == QEvent.Type.FocusIn)
            restyle(self._frame)
        return super().eventFilter(watched, event)


def _bar_line(bar: QWidget) -> QFrame:
    line = QFrame(bar)
    line.setProperty("part", "bar_line")
    line.setFrameShape(QFrame.Shape.VLine)
    line.setFixedWidth(9)
    return line
