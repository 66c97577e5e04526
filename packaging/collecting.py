"""Which of the files PyInstaller finds go into the frozen program, and what it consists of. Used by `build.spec`.

PyInstaller's Qt hooks are generous: WebEngine's libraries link Qt Quick, so that the hooks would take the whole of it
along, with its plugins and all that those need.
"""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

EXCLUDED_MODULES = [
    *(f"PySide6.{name}" for name in ("QtQml", "QtQuick", "QtQuickWidgets", "QtOpenGL", "QtDBus", "QtPositioning")),
    *("PySide6.QtWebEngineQuick", "PySide6.QtTest", "shibokensupport"),
    *("tkinter", "pydoc", "doctest", "pdb", "setuptools", "pkg_resources", "distutils", "test", "lib2to3", "curses"),
    *("psycopg2", "MySQLdb", "numpy", "yaml", "attr", "attrs"),
    *("PIL.AvifImagePlugin", "PIL._avif", "PIL.ImageTk", "PIL._imagingtk", "PIL.ImageQt", "PIL._imagingft"),
    *("lxml", "pygments", "readline", "ssl", "_ssl", "_hashlib"),
]
"""Python modules nobody imports, or that somebody imports only if they are there.

Nothing here opens a connection, so there is no TLS; hashlib has its own code for what OpenSSL would do. Without the
modules of Qt Quick the hooks leave QML's plugins alone; the libraries Qt6Qml and Qt6Quick still come along, because
Qt6WebEngineCore is linked to them.
"""

ARCHIVE = "lansbrev.pyz"
"""All modules of Python, in PyInstaller's form, once for all programs of the folder."""

LIST = "files.txt"
"""The names of all files of the program, one a line, below its outer folder; the list itself is not in it."""

BELONGS_TO_LINUX = re.compile(
    r"(ld-linux-x86-64|linux-vdso|libc|libm|libdl|libpthread|librt|libutil|libresolv|libcrypt"
    r"|lib(asound|atk-1\.0|atk-bridge-2\.0|atspi|avahi-[a-z]+|cairo|cairo-gobject|cups|epoxy|gdk-3|gdk_pixbuf-2\.0"
    r"|gtk-3|pango[a-z0-9]*-1\.0|pixman-1|thai|datrie|fribidi|gnutls|p11-kit|unistring|idn2|tasn1|nettle|hogweed|gmp"
    r"|gio-2\.0|glib-2\.0|gmodule-2\.0|gobject-2\.0|gthread-2\.0|pcre2-8|ffi|blkid|mount|selinux|systemd|udev|cap"
    r"|gcrypt|gpg-error|lz4|zstd|lzma|bz2|z|expat|uuid|bsd|md|dbus-1|gbm|drm|fontconfig|freetype|harfbuzz|graphite2"
    r"|png16|brotlicommon|brotlidec|gssapi_krb5|krb5|krb5support|k5crypto|com_err|keyutils|X[a-zA-Z0-9]*|X11-xcb|xcb"
    r"|xcb-[a-z0-9-]+|xkbcommon|xkbcommon-x11|xkbfile|xshmfence|GL|EGL|GLX|OpenGL|GLdispatch|readline|tinfo|ncursesw"
    r"|stdc\+\+|gcc_s|crypto|ssl|jpeg|SM|ICE)"
    r")\.so"
)
"""Part of every Linux desktop: sound, printing, GTK, GLib, X, fonts, the compiler's libraries. A copy of another age
than its neighbours does harm (compare AppImage's list of what to leave out)."""

_LANGUAGES = "sv|en"
_KEPT_PLUGINS = {
    "imageformats": {"qsvg", "qjpeg", "qgif", "qico", "qwebp"},
    "platforms": {"qwindows", "qoffscreen", "qxcb"},
    "platformthemes": {"qxdgdesktopportal"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
}
_DROPPED = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"^pyside6/(qt/)?qml/",
        rf"^pyside6/(qt/)?translations/(?!qtwebengine_locales/)(?!(qt|qtbase)_({_LANGUAGES})\.qm$)",
        r"/qtwebengine_locales/(?!(sv|en-us)\.pak$)",
        r"/qtwebengine_devtools_resources[^/]*\.pak$",
        r"\.debug\.(pak|bin)$",
        r"/plugins/(qmltooling|sqldrivers|networkinformation|virtualkeyboard|egldeviceintegrations|generic|position"
        r"|wayland[^/]*|designer|webview|multimedia|sceneparsers|renderers)/",
        r"(^|/)opengl32sw\.dll$",
        r"(^|/)(api-ms-win-[^/]*|ucrtbase|icuuc|mscms)\.dll$",
        r"(^|/)(lib)?Qt6(VirtualKeyboard|Wl|Wayland|EglFS|EglFs)[^/]*\.(dll|so[.\d]*)$",
        r"/plugins/tls/",
        r"(^|/)libavif[^/]*\.so[.\d]*$",
        r"^sqlalchemy/.*\.(pyx|pxd|c)$",
    )
]
"""Names of files in the frozen program, below its inner folder."""


def keep(name: str) -> bool:
    """Whether the file that PyInstaller would call ``name`` goes into the program."""
    path = PurePosixPath(name.replace("\\", "/"))
    if any(pattern.search(str(path)) for pattern in _DROPPED):
        return False
    if len(path.parts) == 1 and BELONGS_TO_LINUX.match(path.name):
        return False
    kept = _KEPT_PLUGINS.get(path.parent.name)
    return kept is None or path.name.split(".")[0].removeprefix("lib") in kept


def names(folder: Path) -> list[str]:
    """The files of a frozen program as they are listed."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(name for name in found if PurePosixPath(name).name != LIST)


def write_list(folder: Path) -> None:
    """Write down what a finished program consists of, so that what is lost later is missed."""
    text = "".join(f"{name}\n" for name in names(folder))
    (folder / "_internal" / LIST).write_text(text, "utf-8", newline="\n")


def may_strip(name: str) -> bool:
    """Whether symbols nobody needs may be cut out of a library on Linux.

    Not where a tool has rewritten the library after it was linked (Pillow's own copies), nor Qt's, which have none.
    """
    path = PurePosixPath(name)
    return path.parts[0] not in ("PySide6", "shiboken6", "pillow.libs") and ".so" in path.name
