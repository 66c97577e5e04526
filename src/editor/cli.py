"""The command line: the whole job without a window.

Importing this is cheap: what a command needs is imported when it runs, so that exporting a file loads neither Qt
nor the store. Exit status: 0 done, 1 failed (one line on standard error says why), 2 wrong usage.
"""

from __future__ import annotations

import argparse
import io
import json
import logging
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, NoReturn

from editor import __version__
from editor.publishing.formats import FORMATS, USUAL_FORMATS
from editor.support import paths
from editor.support.errors import EditorError
from editor.support.messages import MessageLanguage, Messages

DONE, FAILED, WRONG_USAGE = 0, 1, 2
MODES = ("utskick", "publicering")
_ERROR_BOX = 0x10
"""MB_ICONERROR, with one button."""


def run(
    arguments: Sequence[str],
    *,
    environment: Mapping[str, str] = os.environ,
    out: IO[str] | None = None,
    err: IO[str] | None = None,
) -> int:
    """Run one command and return its exit status. ``out`` and ``err`` default to the process's own streams."""
    console = _Console(sys.stdout if out is None else out, sys.stderr if err is None else err)
    messages = Messages(_language(environment), variant="cli")
    try:
        options = _window_call(arguments) or _parser(messages, console).parse_args(arguments)
    except _Usage as usage:
        return usage.status
    try:
        command: Callable[[argparse.Namespace, _Console, Messages], int] = options.command
        if options.selftest is not None:
            command = _selftest
        status = command(options, console, messages)
        console.flush()
        return status
    except EditorError as error:
        console.alert(messages.text("cli_failed", sentence=messages.sentence(error)))
        return FAILED
    except KeyboardInterrupt:
        console.say(messages.text("cli_interrupted"))
        return FAILED


def unforeseen(error: Exception, environment: Mapping[str, str] = os.environ) -> int:
    """The end of a call that went wrong in a way nobody thought of: one line, the rest in the log. Exit status 1."""
    from editor.support import log

    folder = paths.user_folders().log
    log.configure(folder)
    logging.getLogger(__name__).error("unforeseen", exc_info=error)
    said = Messages(_language(environment), variant="cli").text(
        "cli_unforeseen", detail=type(error).__name__, file=str(folder)
    )
    _Console(None, sys.stderr).say(said)
    return FAILED


# -- commands --------------------------------------------------------------------------------------------------


def _window(options: argparse.Namespace, console: _Console, messages: Messages) -> int:
    del console, messages
    from editor import bootstrap

    return bootstrap.run_window(store_folder=_store_folder(options), file=getattr(options, "file", None))


def _selftest(options: argparse.Namespace, console: _Console, messages: Messages) -> int:
    from editor.selftest import run as selftest
    from editor.selftest.report import REPORT_NAME

    status = selftest.run(options.selftest)
    outcome = "cli_selftest_done" if status == DONE else "cli_selftest_failed"
    console.print(messages.text(outcome, file=str(options.selftest / REPORT_NAME)))
    return status


def _export(options: argparse.Namespace, console: _Console, messages: Messages) -> int:
    from editor import export_command

    return export_command.run(options, console, messages, store_folder=_store_folder(options))


def _import(options: argparse.Namespace, console: _Console, messages: Messages) -> int:
    from editor import bootstrap
    from editor.workspace import lost_log

    warn = lost_log.on_a_line(console.say, messages)
    console.print(bootstrap.import_issue(_store_folder(options), options.file, warn))
    return DONE


def _list(options: argparse.Namespace, console: _Console, messages: Messages) -> int:
    from editor import bootstrap
    from editor.workspace import lost_log

    for issue in bootstrap.issues(_store_folder(options), lost_log.on_a_line(console.say, messages)):
        fields = (issue.id, issue.date.isoformat(), issue.newsletter_name, issue.title)
        console.print("\t".join(" ".join(field.split()) for field in fields))
    return DONE


def _schema(options: argparse.Namespace, console: _Console, messages: Messages) -> int:
    del options, messages
    from editor.newsletter import issue_file

    console.print(json.dumps(issue_file.json_schema(), ensure_ascii=False, indent=2))
    return DONE


def _store_folder(options: argparse.Namespace) -> Path:
    chosen: Path | None = options.store
    return paths.user_folders().data if chosen is None else chosen


