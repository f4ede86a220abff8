"""What a reader gives: hits, answers, digests, timelines, counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from lede import _html, _table

if TYPE_CHECKING:
    import pandas

Item = TypeVar("Item")


@dataclass(frozen=True)
class ScorePart:
    """A part of a score, where `explain` asked for it."""

    name: str
    """What the part is."""
    value: float
    """How much it is."""
    detail: str
    """How it came about."""


@dataclass(frozen=True)
class Correction:
    """A word that no article holds."""

    word: str
    """The word as it was typed."""
    suggestions: tuple[str, ...]
    """What may have been meant, the likeliest first."""
    applied: bool
    """Whether the first of these was searched for instead."""


@dataclass(frozen=True)
class Hit:
    """An article that matches a query."""

    rank: int
    """1 for the best."""
    id: str
    """The article's id."""
    score: float
    """What it is ranked by."""
    headline: str
    """The article's headline, or its beginning."""
    date: str | None
    """The article's date, to the day."""
    source: str | None
    """Who published it."""
    snippet: str
    """The passage that shows best why it matches."""
    highlights: tuple[tuple[int, int], ...]
    """Where the query's words stand in the snippet: `snippet[start:end]`."""
    status: str = "usable"
    """As its source states it: `usable`, `withheld`, `canceled`."""
    embargo: str | None = None
    """The moment before which it must not be published."""
    duplicates: tuple[str, ...] = ()
    """The ids of copies of this story, where `duplicates="group"` asked for them."""
    explanation: tuple[ScorePart, ...] = ()
    """What the score is made of, where `explain` asked for it."""

    def _repr_html_(self) -> str:
        return _html.hits([self])


@dataclass(frozen=True)
class Answer:
    """A sentence that answers a question."""

    rank: int
    """1 for the surest."""
    id: str
    """The id of the sentence's article."""
    score: float
    """What it is ranked by."""
    sentence: str
    """The sentence."""
    answer: str | None
    """The words of the sentence that are the answer, where their kind is known."""
    type: str
    """What was asked for: a person, a number, a date ..."""
    paragraph: int
    """Counts the article's paragraphs from 0."""
    start_byte: int
    """Where the sentence begins in the UTF-8 of the article's body (`Article.cut`)."""
    end_byte: int
    """Where it ends."""
    headline: str
    """The article's headline."""
    date: str | None
    """The article's date, to the day."""
    confidence: float
    """How likely the answer is right, from 0 to 1."""
    supported: bool
    """The archive seems to hold an answer; False where this is only the nearest sentence."""
    before: tuple[str, ...] = ()
    """The sentences before it, where `neighbours` asked for them."""
    after: tuple[str, ...] = ()
    """The sentences behind it."""
    explanation: tuple[ScorePart, ...] = ()
    """What the score is made of, where `explain` asked for it."""
    status: str = "usable"
    """As its article's source states it: `usable`, `withheld`, `canceled`."""
    embargo: str | None = None
    """The moment before which its article must not be published."""

    def _repr_html_(self) -> str:
        return _html.answers([self])


@dataclass(frozen=True)
class DigestSentence:
    """A sentence of a digest, and where it stands."""

    text: str
    """The sentence."""
    id: str | None
    """The id of its article; None for a text of no archive."""
    date: str | None
    """The article's date."""
    start_byte: int
    """Where it begins in the UTF-8 of the article's body (`Article.cut`), or of the text."""
    end_byte: int
    """Where it ends."""
    score: float
    """How much it tells."""
    event_date: str | None = None
    """In a timeline, the day that it tells of."""
    shares: Mapping[str, float] | None = field(default=None, hash=False)
    """What the score is made of, where `explain` asked for it."""
    shown: str = ""
    """The sentence as the digest shows it: `text`, or what `edit="light"` makes of it."""


@dataclass(frozen=True)
class Count:
    """How many articles have something in common."""

    key: str | None
    """The day, month, year, source or section; None for articles that state none."""
    count: int
    """How many articles."""


@dataclass(frozen=True)
class Story:
    """An event that articles report: those that are alike and near in time."""

    headline: str
    """Its best headline."""
    terms: tuple[str, ...]
    """The words that tell it from others."""
    ids: tuple[str, ...]
    """Its articles, in the order of their dates."""
    since: str
    """The day of its first article."""
    until: str
    """The day of its last."""
    peak: str
    """The day of the most."""
    days: tuple[Count, ...]
    """How many articles each of its days has."""
    query: str
    """What finds its articles again, for its timeline for instance."""
    status: str = "usable"
    """`withheld` where one of its articles is withheld or canceled."""
    embargo: str | None = None
    """The latest embargo of its articles, over or not."""


