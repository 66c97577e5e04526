"""What each command that is not a matter of the panes does: one table from command to function.

A feature's module is imported when its command is used first, so that the window is on screen fast.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer

from editor.desktop.commands import STATUS_COMMANDS, Command
from editor.desktop.desk import Desk
from editor.desktop.look.style import Scheme
from editor.newsletter.status import Status

SCHEME_COMMANDS: Final[dict[Scheme, Command]] = {
    "system": Command.SCHEME_SYSTEM,
    "light": Command.SCHEME_LIGHT,
    "dark": Command.SCHEME_DARK,
    "contrast": Command.SCHEME_CONTRAST,
}


def window_commands(desk: Desk) -> Mapping[Command, Callable[[], None]]:
    """The functions, ready to be called."""
    return {command: partial(function, desk) for command, function in _FUNCTIONS.items()} | {
        command: partial(choose_scheme, desk, scheme) for scheme, command in SCHEME_COMMANDS.items()
    }


def _open_file(desk: Desk) -> None:
    from editor.desktop.library import arrivals

    file = desk.prompts.open_file(desk.window)
    if file is not None:
        arrivals.open_file(desk, file)


def _open_sample(desk: Desk) -> None:
    from editor.desktop.library import arrivals
    from editor.support import paths

    arrivals.open_file(desk, paths.resources() / "sample" / "issue.lansbrev.json")


def _search_all(desk: Desk) -> None:
    from editor.desktop.library.search_dialog import show_search

    show_search(desk)


def _new_from(desk: Desk) -> None:
    from editor.desktop.issues.next_issue import make_next_issue

    make_next_issue(desk)


def _save_block(desk: Desk) -> None:
    from editor.desktop.library.block_dialogs import save_block

    save_block(desk)


def _reuse(desk: Desk) -> None:
    from editor.desktop.library.reuse_window import show_reuse

    show_reuse(desk)


def _tidy(desk: Desk) -> None:
    from editor.desktop.library.tidy_dialog import show_tidying

    show_tidying(desk)


def _move_computer(desk: Desk) -> None:
    from editor.desktop.library.move_dialog import show_moving

    show_moving(desk)


def _next_reminder(desk: Desk) -> None:
    from editor.desktop.issues.next_reminder import go_to_next_reminder

    go_to_next_reminder(desk)


def _export(desk: Desk) -> None:
    from editor.desktop.exports.exporting import export_issue

    export_issue(desk)


def _print(desk: Desk) -> None:
    from editor.desktop.exports.printing import print_issue

    work = desk.open_work()
    if work is not None:
        print_issue(work[1], desk.prompts, desk.messages, desk.window)


def _review_round(desk: Desk) -> None:
    from editor.desktop.review_round.opening import show_review

    show_review(desk)


def _keep_version(desk: Desk) -> None:
    from editor.desktop.versions.earlier_versions import keep_version

    keep_version(desk)


def _versions(desk: Desk) -> None:
    from editor.desktop.versions.earlier_versions import choose_version

    choose_version(desk)


def _profiles(desk: Desk) -> None:
    from editor.desktop.exports.profiles_dialog import edit_profiles
    from editor.publishing.profiles import Profiles
    from editor.support import paths

    edit_profiles(Profiles(paths.user_folders().settings / "profiles"), desk.messages, desk.window)


def _settings(desk: Desk) -> None:
    from editor.desktop.dialogs.settings_dialog import ask_settings

    ask_settings(desk.look.scheme, partial(choose_scheme, desk), desk.settings, desk.window)


def _all_commands(desk: Desk) -> None:
    from editor.desktop.dialogs.command_palette import actions_at_focus, ask_choice, choices_of

    palette = desk.actions[Command.ALL_COMMANDS]
    commands = choices_of([action for action in actions_at_focus(desk.window) if action is not palette])
    places = desk.host.issue_view.places() if desk.open_issue is not None else []
    chosen = ask_choice(commands, places, desk.window)
    if chosen is not None:
        QTimer.singleShot(0, chosen.run)  # when the palette is gone and the focus is back where it was


def _guide(desk: Desk) -> None:
    from editor.desktop.guide.asking import open_guide, subject_at

    open_guide(desk.window, subject_at(desk.window))


def _shortcuts(desk: Desk) -> None:
    from editor.desktop.guide.asking import open_guide

    open_guide(desk.window, "keyboard")


def _about(desk: Desk) -> None:
    from editor.desktop.dialogs.about import show_about

    show_about(desk.window)


def _events(desk: Desk) -> None:
    from editor.desktop.registers.pages import show_events

    show_events(desk)


def _pictures(desk: Desk) -> None:
    from editor.desktop.pictures.register_page import show_pictures

    show_pictures(desk)


def _contacts(desk: Desk) -> None:
    from editor.desktop.registers.pages import show_contacts

    show_contacts(desk)


def _newsletters(desk: Desk) -> None:
    from editor.desktop.newsletters.commands import show_newsletters

    show_newsletters(desk)


def _archive(desk: Desk) -> None:
    from editor.desktop.archive.archive_page import show_archive

    show_archive(desk)


def _bin(desk: Desk) -> None:
    from editor.desktop.archive.bin_page import show_bin

    show_bin(desk)


def _set_status(status: Status, desk: Desk) -> None:
    from editor.desktop.issues.issue_status import set_status

    set_status(desk, status)


def _new_version(desk: Desk) -> None:
    from editor.desktop.issues.issue_status import new_version

    new_version(desk)


def choose_scheme(desk: Desk, scheme: Scheme) -> None:
    """Draw the window in another scheme, and remember it."""
    desk.look.choose(scheme)
    desk.actions[SCHEME_COMMANDS[scheme]].setChecked(True)
    desk.settings.set("window.scheme", scheme)


_FUNCTIONS: Final[dict[Command, Callable[[Desk], None]]] = {
    Command.OPEN_FILE: _open_file,
    Command.OPEN_SAMPLE: _open_sample,
    Command.SEARCH_ALL: _search_all,
    Command.SAVE_BLOCK: _save_block,
    Command.REUSE: _reuse,
    Command.MOVE_COMPUTER: _move_computer,
    Command.NEW_FROM: _new_from,
    Command.NEXT_REMINDER: _next_reminder,
    Command.SAVE: _keep_version,
    Command.VERSIONS: _versions,
    Command.NEW_VERSION: _new_version,
    Command.NEWSLETTERS: _newsletters,
    Command.ARCHIVE: _archive,
    Command.BIN: _bin,
    **{command: partial(_set_status, status) for status, command in STATUS_COMMANDS.items()},
    Command.REVIEW_ROUND: _review_round,
    Command.EXPORT: _export,
    Command.PRINT: _print,
    Command.PROFILES: _profiles,
    Command.SETTINGS: _settings,
    Command.GUIDE: _guide,
    Command.ALL_COMMANDS: _all_commands,
    Command.SHORTCUTS: _shortcuts,
    Command.ABOUT: _about,
    Command.EVENTS: _events,
    Command.CONTACTS: _contacts,
    Command.PICTURES: _pictures,
    Command.TIDY: _tidy,
}
