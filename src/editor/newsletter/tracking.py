"""Web addresses that tell somebody who clicked: tracking parameters, and addresses wrapped by mail programs.

Parameters are known by name (those of the common mailing and advertising services). An opaque link of a sending
service (``trk.example.se/…``) cannot be made clean: it only leads on through that service.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple
from urllib.parse import unquote

_EXACT: Final = frozenset({
    "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "igsh",
    "li_fat_id", "mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi", "__hssc", "__hstc", "__hsfp", "hsctatracking",
    "vero_id", "vero_conv", "oly_anon_id", "oly_enc_id", "rb_clickid", "s_cid", "ml_subscriber", "ml_subscriber_hash",
    "trk", "trkcampaign", "trkinfo", "trk_contact", "trk_msg", "trk_module", "trk_sid", "_openstat", "wickedid",
    "_branch_match_id", "_ga", "_gl", "sc_cid", "at_campaign", "at_medium", "cmpid", "elqtrackid", "elqtrack",
    "mtm_campaign", "sfmc_id", "sfmc_sub", "emci", "emdi", "ceid", "spm", "ncid", "wt.mc_id", "bbeml",
})  # fmt: skip
_PREFIXES: Final = ("utm_", "hsa_", "mtm_", "pk_", "piwik_", "matomo_", "stm_", "vero_", "itm_")

_TRACKING_HOST: Final = re.compile(
    r"(?:^|\.)(?:trk|track|tracking|click|clicks|clk|links?-tracking|r20|ct\.sendgrid)\.[a-z0-9.-]+$"
    r"|\.(?:list-manage|campaign-archive|mailchi|hubspotlinks|sendgrid|mandrillapp|anpdm|idrelay)\.(?:com|net|mp)$",
    re.IGNORECASE,
)
_OUTLOOK: Final = re.compile(
    r"https?://[a-z0-9.-]+\.safelinks\.protection\.outlook\.com/[^?#]*\?(?P<query>[^#]*)", re.I
)
_GOOGLE: Final = re.compile(r"https?://(?:www\.)?google\.[a-z.]{2,6}/url\?(?P<query>[^#]*)", re.I)
_PROOFPOINT: Final = re.compile(r"https?://urldefense\.com/v3/__(?P<url>https?:.+?)__;", re.I)
_WEB: Final = re.compile(r"https?://", re.IGNORECASE)


class Stripped(NamedTuple):
    """A url without its tracking parameters, and their names as they stood."""

    url: str
    removed: tuple[str, ...]


def strip_tracking(url: str) -> Stripped:
    """``url`` without the parameters that tell who clicked; everything else stays as it stands, in its order.

    Parameters behind ``#`` are looked at too. Other urls than ``http(s)`` come back unchanged.
    """
    if not _WEB.match(url) or not ("?" in url or "#" in url):
        return Stripped(url, ())
    start, hash_sign, fragment = url.partition("#")
    path, question, query = start.partition("?")
    kept_query, removed = _without_tracking(query)
    if "=" in fragment and not fragment.startswith(("/", "!", ":~:")):
        kept_fragment, from_fragment = _without_tracking(fragment)
        removed += from_fragment
    else:
        kept_fragment = fragment
    if not removed:
        return Stripped(url, ())
    clean = path + (question + kept_query if kept_query else "") + (hash_sign + kept_fragment if kept_fragment else "")
    return Stripped(clean, removed)


def is_tracking_host(url: str) -> bool:
    """Whether ``url`` goes through a host that counts clicks; the address behind it is not in the url."""
    host = re.match(r"https?://([^/?#:@]+)(?=[/?#:]|$)", url, re.IGNORECASE)
    return host is not None and _TRACKING_HOST.search(host[1]) is not None


def unwrapped(url: str) -> str:
    """The address that a mail program wrapped into its own (Outlook Safe Links, Google, Proofpoint); else ``url``."""
    for _ in range(3):
        inner = _inner(url)
        if inner is None or not _WEB.match(inner):
            return url
        url = inner
    return url


def _inner(url: str) -> str | None:
    if match := _PROOFPOINT.match(url):
        return match["url"]
    for pattern, names in ((_OUTLOOK, ("url",)), (_GOOGLE, ("q", "url"))):
        if match := pattern.match(url):
            for part in match["query"].replace("&amp;", "&").split("&"):
                name, _, value = part.partition("=")
                if name in names and value:
                    return unquote(value, errors="replace")
    return None


def _without_tracking(query: str) -> tuple[str, tuple[str, ...]]:
    """A query without tracking parameters, and their names; ``&`` and ``;`` part parameters and stay as they are."""
    kept: list[str] = []
    removed: list[str] = []
    for part in query.split("&"):
        name = unquote(part.partition("=")[0], errors="replace").removeprefix("amp;")
        if name.lower() in _EXACT or name.lower().startswith(_PREFIXES):
            removed.append(name)
        else:
            kept.append(part)
    return "&".join(kept), tuple(removed)
