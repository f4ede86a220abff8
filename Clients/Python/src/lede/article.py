"""Articles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any


@dataclass(frozen=True)
class Article:
    """An article as an archive keeps it; what its source does not state is None or empty."""

    id: str
    """What names it in the archive."""
    body: str = ""
    """The text."""
    headline: str | None = None
    """None if the article came without one."""
    date: str | None = None
    """A day, or a moment: `2023-11-08`, `2023-11-08T10:30:00Z`."""
    byline: str | None = None
    """Who wrote it."""
    source: str | None = None
    """Who published it."""
    section: str | None = None
    """Where it stood."""
    language: str | None = None
    """As `en`."""
    keywords: tuple[str, ...] = ()
    """What its source says that it is about."""
    url: str | None = None
    """Where it is to be read."""
    other: Mapping[str, Any] = field(default_factory=dict, hash=False)
    """Whatever else it came with, by its name in JSON."""

    @classmethod
    def of(cls, record: Mapping[str, Any]) -> Article:
        """Give the article that a JSON object describes."""
        known = {name: value for name, value in record.items() if name in _KNOWN}
        known["keywords"] = tuple(known.get("keywords") or ())
        return cls(**known, other={n: v for n, v in record.items() if n not in _KNOWN})

    def record(self) -> dict[str, Any]:
        """Give the article as the JSON object that `Writer.add` takes."""
        stated = {name: getattr(self, name) for name in _KNOWN}
        stated["keywords"] = list(self.keywords) or None
        return {n: v for n, v in stated.items() if v is not None} | dict(self.other)

    def cut(self, start_byte: int, end_byte: int) -> str:
        """Give a part of the body by its place in UTF-8, as answers and digests tell it."""
        return self.body.encode()[start_byte:end_byte].decode("utf-8", "replace")


_KNOWN = {stated.name for stated in fields(Article)} - {"other"}
