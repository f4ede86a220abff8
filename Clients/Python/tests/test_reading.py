"""What a reader gives is what the program prints."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from conftest import Program, stories

import lede

QUERIES = ["storm", "mayor lópez killed", '"port azure" -flood', "Łódź", "*", "strom", "qqqqqq", ""]


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("options", [{}, {"rank": "bm25"}, {"sort": "newest", "limit": None}])
def test_hits_are_those_of_the_program(
    reader: lede.Reader, program: Program, query: str, options: dict[str, Any]
) -> None:
    flags = ["--duplicates", "show", "-n", str(options.get("limit", 10) or 0)]
    for name in ("rank", "sort"):
        flags += [f"--{name}", options[name]] if name in options else []
    expected = program("search", query, *flags)
    found = reader.search(query, **options)
    assert [(hit.rank, hit.id, hit.score) for hit in found] == [
        (hit["rank"], hit["id"], hit["score"]) for hit in expected
    ]
    for hit, record in zip(found, expected, strict=True):
        assert (hit.headline, hit.date, hit.source, hit.snippet) == (
            record["headline"],
            record["date"],
            record["source"],
            record["snippet"],
        )
        marked = [record["snippet"].encode()[a:b].decode() for a, b in record["highlights"]]
        assert [hit.snippet[start:end] for start, end in hit.highlights] == marked


@pytest.mark.parametrize(
    "question", ["How many people did the storm in Oslo kill?", "Who is mayor?"]
)
def test_answers_are_those_of_the_program(
    reader: lede.Reader, program: Program, question: str
) -> None:
    expected = program("ask", question, "--neighbours", "1")
    answers = reader.ask(question, neighbours=1)
    assert len(answers) > 0
    assert [(a.id, a.sentence, a.answer, a.score, a.confidence) for a in answers] == [
        (e["id"], e["sentence"], e["answer"], e["score"], e["confidence"]) for e in expected
    ]
    assert [list(answer.before) for answer in answers] == [e.get("before", []) for e in expected]
    for answer in answers:
        article = reader.article(answer.id)
        assert article is not None
        assert article.cut(answer.start_byte, answer.end_byte) == answer.sentence


def test_stories_are_those_of_the_program(reader: lede.Reader, program: Program) -> None:
    expected = program("stories", "storm", "--at-least", "1")
    found = reader.stories("storm", at_least=1)
    assert len(found) > 1
    assert [(s.headline, list(s.terms), list(s.ids), s.since, s.until, s.peak) for s in found] == [
        (e["headline"], e["terms"], e["ids"], e["since"], e["until"], e["peak"]) for e in expected
    ]
    assert found.articles == reader.search("storm").articles == found.grouped
    assert sum(day.count for day in found[0].days) == len(found[0].ids)
    assert found[0].headline in found._repr_html_()
    assert len(reader.stories("storm", at_least=1, limit=1)) == 1
    assert reader.stories("qqqqqq").items == ()


def test_digests_and_timelines_are_those_of_the_program(
    reader: lede.Reader, program: Program
) -> None:
    [expected] = program("digest", "storm", "--words", "50", lines=False)
    digest = reader.digest("storm", words=50)
    assert [s.text for s in digest] == [s["text"] for s in expected["sentences"]]
    assert (digest.words, digest.articles) == (expected["words"], expected["articles"])
    assert digest.text == str(digest) == " ".join(s["shown"] for s in expected["sentences"])
    [expected] = program("digest", "storm", "--words", "50", "--edit", "light", lines=False)
    assert (digest.ran_as, digest.found) == (expected["ranAs"], expected["found"])
    empty = reader.digest("stormm -storm")
    assert (empty.found, len(empty)) == (0, 0)
    assert empty.reason is not None
    edited = reader.digest("storm", words=50, edit="light")
    assert [s.shown for s in edited] == [s["shown"] for s in expected["sentences"]]
    assert edited.headline == expected["headline"]
    [expected] = program("digest", "--id", "s3", "--id", "s9", "--words", "50", lines=False)
    assert [s.text for s in reader.digest(ids=["s3", "s9"], words=50)] == [
        s["text"] for s in expected["sentences"]
    ]
    [expected] = program("digest", "storm", "--timeline", "--sentences", "4", lines=False)
    timeline = reader.timeline("storm", sentences=4)
    assert [s.text for s in timeline] == [s["text"] for s in expected["sentences"]]
    assert len(timeline) == 4
    assert len(reader.timeline("storm", dates=2, per_date=3).days) == 2
    days = [sentence.event_date for sentence in timeline]
    assert days == sorted(days)
    assert list(timeline.days) == sorted(set(days))


@pytest.mark.parametrize("by", ["day", "month", "year", "source", "section", "language"])
def test_counts_are_those_of_the_program(reader: lede.Reader, program: Program, by: Any) -> None:
    expected = program("count", "storm", "--by", by)
    assert [(row.key, row.count) for row in reader.count("storm", by)] == [
        (row["key"], row["count"]) for row in expected
    ]
    assert sum(row.count for row in reader.count(by=by)) == len(stories())


def test_articles_come_back_as_they_were_added(reader: lede.Reader) -> None:
    for story in stories()[::17]:
        article = reader.article(story["id"])
        assert article is not None
        assert article.record() == story
        assert article.other == {"desk": story["desk"]}
    assert reader.article("no such id") is None
    assert {article.id for article in reader.articles()} == {s["id"] for s in stories()}


def test_a_walk_has_no_end_but_the_last_hit(reader: lede.Reader) -> None:
    walked = [hit.id for hit in reader.hits("the")]
    assert walked == [hit.id for hit in reader.search("the", limit=None)]
    assert len(walked) == len(set(walked)) == len(stories())
    found = reader.search("storm", limit=3, offset=2)
    assert [hit.rank for hit in found] == [3, 4, 5]
    assert found.articles == 25


def test_days_may_be_dates(reader: lede.Reader) -> None:
    since = datetime.date(2024, 6, 1)
    expected = {story["id"] for story in stories() if story["date"] >= "2024-06-01"}
    assert {hit.id for hit in reader.search("*", limit=None, since=since)} == expected
    assert {hit.id for hit in reader.hits("*", since="2024-06")} == expected


def test_words_that_no_article_holds_are_told(reader: lede.Reader) -> None:
    found = reader.search("strom")
    assert found.corrections[0].word == "strom"
    assert found.corrections[0].suggestions[0] == "storm"
    nothing = reader.search("qqqqqq", correct=False)
    assert not nothing
    assert nothing.reason


def test_terms_and_words_begin_with_the_prefix(reader: lede.Reader, program: Program) -> None:
    expected = [(row["term"], row["count"]) for row in program("terms", "st", "-n", "0")]
    assert sorted(reader.terms("st", limit=None)) == sorted(expected)
    assert ("storm", 25) in reader.words("sto")


def test_similar_articles_leave_out_the_article(reader: lede.Reader, program: Program) -> None:
    expected = [hit["id"] for hit in program("similar", "s0")]
    assert [hit.id for hit in reader.similar("s0")] == expected
    with pytest.raises(lede.LedeError) as failure:
        reader.similar("no such id")
    assert failure.value.code == lede.Code.MISSING


def test_scores_are_explained_where_asked_for(reader: lede.Reader) -> None:
    hit = reader.search("storm", explain=True)[0]
    assert hit.explanation
    assert not reader.search("storm")[0].explanation
    assert reader.digest("storm", explain=True)[0].shares


def test_statistics_count_what_is_there(reader: lede.Reader, program: Program) -> None:
    [expected] = program("stats")
    told = reader.statistics()
    assert (told.articles, told.terms, told.bytes) == (
        expected["articles"],
        expected["terms"],
        expected["bytes"],
    )
    assert len(reader) == len(stories())


def test_results_are_sequences_and_do_not_change(reader: lede.Reader) -> None:
    found = reader.search("storm")
    assert found[:2] == tuple(found)[:2]
    assert found[-1] is list(found)[-1]
    assert hash(found[0]) == hash(reader.search("storm")[0])
    with pytest.raises(AttributeError):
        found[0].rank = 7  # type: ignore[misc]
