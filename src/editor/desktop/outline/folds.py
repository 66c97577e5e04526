"""What of the outline is folded: sections and articles are open at first, all else is not."""

from __future__ import annotations

from dataclasses import dataclass, replace

from editor.newsletter.outline import OutlineRow

Path = tuple[str, ...]
"""The keys of a row and of those it stands in, from the top."""


@dataclass(frozen=True)
class Folds:
    """The rows that stand otherwise than at first."""

    folded: frozenset[Path] = frozenset()
    unfolded: frozenset[Path] = frozenset()

    def is_unfolded(self, row: OutlineRow) -> bool:
        """Whether what stands in a row is shown."""
        open_at_first = row.kind in ("section", "article")
        return row.path not in self.folded if open_at_first else row.path in self.unfolded

    def with_row(self, row: OutlineRow, *, unfolded: bool) -> Folds:
        """The same with this row unfolded or folded."""
        here = {row.path}
        if unfolded:
            return replace(self, folded=self.folded - here, unfolded=self.unfolded | here)
        return replace(self, folded=self.folded | here, unfolded=self.unfolded - here)
