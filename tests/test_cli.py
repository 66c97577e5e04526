"""The command line, tried as users run it: as a process, with real files, real folders and real kills."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

import editor
from editor.newsletter import issue_file
from editor.store.thread import StoreThread

SOURCE = Path(editor.__file__).parents[1]
PROJECT = SOURCE.parent
SAMPLE = PROJECT / "resources" / "sample" / "issue.lansbrev.json"
OUTPUTS = ("mail.html", "newsletter.pdf", "newsletter.txt", "web.html")

Ran = subprocess.CompletedProcess[str]
Lansbrev = Callable[..., Ran]


def environment(home: Path, **more: str) -> dict[str, str]:
    """No display, and a home of its own so that no test meets the user's store."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TEMP", "TMP") if name in os.environ}
    return {**kept, "HOME": str(home), "LOCALAPPDATA": str(home), "PYTHONPATH": str(SOURCE), **more}


@pytest.fixture
def lansbrev(tmp_path: Path) -> Lansbrev:
    def run(*arguments: str | Path, **more: str) -> Ran:
        return subprocess.run(
            [sys.executable, "-W", "error", "-m", "editor", *map(str, arguments)],
            env=environment(tmp_path / "home", **more),
            cwd=tmp_path,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )

    return run


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def small_issue(folder: Path, **fields: object) -> Path:
    path = folder / "liten.lansbrev.json"
    document = {"format": "lansbrev-issue", "version": 1, "title": "Liten", "date": "2023-06-07", **fields}
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


# -- export ----------------------------------------------------------------------------------------------------


def test_the_sample_exports_in_every_format(lansbrev: Lansbrev, tmp_path: Path) -> None:
    ran = lansbrev("export", SAMPLE, "--to", "ut")
    assert ran.returncode == 0, ran.stderr
    assert set(OUTPUTS) <= set(files(tmp_path / "ut"))
    assert sorted(ran.stdout.splitlines()) == sorted(str(Path("ut", name)) for name in files(tmp_path / "ut"))
    assert not (tmp_path / "home").exists()


def test_the_real_issue_exports_with_every_line_in_order(lansbrev: Lansbrev, example: Path, tmp_path: Path) -> None:
    ran = lansbrev("export", example / "issue.lansbrev.json", "--to", "ut")
    assert ran.returncode == 0, ran.stderr
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    check = example.parent.parent / "tools" / "checks" / "text_in_order.py"
    for expected in ("EXPECTED.txt", "EXPECTED-ANYWHERE.txt"):
        for name in OUTPUTS:
            printed = subprocess.run(
                [sys.executable, check, example / expected, tmp_path / "ut" / name],
                capture_output=True,
                text=True,
                check=True,
            ).stdout.split(maxsplit=3)
            assert printed[0] == printed[1], (name, printed)
            assert printed[2] == "0"


def test_a_bundle_exports_and_imports_like_its_file(lansbrev: Lansbrev, tmp_path: Path) -> None:
    loaded = issue_file.read(SAMPLE)
    (tmp_path / "Exempel på utgåva.lansbrev").write_bytes(issue_file.bundle(loaded.issue, loaded.pictures))
    for source, target in ((SAMPLE, "fil"), ("Exempel på utgåva.lansbrev", "bunt")):
        assert lansbrev("export", source, "--to", target, "--formats", "mail,text").returncode == 0
    assert files(tmp_path / "fil") == files(tmp_path / "bunt")
    for name in files(tmp_path / "fil"):
        assert (tmp_path / "fil" / name).read_bytes() == (tmp_path / "bunt" / name).read_bytes()
    assert lansbrev("import", "Exempel på utgåva.lansbrev", "--store", "databas").returncode == 0


def test_only_the_formats_asked_for(lansbrev: Lansbrev, tmp_path: Path) -> None:
    assert lansbrev("export", small_issue(tmp_path), "--to", "ut", "--formats", "text, web").returncode == 0
    assert files(tmp_path / "ut") == ["manifest.json", "newsletter.txt", "web.html"]


def test_a_theme_changes_the_look(lansbrev: Lansbrev, tmp_path: Path) -> None:
    issue = small_issue(tmp_path)
    for theme in ("skiffer", "skog"):
        assert lansbrev("export", issue, "--to", theme, "--theme", theme, "--formats", "web").returncode == 0
    pages = [(tmp_path / theme / "web.html").read_text(encoding="utf-8") for theme in ("skiffer", "skog")]
    assert pages[0] != pages[1]


