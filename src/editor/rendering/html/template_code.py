"""Templates compiled to plain Python: the same language as Jinja2's, without what it asks anew at every rendering.

Jinja2 compiles templates too, but its code looks up and questions each attribute, each macro and each text while it
runs. Here that is settled when a template is compiled:

- *Attributes.* A name that begins with an underscore, or that Jinja2's sandbox holds back on any kind of value, is
  refused; every other is read straight from the value. A field that does not exist is an error as before.
- *Macros* are functions, called by place. Any other call goes through the sandbox.
- *Constants* (sizes, colours, what a layout has) are written in, and conditions on them decided. No template may give
  their names to anything else.
- *HTML.* What macros and the filters of :attr:`CompilingEnvironment.html_filters` give is HTML; all else is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import groupby
from typing import Any, Final, NoReturn

from jinja2 import nodes, sandbox
from jinja2.compiler import CodeGenerator, Frame, MacroRef, find_undeclared
from jinja2.environment import TemplateModule
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from editor.rendering.html.escaping import escaped
from editor.rendering.html.refused import Refusal, TemplateForbidden, TemplateRefused

_HELD_BACK: Final = frozenset(
    {"format", "format_map", "mro"}
    | sandbox.UNSAFE_FUNCTION_ATTRIBUTES
    | sandbox.UNSAFE_METHOD_ATTRIBUTES
    | sandbox.UNSAFE_GENERATOR_ATTRIBUTES
    | sandbox.UNSAFE_COROUTINE_ATTRIBUTES
    | sandbox.UNSAFE_ASYNC_GENERATOR_ATTRIBUTES
)
_WRITTEN_IN: Final = (str, int, float, bool)
_BREAK: Final = re.compile(" *\n *")
"""Line breaks of a template are there for who reads the template."""


def quoted(value: object) -> str:
    """Any value as text in HTML; HTML stays as it is."""
    if type(value) is str:
        return escaped(value)
    if type(value) is int:
        return str(value)
    return value if isinstance(value, Markup) else escaped(str(value))


def joined(*values: object) -> str:
    """Values written one after the other: HTML where one of them is."""
    if any([type(value) is Markup for value in values]):  # noqa: C419  (a list is quicker for so few)
        return Markup("".join(map(quoted, values)))
    return "".join([value if type(value) is str else str(value) for value in values])


class CompilingEnvironment(ImmutableSandboxedEnvironment):
    """Compiles as the module tells. ``constants`` must not change once templates are compiled."""

    def __init__(self, *, constants: Mapping[str, object], html_filters: Collection[str], **options: Any) -> None:
        super().__init__(**options)
        self.code_generator_class = _Code
        self.constants = constants
        self.html_filters = frozenset(html_filters)
        self.quoted = quoted
        self.joined = joined
        self.no_caller = self.undefined("the macro was not called with {% call %}", name="caller")
        self._modules: dict[str, TemplateModule] = {}

    def macros(self, name: str) -> TemplateModule:
        """The macros of a template, made once. They see what all templates see and not who imports them."""
        if name not in self._modules:
            self._modules[name] = self.get_template(name).module
        return self._modules[name]


class _Constants(NodeTransformer):
    """Writes in what is known when a template is compiled."""

    def __init__(self, values: Mapping[str, object], html_filters: Collection[str]) -> None:
        self._values = values
        self._html_filters = html_filters

    def visit_Name(self, node: nodes.Name) -> nodes.Node:  # noqa: N802
        return self._known(node, self._value(node))

    def visit_Getattr(self, node: nodes.Getattr) -> nodes.Node:  # noqa: N802
        value = self._value(node)
        return self.generic_visit(node) if value is None else self._known(node, value)

    def visit_Filter(self, node: nodes.Filter) -> nodes.Node:  # noqa: N802
        self.generic_visit(node)
        if node.name not in self._html_filters:
            return node
        try:
            return self._known(node, Markup(node.as_const()))
        except nodes.Impossible:
            return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802
        """Jinja2 would forget what of it is HTML."""
        self.generic_visit(node)
        try:
            return self._known(node, joined(*(part.as_const() for part in node.nodes)))
        except nodes.Impossible:
            return node

    def visit_Macro(self, node: nodes.Macro) -> nodes.Macro:  # noqa: N802
        """A macro may be called round a text even where what would write that text has been decided away."""
        takes_text = _names_caller(node)
        self.generic_visit(node)
        if takes_text and not _names_caller(node):
            node.body.append(nodes.ExprStmt(nodes.Name("caller", "load", lineno=node.lineno), lineno=node.lineno))
        return node

    def generic_visit(self, node: nodes.Node, *args: Any, **kwargs: Any) -> nodes.Node:
        """What stands side by side once conditions are decided is written at once."""
        super().generic_visit(node, *args, **kwargs)
        for field, value in node.iter_fields():
            if isinstance(value, list) and sum(isinstance(part, nodes.Output) for part in value) > 1:
                setattr(node, field, list(_at_once(value)))
        return node

    def visit_TemplateData(self, node: nodes.TemplateData) -> nodes.Node:  # noqa: N802
        return nodes.TemplateData(_BREAK.sub("", node.data), lineno=node.lineno, environment=node.environment)

    def visit_If(self, node: nodes.If) -> nodes.If | list[nodes.Node]:  # noqa: N802
        """What is left to ask: nothing of a branch that never holds, nothing after one that always does."""
        branches = [node, *node.elif_]
        node.elif_ = []  # a branch among others: none of them is taken out or written in on its own
        for branch in branches:
            self.generic_visit(branch)
        otherwise = node.else_
        asked: list[nodes.If] = []
        for branch in branches:
            holds = _holds(branch.test)
            if holds:
                otherwise = branch.body
                break
            if holds is None:
                asked.append(branch)
        if not asked:
            return otherwise
        asked[0].elif_, asked[0].else_ = asked[1:], otherwise
        for branch in asked[1:]:
            branch.elif_, branch.else_ = [], []
        return asked[0]

    def _value(self, node: nodes.Node) -> object:
        if isinstance(node, nodes.Getattr) and not node.attr.startswith("_"):
            return getattr(self._value(node.node), node.attr, None)
        if isinstance(node, nodes.Name) and node.ctx == "load":
            return self._values.get(node.name)
        return None

    @staticmethod
    def _known(node: nodes.Expr, value: object) -> nodes.Expr:
        place = {"lineno": node.lineno, "environment": node.environment}
        if isinstance(value, Markup):
            return nodes.MarkSafe(nodes.Const(str(value), **place), **place)
        return nodes.Const(value, **place) if type(value) in _WRITTEN_IN else node


def _names_caller(macro: nodes.Macro) -> bool:
    return bool(find_undeclared(macro.body, ("caller",)))


def _holds(test: nodes.Node) -> bool | None:
    """Whether a condition holds; ``None`` where only a page can tell."""
    assert isinstance(test, nodes.Expr)
    try:
        return bool(test.as_const())
    except nodes.Impossible:
        return None


def _at_once(body: Iterable[nodes.Node]) -> Iterator[nodes.Node]:
    for writes, parts in groupby(body, key=lambda part: isinstance(part, nodes.Output)):
        if not writes:
            yield from parts
            continue
        first, *others = (part for part in parts if isinstance(part, nodes.Output))
        first.nodes += [child for part in others for child in part.nodes]
        yield first


class _Code(CodeGenerator):
    environment: CompilingEnvironment

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        self._functions = {"caller"}
        self._imported: set[str] = set()
        for found in node.find_all((nodes.Macro, nodes.Import, nodes.FromImport, nodes.Name)):
            match found:
                case nodes.Macro(name=name):
                    given = {name}
                    self._functions |= given
                case nodes.Import(target=target):
                    given = {target}
                    self._imported |= given
                case nodes.FromImport(names=names):
                    given = {name if isinstance(name, str) else name[1] for name in names}
                    self._functions |= given
                case nodes.Name(name=name, ctx="store" | "param"):
                    given = {name}
                case _:
                    continue
            for taken in given & self.environment.constants.keys():
                self._refuse("name_taken", f"{taken!r} has a value in every template", found, taken)
        self._html: nodes.Node | None = None
        """What is being written as HTML right now."""
        self._asked: nodes.Node | None = None
        """The method that is being called: the sandbox is asked about it."""
        known = _Constants(self.environment.constants, self.environment.html_filters)
        super().visit_Template(known.visit(node), frame)

    def visit_Name(self, node: nodes.Name, frame: Frame) -> None:  # noqa: N802
        """As Jinja2's, but that macros and imports are not asked each time whether they are there."""
        if node.ctx == "load" and (node.name in self._functions or node.name in self._imported):
            self.write(frame.symbols.ref(node.name))
        else:
            super().visit_Name(node, frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        if node.attr.startswith("_") or node.attr in _HELD_BACK:
            said = f"templates may not read {node.attr!r} ({self.position(node)})"
            raise TemplateForbidden(said, node.lineno, self.filename or "")
        if node is self._asked:
            super().visit_Getattr(node, frame)
            return
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802
        if not isinstance(node.arg, nodes.Const) or type(node.arg.value) is not int:
            super().visit_Getitem(node, frame)
            return
        self.visit(node.node, frame)
        self.write(f"[{node.arg.value}]")

    def visit_Filter(self, node: nodes.Filter, frame: Frame) -> None:  # noqa: N802
        if node.name not in self.environment.html_filters:
            super().visit_Filter(node, frame)
            return
        with self._as_html(node):
            super().visit_Filter(node, frame)

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        if not self._is_macro(node.node):
            if isinstance(node.node, nodes.Getattr):
                self._asked = node.node
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        if node.kwargs or node.dyn_args or node.dyn_kwargs:
            self._refuse("macro_by_name", "a macro takes its values by place", node)
        with self._as_html(node, forward_caller):
            self.visit(node.node, frame)
            self.write("(")
            for value in node.args:
                self.visit(value, frame)
                self.write(", ")
            self.write("l_1_caller=caller)" if forward_caller else ")")

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802
        self.write("environment.joined(")
        for value in node.nodes:
            self.visit(value, frame)
            self.write(", ")
        self.write(")")

    def visit_Import(self, node: nodes.Import, frame: Frame) -> None:  # noqa: N802
        self.writeline(f"{frame.symbols.ref(node.target)} = environment.macros(", node)
        self.visit(node.template, frame)
        self.write(")")

    def writeline(self, x: str, node: nodes.Node | None = None, extra: int = 0) -> None:
        """As Jinja2's, but that each value of a macro may be left out: Jinja2's own ``Macro`` saw to that."""
        if x.startswith("def macro(") and len(x) > len("def macro():"):
            x = x.replace(",", "=missing,").replace("):", "=missing):")
            x = x.replace("_caller=missing", "_caller=environment.no_caller")
        super().writeline(x, node, extra)

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        if macro_ref.accesses_kwargs or macro_ref.accesses_varargs:
            self._refuse("macro_by_name", "a macro takes its values by place", macro_ref.node)
        if isinstance(macro_ref.node, nodes.Macro) and macro_ref.accesses_caller and frame.symbols.level > 1:
            self._refuse("macro_too_deep", "a macro with caller() stands outside loops and macros", macro_ref.node)
        self.write("macro")

    def _refuse(self, refusal: Refusal, message: str, node: nodes.Node, what: str = "") -> NoReturn:
        raise TemplateRefused(message, node.lineno, refusal=refusal, what=what, filename=self.filename)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if self._is_html(node):
            self._html = node
            self.write("(")
        else:
            self.write("environment.quoted(")

    @contextmanager
    def _as_html(self, node: nodes.Node, written: bool = False) -> Iterator[None]:
        """What is not written at once remembers that it is HTML."""
        written = written or node is self._html
        if not written:
            self.write("Markup(")
        yield
        if not written:
            self.write(")")

    def _is_macro(self, node: nodes.Node) -> bool:
        if isinstance(node, nodes.Getattr):
            return isinstance(node.node, nodes.Name) and node.node.name in self._imported
        return isinstance(node, nodes.Name) and node.name in self._functions

    def _is_html(self, node: nodes.Node) -> bool:
        if isinstance(node, nodes.Filter):
            return node.name in self.environment.html_filters
        return isinstance(node, nodes.Call) and self._is_macro(node.node)