# -- usage -----------------------------------------------------------------------------------------------------


class _Usage(Exception):
    """The end of a call that runs no command: ``--help``, ``--version`` or wrong usage."""

    def __init__(self, status: int) -> None:
        self.status = status
        super().__init__(status)


class OutputLost(EditorError):
    """What was to be printed could not be. Data: ``detail`` (the system's words)."""

    code = "output_lost"


@contextmanager
def _telling_loss() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:  # whoever read the output has gone: no failure
        raise
    except OSError as error:
        raise OutputLost(detail=error.strerror or "") from error


class _Console:
    """The process's streams: always UTF-8, and absent without harm (a windowed program on Windows has none)."""

    def __init__(self, out: IO[str] | None, err: IO[str] | None) -> None:
        self.out, self.err = out, err
        for stream in (out, err):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")

    def print(self, line: str) -> None:
        if self.out is not None:
            with _telling_loss():
                self.out.write(f"{line}\n")

    def flush(self) -> None:
        """See to it that everything printed has come through."""
        if self.out is not None:
            with _telling_loss():
                self.out.flush()

    def say(self, line: str) -> None:
        if self.err is not None:
            self.err.write(f"{line}\n")

    def alert(self, line: str) -> None:
        """Say why nothing happens; in a box of Windows' where there is no console to say it on."""
        self.say(line)
        if self.err is None and sys.platform == "win32":
            import ctypes

            ctypes.windll.user32.MessageBoxW(None, line, "Länsbrev", _ERROR_BOX)


class _Formatter(argparse.HelpFormatter):
    """argparse's layout with the word for "usage" in the user's language."""

    def __init__(self, prog: str, *, usage_word: str, **more: Any) -> None:
        super().__init__(prog, **more)
        self._usage_word = usage_word

    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, prefix or f"{self._usage_word} ")


class _Parser(argparse.ArgumentParser):
    """A parser that speaks the user's language and ends by an exception of ours."""

    def __init__(self, *, messages: Messages, console: _Console, **more: Any) -> None:
        self.messages, self.console = messages, console
        super().__init__(**more, formatter_class=self._formatter, add_help=False, allow_abbrev=False)
        self.arguments = self.add_argument_group(messages.text("cli_arguments"))
        self.options = self.add_argument_group(messages.text("cli_options"))
        self.options.add_argument("-h", "--help", action="help", help=messages.text("cli_help"))
        self.options.add_argument(
            "--store",
            metavar=messages.text("cli_folder"),
            type=_path,
            default=argparse.SUPPRESS,  # given before or after the command, the one given holds
            help=messages.text("cli_store"),
        )

    def _formatter(self, *, prog: str, **more: Any) -> _Formatter:
        return _Formatter(prog, usage_word=self.messages.text("cli_usage"), **more)

    def error(self, message: str) -> NoReturn:
        self.console.say(self.format_usage().rstrip())
        self.console.alert(self.messages.text("cli_wrong_usage", sentence=_translated(message, self.messages)))
        raise _Usage(WRONG_USAGE)

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        if message:
            self.console.say(message.rstrip())
        raise _Usage(status)

    def print_help(self, file: object = None) -> None:
        del file
        self.console.print(self.format_help().rstrip())


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        assert isinstance(parser, _Parser)
        parser.console.print(f"lansbrev {__version__}")
        parser.exit()


_USAGE_ERRORS = (
    (re.compile(r"the following arguments are required: (?P<names>.+)"), "cli_missing"),
    (re.compile(r"unrecognized arguments: (?P<names>.+)"), "cli_unrecognized"),
    (re.compile(r"argument (?P<option>[^ ]+): expected .+"), "cli_no_value"),
    (
        re.compile(r"argument [^ ]+: invalid choice: '(?P<name>.*)' \(choose from (?P<known>.+)\)"),
        "cli_unknown_command",
    ),
    (re.compile(r"argument --(?:formats|mode): (?P<sentence>.+)"), "cli_as_it_is"),
)
"""argparse's English sentences and the codes of ours."""


def _translated(message: str, messages: Messages) -> str:
    for pattern, code in _USAGE_ERRORS:
        found = pattern.fullmatch(message)
        if found:
            return messages.text(code, **{name: value.replace("'", "") for name, value in found.groupdict().items()})
    return message


