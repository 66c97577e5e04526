"""Times turned into the figures that are printed, kept and judged."""

from __future__ import annotations

import json
import math
import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True, kw_only=True)
class Figures:
    """Ours against a bare engine, in the same run. Times in milliseconds; ``limit_…``: what must hold."""

    name: str
    runs: int
    ours_median_ms: float
    ours_p95_ms: float
    bare_median_ms: float
    bare_p95_ms: float
    limit_median: float | None = None
    limit_p95: float | None = None

    @property
    def median_ratio(self) -> float:
        return self.ours_median_ms / self.bare_median_ms

    @property
    def p95_ratio(self) -> float:
        return self.ours_p95_ms / self.bare_p95_ms

    @property
    def holds(self) -> bool:
        """Whether the ratios are within their limits."""
        return all(
            limit is None or ratio <= limit
            for ratio, limit in ((self.median_ratio, self.limit_median), (self.p95_ratio, self.limit_p95))
        )


def compared(
    name: str,
    ours_s: Sequence[float],
    bare_s: Sequence[float],
    *,
    limit_median: float | None = None,
    limit_p95: float | None = None,
) -> Figures:
    """The figures of two series of times in seconds."""
    return Figures(
        name=name,
        runs=len(ours_s),
        ours_median_ms=statistics.median(ours_s) * 1000,
        ours_p95_ms=_p95(ours_s) * 1000,
        bare_median_ms=statistics.median(bare_s) * 1000,
        bare_p95_ms=_p95(bare_s) * 1000,
        limit_median=limit_median,
        limit_p95=limit_p95,
    )


def table(figures: Sequence[Figures]) -> str:
    """The figures as text, one line each."""
    lines = [f"{'':44} {'runs':>5} {'ours ms':>15} {'bare ms':>15} {'ratio':>13}"]
    for each in figures:
        limits = " / ".join(f"≤ {limit:g}" for limit in (each.limit_median, each.limit_p95) if limit is not None)
        verdict = f"{limits}: {'holds' if each.holds else 'DOES NOT HOLD'}" if limits else ""
        lines.append(
            f"{each.name:44} {each.runs:>5} {each.ours_median_ms:>7.1f} {each.ours_p95_ms:>7.1f}"
            f" {each.bare_median_ms:>7.1f} {each.bare_p95_ms:>7.1f}"
            f" {each.median_ratio:>6.2f} {each.p95_ratio:>6.2f}  {verdict}"
        )
    return "\n".join([*lines, "(each pair: median, 95th percentile)"])


def as_json(figures: Sequence[Figures]) -> str:
    """The figures for a machine."""
    return json.dumps(
        [
            asdict(each) | {"median_ratio": each.median_ratio, "p95_ratio": each.p95_ratio, "holds": each.holds}
            for each in figures
        ],
        indent=1,
    )


def _p95(times_s: Sequence[float]) -> float:
    ordered = sorted(times_s)
    return ordered[min(math.ceil(len(ordered) * 0.95), len(ordered)) - 1]