def test_an_unknown_theme_is_refused_before_anything_is_written(lansbrev: Lansbrev, tmp_path: Path) -> None:
    ran = lansbrev("export", small_issue(tmp_path), "--to", "ut", "--theme", "rosa")
    assert ran.returncode == 1
    assert one_line(ran).startswith("Fel: Temat rosa finns inte.")
    assert "skiffer" in ran.stderr
    assert not (tmp_path / "ut").exists()


def one_line(ran: Ran) -> str:
    lines = ran.stderr.splitlines()
    assert len(lines) == 1, ran.stderr
    assert ran.stdout == ""
    return lines[0]


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"", ""),
        (b"{", ""),
        (b"\xff\xfe{}", ""),
        (b"[" * 100_000, ""),
        (b'{"format": "annat", "version": 1, "title": "x", "date": "2023-06-07"}', ""),
        (b'{"format": "lansbrev-issue", "version": 1, "title": "x", "date": "2023-06-31"}', "date"),
        (b'{"format": "lansbrev-issue", "version": 1, "title": "x"}', "date"),
        (
            b'{"format": "lansbrev-issue", "version": 1, "title": "x", "date": "2023-06-07",'
            b' "sections": [{"id": "s1", "items": [{"kind": "article", "id": "a1", "bodi": ""}]}]}',
            "sections[0].items[0].bodi",
        ),
    ],
)
def test_a_broken_file_is_named_with_the_place(lansbrev: Lansbrev, tmp_path: Path, content: bytes, place: str) -> None:
    (tmp_path / "trasig.lansbrev.json").write_bytes(content)
    for command in (("export", "trasig.lansbrev.json", "--to", "ut"), ("import", "trasig.lansbrev.json")):
        ran = lansbrev(*command, "--store", "arkiv")
        assert ran.returncode == 1
        assert "trasig.lansbrev.json" in one_line(ran)
        assert place in one_line(ran)
        assert files(tmp_path) == ["trasig.lansbrev.json"]


def test_a_missing_file_and_a_missing_picture_are_named(lansbrev: Lansbrev, tmp_path: Path) -> None:
    ran = lansbrev("export", "saknas.lansbrev.json", "--to", "ut")
    assert (ran.returncode, "saknas.lansbrev.json" in one_line(ran)) == (1, True)
    ran = lansbrev("export", small_issue(tmp_path, images=[{"id": "b", "file": "images/borta.jpg"}]), "--to", "ut")
    assert (ran.returncode, "images/borta.jpg" in one_line(ran)) == (1, True)
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "borta.jpg").write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    ran = lansbrev("export", "liten.lansbrev.json", "--to", "ut")
    assert (ran.returncode, "images/borta.jpg" in one_line(ran)) == (1, True)
    assert not (tmp_path / "ut").exists()


def test_a_folder_that_cannot_be_written_to_is_named(lansbrev: Lansbrev, tmp_path: Path) -> None:
    issue = small_issue(tmp_path)
    (tmp_path / "fil").write_text("min", encoding="utf-8")
    for target in ("fil", "fil/under"):
        ran = lansbrev("export", issue, "--to", target, "--formats", "text")
        assert (ran.returncode, str(Path("fil")) in one_line(ran)) == (1, True)
    (tmp_path / "ut" / "newsletter.txt").mkdir(parents=True)
    ran = lansbrev("export", issue, "--to", "ut", "--formats", "web,text")
    assert (ran.returncode, "newsletter.txt" in one_line(ran)) == (1, True)
    assert files(tmp_path / "ut") == []
    assert (tmp_path / "fil").read_text(encoding="utf-8") == "min"


@pytest.mark.skipif(not Path("/proc/version").exists(), reason="needs a folder nobody may write to, root included")
def test_a_read_only_folder_is_named(lansbrev: Lansbrev, tmp_path: Path) -> None:
    ran = lansbrev("export", small_issue(tmp_path), "--to", "/proc/sys", "--formats", "text")
    assert (ran.returncode, "/proc/sys" in one_line(ran)) == (1, True)


