"""An archive as of one commit."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from lede import _library, results
from lede._binding import ffi, lib
from lede._library import Day, Handle, Moment, text
from lede.article import Article
from lede.cancellation import Cancellation, interruptible, pointer
from lede.errors import Code, LedeError
from lede.results import Answers, Counts, Digest, Hit, Hits, Stories, Timeline

if TYPE_CHECKING:
    from types import TracebackType

    from typing_extensions import Self, Unpack

Sort = Literal["score", "newest", "oldest"]
Ranking = Literal["news", "deep", "bm25"]
Recency = Literal["off", "mild", "strong"]
Duplicates = Literal["show", "group"]
CountKey = Literal["day", "month", "year", "source", "section", "subject", "language"]
Style = Literal["brief", "extract"]
ExportFormat = Literal["newsml-g2", "nitf", "ninjs-3.1", "ninjs-1.4", "jsonl", "opensearch", "csv"]


class FilterOptions(TypedDict, total=False):
    """What says which articles match, and when to stop."""

    since: Day
    """Only articles of this day or later."""
    until: Day
    """Only articles of this day or earlier."""
    strict: bool
    """A fault of the query is `Code.INVALID_QUERY`."""
    usable_at: Moment
    """Only articles that may be used then: neither withheld nor cancelled nor under an embargo."""
    timeout: float
    """Seconds after which the call ends with `Code.CANCELLED`."""


class HitOptions(FilterOptions, total=False):
    """How articles are ranked and shown; what is left out has its standard value."""

    rank: Ranking
    """What makes one article better than another; `news`."""
    sort: Sort
    """The order of hits; `score`."""
    recency: Recency
    """How much newer articles are preferred; `off`."""
    duplicates: Duplicates
    """Copies of one story each for itself, or under one hit; `show`."""
    undated: bool
    """Articles without a date pass the date filters; False."""
    correct: bool
    """A word that no article holds is replaced by its nearest neighbour; True."""
    explain: bool
    """Each hit tells how its score came about; False."""
    snippet: int
    """How many bytes of snippet, about; 240; 0 for none."""


class AskOptions(FilterOptions, total=False):
    """How a question is answered; what is left out has its standard value."""

    neighbours: int
    """Sentences before and behind each answer, 0 ... 10; 0."""
    correct: bool
    """A word that no article holds is replaced by its nearest neighbour; True."""
    explain: bool
    """Each answer tells how its score came about; False."""


class DigestOptions(FilterOptions, total=False):
    """How long a digest is, one of the first four, and what for; the standard is 120 words."""

    words: int
    sentences: int
    percent: float
    characters: int
    style: Style
    """`brief`, a few sentences that tell the news, or `extract`, a good part of the text."""
    edit: Literal["none", "light"]
    """`light` leaves out tickers and empty openers and completes days and names; `none`."""
    articles: int
    """Of a query's so many best articles; 20."""
    explain: bool
    """Each sentence tells how its score came about; False."""


class TimelineOptions(DigestOptions, total=False):
    """How long a timeline is; the standard is 250 words of the 600 best articles."""

    dates: int
    """At most so many days."""
    per_date: int
    """At most so many sentences a day; 1."""


class ExportOptions(TypedDict, total=False):
    """What export files hold; docs/C.md tells more of each."""

    body: Literal["xhtml", "nitf", "text", "all"]
    digest: int
    links: int
    entities: bool
    safe_cells: bool
    as_of: str
    usable_at: Moment
    timeout: float


@dataclass(frozen=True)
class Statistics:
    """How large an archive is."""

    articles: int
    """Articles."""
    segments: int
    """Segments of the index."""
    generation: int
    """Counts the archive's commits."""
    bytes: int
    """Bytes on disk."""
    terms: int
    """Different terms."""
    postings: int
    """Pairs of a term and an article that holds it."""
    deleted: int
    """Articles that were removed and still take room until a merge."""
    language: str
    """As `en`."""
    committed: str
    """When the last commit was made."""


