"""The commands about newsletters."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from editor.desktop.commands import Command
from editor.desktop.desk import Desk
from editor.desktop.look.buttons import plain
from editor.store.summary import IssueSummary
from editor.store.values import NewsletterEntry
from editor.workspace.newsletters import Newsletters, Used


def _tr(text: str) -> str:
    return QCoreApplication.translate("NewsletterCommands", text)


def show_newsletters(desk: Desk) -> None:
    """Set up the newsletters, beginning with that of the open issue."""
    workspace, opened = desk.workspace, desk.open_issue
    if workspace is None:
        return
    newsletters = workspace.newsletters
    name = opened.issue.newsletter.name if opened is not None else ""

    def listed(entries: tuple[NewsletterEntry, ...]) -> None:
        from editor.desktop.newsletters.settings_dialog import NewsletterDialog

        begin = next((entry.id for entry in entries if entry.name == name), "")
        dialog = NewsletterDialog(desk, newsletters, entries, begin)
        dialog.saved.connect(partial(_saved, desk, newsletters))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    newsletters.entries(listed, desk.tell)


def _saved(desk: Desk, newsletters: Newsletters, outcome: tuple[tuple[str, ...], str]) -> None:
    kept, used = outcome
    desk.host.list_issues()
    if used:
        _use_in_drafts(desk, newsletters, used)
    elif any(kept):
        entry_id = next(entry_id for entry_id in kept if entry_id)

        def offer(drafts: tuple[IssueSummary, ...]) -> None:
            if not drafts:
                new_issue = desk.actions[Command.NEW_ISSUE]
                desk.say(_tr("Nyhetsbrevet är sparat."), plain(new_issue.text()), new_issue.trigger)
                return
            desk.say(
                _tr("Inställningarna gäller nya utgåvor. Utkast som redan finns är som de var."),
                _tr("Använd i utkast…"),
                partial(_use_in_drafts, desk, newsletters, entry_id),
            )

        newsletters.drafts(entry_id, offer, desk.tell)


def _use_in_drafts(desk: Desk, newsletters: Newsletters, entry_id: str) -> None:
    """Ask which drafts shall have a newsletter's settings, and give them these."""

    def used(outcome: Used) -> None:
        desk.host.list_issues()
        if not outcome.count:
            desk.say(_tr("Utkasten hade redan de inställningarna."))
            return
        words = _tr("Ett utkast har fått inställningarna.") if outcome.count == 1 else ""
        words = words or _tr("{0} utkast har fått inställningarna.").format(outcome.count)
        desk.say(words, _tr("Ångra"), lambda: newsletters.take_back(outcome, taken_back, desk.tell))

    def taken_back(left: tuple[str, ...]) -> None:
        desk.host.list_issues()
        if left:
            desk.say(_tr("Ångrat, men inte i det som har ändrats sedan dess: {0}.").format(", ".join(left)))

    def asked(entries: tuple[NewsletterEntry, ...], drafts: tuple[IssueSummary, ...]) -> None:
        from editor.desktop.newsletters.use_dialog import ask_drafts

        name = next((entry.name for entry in entries if entry.id == entry_id), "")
        ids = ask_drafts(name, drafts, desk.window)
        if ids:
            step = _tr("Använd nyhetsbrevets inställningar")
            newsletters.use_in(entry_id, ids, step, used, desk.tell)

    newsletters.entries(
        lambda entries: newsletters.drafts(entry_id, lambda drafts: asked(entries, drafts), desk.tell), desk.tell
    )
