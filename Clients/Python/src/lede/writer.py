"""Changes of an archive."""

from __future__ import annotations

import json
import os
import warnings
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from lede import _library
from lede._binding import lib
from lede._library import Day, Handle, text
from lede.article import Article
from lede.cancellation import Cancellation, interruptible

if TYPE_CHECKING:
    from types import TracebackType

    from typing_extensions import Self


@dataclass(frozen=True)
class FileFault:
    """A file or folder that was not read wholly."""

    path: str
    """The file."""
    format: str | None
    """Its format; None if it has none that Lede reads."""
    articles: int
    """Articles that were read all the same."""
    reasons: tuple[str, ...]
    """What was passed over, and why."""


@dataclass(frozen=True)
class AddReport:
    """What became of articles that were added."""

    added: int = 0
    """New articles."""
    updated: int = 0
    """Articles that replace an older version."""
    unchanged: int = 0
    """Articles that the archive has already."""
    older: int = 0
    """Articles of which the archive has a newer version."""
    removed: int = 0
    """Articles that the input withdraws."""
    skipped: int = 0
    """Articles that could not be read."""
    unread_dates: int = 0
    """Articles added without a date because theirs cannot be read; a warning names them."""
    files: int = 0
    """Files that were read."""
    reasons: tuple[str, ...] = ()
    """Why articles were skipped, and what was added otherwise than as it stands."""
    faults: tuple[FileFault, ...] = ()
    """Files that were not read wholly."""

    def __add__(self, other: AddReport) -> AddReport:
        """Give both in one."""
        names = [stated.name for stated in fields(self)]
        return AddReport(**{name: getattr(self, name) + getattr(other, name) for name in names})


