"""The mail's HTML against node MJML: the same issue of twenty articles as a page in its language, in the same run.

Three figures, each without loading (libraries, templates, the issue's file) on both sides, and with MJML's text given
to it ready made: the first page of a fresh process, as an export makes it; a page after one article was edited, as the
window makes it (we keep the other blocks, MJML has nothing to keep); and, to be fair, whole pages one after the other
in one process, when both are as warm as they get: of an issue each for us, of the same for MJML. MJML is fetched into a
folder of its own, or lies where ``LANSBREV_MJML`` says (a folder with ``node_modules/mjml``).
"""

from __future__ import annotations

import html
import json
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import samples
from figures import Figures, compared
from processes import in_turn, python

from editor.newsletter import edits, issue_file
from editor.newsletter import issue as content
from editor.newsletter.issue import Issue
from editor.rendering import themes
from editor.rendering.colours import Colours
from editor.rendering.content.page_plan import issue_view
from editor.rendering.content.view import (
    About,
    Article,
    BlockView,
    Calendar,
    Contact,
    Event,
    Footer,
    IssueView,
    Link,
    Links,
    Masthead,
    Picture,
    Prose,
    SectionHead,
    Sender,
    Social,
    TopLinks,
)
from editor.rendering.html.rich_html import HtmlWriter, plain_looks
from editor.rendering.mail import MailRenderer
from editor.support.pictures import Picture as Known
from editor.support.pictures import prepare

BENCHMARKS = Path(__file__).resolve().parent
ROUNDS = 30
FIRST_ROUNDS = 8
ARTICLES = 20
MJML = "mjml@5.4.1"
WRITER = HtmlWriter(plain_looks)
LIMIT = 1 / 20
"""Ours may take a twentieth of MJML's time."""

NODE = """
const mjml = require('mjml').default || require('mjml');
const text = require('fs').readFileSync(0, 'utf8');
(async () => {
  const taken = [];
  for (let round = 0; round < ROUNDS; round++) {
    const began = process.hrtime.bigint();
    await mjml(text, {});
    taken.push(Number(process.hrtime.bigint() - began) / 1e9);
  }
  console.log(JSON.stringify(taken));
})();
"""

FIRST = """
import time
import mail_html
renderer, issue, known = mail_html.prepared()
began = time.perf_counter()
renderer.render(issue, known).html()
print(time.perf_counter() - began)
"""


def measure(rounds: int = ROUNDS) -> list[Figures]:
    """The figures, none where node is not installed."""
    if not shutil.which("node") or not shutil.which("npm"):
        print("mail_html needs node and npm: left out")
        return []
    renderer, issue, known = prepared()
    text = mjml_of(issue_view(issue, known, "mail"))
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(os.environ.get("LANSBREV_MJML") or _fetched(Path(temporary)))
        first = in_turn(FIRST_ROUNDS, _first, lambda: _mjml(folder, text, 1)[0], warm_up=1)
        whole = _whole(renderer, known, rounds)
        edited = _edited(renderer, issue, known, rounds)
        theirs = _mjml(folder, text, rounds + 5)[5:]
    name = f"mail HTML of {ARTICLES} articles, node MJML"
    return [
        compared(f"{name}: first", *first, limit_median=LIMIT),
        compared(f"{name}: edited", edited, theirs, limit_median=LIMIT),
        compared(f"{name}: warm", whole, theirs, limit_median=LIMIT),
    ]


def prepared() -> tuple[MailRenderer, Issue, dict[str, Known]]:
    """A renderer that has rendered nothing yet, and what it shall render."""
    issue = _read(0)
    _, data = samples.issue(ARTICLES, ARTICLES)
    known = {file: prepare(picture, file=file)[0] for file, picture in data.items()}
    return MailRenderer(themes.theme_of(issue)), issue, known


def _read(number: int) -> Issue:
    made, _ = samples.issue(ARTICLES, ARTICLES, number)
    return issue_file.parse(issue_file.to_json(made), file="benchmark")


def _first() -> float:
    done = subprocess.run(python("-c", FIRST), capture_output=True, text=True, check=True, timeout=120, cwd=BENCHMARKS)
    return float(done.stdout)


def _whole(renderer: MailRenderer, known: dict[str, Known], rounds: int) -> list[float]:
    """Whole pages of an issue each: nothing of one can serve the next."""
    taken = []
    issues = [_read(number) for number in range(rounds + 5)]
    for number, issue in enumerate(issues):
        fresh = renderer.another()
        began = time.perf_counter()
        fresh.render(issue, known).html()
        if number >= 5:
            taken.append(time.perf_counter() - began)
    return taken