def test_what_may_surprise_is_noted_and_the_export_goes_on(lansbrev: Lansbrev, tmp_path: Path) -> None:
    issue = small_issue(tmp_path, title="", newsletter={"theme": "rosa"})
    ran = lansbrev("export", issue, "--to", "ut", "--formats", "text")
    assert ran.returncode == 0
    assert [line[:11] for line in ran.stderr.splitlines()] == ["Obs: Utgåva", "Obs: Temat "]


# -- formats, profiles, modes ----------------------------------------------------------------------------------


def exported(ran: Ran) -> dict[str, Any]:
    """The document of ``--json``."""
    document: dict[str, Any] = json.loads(ran.stdout)
    return document


def test_every_format_twice_gives_the_same_bytes(lansbrev: Lansbrev, tmp_path: Path) -> None:
    every = "zip,bundle,archive,ics,eml,text,pdf,web,mail"
    for target in ("ett", "två"):
        ran = lansbrev("export", SAMPLE, "--to", target, "--formats", every, "--attach-ics", "--mode", "utskick")
        assert ran.returncode == 0, ran.stderr
    made = files(tmp_path / "ett")
    assert {"newsletter.eml", "newsletter-arkiv.zip", "newsletter.lansbrev", "newsletter.zip", "mail.html"} < set(made)
    assert any(re.fullmatch(r"events/[a-z0-9-]+\.ics", name) for name in made)
    assert {name: (tmp_path / "ett" / name).read_bytes() for name in made} == {
        name: (tmp_path / "två" / name).read_bytes() for name in files(tmp_path / "två")
    }
    assert lansbrev("export", "ett/newsletter.lansbrev", "--to", "tre", "--formats", "text").returncode == 0
    assert (tmp_path / "tre" / "newsletter.txt").read_bytes() == (tmp_path / "ett" / "newsletter.txt").read_bytes()


def test_the_time_of_the_build_is_taken_from_the_environment(lansbrev: Lansbrev, tmp_path: Path) -> None:
    lansbrev("export", SAMPLE, "--to", "ut", "--formats", "text", SOURCE_DATE_EPOCH="86400")
    assert "1970-01-02T00:00:00" in (tmp_path / "ut" / "manifest.json").read_text(encoding="utf-8")


