"""Colleagues' comments on a review copy, typed or pasted from their mail, put onto the numbered texts.

What is surely meant is put where it belongs; of the rest a guess is made and said to be one, so that somebody is asked.
No word is lost but for what is quoted from the copy itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Literal, TypeAlias

import msgspec

from editor.newsletter.review_round import Numbered

Certainty: TypeAlias = Literal["sure", "unsure", "aside"]
"""``aside``: hardly a comment (a greeting, the head of a mail, a signature)."""

_WORD: Final = r"(?:(?:stycke|punkt|text|nummer)(?:t|en|et)?|st\.|nr\.?|paragraph|no\.|§|#)?\s*"
_NUMBERED: Final = re.compile(
    r"[\s*•-]*" + _WORD + r"(?:\[(?P<boxed>\d{1,4})\]|\((?P<round>\d{1,4})\)|(?P<bare>\d{1,4})(?=\s*[:.)–-]))"
    r"\s*[:.)–-]?\s*(?P<text>\S.*)?",
    re.IGNORECASE,
)
_SEVERAL: Final = re.compile(
    r"[\s*•-]*" + _WORD + r"(?P<numbers>\d{1,4}(?:\s*(?:,|och|and|&|\+)\s*\d{1,4})+)\s*[:.)–-]\s*(?P<text>\S.*)",
    re.IGNORECASE,
)
_BARE: Final = re.compile(r"[\s*•-]*(?P<number>\d{1,4})\s+(?P<text>\D.*)")
_NAMED: Final = re.compile(
    r"[\s*•-]*(?:i\s+|in\s+)?(?:stycket?|punkt(?:en)?|text(?:en)?|paragraph)\s+(?P<number>\d{1,4})\s+(?!och\b|and\b)[^\W\d].*",
    re.IGNORECASE,
)
"""A sentence that begins by naming a text: "Punkt 8 är för lång"."""
_QUOTE: Final = re.compile(r"^\s*(?:[>|]\s*)+")
_FROM: Final = re.compile(r"(?:från|from|avsändare):\s*(?P<name>[^<\[(]+)", re.IGNORECASE)
_ASIDE: Final = re.compile(
    r"(?:hej\b|hello\b|hi\b|god (?:morgon|dag)|tack\b|m\.?v\.?h\b|vänlig|med vänlig|bästa hälsning|hälsningar|"
    r"allt gott|kind regards|best regards|regards|"
    r"(?:från|from|skickat|sent|till|to|kopia|cc|ämne|subject|datum|date):|[-_=]{3,}|"
    r"(?:den|on)\b.{4,80}\b(?:skrev|wrote)\b)",
    re.IGNORECASE,
)
_LONGEST_GREETING: Final = 40
_LONGEST_THANKS: Final = 80
_THANKS: Final = re.compile(
    r"(?:(?:stort )?tack\b|thank).*\b(?:synpunkter|kommentarer|comments)\b[^?]*[:.]?"
    r"|(?:här (?:kommer|är)|here are)\b.*\b(?:synpunkter|kommentarer|comments)\b[^?]*:",
    re.IGNORECASE,
)
"""A line that only says that comments follow."""
_SIGNING: Final = re.compile(
    r"(?:m\.?v\.?h\b|med (?:vänlig|bästa)\w* hälsning\w*|(?:vänlig|bästa|många|varma)\w* hälsning\w*|"
    r"hälsningar|allt gott|(?:kind|best|warm)? ?regards|--)\W*(?P<name>[^,;:\d]{0,60})",
    re.IGNORECASE,
)
"""Where a mail is signed; a name may follow on the same line."""
_PERSON: Final = re.compile(r"[A-ZÅÄÖÉÜ][^\W\d_]+(?:[ -][A-ZÅÄÖÉÜ]?[^\W\d_]+){0,3}")
_QUOTED_WORDS: Final = re.compile(r"[”\"“'](?P<words>[^”\"“']{8,})[”\"“']")
_TELLING: Final = 8
"""Letters of a text from which its being repeated is no chance."""


class Returned(msgspec.Struct, frozen=True, kw_only=True):
    """A comment, and the text it is about (``None``: the whole issue), or a guess at both."""

    text: str
    on: Numbered | None = None
    certainty: Certainty = "sure"


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """What came back. ``author`` is whom the mail's head names, "" where it names nobody."""

    comments: tuple[Returned, ...] = ()
    author: str = ""


class _Block:
    """Lines of one comment on their way."""

    def __init__(self, line: str, on: Sequence[Numbered | None], certainty: Certainty) -> None:
        self.lines = [line] if line else []
        self.on = on
        self.certainty = certainty

    def returned(self) -> Iterator[Returned]:
        text = " ".join(self.lines)
        if text:
            yield from (Returned(text=text, on=one, certainty=self.certainty) for one in self.on)


def read(written: str, texts: Sequence[Numbered]) -> Reply:
    """The comments in ``written`` on the numbered ``texts``, in the order they stand.

    A line that begins with a number there is (``12:``, ``12.``, ``[12]``, ``(12)``, ``Stycke 12:``, ``12 och 14:``)
    begins a comment; the lines after it belong to it, up to an empty one or the next number. What follows a text quoted
    from the copy is about that text. All else is unsure.
    """
    return _Reader(texts).read(written)