class Writer:
    """The one writer of an archive; nobody sees its changes before `commit`.

    In a `with` block it commits at the end; an exception in the block forgets the changes. One
    thread uses it at a time, another gets `Code.BUSY`. A process that was forked cannot use it.
    """

    __slots__ = ("_handle", "_process")

    def __init__(self, pointer: Any) -> None:
        """Writers come from `Archive.writer`."""
        process = os.getpid()

        def free(pointer: Any) -> None:
            # A fork must not give up the lock of its parent.
            if os.getpid() == process:
                lib.lede_writer_free(pointer)

        self._process = process
        self._handle = Handle(pointer, free, "writer")

    @property
    def _pointer(self) -> Any:
        if os.getpid() != self._process:
            message = "the writer belongs to the process that this one was forked from"
            raise ValueError(message)
        return self._handle.pointer

    def add(
        self, articles: Article | Mapping[str, Any] | Iterable[Article | Mapping[str, Any]]
    ) -> AddReport:
        """Add articles, each as an `Article` or as the object of a line of JSON.

        An iterable is read as it goes and may be of any length. An article whose date cannot be
        read is added without one: the report counts it, and a `UserWarning` says so.
        """
        if isinstance(articles, (Article, Mapping)):
            articles = [articles]
        report = AddReport()
        lines: list[str] = []
        characters = 0
        for article in articles:
            line = json.dumps(_record(article), ensure_ascii=False, default=_jsonable)
            lines.append(line)
            characters += len(line)
            if characters >= _BATCH:
                report += self.add_json("\n".join(lines))
                lines, characters = [], 0
        return report + self.add_json("\n".join(lines)) if lines else report

    def add_json(self, articles: str) -> AddReport:
        """Add articles given as JSON: an object, an array of objects, or an object a line."""
        return _report(_library.record(lib.lede_writer_add(self._pointer, text(articles))))

    def add_files(
        self,
        *paths: str | os.PathLike[str],
        format: str | None = None,
        timeout: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> AddReport:
        """Add the articles of files and folders; docs/FORMATS.md lists the formats."""
        chosen = _library.Texts(_library.path(path) for path in paths)
        options = _library.options(format=format, timeout=timeout)
        writer = self._pointer
        return _report(
            interruptible(
                lambda wish: _library.record(
                    lib.lede_writer_add_files(writer, *chosen, options, wish)
                ),
                cancellation,
            )
        )

    def remove(self, *ids: str) -> int:
        """Remove the articles with these ids; returns how many there were."""
        chosen = _library.Texts(text(one) for one in ids)
        removed = _library.record(lib.lede_writer_remove(self._pointer, *chosen))
        return int(removed["removed"])

    def remove_matching(
        self,
        query: str,
        *,
        since: Day | None = None,
        until: Day | None = None,
        strict: bool | None = None,
    ) -> int:
        """Remove the articles that matched a query at the last commit; returns how many."""
        options = _library.options(since=since, until=until, strict=strict)
        removed = _library.record(
            lib.lede_writer_remove_matching(self._pointer, text(query), options)
        )
        return int(removed["removed"])

    def commit(self) -> int:
        """Publish all changes in one step; returns the number of the commit."""
        return int(_library.record(lib.lede_writer_commit(self._pointer))["generation"])

    def rollback(self) -> None:
        """Forget all changes since the last commit."""
        _library.content(lib.lede_writer_rollback(self._pointer))

    def merge(
        self, *, reanalyze: bool | None = None, cancellation: Cancellation | None = None
    ) -> None:
        """Commit, and merge all segments into one; `reanalyze` reads the stored text again."""
        options = _library.options(reanalyze=reanalyze)
        writer = self._pointer
        interruptible(
            lambda wish: _library.content(lib.lede_writer_merge(writer, options, wish)),
            cancellation,
        )

    def close(self) -> None:
        """Give up the archive's lock, and what was not committed."""
        self._handle.close()

    def __enter__(self) -> Self:
        """Give the writer, which commits and is closed at the end."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Commit if no exception is under way, and give up the lock."""
        try:
            if kind is None and not self._handle.is_closed:
                self.commit()
        finally:
            self.close()


_BATCH = 4 << 20
"""About how many characters of JSON are handed over at once."""


def _record(article: Article | Mapping[str, Any]) -> Mapping[str, Any]:
    """Give the members that an article states; what pandas has for a missing value is none."""
    if isinstance(article, Article):
        return article.record()
    if not isinstance(article, Mapping):
        message = f"an article is an Article or a mapping, not {type(article).__name__}"
        raise TypeError(message)
    return {name: value for name, value in article.items() if not _is_missing(value)}


def _is_missing(value: Any) -> bool:
    """Tell NaN, NaT and NA, which alone do not equal themselves."""
    try:
        return not value == value  # noqa: SIM201
    except TypeError:  # NA has no truth
        return True
    except ValueError:  # an array has many
        return False


def _jsonable(value: Any) -> Any:
    """Give dates as text and numpy's values as Python's; whatever else JSON lacks is an error."""
    if hasattr(value, "isoformat"):
        return value.isoformat()
    if hasattr(value, "tolist"):
        return value.tolist()
    message = f"an article's members are JSON or dates, not {type(value).__name__}"
    raise TypeError(message)


def _warn_of_dates(record: Mapping[str, Any]) -> None:
    """Say that articles were added without a date because theirs cannot be read."""
    unread = record["unreadDates"]
    if not unread:
        return
    told = list(record.get("reasons", ()))
    for fault in record.get("faults", ()):
        told += fault["reasons"]
    named = "; ".join(reason for reason in told if "no date" in reason)
    articles = "1 article was" if unread == 1 else f"{unread} articles were"
    warnings.warn(f"{articles} added without a date: {named}", stacklevel=4)


def _report(record: Mapping[str, Any]) -> AddReport:
    _warn_of_dates(record)
    faults = tuple(
        FileFault(one["path"], one["format"], one["articles"], tuple(one["reasons"]))
        for one in record.get("faults", ())
    )
    return AddReport(
        record["added"],
        record["updated"],
        record["unchanged"],
        record["older"],
        record["removed"],
        record["skipped"],
        record["unreadDates"],
        record.get("files", 0),
        tuple(record.get("reasons", ())),
        faults,
    )
