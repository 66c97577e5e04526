"""An issue becomes files in a folder: rendered to bytes, looked at, and put there together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final, Literal, TypeAlias

from editor.publishing.edition import Edition
from editor.publishing.formats import FORMATS, USUAL_FORMATS, Format
from editor.publishing.making import files_of
from editor.publishing.names import Names
from editor.publishing.output_file import OutputFile
from editor.review import checks
from editor.review.finding import Finding
from editor.workspace.errors import ExportCancelled, PublicationStopped
from editor.workspace.exports import findings, staging

__all__ = ["FORMATS", "STEPS", "USUAL_FORMATS", "Format", "Mode", "Progress", "Released", "release"]

Mode: TypeAlias = Literal["utskick", "publicering"]
"""``utskick``: what is noticed is reported. ``publicering`` (what the accessibility law covers): errors stop it."""

Progress: TypeAlias = Callable[[int, int, str], bool]
"""Called with the steps done, their number, and the code of the step that begins; ``False`` cancels."""

STEPS: Final = (*(f"step_{name}" for name in FORMATS), "step_write")
"""The codes of all steps; an export goes through those of its formats."""

_PRINTED: Final[tuple[Format, ...]] = ("archive", "pdf")
"""What holds the PDF. Typst needs most of the time and works beside Python, so these come last, the archive first of
them: it packs what else it holds meanwhile."""


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
    edition: Edition,
    folder: Path,
    formats: Sequence[Format] = USUAL_FORMATS,
    *,
    mode: Mode = "utskick",
    names: Names = Names(),  # noqa: B008 - a frozen value
    attach_events: bool = False,
    is_accepted: Callable[[Finding], bool] = lambda finding: False,
    progress: Progress | None = None,
) -> Released:
    """Export an edition in ``formats`` into ``folder`` (made if missing), which changes as a whole or not at all.

    Equal editions give the same bytes. ``names`` gives the files other names than the fixed ones; ``attach_events``
    puts the events' calendar files into the draft mail.

    In ``publicering`` an error stops the export: what :func:`editor.workspace.exports.findings.stopping` names, but
    for those accepted with a reason (``is_accepted``).

    Raises :class:`ExportCancelled`, :class:`PublicationStopped`, MergeFieldsUnfilled (where the edition has a profile
    and a field of the mail no value), and the errors of :func:`editor.workspace.exports.staging.put` and of rendering.
    """
    making = _Making(edition, formats, names, progress, attach_events=attach_events)
    noticed: list[Finding] = []

    def everything() -> Iterator[OutputFile]:
        yield from making.outputs()
        noticed.extend(_noticed(edition, making.chosen))
        if mode == "publicering":
            _stop_at(findings.stopping(noticed, making.chosen), is_accepted)
        yield making.manifest

    leftovers = staging.settle(folder)
    staging.put(everything(), folder, is_wanted=making.is_wanted)
    noticed += (Finding(f"leftover_{what}") for what in leftovers)
    outputs = making.in_usual_order()
    return Released(
        files=tuple(folder / output.name for output in outputs),
        findings=_each_once(noticed),
        manifest=folder / making.manifest.name,
        outputs=outputs,
        digest=making.manifest.sha256,
    )


class _Making:
    """The files of a release on their way: made one format after the other, with the steps told."""

    def __init__(
        self,
        edition: Edition,
        formats: Sequence[Format],
        names: Names,
        progress: Progress | None,
        *,
        attach_events: bool,
    ) -> None:
        self.chosen = tuple(name for name in FORMATS if name in formats)
        self._edition = edition
        self._names = names
        self._progress = progress
        self._attach_events = attach_events
        self._order = [name for name in self.chosen if name not in _PRINTED]
        self._order += [name for name in _PRINTED if name in self.chosen]
        self._steps = [*(f"step_{name}" for name in self._order), "step_write"]
        self._step = 0
        self._made: dict[Format, Sequence[OutputFile]] = {}

    def outputs(self) -> Iterator[OutputFile]:
        """Every file; the PDF is made beside the others, by a thread that ends with this."""
        with nullcontext() if set(_PRINTED).isdisjoint(self.chosen) else self._edition.pdf_beside():
            for step, name in enumerate(self._order):
                self._step = step
                if not self.is_wanted():
                    raise ExportCancelled
                made = files_of(name, self._edition, attach_events=self._attach_events)
                self._made[name] = [self._named(output) for output in made]
                for output in self._made[name]:
                    _ = output.sha256  # reckoned while the PDF is being made, not at the end
                    yield output
        self._step = len(self._order)

    def _named(self, output: OutputFile) -> OutputFile:
        name = self._names.of(output.name)
        return output if name == output.name else OutputFile(name, output.data)

    def is_wanted(self) -> bool:
        """Tell the step; whether the export is still wanted."""
        return self._progress is None or self._progress(self._step, len(self._steps), self._steps[self._step])

    def in_usual_order(self) -> tuple[OutputFile, ...]:
        """Every file, once all are made, in the order of the formats."""
        return tuple(output for name in self.chosen for output in self._made[name])

    @cached_property
    def manifest(self) -> OutputFile:
        return self._edition.manifest(self.in_usual_order())


def _noticed(edition: Edition, chosen: Sequence[Format]) -> list[Finding]:
    issue = edition.issue
    before = findings.before_export(issue, edition.theme, chosen, has_profile=edition.profile is not None)
    return [*before, *checks.of_print(issue, edition.print_problems)]


def _stop_at(stopping: Iterable[Finding], is_accepted: Callable[[Finding], bool]) -> None:
    still_open = _each_once([finding for finding in stopping if not is_accepted(finding)])
    if still_open:
        raise PublicationStopped(still_open)


def _each_once(noticed: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(finding for number, finding in enumerate(noticed) if finding not in noticed[:number])
