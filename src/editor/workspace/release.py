"""An issue becomes files in a folder: rendered to bytes, looked at, and put there together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias

from editor.newsletter.issue import Issue
from editor.publishing import mail_package, pdf, plain_text, web_page
from editor.publishing.output_file import OutputFile
from editor.rendering.printing import Problem
from editor.rendering.themes import Theme
from editor.support.pictures import Picture
from editor.workspace import findings, staging
from editor.workspace.errors import ExportCancelled
from editor.workspace.findings import Finding

Format: TypeAlias = Literal["mail", "web", "pdf", "text"]
FORMATS: Final[tuple[Format, ...]] = ("mail", "web", "pdf", "text")

Progress: TypeAlias = Callable[[int, int, str], bool]
"""Called with the steps done, their number, and the code of the step that begins; ``False`` cancels."""

STEPS: Final = ("step_mail", "step_web", "step_pdf", "step_text", "step_write")


@dataclass(frozen=True, kw_only=True)
class Released:
    """The files that now stand in the folder, and what was noticed on the way."""

    files: tuple[Path, ...]
    findings: tuple[Finding, ...]


def release(
    issue: Issue,
    pictures: Mapping[str, Picture],
    picture_data: Callable[[str], bytes],
    *,
    folder: Path,
    formats: Sequence[Format] = FORMATS,
    theme: Theme,
    progress: Progress | None = None,
) -> Released:
    """Export ``issue`` in ``formats`` into ``folder`` (made if missing), which changes as a whole or not at all.

    ``pictures`` by ``Image.file``; ``picture_data`` gives the bytes of one. The same values give the same bytes.
    Raises :class:`ExportCancelled` and the errors of :func:`editor.workspace.staging.put` and of rendering.
    """
    problems: list[Problem] = []
    renderers: Mapping[Format, Callable[[], Sequence[OutputFile]]] = {
        "mail": lambda: mail_package.files(issue, pictures, picture_data, theme),
        "web": lambda: web_page.files(issue, pictures, picture_data, theme),
        "pdf": lambda: pdf.files(issue, pictures, picture_data, theme, problems=problems),
        "text": lambda: plain_text.files(issue),
    }
    steps = [*(f"step_{name}" for name in formats), "step_write"]

    def begin(step: int) -> bool:
        return progress is None or progress(step, len(steps), steps[step])

    noticed = list(findings.of_issue(issue, theme))
    outputs: list[OutputFile] = []
    for number, name in enumerate(formats):
        if not begin(number):
            raise ExportCancelled
        outputs += renderers[name]()
    noticed += findings.of_print(issue, problems)
    noticed += (Finding(f"leftover_{what}") for what in staging.settle(folder))
    written = staging.put(outputs, folder, is_wanted=lambda: begin(len(formats)))
    return Released(files=written, findings=_each_once(noticed))


def _each_once(noticed: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(finding for number, finding in enumerate(noticed) if finding not in noticed[:number])
