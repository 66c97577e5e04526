"""Pictures as the page shows them."""

from __future__ import annotations

from editor.newsletter.issue import ImagePlacement
from editor.rendering import view
from editor.rendering.scene import Resolver


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
    )