class Reader:
    """An archive as of one commit: it answers every question, and never changes.

    Threads may share it; the interpreter's lock is released while Lede works.
    """

    __slots__ = ("_handle",)

    def __init__(self, pointer: Any) -> None:
        """Readers come from `Archive.reader`."""
        self._handle = Handle(pointer, lib.lede_reader_free, "reader")

    def search(
        self,
        query: str,
        *,
        limit: int | None = 10,
        offset: int = 0,
        cancellation: Cancellation | None = None,
        **options: Unpack[HitOptions],
    ) -> Hits:
        """Find the articles that match a query, best first; `limit=None` gives all of them."""
        given = _library.options(limit=_library.limit(limit), offset=offset or None, **options)
        found = lib.lede_search(self._handle.pointer, text(query), given, pointer(cancellation))
        return results.hits_of(_library.record(found))

    def _rank(self, query: str, archive: int, options: Mapping[str, Any]) -> str:
        """Rank one of the archives that are read as one; for `_search_ranked`, anywhere."""
        given = _library.options(**_of_search(options))
        found = lib.lede_rank(self._handle.pointer, text(query), archive, given, ffi.NULL)
        return _library.content(found)

    def _search_ranked(
        self, query: str, rankings: Iterable[str], options: Mapping[str, Any]
    ) -> Hits:
        """As `search`, with the rankings of all archives; without some the hits are partial."""
        given = _library.options(**_of_search(options))
        ranked = _library.Texts(text(one) for one in rankings)
        found = lib.lede_search_ranked(self._handle.pointer, text(query), *ranked, given, ffi.NULL)
        return results.hits_of(_library.record(found))

    def similar(
        self,
        id: str,
        *,
        limit: int | None = 10,
        offset: int = 0,
        cancellation: Cancellation | None = None,
        **options: Unpack[HitOptions],
    ) -> Hits:
        """Find articles on the same subject as one; `Code.MISSING` if that is not there."""
        given = _library.options(limit=_library.limit(limit), offset=offset or None, **options)
        found = lib.lede_similar(self._handle.pointer, text(id), given, pointer(cancellation))
        return results.hits_of(_library.record(found))

    def hits(self, query: str, **options: Unpack[HitOptions]) -> Iterator[Hit]:
        """Walk over all articles that match a query, best first, in flat memory."""
        reader = Reader.__new__(Reader)
        reader._handle = self._handle  # the walk goes on when this reader is collected
        return _walk(reader, query, options)

    def articles(self, query: str = "*", **options: Unpack[HitOptions]) -> Iterator[Article]:
        """Walk over the articles that match a query, or over all of them, in flat memory."""
        options.setdefault("snippet", 0)
        for hit in self.hits(query, **options):
            article = self.article(hit.id)
            if article is not None:
                yield article

    def ask(
        self,
        question: str,
        *,
        limit: int | None = 5,
        cancellation: Cancellation | None = None,
        **options: Unpack[AskOptions],
    ) -> Answers:
        """Answer a question with sentences of the articles, surest first."""
        given = _library.options(limit=_library.limit(limit), **options)
        found = lib.lede_ask(self._handle.pointer, text(question), given, pointer(cancellation))
        return results.answers_of(_library.record(found))

    def digest(
        self,
        query: str | None = None,
        *,
        ids: Iterable[str] | None = None,
        cancellation: Cancellation | None = None,
        **options: Unpack[DigestOptions],
    ) -> Digest:
        """Tell what a query's best articles say, or the articles of these ids."""
        functions = (lib.lede_digest, lib.lede_digest_articles)
        return results.digest_of(self._tell(functions, query, ids, cancellation, options))

    def timeline(
        self,
        query: str | None = None,
        *,
        ids: Iterable[str] | None = None,
        cancellation: Cancellation | None = None,
        **options: Unpack[TimelineOptions],
    ) -> Timeline:
        """Tell what happened, day by day, by a query's best articles or those of these ids."""
        functions = (lib.lede_timeline, lib.lede_timeline_articles)
        return results.timeline_of(self._tell(functions, query, ids, cancellation, options))

    def stories(
        self,
        query: str = "*",
        *,
        limit: int | None = 20,
        at_least: int | None = None,
        articles: int | None = None,
        cancellation: Cancellation | None = None,
        **options: Unpack[FilterOptions],
    ) -> Stories:
        """Group a query's articles into the events that they report, the largest first.

        Events of fewer than `at_least` articles, standard 2, are left out, and of more matching
        articles than `articles`, standard 10,000, the best are grouped.
        """
        given = _library.options(
            limit=_library.limit(limit), at_least=at_least, articles=articles, **options
        )
        found = lib.lede_stories(self._handle.pointer, text(query), given, pointer(cancellation))
        return results.stories_of(_library.record(found))

    def _tell(
        self,
        functions: tuple[Any, Any],
        query: str | None,
        ids: Iterable[str] | None,
        cancellation: Cancellation | None,
        options: Mapping[str, Any],
    ) -> Any:
        if (query is None) == (ids is None):
            message = "give a query or ids, and not both"
            raise TypeError(message)
        of_query, of_articles = functions
        given = (_library.options(**options), pointer(cancellation))
        if query is not None:
            return _library.record(of_query(self._handle.pointer, text(query), *given))
        chosen = _ids(ids or ())
        return _library.record(of_articles(self._handle.pointer, *chosen, *given))

    def count(
        self,
        query: str = "*",
        by: CountKey = "day",
        *,
        cancellation: Cancellation | None = None,
        **options: Unpack[FilterOptions],
    ) -> Counts:
        """Count the articles that match a query by a date, source, section, subject or language."""
        given = _library.options(**options)
        found = lib.lede_count(
            self._handle.pointer, text(query), text(by), given, pointer(cancellation)
        )
        return results.counts_of(_library.record(found))

    def terms(self, prefix: str = "", *, limit: int | None = 50) -> list[tuple[str, int]]:
        """Give the index's terms that begin with a prefix, each with how many articles hold it."""
        given = _library.options(limit=_library.limit(limit))
        found = _library.record(lib.lede_terms(self._handle.pointer, text(prefix), given))
        return [(row["term"], row["count"]) for row in found["terms"]]

    def words(self, prefix: str, *, limit: int | None = 20) -> list[tuple[str, int]]:
        """Give words as articles write them that begin with a prefix, each with its count."""
        given = _library.options(limit=_library.limit(limit))
        found = _library.record(lib.lede_words(self._handle.pointer, text(prefix), given))
        return [(row["word"], row["count"]) for row in found["words"]]

    def article(self, id: str) -> Article | None:
        """Give the article with this id; None if there is none."""
        try:
            found = _library.record(lib.lede_article(self._handle.pointer, text(id)))
        except LedeError as error:
            if error.code == Code.MISSING:
                return None
            raise
        return Article.of(found)

    def export(
        self,
        path: str | os.PathLike[str],
        format: ExportFormat,
        *,
        ids: Iterable[str] | None = None,
        cancellation: Cancellation | None = None,
        **options: Unpack[ExportOptions],
    ) -> Mapping[str, int]:
        """Write articles to a file, or a file each into a folder; all of them, or those of `ids`.

        A path is a folder if it ends in a slash, or if it is one already.

        Returns what was written: `articles`, `withdrawn`, `packages`, `concepts`, `bytes`,
        `replacedCharacters`.
        """
        chosen = (ffi.NULL, 0) if ids is None else _ids(ids)
        target = f"{os.fspath(path)}/" if Path(path).is_dir() else path
        given = (text(format), _library.path(target), _library.options(**options))
        reader = self._handle.pointer
        counts: dict[str, int] = interruptible(
            lambda wish: _library.record(lib.lede_export(reader, *chosen, *given, wish)),
            cancellation,
        )
        return counts

    def statistics(self) -> Statistics:
        """Tell how large the archive is."""
        found = _library.record(lib.lede_statistics(self._handle.pointer))
        return Statistics(**{n: v for n, v in found.items() if n in Statistics.__annotations__})

    def __len__(self) -> int:
        """Count the articles."""
        return self.statistics().articles

    def close(self) -> None:
        """Give up the commit's files as soon as no call uses them."""
        self._handle.close()

    def __enter__(self) -> Self:
        """Give the reader, which is closed at the end."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the reader."""
        self.close()


def _of_search(options: Mapping[str, Any]) -> dict[str, Any]:
    """Give the arguments of `Reader.search` as the library takes them."""
    limit = _library.limit(options.get("limit", 10))
    return {**options, "limit": limit, "offset": options.get("offset") or None}


def _ids(ids: Iterable[str]) -> _library.Texts:
    if isinstance(ids, str):
        message = "ids is a list of ids, not one"
        raise TypeError(message)
    return _library.Texts(text(one) for one in ids)


def _walk(reader: Reader, query: str, options: HitOptions) -> Iterator[Hit]:
    # Each page is ranked anew, so that pages grow; they stop growing where a page takes megabytes.
    offset, page = 0, 100
    while True:
        hits = reader.search(query, limit=page, offset=offset, **options)
        yield from hits
        offset += len(hits)
        if len(hits) < page:
            return
        page = min(2 * page, 10_000)
