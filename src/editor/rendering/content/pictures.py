"""Pictures as the page shows them."""

from __future__ import annotations

from msgspec.structs import replace

from editor.newsletter.film import film_service
from editor.newsletter.issue import ImagePlacement
from editor.rendering.content import view
from editor.rendering.content.scene import Resolver
from editor.rendering.content.words import page_words
from editor.support.pictures import Picture


def picture(resolve: Resolver, image_id: str | None, placement: ImagePlacement = "above") -> view.Picture | None:
    """The picture of that id; ``None`` where there is none or its bytes are not known.

    A link is kept only where the picture has a description: a link must have a name.
    """
    scene = resolve.scene
    image, bytes_of = scene.printable(image_id)
    if image is None or bytes_of is None:
        return None
    alt = "" if image.decorative else image.alt
    credit = f"{image.credit_label}: {image.credit}" if image.credit and image.credit_label else image.credit
    return view.Picture(
        file=image.file,
        source=scene.source(image.file),
        width_px=bytes_of.width_px,
        height_px=bytes_of.height_px,
        alt=alt,
        alt_missing=not alt and not image.decorative,
        caption=image.caption,
        credit=credit,
        href=resolve(image.link) if image.link and alt else "",
        placement=placement,
        film=_film(resolve, image.link) if image.link else None,
        sources=scene.sources(image.file),
        focus=_focus(bytes_of),
    )


def portrait(resolve: Resolver, image_id: str | None) -> view.Picture | None:
    """The picture of a person: the square file of it where the page has one, which is cut already."""
    shown = picture(resolve, image_id)
    source = resolve.scene.portrait(shown.file) if shown else ""
    return replace(shown, source=source, focus="") if shown and source else shown


def _focus(picture: Picture) -> str:
    across, down = picture.focus
    return "" if (across, down) == (50, 50) else f"{across}% {down}%"


def _film(resolve: Resolver, url: str) -> view.Link | None:
    service = film_service(url)
    href = resolve(url) if service is not None else ""
    if service is None or not href:
        return None
    words = page_words(resolve.scene.language)
    return view.Link(text=words.film_at.format(service) if service else words.film, href=href)
