"""Every command of the window in one table: its words, key, icon and when it can be used."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editor.desktop.commands import Command, Spec, WindowState


def _ready(state: WindowState) -> bool:
    return state.ready


def _others(state: WindowState) -> bool:
    return state.open_issues > (1 if state.issue_open else 0)


def _issue(state: WindowState) -> bool:
    return state.issue_open


def _node(state: WindowState) -> bool:
    return state.issue_open and state.selected in (
        "section",
        "article",
        "part",
        "calendar",
        "event",
        "contacts",
        "contact",
    )


def _chosen(state: WindowState) -> bool:
    return state.issue_open and state.chosen > 0


def _preview(state: WindowState) -> bool:
    return state.issue_open and state.preview_shown


def _hits(state: WindowState) -> bool:
    return state.issue_open and state.has_hits


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


def table() -> tuple[Spec, ...]:
    """All commands, in the words of the user's language. Never Ctrl+Alt: that is AltGr on Swedish keyboards."""
    c = Command
    return (
        Spec(command=c.NEW_ISSUE, text=_tr("&Ny utgåva…"), keys=("Ctrl+N",), icon="document_add", when=_ready),
        Spec(
            command=c.NEW_FROM,
            text=_tr("Ny utgåva &från denna…"),
            keys=("Ctrl+Shift+N",),
            icon="document_multiple",
            when=_ready,
            tip=_tr("Nästa utgåva, med det som återkommer"),
        ),
        Spec(command=c.OPEN_FILE, text=_tr("&Öppna fil…"), keys=("Ctrl+O",), icon="folder_open", when=_ready),
        Spec(command=c.OPEN_SAMPLE, text=_tr("Öppna &exemplet"), icon="document_text", when=_ready),
        Spec(
            command=c.SEARCH_ALL,
            text=_tr("Sök i alla utgåv&or…"),
            keys=("Ctrl+Shift+S",),
            icon="search",
            when=_ready,
        ),
        Spec(
            command=c.START,
            text=_tr("&Start"),
            icon="home",
            when=lambda state: state.issue_open or state.page_shown,
            tip=_tr("Till alla utgåvor"),
        ),
        Spec(command=c.NEXT_ISSUE, text=_tr("Näs&ta öppna utgåva"), keys=("Ctrl+Tab",), when=_others),
        Spec(command=c.PREVIOUS_ISSUE, text=_tr("Förra öppna utgå&va"), keys=("Ctrl+Shift+Tab",), when=_others),
        Spec(command=c.CLOSE_ISSUE, text=_tr("Stän&g utgåvan"), keys=("Ctrl+W",), when=_issue),
        Spec(command=c.SAVE, text=_tr("S&para nu"), keys=("Ctrl+S",), when=_issue),
        Spec(
            command=c.STATUS_DRAFT,
            text=_tr("&Utkast"),
            when=lambda state: state.issue_open and not state.frozen,
            checkable=True,
        ),
        Spec(
            command=c.STATUS_REVIEW,
            text=_tr("På &granskning"),
            when=lambda state: state.issue_open and not state.frozen,
            checkable=True,
        ),
        Spec(
            command=c.STATUS_APPROVED,
            text=_tr("Go&dkänd"),
            when=lambda state: state.issue_open and not state.frozen,
            checkable=True,
        ),
        Spec(
            command=c.STATUS_PUBLISHED,
            text=_tr("&Publicerad…"),
            when=lambda state: state.issue_open and not state.frozen,
            tip=_tr("Utgåvan har gått ut och ska inte ändras mer"),
            checkable=True,
        ),
        Spec(
            command=c.NEW_VERSION,
            text=_tr("Öppna som ny &version"),
            when=lambda state: state.frozen,
            tip=_tr("Skriv vidare på en publicerad utgåva utan att ändra den"),
        ),
        Spec(
            command=c.NEWSLETTERS,
            text=_tr("&Nyhetsbrev…"),
            icon="mail_multiple",
            when=_ready,
            tip=_tr("Nyhetsbrevens namn, utseende, avsändare och sidfot"),
        ),
        Spec(
            command=c.ARCHIVE,
            text=_tr("&Arkiv"),
            icon="archive",
            when=_ready,
            tip=_tr("Utgåvorna efter år, med ord, LIX och antal"),
        ),
        Spec(
            command=c.BIN,
            text=_tr("&Papperskorgen"),
            icon="delete",
            when=_ready,
            tip=_tr("Borttagna utgåvor och avsnitt"),
        ),
        Spec(command=c.VERSIONS, text=_tr("Ti&digare versioner…"), when=_issue),
        Spec(
            command=c.REVIEW_ROUND,
            text=_tr("G&ranskningsrunda…"),
            keys=("Ctrl+Shift+R",),
            when=_issue,
            tip=_tr("Kopior till kolleger, deras synpunkter och godkännande"),
        ),
        Spec(command=c.EXPORT, text=_tr("E&xportera…"), keys=("Ctrl+E",), icon="arrow_export", when=_issue),
        Spec(command=c.PRINT, text=_tr("Skriv &ut…"), keys=("Ctrl+P",), icon="print", when=_issue),
        Spec(
            command=c.PROFILES,
            text=_tr("Uts&kickstjänster…"),
            tip=_tr("Hur varje tjänst skriver fälten som bara den kan fylla i"),
        ),
        Spec(command=c.SETTINGS, text=_tr("&Inställningar…"), keys=("Ctrl+,",), icon="settings"),
        Spec(command=c.MOVE_COMPUTER, text=_tr("F&lytta till ny dator…"), when=_ready),
        Spec(command=c.QUIT, text=_tr("&Avsluta"), keys=("Ctrl+Q",)),
        Spec(
            command=c.UNDO, text=_tr("&Ångra"), keys=("Ctrl+Z",), icon="arrow_undo", when=lambda state: state.can_undo
        ),
        Spec(
            command=c.REDO,
            text=_tr("&Gör om"),
            keys=("Ctrl+Y", "Ctrl+Shift+Z"),
            icon="arrow_redo",
            when=lambda state: state.can_redo,
        ),
        Spec(
            command=c.HISTORY,
            text=_tr("&Historik…"),
            keys=("Ctrl+Shift+Y",),
            icon="history",
            when=lambda state: state.can_undo or state.can_redo,
            tip=_tr("Alla ändringar, och vägen tillbaka till var och en"),
        ),
        Spec(command=c.FIND, text=_tr("&Sök…"), keys=("Ctrl+F",), icon="search", when=_issue),
        Spec(
            command=c.REPLACE,
            text=_tr("&Ersätt…"),
            keys=("Ctrl+H",),
            when=_issue,
            tip=_tr("Sök och ersätt i hela utgåvan"),
        ),
        Spec(command=c.FIND_NEXT, text=_tr("Nästa t&räff"), keys=("F3",), icon="arrow_down", when=_hits),
        Spec(
            command=c.FIND_PREVIOUS,
            text=_tr("&Föregående träff"),
            keys=("Shift+F3",),
            icon="arrow_up",
            when=_hits,
        ),
        Spec(command=c.CUT, text=_tr("&Klipp ut"), keys=("Ctrl+X",), icon="cut", when=_issue, local=True),
        Spec(command=c.COPY, text=_tr("K&opiera"), keys=("Ctrl+C",), icon="copy", when=_issue, local=True),
        Spec(
            command=c.PASTE, text=_tr("Klistra &in"), keys=("Ctrl+V",), icon="clipboard_paste", when=_issue, local=True
        ),
        Spec(command=c.RENAME, text=_tr("&Byt namn"), keys=("F2",), icon="rename", when=_node, local=True),
        Spec(command=c.DUPLICATE, text=_tr("&Duplicera"), keys=("Ctrl+D",), icon="document_multiple", when=_chosen),
        Spec(command=c.DELETE, text=_tr("&Ta bort"), keys=("Del",), icon="delete", when=_chosen, local=True),
        Spec(
            command=c.MOVE_UP,
            text=_tr("Flytta &upp"),
            keys=("Alt+Up",),
            icon="arrow_up",
            when=lambda state: state.can_move_up,
        ),
        Spec(
            command=c.MOVE_DOWN,
            text=_tr("Flytta &ned"),
            keys=("Alt+Down",),
            icon="arrow_down",
            when=lambda state: state.can_move_down,
        ),
        Spec(
            command=c.ADD_ARTICLE,
            text=_tr("&Artikel"),
            keys=("Ctrl+Enter", "Ctrl+Return"),
            icon="document",
            when=_issue,
        ),
        Spec(
            command=c.ADD_PART,
            text=_tr("&Delartikel"),
            icon="text_description",
            when=lambda state: state.issue_open and state.selected in ("article", "part"),
        ),
        Spec(
            command=c.ADD_SECTION,
            text=_tr("A&vsnitt"),
            keys=("Ctrl+Shift+Enter", "Ctrl+Shift+Return"),
            icon="folder",
            when=_issue,
        ),
        Spec(command=c.ADD_CALENDAR, text=_tr("&Kalender"), icon="calendar_ltr", when=_issue),
        Spec(command=c.ADD_EVENT, text=_tr("&Händelse"), icon="calendar_ltr", when=_issue),
        Spec(command=c.ADD_CONTACTS, text=_tr("Kontakt&lista"), icon="people_list", when=_issue),
        Spec(command=c.ADD_CONTACT, text=_tr("K&ontakt"), icon="contact_card", when=_issue),
        Spec(
            command=c.ADD_PICTURE,
            text=_tr("&Bild…"),
            icon="image",
            when=lambda state: (
                state.issue_open and state.selected in ("section", "article", "part", "event", "contact")
            ),
        ),
        Spec(
            command=c.EVENTS,
            text=_tr("&Händelser"),
            icon="calendar_ltr",
            when=_ready,
            tip=_tr("Registret över händelser, för alla utgåvor"),
        ),
        Spec(
            command=c.CONTACTS,
            text=_tr("&Kontakter"),
            icon="contact_card",
            when=_ready,
            tip=_tr("Registret över kontakter, för alla utgåvor"),
        ),
        Spec(
            command=c.TIDY,
            text=_tr("S&täda registren…"),
            when=_ready,
            tip=_tr("Dubbletter, och personuppgifter att visa eller radera"),
        ),
        Spec(
            command=c.PICTURES,
            text=_tr("&Bilder"),
            icon="image",
            when=_ready,
            tip=_tr("Registret över bilder, för alla utgåvor"),
        ),
        Spec(
            command=c.SAVE_BLOCK,
            text=_tr("&Spara som block…"),
            icon="document_multiple",
            when=_issue,
            tip=_tr("Spara det som är markerat för att använda det igen"),
        ),
        Spec(
            command=c.REUSE,
            text=_tr("Använd i&gen…"),
            keys=("Ctrl+Shift+G",),
            icon="history",
            when=_issue,
            tip=_tr("Sparade block och delar av tidigare utgåvor"),
        ),
        Spec(
            command=c.FILTER,
            text=_tr("Fi&ltrera innehållet"),
            keys=("Ctrl+Shift+F",),
            icon="filter",
            when=_issue,
            tip=_tr("Visa bara rader med vissa ord"),
        ),
        Spec(command=c.GO_OUTLINE, text=_tr("&Innehåll"), keys=("Ctrl+1",), when=_issue),
        Spec(command=c.GO_FORM, text=_tr("&Formulär"), keys=("Ctrl+2",), when=_issue),
        Spec(command=c.GO_PREVIEW, text=_tr("Förhands&visning"), keys=("Ctrl+3",), when=_issue),
        Spec(
            command=c.NEXT_REMINDER,
            text=_tr("Nästa att se &över"),
            keys=("F4",),
            icon="edit",
            when=_issue,
            tip=_tr("Nästa ställe som är markerat att se över"),
        ),
        Spec(command=c.NEXT_PANE, text=_tr("&Nästa panel"), keys=("F6",), when=_issue),
        Spec(command=c.PREVIOUS_PANE, text=_tr("Före&gående panel"), keys=("Shift+F6",), when=_issue),
        Spec(
            command=c.SHOW_PREVIEW,
            text=_tr("Visa &förhandsvisning"),
            keys=("F9",),
            when=_issue,
            checkable=True,
        ),
        Spec(
            command=c.DETACH_PREVIEW,
            text=_tr("Förhandsvisning i eget fö&nster"),
            icon="window_new",
            when=_issue,
            checkable=True,
        ),
        Spec(
            command=c.FOCUS_MODE,
            text=_tr("F&okusläge"),
            keys=("F11",),
            icon="full_screen_maximize",
            when=_issue,
            tip=_tr("Bara formuläret"),
            checkable=True,
        ),
        Spec(
            command=c.SHOW_MAIL,
            text=_tr("&Mejl"),
            keys=("Alt+1",),
            icon="mail",
            when=_preview,
            tip=_tr("Mejlet i ett mejlprogram"),
            checkable=True,
        ),
        Spec(
            command=c.SHOW_PHONE,
            text=_tr("&Telefon"),
            keys=("Alt+2",),
            icon="phone",
            when=_preview,
            tip=_tr("Mejlet i en telefon"),
            checkable=True,
        ),
        Spec(
            command=c.SHOW_DARK,
            text=_tr("Mör&kt"),
            keys=("Alt+3",),
            icon="weather_moon",
            when=_preview,
            tip=_tr("Mejlet i mörkt läge"),
            checkable=True,
        ),
        Spec(
            command=c.SHOW_NO_PICTURES,
            text=_tr("Utan &bilder"),
            keys=("Alt+4",),
            icon="image_off",
            when=_preview,
            tip=_tr("Mejlet där bilder inte hämtas"),
            checkable=True,
        ),
        Spec(
            command=c.SHOW_TEXT,
            text=_tr("Te&xt"),
            keys=("Alt+5",),
            icon="text_description",
            when=_preview,
            tip=_tr("Utgåvan som ren text"),
            checkable=True,
        ),
        Spec(
            command=c.SHOW_WEB,
            text=_tr("&Webb"),
            keys=("Alt+6",),
            icon="globe",
            when=_preview,
            tip=_tr("Webbsidan"),
            checkable=True,
        ),
        Spec(
            command=c.SHOW_PRINT,
            text=_tr("Ut&skrift"),
            keys=("Alt+7",),
            icon="print",
            when=_preview,
            tip=_tr("Sidorna på papper"),
            checkable=True,
        ),
        Spec(command=c.ZOOM_IN, text=_tr("Zooma &in"), keys=("Ctrl++", "Ctrl+="), icon="add", when=_preview),
        Spec(command=c.ZOOM_OUT, text=_tr("Zooma &ut"), keys=("Ctrl+-",), icon="subtract", when=_preview),
        Spec(command=c.ZOOM_RESET, text=_tr("&Anpassa till bredden"), keys=("Ctrl+0",), when=_preview),
        Spec(command=c.SCHEME_SYSTEM, text=_tr("Som &systemet"), checkable=True),
        Spec(command=c.SCHEME_LIGHT, text=_tr("&Ljust"), checkable=True),
        Spec(command=c.SCHEME_DARK, text=_tr("&Mörkt"), checkable=True),
        Spec(command=c.SCHEME_CONTRAST, text=_tr("&Hög kontrast"), checkable=True),
        Spec(
            command=c.GUIDE,
            text=_tr("&Handbok"),
            keys=("F1",),
            icon="question_circle",
            tip=_tr("Hur man gör, från den plats där du är"),
        ),
        Spec(command=c.ALL_COMMANDS, text=_tr("&Alla kommandon…"), keys=("Ctrl+Shift+P",)),
        Spec(command=c.SHORTCUTS, text=_tr("&Kortkommandon"), keys=("Ctrl+F1",), icon="keyboard"),
        Spec(command=c.ABOUT, text=_tr("&Om Länsbrev"), icon="info"),
    )