@dataclass(frozen=True)
class _Listing(Sequence[Item], Generic[Item]):
    """What a result of many items can do: be walked, counted and taken apart."""

    items: tuple[Item, ...]
    """The items, best first."""

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[Item]:
        return iter(self.items)

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Item, ...]: ...
    def __getitem__(self, index: int | slice) -> Item | tuple[Item, ...]:
        return self.items[index]

    def to_pandas(self) -> pandas.DataFrame:
        """Give the items as a table of pandas, a row each."""
        return _table.of(self.items)


@dataclass(frozen=True)
class _Answered(_Listing[Item]):
    """What is said of how a query was read."""

    articles: int
    """How many articles match."""
    ran_as: str
    """The query as it was understood."""
    notes: tuple[str, ...]
    """What was passed over, left out or replaced."""
    reason: str | None
    """Why nothing was found."""
    corrections: tuple[Correction, ...]
    """Words that no article holds, and what may have been meant."""
    partial: bool
    """Whether a limit of time or work ended it early, or a shard did not answer."""


@dataclass(frozen=True)
class Hits(_Answered[Hit]):
    """The articles that match a query, best first: a sequence of `Hit`."""

    def _repr_html_(self) -> str:
        return _html.hits(self.items, self.notes, self.reason)


@dataclass(frozen=True)
class Answers(_Answered[Answer]):
    """The sentences that answer a question, surest first: a sequence of `Answer`."""

    type: str
    """What was asked for."""

    def _repr_html_(self) -> str:
        return _html.answers(self.items, self.notes, self.reason)


@dataclass(frozen=True)
class Counts(_Answered[Count]):
    """How many articles match, key by key: a sequence of `Count`."""

    def _repr_html_(self) -> str:
        return _html.counts(self.items, self.notes, self.reason)


@dataclass(frozen=True)
class Stories(_Listing[Story]):
    """The events that the articles of a query report, the largest first: a sequence of `Story`."""

    articles: int
    """How many articles match."""
    grouped: int
    """How many of them were grouped: the best, of all articles the newest."""

    def _repr_html_(self) -> str:
        return _html.stories(self.items)


@dataclass(frozen=True)
class Digest(_Listing[DigestSentence]):
    """Sentences that tell the most: a sequence of `DigestSentence`."""

    words: int
    """How many words it has."""
    articles: int
    """Of how many articles it tells."""
    headline: str | None = None
    """A line above it; None where no headline of the articles fits."""
    status: str = "usable"
    """`withheld` where an article that it draws on is withheld or canceled."""
    embargo: str | None = None
    """The latest embargo, over or not, of the articles that it draws on."""
    ran_as: str | None = None
    """The query as it was understood; None of named articles or a text."""
    found: int | None = None
    """How many articles match the query."""
    notes: tuple[str, ...] = ()
    """What was passed over, left out or replaced."""
    reason: str | None = None
    """Why nothing was found."""
    corrections: tuple[Correction, ...] = ()
    """Words that no article holds, and what may have been meant."""
    partial: bool = False
    """Whether a limit of time or work ended it early."""

    @property
    def text(self) -> str:
        """The sentences as they are shown, one behind the other."""
        return " ".join(sentence.shown or sentence.text for sentence in self.items)

    def __str__(self) -> str:
        """Give the text."""
        return self.text

    def _repr_html_(self) -> str:
        return _html.digest(self)


@dataclass(frozen=True)
class Timeline(Digest):
    """What happened, by the days that the sentences tell of."""

    @property
    def days(self) -> dict[str | None, tuple[DigestSentence, ...]]:
        """The sentences of each day, in the order of the days."""
        days: dict[str | None, tuple[DigestSentence, ...]] = {}
        for sentence in self.items:
            days[sentence.event_date] = (*days.get(sentence.event_date, ()), sentence)
        return days

    def _repr_html_(self) -> str:
        return _html.timeline(self)


def ranges(text: str, byte_ranges: Sequence[Sequence[int]]) -> tuple[tuple[int, int], ...]:
    """Give ranges of a text's UTF-8 as ranges of its characters."""
    if text.isascii():
        return tuple((start, end) for start, end in byte_ranges)
    data = text.encode("utf-8", "surrogatepass")
    return tuple(
        (len(data[:start].decode("utf-8", "ignore")), len(data[:end].decode("utf-8", "ignore")))
        for start, end in byte_ranges
    )


def hits_of(record: Mapping[str, Any]) -> Hits:
    """Give the hits that a result's JSON describes."""
    return Hits(tuple(_hit(hit) for hit in record["hits"]), *_reading(record))


