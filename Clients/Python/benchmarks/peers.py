"""Lede beside its peers of Python, in one process: adding, searching, digests.

python benchmarks/peers.py ARTICLES.jsonl QUERIES.txt [--turns N]

Needs `pip install lede_news-….whl tantivy bm25s PyStemmer sumy`. Figures are processor time, of all
threads; each side gets the same articles as Python objects and gives ids and scores as Python
objects.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import bm25s
import lede
import Stemmer
import tantivy
from sumy.nlp.stemmers import Stemmer as SumyStemmer
from sumy.parsers.plaintext import PlaintextParser
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.utils import get_stop_words

Hits = list[tuple[str, float]]
Search = Callable[[str], Hits]


def articles(path: str) -> Iterator[dict[str, Any]]:
    with Path(path).open(encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            yield {
                "id": article["id"],
                "headline": article.get("headline") or article.get("title") or "",
                "date": article.get("date") or "",
                "body": article.get("body") or "",
            }


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    began = time.process_time()
    result = work()
    return time.process_time() - began, result


def add_to_lede(path: str, folder: Path) -> lede.Reader:
    archive = lede.Archive.create(folder / "lede")
    with archive.writer() as writer:
        writer.add(articles(path))
    return archive.reader


def add_to_tantivy(path: str, folder: Path) -> tantivy.Index:
    schema = tantivy.SchemaBuilder()
    schema.add_text_field("id", stored=True, tokenizer_name="raw")
    schema.add_text_field("date", stored=True, tokenizer_name="raw")
    schema.add_text_field("headline", stored=True, tokenizer_name="en_stem")
    schema.add_text_field("body", stored=True, tokenizer_name="en_stem")
    (folder / "tantivy").mkdir()
    index = tantivy.Index(schema.build(), path=str(folder / "tantivy"))
    writer = index.writer(heap_size=512 << 20, num_threads=1)
    for article in articles(path):
        writer.add_document(tantivy.Document(**article))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return index


def add_to_bm25s(path: str) -> tuple[Any, list[str], Any]:
    ids, texts = [], []
    for article in articles(path):
        ids.append(article["id"])
        texts.append(article["headline"] + "\n" + article["body"])
    stemmer = Stemmer.Stemmer("english")
    tokens = bm25s.tokenize(texts, stopwords="en", stemmer=stemmer, show_progress=False)
    index = bm25s.BM25(k1=1.2, b=0.75)
    index.index(tokens, show_progress=False)
    return index, ids, stemmer


def searches(
    reader: lede.Reader, index: tantivy.Index, plain: tuple[Any, list[str], Any]
) -> dict[str, Search]:
    def in_lede(query: str) -> Hits:
        hits = reader.search(query, snippet=0, rank="bm25")
        return [(hit.id, hit.score) for hit in hits]

    def in_lede_with_snippets(query: str) -> Hits:
        return [(hit.id, hit.score) for hit in reader.search(query, rank="bm25")]

    searcher = index.searcher()

    def in_tantivy(query: str) -> Hits:
        parsed, _ = index.parse_query_lenient(query, ["headline", "body"])
        found = searcher.search(parsed, 10, count=False).hits
        return [(searcher.doc(address)["id"][0], score) for score, address in found]

    def in_tantivy_with_snippets(query: str) -> Hits:
        parsed, _ = index.parse_query_lenient(query, ["headline", "body"])
        maker = tantivy.SnippetGenerator.create(searcher, parsed, index.schema, "body")
        found = []
        for score, address in searcher.search(parsed, 10, count=False).hits:
            article = searcher.doc(address)
            maker.snippet_from_doc(article).fragment()
            found.append((article["id"][0], score))
        return found

    retriever, ids, stemmer = plain

    def in_bm25s(query: str) -> Hits:
        tokens = bm25s.tokenize(
            [query], stopwords="en", stemmer=stemmer, return_ids=False, show_progress=False
        )
        documents, scores = retriever.retrieve(tokens, k=10, show_progress=False)
        return [(ids[d], float(s)) for d, s in zip(documents[0], scores[0], strict=True)]

    return {
        "Lede": in_lede,
        "tantivy-py": in_tantivy,
        "bm25s": in_bm25s,
        "Lede, with snippets": in_lede_with_snippets,
        "tantivy-py, with snippets": in_tantivy_with_snippets,
    }


def compare_searches(found: dict[str, Search], queries: list[str], turns: int) -> None:
    times: dict[str, list[float]] = {name: [] for name in found}
    for turn in range(turns + 1):
        for name, search in found.items():
            seconds, _ = timed(lambda search=search: [search(query) for query in queries])
            # The first turn fills what each side keeps.
            if turn:
                times[name].append(seconds / len(queries) * 1e6)
    for name, turned in times.items():
        print(f"search, {name}: {statistics.median(turned):.0f} µs of processor a query")


class Cutter:
    """What sumy cuts texts with: Lede's sentences and words of letters, so that NLTK's model,
    which is a download of its own, is not needed. It is faster than that, too.
    """

    language = "english"

    def to_sentences(self, text: str) -> tuple[str, ...]:
        return tuple(sentence.text for sentence in lede.sentences(text))

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(re.findall(r"[^\W\d_]+", sentence))


def compare_digests(path: str, count: int) -> None:
    bodies = [article["body"] for _, article in zip(range(count), articles(path), strict=False)]
    summarizer = LexRankSummarizer(SumyStemmer("english"))
    summarizer.stop_words = get_stop_words("english")
    cutter = Cutter()

    def sumy() -> None:
        for body in bodies:
            summarizer(PlaintextParser.from_string(body, cutter).document, 3)

    ours, _ = timed(lambda: [lede.summarize(body, sentences=3) for body in bodies])
    theirs, _ = timed(sumy)
    print(f"digest of an article: Lede {ours / count * 1e6:.0f} µs", end=", ")
    print(f"sumy's LexRank {theirs / count * 1e6:.0f} µs, {theirs / ours:.1f} times")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles")
    parser.add_argument("queries")
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--digests", type=int, default=500)
    options = parser.parse_args()
    lines = Path(options.queries).read_text(encoding="utf-8").splitlines()
    # Words alone, which every side reads alike.
    queries = [query for line in lines if (query := re.sub(r"[\W_]+", " ", line).strip())]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        ours, reader = timed(lambda: add_to_lede(options.articles, folder))
        theirs, index = timed(lambda: add_to_tantivy(options.articles, folder))
        plain_seconds, plain = timed(lambda: add_to_bm25s(options.articles))
        reading, _ = timed(lambda: [None for _ in articles(options.articles)])
        print(f"adding: Lede {ours:.2f} s, tantivy-py {theirs:.2f} s, bm25s {plain_seconds:.2f} s;")
        print(f"  of which reading the articles {reading:.2f} s; ratio {ours / theirs:.2f}")
        compare_searches(searches(reader, index, plain), queries, options.turns)
    compare_digests(options.articles, options.digests)


if __name__ == "__main__":
    main()
