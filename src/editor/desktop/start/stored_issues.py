"""The start page and the store: which issues there are, and deleting one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.desktop.desk import Desk
from editor.desktop.look.notice import Notice
from editor.desktop.start.start_page import StartPage
from editor.support.errors import EditorError

if TYPE_CHECKING:
    from editor.store.summary import IssueSummary
    from editor.store.values import NewsletterEntry


class StoredIssues(QObject):
    """Keeps ``page`` as the store is. ``listed``: the issues, as a tuple of summaries; ``refused``: none can be."""

    listed = Signal(object)
    refused = Signal()

    def __init__(self, desk: Desk, page: StartPage, notice: Notice) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._notice = notice
        self._registered: tuple[str, ...] = ()
        page.retry_asked.connect(self.list_anew)
        page.delete_asked.connect(self.delete)

    @property
    def newsletters(self) -> tuple[str, ...]:
        """The names a new issue can begin with: those that have issues, then those that have none yet."""
        issued = [issue.newsletter_name for issue in self._page.issues if issue.newsletter_name]
        return tuple(dict.fromkeys((*issued, *self._registered)))

    def list_anew(self, then: Callable[[], None] = lambda: None) -> None:
        """Read the store's issues anew; ``then`` is called when they, or why they cannot be shown, are shown."""
        workspace = self._desk.workspace
        if workspace is None:
            return

        def listed(issues: tuple[IssueSummary, ...]) -> None:
            self._page.show_issues(issues)
            self.listed.emit(issues)
            then()

        def failed(error: EditorError) -> None:
            self._page.show_problem(self._desk.messages.sentence(error))
            self.refused.emit()
            then()

        workspace.issues(listed, failed)
        workspace.newsletters.entries(self._note_newsletters, lambda _: None)

    def know(self, issue_id: str) -> None:
        """Read the issues anew where one was made that is not listed: who ends the program from it finds it listed at
        the next start."""
        if all(issue.id != issue_id for issue in self._page.issues):
            self.list_anew()

    def _note_newsletters(self, entries: tuple[NewsletterEntry, ...]) -> None:
        self._registered = tuple(entry.name for entry in entries if entry.name)

    def delete(self, issue_id: str) -> None:
        """Put an issue into the bin, with an offer to take that back."""
        workspace = self._desk.workspace
        if workspace is None:
            return
        title = next((issue.title for issue in self._page.issues if issue.id == issue_id), "")

        def restore() -> None:
            workspace.restore(issue_id, self.list_anew, self._desk.tell)

        def deleted() -> None:
            self.list_anew()
            self._notice.tell(
                self.tr("{0} ligger i Papperskorgen.").format(title or self.tr("Utgåvan")), self.tr("Ångra"), restore
            )

        workspace.delete(issue_id, deleted, self._desk.tell)