def answers_of(record: Mapping[str, Any]) -> Answers:
    """Give the answers that a result's JSON describes."""
    answers = tuple(_answer(answer) for answer in record["answers"])
    return Answers(answers, *_reading(record), type=record["type"])


def counts_of(record: Mapping[str, Any]) -> Counts:
    """Give the counts that a result's JSON describes."""
    counts = tuple(Count(row["key"], row["count"]) for row in record["counts"])
    return Counts(counts, *_reading(record))


def stories_of(record: Mapping[str, Any]) -> Stories:
    """Give the stories that a result's JSON describes."""
    stories = tuple(_story(story) for story in record["stories"])
    return Stories(stories, record["articles"], record["grouped"])


def digest_of(record: Mapping[str, Any]) -> Digest:
    """Give the digest that a result's JSON describes."""
    return Digest(*_digested(record), **_outcome(record))


def timeline_of(record: Mapping[str, Any]) -> Timeline:
    """Give the timeline that a result's JSON describes."""
    return Timeline(*_digested(record), **_outcome(record))


def _digested(
    record: Mapping[str, Any],
) -> tuple[tuple[DigestSentence, ...], int, int, str | None, str, str | None]:
    headline = record.get("headline")
    return (_sentences(record), record["words"], record["articles"], headline, *_release(record))


def _outcome(record: Mapping[str, Any]) -> dict[str, Any]:
    """Give how the query of a digest was read."""
    return {
        "ran_as": record.get("ranAs"),
        "found": record.get("found"),
        "notes": tuple(record.get("notes", ())),
        "reason": record.get("reason"),
        "corrections": _corrections(record),
        "partial": record.get("partial", False),
    }


def _corrections(record: Mapping[str, Any]) -> tuple[Correction, ...]:
    return tuple(
        Correction(one["word"], tuple(one["suggestions"]), one["applied"])
        for one in record.get("corrections", ())
    )


def _release(record: Mapping[str, Any]) -> tuple[str, str | None]:
    """Give what holds back a text that is made of articles."""
    return record.get("status", "usable"), record.get("embargo")


def _reading(
    record: Mapping[str, Any],
) -> tuple[int, str, tuple[str, ...], str | None, tuple[Correction, ...], bool]:
    return (
        record["articles"],
        record["ranAs"],
        tuple(record["notes"]),
        record.get("reason"),
        _corrections(record),
        record.get("partial", False),
    )


def _parts(record: Mapping[str, Any]) -> tuple[ScorePart, ...]:
    return tuple(
        ScorePart(part["name"], part["value"], part["detail"])
        for part in record.get("explanation", ())
    )


def _hit(hit: Mapping[str, Any]) -> Hit:
    # The initialiser of a frozen dataclass sets field by field, which takes three times as long.
    made = object.__new__(Hit)
    snippet = hit["snippet"]
    highlights = hit["highlights"]
    made.__dict__.update(
        rank=hit["rank"],
        id=hit["id"],
        score=hit["score"],
        headline=hit["headline"],
        date=hit["date"],
        source=hit["source"],
        snippet=snippet,
        highlights=ranges(snippet, highlights) if highlights else (),
        status=hit.get("status", "usable"),
        embargo=hit.get("embargo"),
        duplicates=tuple(hit.get("duplicates", ())),
        explanation=_parts(hit) if "explanation" in hit else (),
    )
    return made


def _story(story: Mapping[str, Any]) -> Story:
    return Story(
        story["headline"],
        tuple(story["terms"]),
        tuple(story["ids"]),
        story["since"],
        story["until"],
        story["peak"],
        tuple(Count(day["day"], day["count"]) for day in story["days"]),
        story["query"],
        *_release(story),
    )


def _answer(answer: Mapping[str, Any]) -> Answer:
    return Answer(
        answer["rank"],
        answer["id"],
        answer["score"],
        answer["sentence"],
        answer["answer"],
        answer["type"],
        answer["paragraph"],
        answer["start"],
        answer["end"],
        answer["headline"],
        answer["date"],
        answer["confidence"],
        answer["supported"],
        tuple(answer.get("before", ())),
        tuple(answer.get("after", ())),
        _parts(answer),
        *_release(answer),
    )


def _sentences(record: Mapping[str, Any]) -> tuple[DigestSentence, ...]:
    return tuple(
        DigestSentence(
            sentence["text"],
            sentence["id"],
            sentence["date"],
            sentence["start"],
            sentence["end"],
            sentence["score"],
            sentence.get("eventDate"),
            sentence.get("shares"),
            sentence["shown"],
        )
        for sentence in record["sentences"]
    )
