"""Several archives as one beside one archive of the same articles: every result, to the last bit.

python benchmarks/several.py ARTICLES.jsonl QUERIES.txt [--archives N] [--questions N]

The articles are cut at random into archives. A line for each kind of result tells how many were
compared and how many differ, and the program fails if any do.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import lede


def build(path: Path, folder: Path, count: int) -> tuple[lede.Reader, lede.Reader]:
    """Give one archive, and as many as were asked for read as one."""
    rng = random.Random(7)
    files = [(folder / f"{number}.jsonl").open("wb") for number in range(count)]
    with path.open("rb") as lines:
        for line in lines:
            rng.choice(files).write(line)
    parts = []
    for file in files:
        file.close()
        parts.append(Path(file.name))
    archives = [folder / f"{part.stem}.lede" for part in parts]
    for archive, part in zip(archives, parts, strict=True):
        with lede.Archive.create(archive).writer() as writer:
            writer.add_files(part)
    one = lede.Archive.create(folder / "one.lede")
    with one.writer() as writer:
        # As one archive of the same articles in the same order.
        for part in parts:
            writer.add_files(part)
    began = time.perf_counter()
    several = lede.Archive.open(*archives).reader
    print(f"opening {count} archives as one: {time.perf_counter() - began:.3f} s")
    return one.reader, several


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("queries", type=Path)
    parser.add_argument("--archives", type=int, default=7)
    parser.add_argument("--questions", type=int, default=400)
    options = parser.parse_args()
    queries = [query for query in options.queries.read_text("utf-8").splitlines() if query.strip()]
    with tempfile.TemporaryDirectory() as place:
        one, several = build(options.articles, Path(place), options.archives)
        differ = 0

        def compare(name: str, asked: list[str], ask: Callable[[lede.Reader, str], Any]) -> None:
            nonlocal differ
            times = [0.0, 0.0]
            wrong = []
            for query in asked:
                told = []
                for side, reader in enumerate((one, several)):
                    began = time.process_time()
                    told.append(ask(reader, query))
                    times[side] += time.process_time() - began
                if told[0] != told[1]:
                    wrong.append(query)
            differ += len(wrong)
            one_ms, several_ms = (1000 * seconds / max(1, len(asked)) for seconds in times)
            print(
                f"{name}: {len(asked)} compared, {len(wrong)} differ; "
                f"{one_ms:.2f} ms of processor over one, {several_ms:.2f} over several"
            )
            for query in wrong[:3]:
                print(f"  {query}")

        step = max(1, len(queries) // options.questions)
        some = queries[::step]
        compare("hits by news", queries, lambda reader, q: reader.search(q))
        compare(
            "hits by news, explained, copies grouped",
            queries,
            lambda reader, q: reader.search(q, explain=True, duplicates="group"),
        )
        compare("hits by bm25", queries, lambda reader, q: reader.search(q, rank="bm25"))
        compare("hits by deep", some, lambda reader, q: reader.search(q, rank="deep"))
        # With a letter left out, so that words are corrected.
        compare(
            "corrections",
            queries,
            lambda reader, q: reader.search(" ".join(w[:2] + w[3:] for w in q.split())),
        )
        compare("counts by year", queries, lambda reader, q: reader.count(q, "year"))
        compare("answers", some, lambda reader, q: reader.ask(q))
        compare("digests", some, lambda reader, q: reader.digest(q))
        compare("timelines", some[::7], lambda reader, q: reader.timeline(q))
        if differ:
            sys.exit(f"{differ} results differ")


if __name__ == "__main__":
    main()
