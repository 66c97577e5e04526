"""What goes into the frozen program."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
import collecting  # type: ignore[import-not-found]  # tools beside the program, no package


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Qml.so.6",
        "PySide6\\Qt6Quick.dll",
        "PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/translations/qtwebengine_locales/sv.pak",
        "PySide6/translations/qtwebengine_locales/en-US.pak",
        "PySide6/translations/qtbase_sv.qm",
        "resources/translations/lansbrev_en.qm",
        "resources/dictionaries/sv_SE.dic",
        "pillow.libs/libjpeg-6dc8d115.so.62.4.0",
        "libsqlite3.so.0",
        "VCRUNTIME140.dll",
    ],
)
def test_what_the_program_needs_is_kept(name: str) -> None:
    assert collecting.keep(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/qml/QtQuick/Controls/libplugin.so",
        "PySide6\\translations\\qtwebengine_locales\\fi.pak",
        "PySide6/translations/qtwebengine_locales/en-GB.pak",
        "PySide6/translations/qtbase_de.qm",
        "PySide6/resources/qtwebengine_devtools_resources.pak",
        "PySide6/resources/v8_context_snapshot.debug.bin",
        "PySide6\\opengl32sw.dll",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/imageformats/libqtiff.so",
        "api-ms-win-core-path-l1-1-0.dll",
        "icuuc.dll",
        "libgtk-3.so.0",
        "libstdc++.so.6",
    ],
)
def test_what_nobody_needs_or_the_system_has_is_left_out(name: str) -> None:
    assert not collecting.keep(name)


def test_only_libraries_that_no_tool_has_rewritten_are_stripped() -> None:
    assert collecting.may_strip("typst/_typst.abi3.so")
    assert collecting.may_strip("libpython3.13.so.1.0")
    assert not collecting.may_strip("pillow.libs/libavif-c6062d5f.so.16.4.2")
    assert not collecting.may_strip("PySide6/Qt/lib/libQt6Core.so.6")
    assert not collecting.may_strip("base_library.zip")
