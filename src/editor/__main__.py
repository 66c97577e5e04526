"""``python -m editor`` and the command ``lansbrev``."""

from __future__ import annotations

import logging
import os
import sys


def main() -> int:
    """Run the program and return its exit status."""
    if getattr(sys, "frozen", False):  # first: a frozen program would otherwise start itself for each worker
        import multiprocessing

        multiprocessing.freeze_support()
    logging.getLogger().addHandler(logging.NullHandler())  # the log's own handlers come with the window
    if sys.argv[1:2] == ["--typst-worker"]:  # the program started itself to make printed pages
        from editor.rendering.printing import worker

        return worker.main()
    from editor import cli

    try:
        status = cli.run(sys.argv[1:])
    except BrokenPipeError:  # whoever read the output has gone, as in `lansbrev list | head`
        status = 1
    except Exception as error:
        status = cli.unforeseen(error)
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except OSError:  # said already, or nobody is there to hear it; Python's own end must not stumble over it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return status or 1
    return status


if __name__ == "__main__":
    sys.exit(main())
