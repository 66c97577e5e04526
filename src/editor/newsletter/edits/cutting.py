"""The rectangle of a crop, moved, resized and turned: whole px of the turned original, always inside it.

A box is (left, top, width, height), a size (width, height), a ratio width to height (``None``: free).
"""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

Box: TypeAlias = tuple[int, int, int, int]
Size: TypeAlias = tuple[int, int]
Point: TypeAlias = tuple[int, int]
Handle: TypeAlias = Literal["n", "s", "w", "e", "nw", "ne", "sw", "se"]

LEAST_PX: Final = 16
"""A box has at least so many px each way, where the picture has."""


def whole(size: Size) -> Box:
    """All of the picture."""
    return 0, 0, *size


def turned_size(size: Size, quarter_turns: int) -> Size:
    """The size of a picture after clockwise quarter turns."""
    return size if quarter_turns % 2 == 0 else (size[1], size[0])


def turned(box: Box, size: Size, *, clockwise: bool) -> Box:
    """The same part of the picture after a quarter turn; ``size`` is the picture's before."""
    left, top, width, height = box
    if clockwise:
        return size[1] - top - height, left, height, width
    return top, size[0] - left - width, height, width


def turned_point(point: Point, size: Size, *, clockwise: bool) -> Point:
    """The same point of the picture after a quarter turn."""
    x, y = point
    return (size[1] - y, x) if clockwise else (y, size[0] - x)


def kept_inside(box: Box, size: Size) -> Box:
    """The box moved, and where that is not enough made smaller, so that it lies inside the picture."""
    width = min(max(box[2], min(LEAST_PX, size[0])), size[0])
    height = min(max(box[3], min(LEAST_PX, size[1])), size[1])
    return min(max(box[0], 0), size[0] - width), min(max(box[1], 0), size[1] - height), width, height


def moved(box: Box, dx: int, dy: int, size: Size) -> Box:
    """The box moved as far as the picture goes."""
    return kept_inside((box[0] + dx, box[1] + dy, box[2], box[3]), size)


def in_ratio(box: Box, ratio: float | None, size: Size, around: Point) -> Box:
    """The largest box of that ratio inside ``box``, as near to ``around`` as it can lie there."""
    if ratio is None:
        return box
    left, top, width, height = box
    new_width, new_height = _fitting(ratio, (width, height))
    new_left = min(max(around[0] - new_width // 2, left), left + width - new_width)
    new_top = min(max(around[1] - new_height // 2, top), top + height - new_height)
    return kept_inside((new_left, new_top, new_width, new_height), size)


def resized(box: Box, width: int, height: int, size: Size, ratio: float | None) -> Box:
    """The box with another width or height from the same upper left corner; with a ratio the other side follows."""
    left, top, _, _ = box
    room = size[0] - left, size[1] - top
    if ratio is None:
        return kept_inside((left, top, min(width, room[0]), min(height, room[1])), size)
    wanted = (width, round(width / ratio)) if width != box[2] else (round(height * ratio), height)
    return kept_inside((left, top, *_fitting(ratio, (min(wanted[0], room[0]), min(wanted[1], room[1])))), size)


def dragged(box: Box, handle: Handle, by: Point, size: Size, ratio: float | None) -> Box:
    """The box after one of its sides or corners was dragged; what lies opposite stays where it is."""
    dx, dy = by
    left, top, right, low = box[0], box[1], box[0] + box[2], box[1] + box[3]
    least_x, least_y = min(LEAST_PX, size[0]), min(LEAST_PX, size[1])
    if "w" in handle:
        left = min(max(left + dx, 0), right - least_x)
    if "e" in handle:
        right = max(min(right + dx, size[0]), left + least_x)
    if "n" in handle:
        top = min(max(top + dy, 0), low - least_y)
    if "s" in handle:
        low = max(min(low + dy, size[1]), top + least_y)
    width, height = right - left, low - top
    if ratio is not None:
        room_x = right if "w" in handle else size[0] - left
        room_y = low if "n" in handle else size[1] - top
        wanted_width = width if handle in ("w", "e") or ("n" not in handle and "s" not in handle) else 0
        if handle in ("n", "s"):
            wanted_width = round(height * ratio)
        elif not wanted_width:
            wanted_width = min(width, round(height * ratio))
        width, height = _fitting(ratio, (min(wanted_width, room_x), min(round(wanted_width / ratio), room_y)))
    return kept_inside(
        (right - width if "w" in handle else left, low - height if "n" in handle else top, width, height), size
    )


def focus_percent(point: Point, box: Box) -> tuple[int, int]:
    """A point of the turned original as percent of the box, kept within it."""
    across = round(100 * (point[0] - box[0]) / box[2])
    down = round(100 * (point[1] - box[1]) / box[3])
    return min(max(across, 0), 100), min(max(down, 0), 100)


def focus_point(percent: tuple[int, int], box: Box) -> Point:
    """The point of the turned original that lies at ``percent`` of the box."""
    return box[0] + round(box[2] * percent[0] / 100), box[1] + round(box[3] * percent[1] / 100)


def _fitting(ratio: float, room: Size) -> Size:
    """The largest size of that ratio within ``room``."""
    width, height = max(room[0], 1), max(room[1], 1)
    if width > height * ratio:
        return max(1, round(height * ratio)), height
    return width, max(1, round(width / ratio))
