"""How values cross into the library and back; what lede.h asks of a caller is kept here alone."""

from __future__ import annotations

import datetime
import json
import math
import os
import re
from collections.abc import Iterable, Iterator
from typing import Any

from lede._binding import ffi, lib
from lede.errors import LedeError

Text = tuple[Any, int]
"""A lede_text: bytes that live as long as the tuple, and their number."""

NO_TEXT: Text = (ffi.NULL, 0)

Day = str | datetime.date
"""A day as the query language writes it (`"2023-11"`, `"3d"`), or a date."""

Moment = str | datetime.datetime
"""A moment with its time zone (`"2026-01-31T12:00:00Z"`), or `"now"`."""


def text(value: str) -> Text:
    """Give text as UTF-8; half a surrogate pair becomes U+FFFD in the library."""
    if not isinstance(value, str):
        message = f"text is a str, not {type(value).__name__}"
        raise TypeError(message)
    return _bytes(value.encode("utf-8", "surrogatepass"))


def path(value: str | os.PathLike[str]) -> Text:
    """Give a path by its bytes."""
    return _bytes(os.fsencode(value))


class Texts:
    """A list of texts, which live as long as this does."""

    __slots__ = ("_list", "_texts")

    def __init__(self, texts: Iterable[Text]) -> None:
        self._texts = list(texts)
        self._list = ffi.new("lede_text[]", self._texts)

    def __iter__(self) -> Iterator[Any]:
        """Give what a function takes: the list and its length."""
        return iter((self._list, len(self._texts)))


_NAMES = {
    "as_of": "asOf",
    "at_least": "atLeast",
    "authority_date": "authorityDate",
    "headline_weight": "headlineWeight",
    "per_date": "perDate",
    "safe_cells": "safeCells",
    "stop_words": "stopWords",
    "usable_at": "usableAt",
}
"""Options whose names the library writes in another way."""

_WRITTEN = {name: written for written, name in _NAMES.items()}


def _as_written(message: str) -> str:
    """Give a message with the names of options as Python writes them."""
    return re.sub(rf"\b({'|'.join(_WRITTEN)})\b", lambda found: _WRITTEN[found[0]], message)


def options(timeout: float | None = None, **members: object) -> Text:
    """Give an options object of the members that are not None; `timeout` is in seconds."""
    for name, value in (*members.items(), ("timeout", timeout)):
        if isinstance(value, float) and not math.isfinite(value):
            message = f"{name} is a number that is finite, not {value}"
            raise ValueError(message)
    given = {_NAMES.get(n, n): value for n, value in members.items() if value is not None}
    for name in ("since", "until"):
        if isinstance(given.get(name), datetime.date):
            given[name] = str(given[name])
    moment = given.get("usableAt")
    if isinstance(moment, datetime.datetime):
        if moment.tzinfo is None:
            message = f"usable_at is a moment with its time zone, not {moment}"
            raise ValueError(message)
        given["usableAt"] = moment.isoformat(timespec="seconds")
    if timeout is not None:
        given["timeout"] = max(1, round(timeout * 1000))
    return text(json.dumps(given)) if given else NO_TEXT


def limit(value: int | None) -> int:
    """Give a limit as the library has it, where 0 is all; nobody asks for no hit at all."""
    if value is None:
        return 0
    if not isinstance(value, int):
        message = f"limit is an int, or None for all; not {type(value).__name__}"
        raise TypeError(message)
    if value < 1:
        message = f"limit is 1 or more, or None for all; not {value}"
        raise ValueError(message)
    return value


def record(result: Any) -> Any:
    """Give what a result's JSON says and give the result back; raise its failure."""
    return json.loads(content(result))


def content(result: Any) -> str:
    """Give a result's JSON and give the result back; raise its failure."""
    if result == ffi.NULL:
        raise MemoryError
    try:
        if result.code:
            raise LedeError(result.code, _as_written(_string(result.message)))
        return _string(result.json)
    finally:
        lib.lede_result_free(result)


class Handle:
    """A handle of the library, given back when nobody uses it any more.

    A call keeps the pointer that it uses alive, so that one thread may close what another uses.
    """

    __slots__ = ("_kind", "_pointer")

    def __init__(self, pointer: Any, free: Any, kind: str) -> None:
        self._pointer: Any = ffi.gc(pointer, free)
        self._kind = kind

    @property
    def pointer(self) -> Any:
        """What the library's functions take; raises ValueError when it is closed."""
        pointer = self._pointer
        if pointer is None:
            message = f"the {self._kind} is closed"
            raise ValueError(message)
        return pointer

    @property
    def is_closed(self) -> bool:
        """Whether it was closed."""
        return self._pointer is None

    def close(self) -> None:
        """Give the handle back as soon as no call uses it."""
        self._pointer = None


def opened(function: Any, *arguments: Any) -> Any:
    """Call a function that gives a pointer or leaves a failure."""
    failure = ffi.new("lede_result **")
    pointer = function(*arguments, failure)
    if pointer == ffi.NULL:
        content(failure[0])
    return pointer


def _bytes(data: bytes) -> Text:
    return ffi.from_buffer(data), len(data)


def _string(value: Any) -> str:
    data: bytes = ffi.unpack(value.bytes, value.length)
    return data.decode("utf-8")