def test_the_result_for_machines(lansbrev: Lansbrev, tmp_path: Path) -> None:
    issue = small_issue(tmp_path, intro="<p>Hej {{name}}</p>")
    ran = lansbrev("export", issue, "--to", "ut", "--formats", "text,web", "--json")
    assert (ran.returncode, ran.stderr) == (0, "")
    told = exported(ran)
    assert told["ok"] is True
    assert [file["name"] for file in told["files"]] == ["web.html", "newsletter.txt"]
    for file in told["files"]:
        data = Path(tmp_path, file["path"]).read_bytes()
        assert (file["size"], file["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())
    assert [finding["code"] for finding in told["findings"]] == ["merge_field_in_text"]
    assert "{{name}}" in told["findings"][0]["sentence"]


def test_a_publication_with_errors_exits_1_naming_the_fields(lansbrev: Lansbrev, tmp_path: Path) -> None:
    issue = small_issue(tmp_path, title="", intro="<p>Hej {{name}}</p>")
    ran = lansbrev("export", issue, "--to", "ut", "--mode", "publicering")
    assert (ran.returncode, ran.stdout) == (1, "")
    assert "Utgåvan har ingen titel." in ran.stderr
    assert "{{name}} står i löpande text (sidhuvudet)" in ran.stderr
    assert "Fel: Utgåvan kan inte publiceras än." in ran.stderr.splitlines()[-1]
    told = exported(lansbrev("export", issue, "--to", "ut", "--mode", "publicering", "--json"))
    assert told["ok"] is False
    assert told["error"]["code"] == "publication_stopped"
    assert {finding["code"] for finding in told["findings"]} == {"title_missing", "merge_field_in_text"}
    assert not (tmp_path / "ut").exists()
    assert lansbrev("export", small_issue(tmp_path), "--to", "ut", "--mode", "publicering").returncode == 0


def test_a_profile_fills_in_or_stops_naming_every_field(lansbrev: Lansbrev, tmp_path: Path) -> None:
    link = {"role": "unsubscribe", "text": "Avsluta", "url": "{{unsubscribe}}"}
    issue = small_issue(tmp_path, newsletter={"footer_links": [link]}, preheader="Hej {{first_name}}")
    assert lansbrev("export", issue, "--to", "ut", "--formats", "mail", "--profile", "mailchimp").returncode == 0
    assert 'href="*|UNSUB|*"' in (tmp_path / "ut" / "mail.html").read_text(encoding="utf-8")
    ran = lansbrev("export", issue, "--to", "nej", "--profile", "idrelay")
    assert ran.returncode == 1
    for said in ("IdRelay", "{{unsubscribe}} (sidfoten)", "{{first_name}} (utgåvans uppgifter)"):
        assert said in one_line(ran)
    assert not (tmp_path / "nej").exists()
    ran = lansbrev("export", issue, "--to", "nej", "--profile", "rosa")
    assert (ran.returncode, "mailchimp" in one_line(ran)) == (1, True)


def test_the_users_own_profile_holds(lansbrev: Lansbrev, tmp_path: Path) -> None:
    issue = small_issue(tmp_path, preheader="Hej {{first_name}}")
    own = tmp_path / "home" / ".config" / "lansbrev" / "profiles" / "idrelay.toml"
    own.parent.mkdir(parents=True)
    own.write_text('name = "IdRelay"\n[fields]\nfirst_name = "%förnamn%"\n', encoding="utf-8")
    options = ("--formats", "mail", "--profile", "idrelay")
    assert lansbrev("export", issue, "--to", "ut", *options).returncode == 0
    assert "%förnamn%" in (tmp_path / "ut" / "mail.html").read_text(encoding="utf-8")
    own.write_text("name = ", encoding="utf-8")
    ran = lansbrev("export", issue, "--to", "ut", *options)
    assert (ran.returncode, "idrelay.toml" in one_line(ran)) == (1, True)


def test_places_are_named_in_words(lansbrev: Lansbrev, tmp_path: Path) -> None:
    article = {"id": "a1", "kind": "article", "heading": "Räksmörgås", "image": "i1", "body": "<p>{{name}}</p>"}
    picture = tmp_path / "bild.png"
    Image.new("RGB", (40, 30), "#246").save(picture)
    issue = small_issue(
        tmp_path, sections=[{"id": "s1", "items": [article]}], images=[{"id": "i1", "file": "bild.png"}]
    )
    ran = lansbrev("export", issue, "--to", "ut", "--formats", "text")
    assert "{{name}} står i löpande text (artikeln ”Räksmörgås”)" in ran.stderr
    assert "Bilden bild.png i artikeln ”Räksmörgås” saknar bildbeskrivning" in ran.stderr
    english = lansbrev("export", issue, "--to", "ut", "--formats", "text", LANSBREV_LANGUAGE="en")
    assert "the article ”Räksmörgås”" in english.stderr


def test_print_is_set_as_asked(lansbrev: Lansbrev, tmp_path: Path) -> None:
    made = set()
    for options in ((), ("--two-columns",), ("--print-addresses",), ("--gentle-print",)):
        assert lansbrev("export", SAMPLE, "--to", "ut", "--formats", "pdf", *options).returncode == 0
        made.add(hashlib.sha256((tmp_path / "ut" / "newsletter.pdf").read_bytes()).hexdigest())
    assert len(made) == 4


# -- the store -------------------------------------------------------------------------------------------------


def test_import_list_and_export_by_id(lansbrev: Lansbrev, tmp_path: Path) -> None:
    imported = lansbrev("import", SAMPLE, "--store", "arkiv")
    assert imported.returncode == 0, imported.stderr
    issue_id = imported.stdout.splitlines()[-1]
    again = lansbrev("--store", "arkiv", "import", SAMPLE).stdout.splitlines()[-1]
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", issue_id)
    assert again != issue_id
    listed = lansbrev("--store", "arkiv", "list", PYTHONIOENCODING="ascii")
    assert listed.returncode == 0, listed.stderr
    lines = [line.split("\t") for line in listed.stdout.splitlines()]
    assert {line[0] for line in lines} == {issue_id, again}
    document = json.loads(SAMPLE.read_text(encoding="utf-8"))
    assert lines[0][1:] == [document["date"], document["newsletter"]["name"], document["title"]]
    exported = lansbrev("export", issue_id, "--to", "ut", "--store", "arkiv")
    assert exported.returncode == 0, exported.stderr
    lansbrev("export", SAMPLE, "--to", "rak")
    assert {name: (tmp_path / "ut" / name).read_bytes() for name in files(tmp_path / "ut")} == {
        name: (tmp_path / "rak" / name).read_bytes() for name in files(tmp_path / "rak")
    }


def test_what_may_be_lost_is_noted_and_the_command_does_its_work(lansbrev: Lansbrev, tmp_path: Path) -> None:
    assert lansbrev("import", small_issue(tmp_path), "--store", "arkiv").returncode == 0
    store = StoreThread(tmp_path / "arkiv", lambda call: call())
    (first,) = store.call(lambda library: library.issues())
    store.call(lambda library: library.days.note())
    (tmp_path / "kopia").mkdir()
    shutil.copyfile(tmp_path / "arkiv" / "lansbrev.db", tmp_path / "kopia" / "lansbrev.db")  # without its log
    store.close()
    for _ in range(2):  # nobody may have read the first
        listed = lansbrev("list", "--store", "kopia")
        assert listed.returncode == 0
        assert listed.stdout.startswith(first.id)
        assert str(tmp_path / "kopia" / "lansbrev.db-wal") in listed.stderr
        assert listed.stderr.count("\n") == 1
    exported = lansbrev("export", first.id, "--to", "ut", "--store", "kopia", "--formats", "text", "--json")
    assert "lansbrev.db-wal" in exported.stderr
    assert json.loads(exported.stdout)
    assert lansbrev("list", "--store", "arkiv").stderr == ""


def test_a_title_does_not_leave_its_column(lansbrev: Lansbrev, tmp_path: Path) -> None:
    issue = small_issue(tmp_path, title="Ett \u2028två\u00a0tre")
    assert lansbrev("import", issue).returncode == 0
    (line,) = lansbrev("list").stdout.splitlines()
    assert line.split("\t")[3] == "Ett två tre"
    assert len(line.split("\t")) == 4


def test_a_picture_that_has_gone_is_named_as_the_issue_calls_it(lansbrev: Lansbrev, tmp_path: Path) -> None:
    issue_id = lansbrev("import", SAMPLE, "--store", "databas").stdout.strip()
    for kept in (tmp_path / "databas" / "pictures").iterdir():
        kept.unlink()
    ran = lansbrev("export", issue_id, "--store", "databas", "--to", "ut")
    assert ran.returncode == 1
    named = [Path(image.file).name for image in issue_file.read(SAMPLE).issue.images]
    assert any(f"Bilden {name} saknas" in ran.stderr for name in named)
    assert not (tmp_path / "ut").exists()
    ran = lansbrev("export", issue_id, "--store", "databas", "--to", "ut", "--formats", "text,ics")
    assert ran.returncode == 0, ran.stderr


def test_an_unknown_id_and_an_empty_store(lansbrev: Lansbrev, tmp_path: Path) -> None:
    ran = lansbrev("export", "finnsinte", "--to", "ut", "--store", "arkiv")
    assert (ran.returncode, "finnsinte" in one_line(ran)) == (1, True)
    ran = lansbrev("list", "--store", "arkiv")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    assert list(tmp_path.iterdir()) == []


def test_a_held_store_is_named_with_its_holder(lansbrev: Lansbrev, tmp_path: Path) -> None:
    from editor.store.thread import StoreThread

    store = StoreThread(tmp_path / "arkiv", lambda callback: callback(), program="provet")
    store.call(lambda library: library.issues())
    ran = lansbrev("list", "--store", "arkiv")
    store.close()
    assert ran.returncode == 1
    assert "provet" in one_line(ran)
    assert str(os.getpid()) in one_line(ran)


@pytest.mark.parametrize("command", [("list",), ("export", "id", "--to", "ut"), ("import", SAMPLE)])
def test_a_file_in_place_of_the_store_is_named(lansbrev: Lansbrev, tmp_path: Path, command: tuple[str, ...]) -> None:
    (tmp_path / "arkiv").write_text("inte en mapp", encoding="utf-8")
    ran = lansbrev(*command, "--store", "arkiv")
    assert ran.returncode == 1
    assert ran.stdout == ""
    assert "arkiv" in one_line(ran)
    assert files(tmp_path) == ["arkiv"]


@pytest.mark.parametrize("source", ["å" * 300, ".", "en\nrad"])
def test_what_is_neither_file_nor_id_is_named(lansbrev: Lansbrev, tmp_path: Path, source: str) -> None:
    ran = lansbrev("export", source, "--to", "ut", "--store", "arkiv")
    assert ran.returncode == 1
    assert source[:2].split(maxsplit=1)[0] in one_line(ran)
    assert files(tmp_path) == []


# -- usage and the rest ----------------------------------------------------------------------------------------


def test_the_schema_is_printed_as_json(lansbrev: Lansbrev) -> None:
    ran = lansbrev("schema")
    assert ran.returncode == 0, ran.stderr
    assert "sections" in json.dumps(json.loads(ran.stdout))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_output_that_cannot_be_written_is_said_in_one_line(tmp_path: Path) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "editor", "schema"],
            env=environment(tmp_path / "home"),
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
            timeout=60,
        )
    assert ran.returncode == 1
    assert re.fullmatch(r"Fel: Resultatet kunde inte skrivas ut \(.+\n", ran.stderr)


