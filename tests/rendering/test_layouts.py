"""Every layout in every palette, and a fourth layout made the way docs/themes.md tells."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from editor.newsletter import edits
from editor.newsletter.issue import Issue
from editor.rendering import themes
from editor.rendering.mail import MailRenderer
from editor.rendering.themes import Theme, ThemeFolder
from editor.rendering.web import WebRenderer
from editor.support.paths import resources
from rendering.reading import tags, visible_text
from rendering.samples import large_issue, pictures, rich_issue

DOCS = Path(__file__).resolve().parents[2] / "docs"
EVERY = [f"{palette}/{layout}" for palette in themes.names() for layout in themes.layouts()]


def mail_of(theme: Theme, issue: Issue | None = None) -> str:
    return MailRenderer(theme).render(issue or rich_issue(), pictures()).html()


def web_of(theme: Theme) -> str:
    return WebRenderer(theme).render(rich_issue(), pictures(), lambda file: "data:,").html()


@pytest.mark.parametrize("written", EVERY)
def test_every_pair_renders_in_its_own_colours(written: str) -> None:
    theme = themes.load(written)
    mail, web = mail_of(theme), web_of(theme)
    for colour in (theme.light.accent, theme.light.link, theme.light.muted, theme.dark.surface, theme.dark.link):
        assert colour in mail
        assert colour in web
    others = {themes.load(name).light.link for name in themes.names()} - {theme.light.link, theme.light.accent}
    assert not [colour for colour in others if colour in mail]


@pytest.mark.parametrize("layout", themes.layouts())
def test_layouts_say_the_same_words_in_the_same_order(layout: str) -> None:
    theme, saklig = themes.load(f"skiffer/{layout}"), themes.load("skiffer")
    assert words(mail_of(theme)) == words(mail_of(saklig))
    assert words(web_of(theme)) == words(web_of(saklig))


def words(page: str) -> list[str]:
    """What a page says, without the sign that outlined buttons carry and screen readers are not told."""
    return [word for word in visible_text(page).split() if word != "›"]


@pytest.mark.parametrize("layout", themes.layouts())
def test_outlined_buttons_carry_a_sign_that_survives_where_the_outline_fades(layout: str) -> None:
    theme = themes.load(f"skog/{layout}")
    outlined = theme.layout.button == "outlined"
    for page, button in ((mail_of(theme), 'class="bn"'), (web_of(theme), 'class="button"')):
        labels = re.findall(rf"<a [^>]*{button}.*?</a>", page)
        assert labels
        assert all(label.endswith('<span aria-hidden="true">&nbsp;›</span></a>') == outlined for label in labels)


@pytest.mark.parametrize("layout", themes.layouts())
def test_mail_styles_name_what_the_mail_has(layout: str) -> None:
    mail = mail_of(themes.load(f"skog/{layout}"))
    (sheet,) = re.findall(r".*<style>(.*?)</style></head>", mail, re.DOTALL)
    kept = set(re.findall(r"\.([a-z][\w-]*)", sheet))
    used = {name for _, attributes in tags(mail) for name in (attributes.get("class") or "").split()}
    assert used <= kept
    assert sheet.count("{") == sheet.count("}")
    assert "url(" not in mail


@pytest.mark.parametrize("layout", themes.layouts())
def test_twenty_articles_stay_below_the_limit_where_gmail_clips(layout: str) -> None:
    assert len(mail_of(themes.load(f"skog/{layout}"), large_issue(20)).encode()) < 102_000 * 0.9


@pytest.mark.parametrize("layout", themes.layouts())
def test_columns_need_no_media_query(layout: str) -> None:
    theme = themes.load(f"skog/{layout}")
    mail = mail_of(theme)
    columns = re.findall(r'<div class="col[^"]*"[^>]* style="([^"]*)"', mail)
    assert len(columns) > 8
    for style in columns:
        assert "display:inline-block" in style
        assert "width:100%" in style
        assert re.search(r"max-width:\d+px", style)
    assert mail.count("<!--[if mso]>") == mail.count("<![endif]-->") - mail.count("<!--<![endif]-->")


def test_buttons_of_outlook_have_the_shape_of_the_layout() -> None:
    assert 'arcsize="50%"' in mail_of(themes.load("skog"))
    assert "<v:rect" in mail_of(themes.load("skiffer"))
    assert 'strokeweight="1.5px"' in mail_of(themes.load("lingon"))


def test_wide_picture_fills_the_top_of_its_card() -> None:
    theme = themes.load("skog")
    plain = edits.update(rich_issue(), "s-calendar", image=None)
    assert re.search(r'<img src="images/vidd.jpg"[^>]*width="616"', mail_of(theme, plain))
    narrow = edits.update(plain, "a-goals", image="i-square")
    assert not re.search(r'<img src="images/vidd.jpg"[^>]*width="616"', mail_of(theme, narrow))


def test_picture_of_a_section_is_as_wide_as_the_cards_below_it() -> None:
    bare = edits.update(rich_issue(), "a-goals", image="i-square")
    assert re.search(r'<img src="images/vidd.jpg"[^>]*width="616"', mail_of(themes.load("skog"), bare))


# A fourth layout


@pytest.fixture
def own_themes(tmp_path: Path) -> ThemeFolder:
    """The themes and beside them the layout and palette that docs/themes.md makes, step by step as it says."""
    folder = tmp_path / "themes"
    shutil.copytree(resources() / "themes", folder)
    shutil.rmtree(folder / "layouts" / "torg", ignore_errors=True)  # where somebody has followed the docs here
    shutil.copytree(folder / "layouts" / "saklig", folder / "layouts" / "torg")
    shutil.copy(folder / "palettes" / "hav.toml", folder / "palettes" / "vinter.toml")
    text = (DOCS / "themes.md").read_text("utf-8")
    changes = re.findall(r"<!-- in (\S+) -->\n```\w+\n(.*?)\n```\n\n?becomes\n\n```\w+\n(.*?)\n```", text, re.DOTALL)
    assert len(changes) >= 4
    for file, before, after in changes:
        path = folder / file
        content = path.read_text("utf-8")
        assert content.count(before) == 1, (file, before)
        path.write_text(content.replace(before, after), "utf-8")
    for file, content in re.findall(r"<!-- new (\S+) -->\n```\w+\n(.*?)\n```", text, re.DOTALL):
        (folder / file).write_text(content + "\n", "utf-8")
    return ThemeFolder(folder)


def test_a_copied_layout_is_a_layout(own_themes: ThemeFolder) -> None:
    assert "torg" in own_themes.layouts()
    assert "vinter" in own_themes.names()
    theme = own_themes.load("vinter")
    assert theme.layout.name == "torg"
    assert own_themes.load("skog/torg").layout == theme.layout


def test_a_copied_layout_looks_as_its_files_say(own_themes: ThemeFolder) -> None:
    theme, saklig = own_themes.load("vinter"), own_themes.load("skiffer")
    mail, web = mail_of(theme), web_of(theme)
    assert visible_text(mail).split() == visible_text(mail_of(saklig)).split()
    assert theme.layout.sizes.name == (44, 50)
    assert "font-size:44px" in mail
    assert "font-size:2.75rem" in web
    assert theme.light.accent in mail
    assert re.search(r'<img src="images/hj[^"]*"[^>]*width="560"', mail)
    assert ".badge,.fact,.card .rows,.links li{border-radius:6px}" in web
    assert "img{border-radius:6px}" in web
    styles = [(name, attributes.get("style") or "") for name, attributes in tags(mail)]
    assert all("border-radius:" in style for name, style in styles if name == "img")
    tinted = [style for _, style in styles if f"background-color:{theme.light.tint}" in style and "padding" in style]
    assert len([style for style in tinted if re.search(r"border-radius:(6px|0 6px 6px 0)", style)]) > 3
