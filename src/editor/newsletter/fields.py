"""What the fields of the issue's types hold, read off their annotations once.

Reading, edits and removal all walk the same tree; this module knows the way: :func:`rebuilt` visits every piece of
text, every address and every reference of a node, and builds a new node only where something changed.
"""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Callable, Container, Iterator
from functools import cache
from typing import Annotated, Literal, TypeAlias, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

from editor.newsletter.issue import Moment, Node
from editor.newsletter.shapes import Reference, Shape

Form: TypeAlias = Shape | Reference
N = TypeVar("N", bound=Node)


class Field(msgspec.Struct, frozen=True, kw_only=True):
    """One field of a node type. Just one of ``form``, ``choices``, ``nodes``, ``plain`` says what its values are."""

    name: str
    form: Form | None = None
    choices: tuple[str, ...] = ()
    nodes: tuple[type[Node], ...] = ()
    plain: type | None = None
    many: bool = False
    may_be_null: bool = False
    required: bool = False


Visitor: TypeAlias = Callable[[str, Form, str], str | None]
"""Path, form and value -> the value to hold; ``None`` takes a reference out."""


@cache
def fields_of(node_type: type[Node]) -> tuple[Field, ...]:
    """The fields of a node type in the order of the file."""
    hints = get_type_hints(node_type, include_extras=True)
    required = {field.name for field in msgspec.structs.fields(node_type) if field.required}
    return tuple(_field(name, hints[name], name in required) for name in node_type.__struct_fields__)


def rebuilt(node: N, visit: Visitor, path: str = "", only: Container[str] | None = None) -> N:
    """``node`` with every text, address and reference replaced by what ``visit`` gives for it.

    Parts in which nothing changes are shared: the very same object comes back. ``only`` names the fields of ``node``
    to look at (``None`` = all).
    """
    changes: dict[str, object] = {}
    for field in fields_of(type(node)):
        if (field.form is None and not field.nodes) or (only is not None and field.name not in only):
            continue
        before: object = getattr(node, field.name)
        if before is None or before == ():
            continue
        here = f"{path}.{field.name}" if path else field.name
        after = _rebuilt_field(field, before, visit, here)
        if after is not before:
            changes[field.name] = after
    return msgspec.structs.replace(node, **changes) if changes else node


def references(node: Node) -> Iterator[tuple[Reference, str]]:
    """What kind of thing, and which id, each reference field in ``node`` and below it names."""
    for field in fields_of(type(node)):
        value: object = getattr(node, field.name)
        values = value if isinstance(value, tuple) else () if value is None else (value,)
        for one in values:
            if isinstance(one, Node):
                yield from references(one)
            elif isinstance(field.form, Reference) and isinstance(one, str):
                yield field.form, one


def _rebuilt_field(field: Field, before: object, visit: Visitor, path: str) -> object:
    if not isinstance(before, tuple):
        return _rebuilt_value(field, before, visit, path)
    after = tuple(
        value
        for index, one in enumerate(before)
        if (value := _rebuilt_value(field, one, visit, f"{path}[{index}]")) is not None
    )
    unchanged = len(after) == len(before) and all(new is old for new, old in zip(after, before, strict=True))
    return before if unchanged else after


def _rebuilt_value(field: Field, before: object, visit: Visitor, path: str) -> object:
    if isinstance(before, Node):
        return rebuilt(before, visit, path)
    if field.form is None or not isinstance(before, str):
        return before
    after = visit(path, field.form, before)
    return before if after == before else after


def _field(name: str, hint: object, required: bool) -> Field:
    may_be_null = many = False
    if _is_union(hint) and type(None) in get_args(hint):
        may_be_null = True
        hint = Union[tuple(part for part in get_args(hint) if part is not type(None))]  # noqa: UP007
    if get_origin(hint) is tuple:
        many = True
        hint = get_args(hint)[0]
    basis = Field(name=name, many=many, may_be_null=may_be_null, required=required)
    return msgspec.structs.replace(basis, **_content(hint))


def _content(hint: object) -> dict[str, object]:
    if get_origin(hint) is Annotated:
        return {"form": next(mark for mark in get_args(hint)[1:] if isinstance(mark, Shape | Reference))}
    if get_origin(hint) is Literal:
        return {"choices": get_args(hint)}
    parts = get_args(hint) if _is_union(hint) else (hint,)
    if all(isinstance(part, type) and issubclass(part, Node) for part in parts):
        return {"nodes": parts}
    if hint in (bool, dt.date, Moment):
        return {"plain": hint}
    raise TypeError(f"no form for {hint!r}")


def _is_union(hint: object) -> bool:
    return get_origin(hint) in (Union, types.UnionType)