def _edited(renderer: MailRenderer, issue: Issue, known: dict[str, Known], rounds: int) -> list[float]:
    taken = []
    article = next(item for section in issue.sections for item in section.items if isinstance(item, content.Article))
    for number in range(rounds + 5):
        edited = edits.update(issue, article.id, heading=f"Rubrik {number}")
        began = time.perf_counter()
        renderer.render(edited, known).html()
        if number >= 5:
            taken.append(time.perf_counter() - began)
    return taken


def _fetched(folder: Path) -> Path:
    (folder / "package.json").write_text('{"private": true}')
    fetch = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", MJML]
    subprocess.run(fetch, cwd=folder, check=True, capture_output=True, timeout=300)
    return folder


def _mjml(folder: Path, text: str, rounds: int) -> list[float]:
    """Seconds of each of so many conversions in one process."""
    done = subprocess.run(
        ["node", "-e", NODE.replace("ROUNDS", str(rounds))],
        input=text,
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
        env={**os.environ, "NODE_PATH": str(folder / "node_modules")},
    )
    return list(json.loads(done.stdout))


# The page in MJML as one would write it: every text, picture, link, column, rule and ground of our page, in its parts.

HEAD = """
<mj-head><mj-title>{title}</mj-title><mj-preview>{preheader}</mj-preview>
<mj-attributes><mj-all font-family="'Segoe UI',Arial,sans-serif"/><mj-section padding="0"/><mj-column padding="0"/>
<mj-text padding="0" font-size="16px" line-height="26px" color="{ink}"/><mj-image padding="0"/>
<mj-button align="left" padding="20px 0 0" inner-padding="11px 20px" border-radius="0" background-color="{button}"/>
<mj-divider padding="0" border-width="1px" border-color="{rule}"/>
<mj-class name="kicker" font-size="14px" line-height="20px" font-weight="600" color="{accent}"/>
<mj-class name="section" font-size="26px" line-height="32px" font-weight="600" color="{accent}" padding="14px 0 28px"/>
<mj-class name="article" font-size="22px" line-height="29px" font-weight="600" padding="0 0 10px"/>
<mj-class name="event" font-size="18px" line-height="25px" font-weight="600" padding="0 0 6px"/>
<mj-class name="credit" font-size="13px" line-height="20px" color="{muted}" padding="6px 0 18px"/>
<mj-class name="badge" font-size="14px" line-height="20px" align="center" padding="10px 4px 11px"/></mj-attributes>
<mj-style>@media (prefers-color-scheme:dark){{body{{background:{dark}}}div{{color:{light}!important}}}}</mj-style>
</mj-head>"""


def mjml_of(page: IssueView) -> str:
    """The issue as MJML."""
    theme = themes.load("skiffer")
    colours, dark = theme.light, theme.dark
    head = HEAD.format(
        title=_safe(page.document.title),
        preheader=_safe(page.document.preheader),
        ink=colours.ink,
        button=colours.button,
        rule=colours.rule,
        accent=colours.accent,
        muted=colours.muted,
        dark=dark.surface,
        light=dark.ink,
    )
    body = "".join(_block(block, colours) for block in page.blocks)
    return f'<mjml>{head}<mj-body width="640px" background-color="{colours.canvas}">{body}</mj-body></mjml>'


def _block(block: BlockView, colours: Colours) -> str:  # noqa: PLR0911
    match block:
        case Masthead():
            name = f"<h1>{_safe(block.name)}</h1>{_safe(block.title)} {_safe(block.date)}"
            band = _section(_text(_safe(block.sender)) + _text(name), background=colours.band, padding="26px 40px")
            lines = (
                _section(f'<mj-spacer height="{height}px"/>', background=colour, padding="0")
                for height, colour in zip((6, 5, 4), colours.strata, strict=True)
            )
            return band + "".join(lines)
        case SectionHead(heading=heading):
            return _section(_rule(3, colours.accent) + _text(_safe(heading.text), "section")) if heading else ""
        case Article():
            return _article(block, colours)
        case Calendar():
            return "".join(_event(event, colours) for event in block.events)
        case About():
            content = _text(_safe(block.heading.text), "event") if block.heading else ""
            return _section(content + _prose(block.body), background=colours.tint)
        case Sender():
            return _section(_text(_safe(block.name)) + "".join(_text(_link(row.link)) for row in block.rows))
        case Footer():
            links = [link for group in block.groups for link in group.links]
            pairs = [links[at : at + 2] for at in range(0, len(links), 2)]
            rows = (_columns(*((50, _text(_link(link))) for link in pair)) for pair in pairs)
            return _section(_rule(1, colours.rule)) + "".join(rows)
        case TopLinks() | Social():
            return _section(_text(" ".join(map(_link, block.links)), "credit"))
        case _:
            return ""