def test_what_nobody_thought_of_is_one_line_and_stands_in_the_log(tmp_path: Path) -> None:
    """Tried in a process of its own: the program's main module, with a command line that breaks."""
    program = "import editor.cli as cli; cli.run = lambda a: 1 / 0; from editor.__main__ import main; exit(main())"
    ran = subprocess.run(
        [sys.executable, "-c", program],
        env=environment(tmp_path / "home"),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert (ran.returncode, ran.stdout) == (1, "")
    assert re.fullmatch(r"Något gick fel .*\(ZeroDivisionError\)\. Det står i programmets logg, .+\n", ran.stderr)
    logs = [path.read_text(encoding="utf-8") for path in (tmp_path / "home").rglob("*.log")]
    assert any("ZeroDivisionError" in text for text in logs)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["frobb"], "kommandot frobb finns inte"),
        (["export"], "FIL-ELLER-ID, --to"),
        (["export", "x.json"], "--to"),
        (["export", "x.json", "--to", "ut", "--mode", "nej"], "läget nej finns inte"),
        (["export", "x.json", "--to"], "--to behöver ett värde"),
        (["export", "x.json", "--to", "ut", "--formats", "mail,word"], "formatet word finns inte"),
        (["export", "x.json", "--to", "ut", "--formats", ""], "--formats behöver ett värde"),
        (["export", "x.json", "--to", "ut", "--formats", ","], "--formats behöver ett värde"),
        (["export", "x.json", "--to", "ut", "--theme", ""], "--theme behöver ett värde"),
        (["export", "x.json", "--to", "ut", "--profile", ""], "--profile behöver ett värde"),
        (["export", "x.json", "--to", ""], "--to behöver ett värde"),
        (["export", "", "--to", "ut"], "FIL-ELLER-ID behöver ett värde"),
        (["import", ""], "FIL behöver ett värde"),
        (["list", "--store", ""], "--store behöver ett värde"),
        (["list", "mer"], "mer känns inte igen"),
        (["import"], "FIL"),
        (["--nej"], "--nej"),
    ],
)
def test_wrong_usage_is_two_with_a_swedish_line(
    lansbrev: Lansbrev, tmp_path: Path, arguments: list[str], said: str
) -> None:
    ran = lansbrev(*arguments)
    assert ran.returncode == 2
    assert ran.stdout == ""
    assert said in ran.stderr.splitlines()[-1]
    assert ran.stderr.startswith("Användning: lansbrev")
    assert files(tmp_path) == []


