"""Memory over many searches, and how threads share the processors.

python benchmarks/endurance.py ARCHIVE.lede QUERIES.txt [--searches N]
"""

from __future__ import annotations

import argparse
import concurrent.futures
import itertools
import os
import time
from pathlib import Path

import lede


def resident() -> int:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGESIZE")


def own_memory() -> int:
    """Memory that is no page of a mapped file."""
    told = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in told.splitlines() if line.startswith("RssAnon"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("archive")
    parser.add_argument("queries")
    parser.add_argument("--searches", type=int, default=1_000_000)
    options = parser.parse_args()
    queries = Path(options.queries).read_text(encoding="utf-8").splitlines()
    reader = lede.Archive(options.archive).reader

    for threads in (1, 2, 4, 8):
        began, used = time.monotonic(), time.process_time()
        with concurrent.futures.ThreadPoolExecutor(threads) as pool:
            count = sum(1 for _ in pool.map(lambda query: reader.search(query), queries * 8))
        wall, processor = time.monotonic() - began, time.process_time() - used
        print(
            f"{threads} threads: {count / wall:.0f} searches a second, "
            f"{processor / wall:.2f} processors busy"
        )

    step = max(1, options.searches // 10)
    for number, query in zip(range(options.searches), itertools.cycle(queries), strict=False):
        reader.search(query, snippet=0, rank="bm25")
        if number % step == step - 1:
            print(
                f"{number + 1} searches: {own_memory()} kB of its own, {resident() >> 10} kB in all"
            )


if __name__ == "__main__":
    main()