def _window_call(arguments: Sequence[str]) -> argparse.Namespace | None:
    """The options of the usual call, which only shows the window: nothing, a store or ``open FILE``.

    ``None`` for every other call. Its reason: all the sentences of the usage would double what the start of the
    process takes.
    """
    match list(arguments):
        case []:
            store, file = None, None
        case ["--store", store] if _is_value(store):
            file = None
        case ["open", file] if _is_value(file):
            store = None
        case ["--store", store, "open", file] if _is_value(store) and _is_value(file):
            pass
        case _:
            return None
    return argparse.Namespace(
        command=_window,
        selftest=None,
        store=None if store is None else Path(store),
        file=None if file is None else Path(file),
    )


def _is_value(text: str) -> bool:
    return bool(text) and not text.startswith("-")


def _given(text: str) -> str:
    """An argument that must not be empty: "" (a shell variable without a value) would mean the current folder."""
    if not text:
        raise argparse.ArgumentTypeError("expected a value")
    return text


def _path(text: str) -> Path:
    return Path(_given(text))


def _formats(given: str, messages: Messages) -> tuple[str, ...]:
    """The formats of a list such as ``mail,pdf``, in the usual order."""
    chosen = {name.strip() for name in given.split(",")} - {""}
    if not chosen:
        raise argparse.ArgumentTypeError(messages.text("cli_no_value", option="--formats"))
    unknown = sorted(chosen - set(FORMATS))
    if unknown:
        raise argparse.ArgumentTypeError(
            messages.text("cli_unknown_format", name=", ".join(unknown), known=", ".join(FORMATS))
        )
    return tuple(name for name in FORMATS if name in chosen)


def _mode(given: str, messages: Messages) -> str:
    if given not in MODES:
        raise argparse.ArgumentTypeError(messages.text("cli_unknown_mode", name=given))
    return given


def _language(environment: Mapping[str, str]) -> MessageLanguage:
    return "en" if environment.get("LANSBREV_LANGUAGE", "").lower().startswith("en") else "sv"


def _parser(messages: Messages, console: _Console) -> argparse.ArgumentParser:
    text = messages.text
    parser = _Parser(messages=messages, console=console, prog="lansbrev", description=text("cli_description"))
    parser.options.add_argument("--version", action=_Version, nargs=0, help=text("cli_version"))
    parser.options.add_argument("--selftest", metavar=text("cli_folder"), type=_path, help=text("cli_selftest"))
    parser.set_defaults(command=_window, store=None)
    commands = parser.add_subparsers(title=text("cli_commands"), metavar=text("cli_command"), prog=parser.prog)

    def command(name: str, act: Callable[[argparse.Namespace, _Console, Messages], int]) -> _Parser:
        described = text(f"cli_{name}")
        sub: _Parser = commands.add_parser(
            name, help=described, description=described, messages=messages, console=console
        )
        sub.set_defaults(command=act)
        return sub

    file = text("cli_file")
    command("open", _window).arguments.add_argument("file", metavar=file, type=_path)
    export = command("export", _export)
    export.arguments.add_argument("source", metavar=text("cli_file_or_id"), type=_given, help=text("cli_source"))
    export.options.add_argument("--to", metavar=text("cli_folder"), type=_path, required=True, help=text("cli_to"))
    export.options.add_argument(
        "--formats",
        metavar=",".join(FORMATS),
        type=lambda given: _formats(given, messages),
        default=USUAL_FORMATS,
        help=text("cli_formats"),
    )
    export.options.add_argument("--theme", metavar=text("cli_name"), type=_given, help=text("cli_theme"))
    export.options.add_argument("--profile", metavar=text("cli_name"), type=_given, help=text("cli_profile"))
    export.options.add_argument(
        "--mode",
        metavar="|".join(MODES),
        type=lambda given: _mode(given, messages),
        default=MODES[0],
        help=text("cli_mode"),
    )
    export.options.add_argument("--attach-ics", action="store_true", help=text("cli_attach"))
    for code in ("cli_two_columns", "cli_print_addresses", "cli_gentle_print"):
        option = f"--{code.removeprefix('cli_').replace('_', '-')}"
        export.options.add_argument(option, action="store_true", help=text(code))
    export.options.add_argument("--json", action="store_true", help=text("cli_json"))
    command("import", _import).arguments.add_argument("file", metavar=file, type=_path)
    command("list", _list)
    command("schema", _schema)
    return parser
