"""News archives on disk."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Literal

from lede import _library
from lede._binding import lib
from lede._library import Handle
from lede.reader import Reader
from lede.writer import Writer

if TYPE_CHECKING:
    from types import TracebackType

    from typing_extensions import Self

StopWords = Literal["low", "none", "drop"]


class Archive:
    """A news archive: a folder of articles to add to, search, ask and digest.

    >>> archive = Archive.open_or_create(folder / "news.lede")
    >>> with archive.writer() as writer:
    ...     report = writer.add({"id": "1", "body": "The storm killed 12 people."})
    >>> archive.reader.ask("How many people did the storm kill?")[0].answer
    '12'

    Threads may share it, and any number of processes may read a folder while one writes. It can be
    pickled: the other process then opens the same folder.
    """

    __slots__ = ("_handle", "path")

    path: str
    """The folder."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        """Open the archive in a folder, as `Archive.open` does."""
        self._take(path, _library.opened(lib.lede_open, _library.path(path)))

    def _take(self, path: str | os.PathLike[str], pointer: Any) -> None:
        self.path = os.fsdecode(path)
        self._handle = Handle(pointer, lib.lede_archive_free, "archive")

    @classmethod
    def open(cls, path: str | os.PathLike[str]) -> Self:
        """Open the archive in a folder."""
        return cls(path)

    @classmethod
    def create(
        cls,
        path: str | os.PathLike[str],
        *,
        language: str | None = None,
        k1: float | None = None,
        b: float | None = None,
        headline_weight: int | None = None,
        stop_words: StopWords | None = None,
        positions: bool | None = None,
        text: bool | None = None,
        authority: str | None = None,
        authority_date: str | None = None,
    ) -> Self:
        """Make an empty archive; docs/C.md lists the settings. `Code.EXISTS` if one is there."""
        settings = _library.options(
            language=language,
            k1=k1,
            b=b,
            headlineWeight=headline_weight,
            stopWords=stop_words,
            positions=positions,
            text=text,
            authority=authority,
            authorityDate=authority_date,
        )
        archive = cls.__new__(cls)
        archive._take(path, _library.opened(lib.lede_create, _library.path(path), settings))
        return archive

    @classmethod
    def open_or_create(cls, path: str | os.PathLike[str]) -> Self:
        """Open the archive, or make one with the standard settings where nothing is."""
        archive = cls.__new__(cls)
        archive._take(
            path,
            _library.opened(lib.lede_open_or_create, _library.path(path), _library.NO_TEXT),
        )
        return archive

    @property
    def reader(self) -> Reader:
        """The newest commit that this archive knows of; it never changes."""
        return Reader(lib.lede_archive_reader(self._handle.pointer))

    def refresh(self) -> bool:
        """Look for a commit of another process; True if there is one."""
        found = _library.record(lib.lede_archive_refresh(self._handle.pointer))
        return bool(found["changed"])

    def writer(self, *, threads: int | None = None, memory: int | None = None) -> Writer:
        """Begin to write; `Code.LOCKED` while another writer has the archive.

        `threads` analyse the text, and articles that are not yet written take about `memory` bytes.
        """
        options = _library.options(threads=threads, memory=memory)
        return Writer(_library.opened(lib.lede_archive_writer, self._handle.pointer, options))

    def close(self) -> None:
        """Close the archive; its readers and writers go on."""
        self._handle.close()

    def __enter__(self) -> Self:
        """Give the archive, which is closed at the end."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the archive."""
        self.close()

    def __reduce__(self) -> tuple[type[Archive], tuple[str]]:
        """Give how another process opens the archive."""
        return type(self), (self.path,)

    def __repr__(self) -> str:
        """Name the folder."""
        return f"Archive({self.path!r})"
