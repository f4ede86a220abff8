"""News archives on disk."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Literal

from lede import _library
from lede._binding import lib
from lede._library import Handle
from lede.cancellation import Cancellation, interruptible
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

    __slots__ = ("_handle", "paths")

    paths: tuple[str, ...]
    """The folder, or those of several archives that are read as one."""

    def __init__(self, *paths: str | os.PathLike[str]) -> None:
        """Open the archive in a folder, or several, as `Archive.open` does."""
        folders = _library.Texts(_library.path(path) for path in paths)
        self._take(paths, _library.opened(lib.lede_open_several, *folders))

    def _take(self, paths: tuple[str | os.PathLike[str], ...], pointer: Any) -> None:
        self.paths = tuple(os.fsdecode(path) for path in paths)
        self._handle = Handle(pointer, lib.lede_archive_free, "archive")

    @classmethod
    def open(cls, *paths: str | os.PathLike[str]) -> Self:
        """Open the archive in a folder, or several as one, for reading.

        Several archives give what one of all their articles would give. Of articles with one id
        the later archive's is there, unless both state a version and the earlier is the higher.
        """
        return cls(*paths)

    @classmethod
    def create_copy(
        cls,
        path: str | os.PathLike[str],
        reader: Reader,
        *,
        cancellation: Cancellation | None = None,
    ) -> Self:
        """Make an archive of a reader's articles, those of one archive or of several.

        Others may write to these meanwhile; the new one is there when it is whole.
        """
        source = reader._handle.pointer
        made = interruptible(
            lambda wish: _library.opened(lib.lede_create_copy, _library.path(path), source, wish),
            cancellation,
        )
        archive = cls.__new__(cls)
        archive._take((path,), made)
        return archive

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
        """Make an empty archive; docs/C.md lists the settings. `Code.EXISTS` if one is there.

        With the language `auto` each article is read in its own.
        """
        settings = _library.options(
            language=language,
            k1=k1,
            b=b,
            headline_weight=headline_weight,
            stop_words=stop_words,
            positions=positions,
            text=text,
            authority=authority,
            authority_date=authority_date,
        )
        archive = cls.__new__(cls)
        archive._take((path,), _library.opened(lib.lede_create, _library.path(path), settings))
        return archive

    @classmethod
    def open_or_create(cls, path: str | os.PathLike[str]) -> Self:
        """Open the archive, or make one with the standard settings where nothing is."""
        archive = cls.__new__(cls)
        archive._take(
            (path,),
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

    def __reduce__(self) -> tuple[type[Archive], tuple[str, ...]]:
        """Give how another process opens the archive."""
        return type(self), self.paths

    def __repr__(self) -> str:
        """Name the folder."""
        return f"Archive({', '.join(map(repr, self.paths))})"