def _article(article: Article, colours: Colours) -> str:
    head = (_text(_safe(article.kicker), "kicker") if article.kicker else "") + (
        _text(_safe(article.heading.text), "article") if article.heading else ""
    )
    picture, rest = (
        article.picture,
        _links(article.links, colours)
        + "".join(_rule(1, colours.rule) + _contact(contact) for contact in article.contacts),
    )
    if picture and picture.placement in {"left", "right"}:
        sides = [(40, _picture(picture, 208)), (60, _prose(article.body))]
        if picture.placement == "right":
            sides.reverse()
        return _section(_rule(1, colours.rule) + head) + _columns(*sides) + (_section(rest) if rest else "")
    return _section(
        _rule(1, colours.rule) + (_picture(picture, 560) if picture else "") + head + _prose(article.body) + rest
    )


def _event(event: Event, colours: Colours) -> str:
    lines = event.badge.lines if event.badge else ()
    cells = "".join(f'<tr><td align="center" bgcolor="{colours.tint}">{_safe(line)}</td></tr>' for line in lines)
    rows = "".join(f"<tr><td>{_safe(row.label)}:</td><td>{_safe(row.text)}</td></tr>" for row in event.rows)
    what = (
        (_text(_safe(event.kicker), "kicker") if event.kicker else "")
        + (_text(_safe(event.over_title)) if event.over_title else "")
        + (_text(_safe(event.heading.text), "event") if event.heading else "")
        + (f"<mj-table>{rows}</mj-table>" if rows else "")
        + _prose(event.body)
        + "".join(_text(_link(link)) for link in (event.links.links if event.links else ()))
    )
    return _section(_rule(1, colours.rule)) + _columns((22, f"<mj-table>{cells}</mj-table>"), (78, what))


def _links(links: Links | None, colours: Colours) -> str:
    if links is None:
        return ""
    if links.style == "button":
        link = links.links[0]
        return f'<mj-button href="{_safe(link.href)}">{_safe(link.text)}</mj-button>'
    cell = f'bgcolor="{colours.tint}" style="padding:12px 16px"'
    rows = (f"<tr><td {cell}>{_link(link)}</td><td {cell} align='right'>›</td></tr>" for link in links.links)
    return f"<mj-table>{''.join(rows)}</mj-table>"


def _contact(contact: Contact) -> str:
    ways = "<br/>".join(_link(way) for way in (contact.phone, contact.email, contact.website) if way)
    return _text(f"<strong>{_safe(contact.name)}</strong><br/>{_safe(contact.role)}<br/>{ways}")


def _picture(picture: Picture, width_px: int) -> str:
    shown = f'<mj-image src="images/x.jpg" alt="{_safe(picture.alt)}" width="{width_px}px"/>'
    return shown + (_text(_safe(picture.caption_line), "credit") if picture.caption_line else "")


def _prose(body: Prose | None) -> str:
    return _text(WRITER.prose(body)) if body else ""


def _section(content: str, *, background: str = "#FFFFFF", padding: str = "18px 40px") -> str:
    attributes = f'background-color="{background}" padding="{padding}"'
    return f"<mj-section {attributes}><mj-column>{content}</mj-column></mj-section>"


def _columns(*columns: tuple[int, str]) -> str:
    inside = "".join(f'<mj-column width="{share}%">{content}</mj-column>' for share, content in columns)
    return f'<mj-section background-color="#FFFFFF" padding="0 40px">{inside}</mj-section>'


def _rule(height_px: int, colour: str) -> str:
    return f'<mj-divider border-width="{height_px}px" border-color="{colour}"/>'


def _text(content: str, kind: str = "") -> str:
    return f'<mj-text mj-class="{kind}">{content}</mj-text>' if kind else f"<mj-text>{content}</mj-text>"


def _link(link: Link) -> str:
    return f'<a href="{_safe(link.href)}">{_safe(link.text)}</a>' if link.href else _safe(link.text)


def _safe(text: str) -> str:
    return html.escape(text)