def test_english_where_the_environment_asks_for_it(lansbrev: Lansbrev) -> None:
    assert lansbrev("export", "x", LANSBREV_LANGUAGE="en").stderr.startswith("Usage: lansbrev")
    assert lansbrev("export", "x", LANG="en_GB.UTF-8").stderr.startswith("Användning: lansbrev")


def test_help_and_version_are_no_failures(lansbrev: Lansbrev) -> None:
    assert lansbrev("--version").stdout == f"lansbrev {editor.__version__}\n"
    for command in ((), ("open",), ("export",), ("import",), ("list",), ("schema",)):
        ran = lansbrev(*command, "--help")
        assert (ran.returncode, ran.stderr) == (0, "")
        assert ran.stdout.startswith("Användning: lansbrev")


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these always have a screen")
def test_without_a_display_the_window_says_so(lansbrev: Lansbrev) -> None:
    for arguments in ((), ("open", "x.lansbrev.json")):
        ran = lansbrev(*arguments)
        assert (ran.returncode, "lansbrev export" in one_line(ran)) == (1, True)


LOADED = """
import sys
from editor import cli
from editor.newsletter import issue_file
status = cli.run(sys.argv[1:])
heavy = ("PySide6", "sqlalchemy", "alembic", "editor.store.library", "editor.desktop", "editor.preview")
print(status, [name for name in heavy if name in sys.modules])
"""


