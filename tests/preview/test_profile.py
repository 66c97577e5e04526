"""Nothing gets out of the page, whatever it holds."""

from __future__ import annotations

import logging
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from preview.conftest import MakePreview
from preview.samples import block, page


class Listener:
    """Accepts on a local port and counts."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self.connections = 0
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.connections += 1
            connection.close()

    def check(self) -> None:
        """That it does listen."""
        before = self.connections
        with socket.create_connection(("127.0.0.1", self.port)) as connection:
            connection.recv(1)  # returns once the other side has counted and closed
        assert self.connections == before + 1

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()


@pytest.fixture
def listener() -> Iterator[Listener]:
    listener = Listener()
    yield listener
    listener.close()


CONSTRUCTS = Path(__file__).with_name("phoning_home.html")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
@pytest.mark.parametrize("loaded", [True, False], ids=["loaded", "patched"])
@pytest.mark.usefixtures("log_may_warn")
def test_no_construct_phones_home(make_preview: MakePreview, listener: Listener, host: str, loaded: bool) -> None:
    server = f"//{host}:{listener.port}"
    text = CONSTRUCTS.read_text(encoding="utf-8")
    full = page(block("a", inside=text.replace("URL", f"http:{server}").replace("SOCKET", f"ws:{server}")))
    preview = make_preview(full if loaded else page(block("a")))
    preview.show(full)
    preview.show(page(*full.blocks, block("later")))
    assert preview.ask("document.querySelectorAll('[data-block]').length") == "2"
    assert preview.ask("location.href").startswith("lansbrev://preview/")
    assert listener.connections == 0
    listener.check()


@pytest.mark.usefixtures("log_may_warn")
def test_no_construct_phones_home_from_the_web_page(
    make_preview: MakePreview, listener: Listener, qtbot: QtBot
) -> None:
    server = f"//127.0.0.1:{listener.port}"
    text = CONSTRUCTS.read_text(encoding="utf-8")
    full = page(block("a", inside=text.replace("URL", f"http:{server}").replace("SOCKET", f"ws:{server}")))
    preview = make_preview(page(block("a")))
    preview.view._page._renderings["web"] = preview.pages
    with qtbot.waitSignal(preview.view.painted, check_params_cb=lambda n: n == preview.view.update_number):
        preview.view.set_mode("web")
    preview.show(full)
    preview.show(page(*full.blocks, block("later")))
    assert preview.ask("location.href").endswith("/web.html")
    assert listener.connections == 0
    listener.check()


@pytest.mark.usefixtures("log_may_warn")
def test_policy_comes_with_the_page(make_preview: MakePreview, qtbot: QtBot) -> None:
    dot = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
    preview = make_preview(page(block("a")))
    preview.ask("(document.addEventListener('securitypolicyviolation', e => { document.refused = e.blockedURI }), 0)")
    preview.show(page(block("a", inside=f'<img src="{dot}">')))
    qtbot.waitUntil(lambda: preview.ask("document.refused") == "data")


@pytest.mark.usefixtures("log_may_warn")
def test_no_local_file_is_read(make_preview: MakePreview, tmp_path: Path) -> None:
    (tmp_path / "secret.html").write_text("hemligt", encoding="utf-8")
    address = (tmp_path / "secret.html").as_uri()
    frames = f'<iframe src="{address}"></iframe><object data="{address}"></object><img src="{address}">'
    preview = make_preview(page(block("a", inside=frames)))
    texts = "[...document.querySelectorAll('iframe, object')].map(f => f.contentDocument?.body?.innerText ?? '')"
    assert preview.ask(f"{texts}.join('')") == ""


@pytest.mark.usefixtures("log_may_warn")
def test_scripts_of_the_page_do_not_run(make_preview: MakePreview) -> None:
    preview = make_preview(
        page(
            block("a", inside="<script>document.title = 'kapad'</script>"),
            block("b", inside="<svg onload=\"document.title = 'kapad'\"></svg>"),
        )
    )
    preview.show(page(block("a", inside="<img src=y onerror=\"document.title = 'kapad'\">")))
    assert preview.ask("document.title") == "Exempelbrevet"


@pytest.mark.usefixtures("log_may_warn")
def test_page_goes_nowhere(make_preview: MakePreview) -> None:
    preview = make_preview(page(block("a")))
    live = preview.view._page._live
    assert live is not None
    for code in (
        "location.href = 'data:text/html,borta'",
        "location.href = 'lansbrev://preview/1/images/x.png'",
        "location.reload()",
        "window.open('lansbrev://preview/1/mail.html')",
        "history.back()",
    ):
        live.web_page.runJavaScript(code, 1)
    preview.show(page(block("a", "kvar")))
    assert "kvar" in preview.dom()


def test_nothing_is_kept_on_disk(make_preview: MakePreview) -> None:
    preview = make_preview(page(block("a")))
    live = preview.view._page._live
    assert live is not None
    profile = live.web_page.profile()
    assert profile.isOffTheRecord()
    assert profile.cachePath() == ""
    assert not Path(profile.persistentStoragePath()).exists()


@pytest.mark.usefixtures("log_may_warn")
def test_console_errors_reach_the_log_without_content(
    make_preview: MakePreview, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    preview = make_preview(page(block("a")))
    with caplog.at_level(logging.WARNING):
        preview.ask("console.error('Exempel Exempelsson')")
        qtbot.waitUntil(lambda: bool(caplog.records))
    assert "Exempel" not in caplog.text