class _Reader:
    def __init__(self, texts: Sequence[Numbered]) -> None:
        self._texts = texts
        self._known: Mapping[int, Numbered] = {text.number: text for text in texts}
        self._blocks: list[_Block] = []
        self._open: _Block | None = None
        self._quoted: Numbered | None = None
        self._author = ""
        self._signature: _Block | None = None
        """The signature that is being read: what follows belongs to it, up to a number or a quotation."""

    def read(self, written: str) -> Reply:
        for line in written.splitlines():
            self._take(line)
        comments = tuple(one for block in self._blocks for one in block.returned())
        return Reply(comments=comments, author=self._author)

    def _take(self, line: str) -> None:
        quote = _QUOTE.match(line)
        content = (line[quote.end() :] if quote else line).strip()
        own = self._own_text(content, is_quoted=quote is not None)
        if not content:
            self._open = None
        elif own is not None:
            self._quoted, self._open, self._signature = own, None, None
        elif (numbered := self._numbered(content)) is not None:
            self._begin(numbered)
        elif self._signature is not None and quote is None and not _FROM.match(content):
            self._sign(self._signature, content)
        elif quote is None and (signing := _SIGNING.fullmatch(content)):
            self._begin(_Block(content, [None], "aside"))
            self._signature = self._open
            name = signing["name"].strip()
            if not self._author and _PERSON.fullmatch(name):
                self._author = name
        elif self._open is not None:
            self._open.lines.append(content)
        else:
            self._begin(self._unnumbered(content, is_quoted=quote is not None))

    def _begin(self, block: _Block) -> None:
        self._blocks.append(block)
        self._open = block
        self._signature = None

    def _sign(self, signature: _Block, content: str) -> None:
        """A further line of the signature; the first that is a name says whose comments these are."""
        if len(signature.lines) == 1 and not self._author and _PERSON.fullmatch(content):
            self._author = content
        signature.lines.append(content)

    def _own_text(self, content: str, *, is_quoted: bool) -> Numbered | None:
        """The text of the copy that a line repeats, with its number or, where the line is quoted, without."""
        numbered = re.match(r"(\d{1,4})[\s.:)\]]+(\S.*)", content)
        known = self._known.get(int(numbered[1])) if numbered else None
        if numbered and known and _repeats(numbered[2], known.text):
            return known
        if is_quoted and len(content) >= _TELLING:
            if self._quoted is not None and _folded(content) in _folded(self._quoted.text):
                return self._quoted  # the next line of a text that the mail program broke
            return next((text for text in self._texts if _repeats(content, text.text)), None)
        return None

    def _numbered(self, content: str) -> _Block | None:
        several = _SEVERAL.fullmatch(content)
        if several:
            on = [self._known.get(int(number)) for number in re.findall(r"\d+", several["numbers"])]
            if all(on):
                return _Block(several["text"], on, "sure")
        found = _NUMBERED.fullmatch(content)
        if found:
            text = found["text"] or ""
            known = self._known.get(int(found["boxed"] or found["round"] or found["bare"]))
            if known and (found["bare"] or "").startswith("0"):  # a telephone number
                return None
            if known and not (found["bare"] and text[:1].isdigit()):  # "8.30" and "2–3" number no text
                return _Block(text, [known], "sure")
            if known:
                return _Block(content, [known], "unsure")
        named = _NAMED.fullmatch(content)
        if named and (about := self._known.get(int(named["number"]))):
            return _Block(content, [about], "sure")
        bare = _BARE.fullmatch(content) if self._open is None and self._signature is None else None
        known = self._known.get(int(bare["number"])) if bare else None
        return _Block(content, [known], "unsure") if known else None

    def _unnumbered(self, content: str, *, is_quoted: bool) -> _Block:
        sender = _FROM.match(content)
        if sender and not self._author:
            self._author = sender["name"].strip(" \"'")
        greets = _ASIDE.match(content) and (len(content) <= _LONGEST_GREETING or _is_head(content))
        if is_quoted or greets or (_THANKS.fullmatch(content) and len(content) <= _LONGEST_THANKS):
            return _Block(content, [None], "aside")
        if self._quoted is not None:
            on, self._quoted = self._quoted, None
            return _Block(content, [on], "sure")
        return _Block(content, [self._text_with(content)], "unsure")

    def _text_with(self, content: str) -> Numbered | None:
        """The only text that has the words which ``content`` quotes."""
        for quoted in _QUOTED_WORDS.finditer(content):
            words = _folded(quoted["words"])
            having = [text for text in self._texts if words in _folded(text.text)]
            if len(having) == 1:
                return having[0]
        return None


def _is_head(content: str) -> bool:
    return bool(re.match(r"[^\s:]+:|[-_=]{3,}|(?:den|on)\b", content, re.IGNORECASE))


def _repeats(content: str, text: str) -> bool:
    """Whether ``content`` is ``text``, or the beginning of it as long as a line of mail."""
    repeated, whole = _folded(content), _folded(text)
    return repeated == whole or (len(repeated) >= 4 * _TELLING and whole.startswith(repeated))


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