@pytest.mark.parametrize("command", ["export", "schema", "--version"])
def test_no_window_and_no_store_is_loaded_without_need(tmp_path: Path, command: str) -> None:
    more = [str(small_issue(tmp_path)), "--to", str(tmp_path / "ut")] if command == "export" else []
    ran = subprocess.run(
        [sys.executable, "-c", LOADED, command, *more],
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert ran.stdout.splitlines()[-1] == "0 []"


def test_a_program_without_streams_exports(tmp_path: Path) -> None:
    """A windowed program on Windows has neither standard output nor standard error."""
    code = "import sys; sys.stdout = sys.stderr = None; from editor.__main__ import main; sys.exit(main())"
    arguments = ["export", str(small_issue(tmp_path, title="")), "--to", str(tmp_path / "ut"), "--formats", "text"]
    ran = subprocess.run([sys.executable, "-c", code, *arguments], env=environment(tmp_path), check=False)
    assert ran.returncode == 0
    assert files(tmp_path / "ut") == ["manifest.json", "newsletter.txt"]


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_killed_while_exporting_the_folder_holds_whole_files(lansbrev: Lansbrev, tmp_path: Path) -> None:
    """Two versions take turns; whatever the moment of the kill, each file is the one or the other, and the next
    export sets everything right."""
    versions = []
    for number in range(2):
        folder = tmp_path / f"version{number}"
        shutil.copytree(SAMPLE.parent, folder)
        issue = folder / SAMPLE.name
        document = json.loads(issue.read_text(encoding="utf-8"))
        document["title"] = f"Version {number}"
        issue.write_text(json.dumps(document), encoding="utf-8")
        assert lansbrev("export", issue, "--to", folder / "ut").returncode == 0
        versions.append((issue, {name: (folder / "ut" / name).read_bytes() for name in files(folder / "ut")}))
    target = tmp_path / "ut"
    shutil.copytree(tmp_path / "version0" / "ut", target)
    for turn in range(6):
        issue, _ = versions[(turn + 1) % 2]
        with subprocess.Popen(
            [sys.executable, "-m", "editor", "export", str(issue), "--to", str(target)],
            env=environment(tmp_path),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as process:
            while process.poll() is None and not any(target.glob(".lansbrev-*")):
                pass
            if turn % 2:
                while process.poll() is None and not any(target.glob(".lansbrev-*/journal.json")):
                    pass
            process.send_signal(signal.SIGKILL)
        for name, first in versions[0][1].items():
            assert (target / name).read_bytes() in (first, versions[1][1][name])
    assert lansbrev("export", versions[0][0], "--to", target).returncode == 0
    assert {name: (target / name).read_bytes() for name in files(target)} == versions[0][1]


def test_an_issue_goes_to_another_store_and_is_known_there(lansbrev: Lansbrev, tmp_path: Path) -> None:
    issue_id = lansbrev("import", small_issue(tmp_path), "--store", "hemma").stdout.strip()
    for folder in ("ut", "igen"):
        ran = lansbrev("export", issue_id, "--to", folder, "--formats", "bundle", "--store", "hemma")
        assert ran.returncode == 0, ran.stderr
    bundle = tmp_path / "ut" / "newsletter.lansbrev"
    assert bundle.read_bytes() == (tmp_path / "igen" / "newsletter.lansbrev").read_bytes()
    for _ in range(2):
        assert lansbrev("import", bundle, "--store", "borta").stdout.strip() == issue_id
    assert len(lansbrev("list", "--store", "borta").stdout.splitlines()) == 1
