"""Texts, without an archive."""

from __future__ import annotations

import bisect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from lede import _library, results
from lede._binding import lib
from lede.results import Digest


@dataclass(frozen=True)
class Sentence:
    """A sentence of a text."""

    text: str
    """The sentence, every run of white space as one blank."""
    paragraph: int
    """Counts the paragraphs from 0."""
    start: int
    """Where it begins: `text[start:end]`."""
    end: int
    """Where it ends."""


@dataclass(frozen=True)
class Token:
    """A term of a text."""

    term: str
    """The word, folded and stemmed."""
    position: int
    """Counts the words from 0."""
    start: int
    """Where the word begins: `text[start:end]`."""
    end: int
    """Where it ends."""


def summarize(
    text: str,
    *,
    words: int | None = None,
    sentences: int | None = None,
    percent: float | None = None,
    characters: int | None = None,
    style: Literal["brief", "extract"] | None = None,
    headline: str | None = None,
    language: str | None = None,
    explain: bool | None = None,
) -> Digest:
    """Give the sentences that tell the most of a text, three unless one of the budgets is given.

    >>> story = "Lima, Friday. The storm killed 12 people in Lima. Nobody had expected it."
    >>> summarize(story, sentences=1).text
    'The storm killed 12 people in Lima.'
    """
    options = _library.options(
        words=words,
        sentences=sentences,
        percent=percent,
        characters=characters,
        style=style,
        headline=headline,
        language=language,
        explain=explain,
    )
    return results.digest_of(_library.record(lib.lede_summarize(_library.text(text), options)))


def sentences(text: str, *, language: str | None = None) -> list[Sentence]:
    """Cut a text into its sentences.

    >>> [sentence.text for sentence in sentences("Mr. Brown left. He will be back.")]
    ['Mr. Brown left.', 'He will be back.']
    """
    options = _library.options(language=language)
    found = _library.record(lib.lede_sentences(_library.text(text), options))
    place = _places(text)
    return [
        Sentence(one["text"], one["paragraph"], place(one["start"]), place(one["end"]))
        for one in found["sentences"]
    ]


def analyze(text: str, *, language: str | None = None) -> list[Token]:
    """Cut a text into its terms, as they are searched for.

    >>> [token.term for token in analyze("Stormy harbours")]
    ['stormi', 'harbor']
    """
    options = _library.options(language=language)
    found = _library.record(lib.lede_analyze(_library.text(text), options))
    place = _places(text)
    return [
        Token(one["term"], one["position"], place(one["start"]), place(one["end"]))
        for one in found["tokens"]
    ]


def _places(text: str) -> Callable[[int], int]:
    """Give what turns a place in a text's UTF-8 into one in its characters."""
    if text.isascii():
        return int
    starts = [0]
    for character in text:
        # Half a surrogate pair is three bytes, each of which becomes U+FFFD, three bytes again.
        code = ord(character)
        size = 1 if code < 0x80 else 2 if code < 0x800 else 3 if code < 0x10000 else 4
        starts.append(starts[-1] + (9 if 0xD800 <= code < 0xE000 else size))
    return lambda byte: bisect.bisect_left(starts, byte)
