"""Starting QtWebEngine late: after the window is painted.

Importing and starting the engine takes longer than everything else at start-up, so nothing here or in
:mod:`editor.preview.view` imports it at module level. Found by trying (Qt 6.10 to 6.12): a scheme may be
registered after the ``QApplication`` exists, as long as no profile does; the engine may be imported that late
provided that ``AA_ShareOpenGLContexts`` was set before the application was made.
"""

from __future__ import annotations

import os
from collections.abc import MutableMapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from editor.preview.page import LivePage

FLAGS_VARIABLE = "QTWEBENGINE_CHROMIUM_FLAGS"
GARBAGE_COLLECTED = "--js-flags=--expose-gc"
NETWORK_SHUT = '--host-resolver-rules="MAP * ~NOTFOUND"'


def before_application() -> None:
    """What must be set before the ``QApplication`` is made. Costs nothing and loads no engine."""
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)


def shut_network(environment: MutableMapping[str, str]) -> None:
    """Make the engine resolve no host name: the one measure that stops every construct that phones home.

    Keeps flags that stand in the environment already (support, tests).
    """
    flags = environment.get(FLAGS_VARIABLE, "")
    if NETWORK_SHUT not in flags:
        environment[FLAGS_VARIABLE] = f"{flags} {NETWORK_SHUT}".strip()


def let_collect(environment: MutableMapping[str, str]) -> None:
    """Give the patching script a ``gc()``: left alone, the engine keeps the blocks of 10,000 patches (420 MB).

    The page's own scripts, which are off, could do nothing worse with it than wait.
    """
    flags = environment.get(FLAGS_VARIABLE, "")
    if "--js-flags" not in flags:
        environment[FLAGS_VARIABLE] = f"{flags} {GARBAGE_COLLECTED}".strip()


def start(parent: QObject) -> LivePage:
    """Load the engine and make the preview's page. Blocks the caller for some 0.1 s the first time."""
    shut_network(os.environ)
    let_collect(os.environ)
    from editor.preview import page, scheme

    scheme.register()
    return page.LivePage(parent)
