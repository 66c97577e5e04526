"""An issue becomes files in a folder: rendered to bytes, looked at, and put there together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias

from editor.newsletter.issue import Issue
from editor.publishing import manifest
from editor.publishing.edition import Edition
from editor.publishing.formats import FORMATS, MAILS, USUAL_FORMATS, Format
from editor.publishing.making import Extras, files_of
from editor.publishing.output_file import OutputFile
from editor.publishing.profiles import Profile
from editor.rendering.themes import Theme
from editor.support.pictures import Picture
from editor.workspace import findings, staging
from editor.workspace.errors import ExportCancelled, PublicationStopped
from editor.workspace.findings import Finding

__all__ = ["FORMATS", "STEPS", "USUAL_FORMATS", "Extras", "Format", "Mode", "Progress", "Released", "release"]

Mode: TypeAlias = Literal["utskick", "publicering"]
"""``utskick``: what is noticed is reported. ``publicering`` (what the accessibility law covers): errors stop it."""

Progress: TypeAlias = Callable[[int, int, str], bool]
"""Called with the steps done, their number, and the code of the step that begins; ``False`` cancels."""

STEPS: Final = (
    "step_mail",
    "step_web",
    "step_pdf",
    "step_text",
    "step_eml",
    "step_ics",
    "step_archive",
    "step_bundle",
    "step_zip",
    "step_write",
)


@dataclass(frozen=True, kw_only=True)
class Released:
    """The files that now stand in the folder, and what was noticed on the way.

    ``manifest`` lists ``files`` with sizes and SHA-256; it is the last to come. ``digest`` is its SHA-256: equal
    digests are equal exports. ``outputs`` are the bytes of ``files``.
    """

    files: tuple[Path, ...]
    findings: tuple[Finding, ...]
    manifest: Path
    outputs: tuple[OutputFile, ...]
    digest: str


def release(
    issue: Issue,
    pictures: Mapping[str, Picture],
    picture_data: Callable[[str], bytes],
    *,
    folder: Path,
    formats: Sequence[Format] = USUAL_FORMATS,
    theme: Theme,
    progress: Progress | None = None,
    mode: Mode = "utskick",
    profile: Profile | None = None,
    created: dt.datetime | None = None,
    revision: int = 0,
    extras: Extras = Extras(),  # noqa: B008 - a frozen value
    open_errors: Sequence[Finding] = (),
    is_accepted: Callable[[Finding], bool] = lambda finding: False,
) -> Released:
    """Export ``issue`` in ``formats`` into ``folder`` (made if missing), which changes as a whole or not at all.

    ``pictures`` by ``Image.file``; ``picture_data`` gives the bytes of one. The same values give the same bytes:
    ``created`` (default: the issue's date) is the time that files carry, ``revision`` the issue's.

    In ``publicering`` an error stops the export: what :func:`editor.workspace.findings.stopping` names and what a
    review holds (``open_errors``), but for those accepted with a reason (``is_accepted``).

    Raises :class:`ExportCancelled`, :class:`PublicationStopped`, MergeFieldsUnfilled (with ``profile``, where a field
    of the mail has no value), and the errors of :func:`editor.workspace.staging.put` and of rendering.
    """
    edition = Edition(issue, pictures, picture_data, theme, created=created, profile=profile, revision=revision)
    chosen = tuple(name for name in FORMATS if name in formats)
    steps = [*(f"step_{name}" for name in chosen), "step_write"]

    def begin(step: int) -> bool:
        return progress is None or progress(step, len(steps), steps[step])

    outputs: list[OutputFile] = []
    for number, name in enumerate(chosen):
        if not begin(number):
            raise ExportCancelled
        outputs += files_of(name, edition, extras)
    noticed = _noticed(edition, chosen)
    if mode == "publicering":
        _stop_at([*findings.stopping(noticed, chosen), *open_errors], is_accepted)
    noticed += (Finding(f"leftover_{what}") for what in staging.settle(folder))
    last = manifest.manifest(issue, outputs, edition.created)
    *written, listed = staging.put([*outputs, last], folder, is_wanted=lambda: begin(len(chosen)))
    return Released(
        files=tuple(written),
        findings=_each_once(noticed),
        manifest=listed,
        outputs=tuple(outputs),
        digest=manifest.sha256(last.data),
    )


def _noticed(edition: Edition, chosen: Sequence[Format]) -> list[Finding]:
    issue = edition.issue
    noticed = list(findings.of_issue(issue, edition.theme))
    if edition.profile:  # has filled those of the mail
        filled = {"merge_field_open", "merge_field_in_text"} if MAILS.issuperset(chosen) else {"merge_field_open"}
        noticed = [finding for finding in noticed if finding.code not in filled]
    noticed += findings.of_print(issue, edition.print_problems)
    if "ics" in chosen:
        noticed += findings.of_events(issue)
    return noticed


def _stop_at(stopping: Sequence[Finding], is_accepted: Callable[[Finding], bool]) -> None:
    still_open = _each_once([finding for finding in stopping if not is_accepted(finding)])
    if still_open:
        raise PublicationStopped(still_open)


def _each_once(noticed: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(finding for number, finding in enumerate(noticed) if finding not in noticed[:number])
