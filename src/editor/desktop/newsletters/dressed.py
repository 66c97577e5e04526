"""An issue shown in settings that are being chosen: what the preview of the settings follows."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from editor.newsletter.issue import Issue
from editor.support.pictures import Picture
from editor.workspace.new_issue import with_settings
from editor.workspace.open_issue import OpenIssue


class DressedIssue:
    """``sample`` with the settings of ``work``, a newsletter's working copy, following each of its changes.

    ``read_picture`` gives the bytes of a picture the store has.
    """

    def __init__(
        self,
        sample: Issue,
        pictures: Mapping[str, Picture],
        work: OpenIssue,
        read_picture: Callable[[Picture], bytes],
    ) -> None:
        self._sample = sample
        self._sample_pictures = pictures
        self._work = work
        self._read_picture = read_picture
        self._made_for: Issue | None = None
        self._issue = sample
        self._pictures: Mapping[str, Picture] = pictures

    @property
    def issue(self) -> Issue:
        """The sample in the settings as they are now."""
        self._dress()
        return self._issue

    @property
    def pictures(self) -> Mapping[str, Picture]:
        """What lies behind each ``Image.file``."""
        self._dress()
        return self._pictures

    def picture_data(self, file: str) -> bytes:
        """The bytes of the picture that ``file`` names. Raises ``KeyError``."""
        picture = self.pictures[file]
        for name, known in self._work.pictures.items():
            if known.sha256 == picture.sha256:
                return self._work.picture_data(name)
        return self._read_picture(picture)

    def subscribe(self, listener: Callable[[object], None]) -> Callable[[], None]:
        """Call ``listener`` after every change of the settings; the result ends that."""
        return self._work.subscribe(listener)

    def _dress(self) -> None:
        work = self._work.issue
        if work is not self._made_for:
            self._made_for = work
            self._issue, self._pictures = with_settings(
                self._sample, self._sample_pictures, work, self._work.pictures, hero=True
            )
