"""The web page as a folder: pictures in several widths, fetched when they come into sight, the hero at once."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import msgspec
from PIL import Image as Pillow

from desktop.pictures.photographs import NEEDLE, photograph
from editor.newsletter.issue import Image
from editor.publishing import web_site
from editor.publishing.edition import Edition
from editor.publishing.output_file import OutputFile
from editor.support.pictures import take_in
from publishing.press import ISSUE, THEME, edition

PHOTOGRAPH = take_in(photograph((2400, 1600)), file="kaj.jpg").shown
SMALL = take_in(photograph((400, 300), seed=2), file="liten.jpg").shown


def large() -> Edition:
    """An issue with a hero, an article's picture and a small one more."""
    section = ISSUE.sections[0]
    article = msgspec.structs.replace(section.items[0], image="i1", more_images=("i2",))
    issue = msgspec.structs.replace(
        ISSUE,
        hero="i3",
        sections=(msgspec.structs.replace(section, items=(article,)),),
        images=(
            Image(id="i1", file="images/kaj.jpg", alt="Kaj"),
            Image(id="i2", file="images/liten.jpg", alt="Liten"),
            Image(id="i3", file="images/topp.jpg", alt="Topp"),
            Image(id="i4", file="images/annan.jpg", alt="Visas inte"),
        ),
    )
    kept = {"images/kaj.jpg": PHOTOGRAPH, "images/liten.jpg": SMALL}
    kept |= {"images/topp.jpg": PHOTOGRAPH, "images/annan.jpg": PHOTOGRAPH}
    pictures = {file: picture for file, (picture, _) in kept.items()}
    pictures["images/topp.jpg"] = replace(PHOTOGRAPH[0], focus=(10, 90))
    return Edition(issue, pictures, lambda file: kept[file][1], THEME)


def page_of(files: tuple[OutputFile, ...]) -> str:
    assert files[0].name == "site/index.html"
    return files[0].data.decode()


def test_every_width_named_is_there_and_is_that_wide() -> None:
    files = web_site.files(large())
    found = {file.name.removeprefix("site/"): file.data for file in files[1:]}
    page = page_of(files)
    for srcset in re.findall(r'srcset="([^"]+)"', page):
        widths = []
        for source in srcset.split(", "):
            address, width = source.split(" ")
            with Pillow.open(io.BytesIO(found[address])) as picture:
                assert f"{picture.width}w" == width
            widths.append(int(width[:-1]))
        assert widths == sorted(set(widths))
    assert set(re.findall(r'src="([^"]+)"', page)) <= set(found)
    assert set(found) == {
        f"images/{name}"
        for name in ("kaj.jpg", "kaj@480.jpg", "kaj@800.jpg", "liten.jpg", "topp.jpg", "topp@480.jpg", "topp@800.jpg")
    }


def test_all_but_the_hero_load_when_they_come_into_sight() -> None:
    images = re.findall(r"<img [^>]+>", page_of(web_site.files(large())))
    assert ["topp" in image for image in images] == [True, False, False]
    assert ['loading="lazy"' in image for image in images] == [False, True, True]
    for image in images:
        assert re.search(r' width="\d+" height="\d+"', image)
        assert 'sizes="(max-width: 640px) 100vw, ' in image


def test_nothing_but_pixels_goes_along_and_phones_fetch_less() -> None:
    files = {file.name: file.data for file in web_site.files(large())[1:]}
    assert not any(NEEDLE.encode() in data or b"Exif" in data for data in files.values())
    assert len(files["site/images/kaj@480.jpg"]) < len(files["site/images/kaj@800.jpg"]) < len(PHOTOGRAPH[1])


def test_the_same_bytes_every_time() -> None:
    assert web_site.files(large()) == web_site.files(large())


def test_drawings_keep_their_kind_and_what_saves_nothing_is_left_out() -> None:
    files = web_site.files(edition())
    assert [file.name for file in files] == ["site/index.html", "site/images/ett.png", "site/images/foto.jpg"]
    assert 'srcset="images/ett.png 300w"' in page_of(files)
