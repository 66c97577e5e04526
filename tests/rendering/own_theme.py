"""A theme of one's own to try things with: the palette "vinter" in the layout "torg", copies of Hav and Saklig."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import NamedTuple

from editor.rendering.themes import Theme, ThemeFolder
from editor.support.paths import resources


class OwnTheme(NamedTuple):
    folder: Path

    @property
    def layout(self) -> Path:
        return self.folder / "layouts" / "torg"

    def load(self) -> Theme:
        return ThemeFolder(self.folder).load("vinter")

    def change(self, file: str, before: str, after: str) -> Path:
        """Change one place of a file: of the palette or the layout, or of a common template, copied."""
        path = self.folder / file if file.startswith("palettes") else self.layout / file
        if not path.exists():
            shutil.copy(resources() / "templates" / file, path)
        content = path.read_text("utf-8")
        assert before in content, (file, before)
        path.write_text(content.replace(before, after, 1), "utf-8")
        return path

    def write(self, file: str, content: str) -> Path:
        path = self.layout / file
        path.write_text(content, "utf-8")
        return path


def own_theme(folder: Path) -> OwnTheme:
    shutil.copytree(resources() / "themes", folder)
    shutil.rmtree(folder / "layouts" / "torg", ignore_errors=True)
    shutil.copytree(folder / "layouts" / "saklig", folder / "layouts" / "torg")
    palette = (folder / "palettes" / "hav.toml").read_text("utf-8")
    (folder / "palettes" / "vinter.toml").write_text(palette.replace('layout = "saklig"', 'layout = "torg"'), "utf-8")
    return OwnTheme(folder)
