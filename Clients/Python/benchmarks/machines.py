"""Shards of Ray on one machine with two nodes: as one archive, while actors and a node are killed.

python benchmarks/machines.py ARTICLES.jsonl QUERIES.txt [--shards N] [--searches N]

Needs `pip install 'lede_news-….whl[ray]'`. Builds with one node of one processor and with two,
compares every query with one archive, and searches while replicas, shards and a node are killed;
the program fails if a result differs or is lost.
"""

from __future__ import annotations

import argparse
import concurrent.futures
import os
import signal
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import lede
import lede.ray
import ray
from ray import serve
from ray.cluster_utils import Cluster

_STORE = 400 << 20


def rest() -> None:
    time.sleep(1)


def own_memory(process: int) -> int:
    """Kilobytes of a process that are no page of a mapped file."""
    told = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in told.splitlines() if line.startswith("RssAnon"))


def compare(name: str, served: Any, reader: lede.Reader, queries: list[str], **options: Any) -> int:
    times = [0.0, 0.0]
    wrong = 0
    for query in queries:
        began = time.perf_counter()
        expected = reader.search(query, **options)
        between = time.perf_counter()
        wrong += served.search(query, **options) != expected
        times[0] += between - began
        times[1] += time.perf_counter() - between
    one, served = (1000 * seconds / len(queries) for seconds in times)
    print(
        f"{name}: {len(queries)} queries, {wrong} differ; {one:.2f} ms in the process, "
        f"{served:.2f} served"
    )
    return wrong


def killed(
    name: str, served: Any, reader: lede.Reader, queries: list[str], count: int, kill: Any
) -> int:
    """Search by four threads while something is killed at a tenth, a half and nine tenths."""
    expected = {query: reader.search(query) for query in queries}
    moments = {count // 10, count // 2, 9 * count // 10}
    wrong = lost = 0
    lock = threading.Lock()

    def search(number: int) -> None:
        nonlocal wrong, lost
        if number in moments:
            print(f"  killed at {number}: {kill()}", flush=True)
        query = queries[number % len(queries)]
        try:
            hits = served.search(query)
        except Exception as error:
            with lock:
                lost += 1
            print(f"  lost: {query}: {error!r}", flush=True)
            return
        if hits != expected[query]:
            with lock:
                wrong += 1

    began = time.perf_counter()
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        list(pool.map(search, range(count)))
    seconds = time.perf_counter() - began
    print(f"{name}: {count} searches in {seconds:.0f} s; {wrong} wrong, {lost} lost")
    return wrong + lost


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("queries", type=Path)
    parser.add_argument("--shards", type=int, default=4)
    parser.add_argument("--searches", type=int, default=10_000)
    options = parser.parse_args()
    queries = [query for query in options.queries.read_text("utf-8").splitlines() if query.strip()]
    faults = 0
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        cluster = Cluster(
            initialize_head=True, head_node_args={"num_cpus": 1, "object_store_memory": _STORE}
        )
        ray.init(address=cluster.address, log_to_driver=False)
        times = []
        for number in (1, 2):
            if number == 2:
                cluster.add_node(num_cpus=1, object_store_memory=_STORE)
            # The first task of a node starts its workers.
            ray.get([ray.remote(rest).remote() for _ in range(number)])
            began = time.perf_counter()
            shards = lede.ray.build([options.articles], folder / str(number), shards=options.shards)
            times.append(time.perf_counter() - began)
        one, two = times
        print(f"build: {one:.1f} s by one node, {two:.1f} by two: {two / one:.2f}")

        archive = lede.Archive.create(folder / "one.lede")
        with archive.writer() as writer:
            writer.add_files(options.articles)
        reader = archive.reader
        for by_shard in (True, False):
            name = "by-shard" if by_shard else "whole"
            lost = cluster.add_node(num_cpus=1, object_store_memory=_STORE)
            served = lede.ray.serve(
                shards, replicas=2, processors=0.1, name=name, by_shard=by_shard
            )
            faults += compare(f"{name}, news", served, reader, queries)
            faults += compare(f"{name}, bm25", served, reader, queries, rank="bm25")
            actors = ["Shard-0000", "Replica"] if by_shard else ["Replica"]
            handles = [serve.get_deployment_handle(actor, name) for actor in actors]
            for handle, actor in zip(handles, actors, strict=True):
                process = handle.process.remote().result()
                print(f"  {actor}: {own_memory(process) / 1024:.0f} MB of its own")
            kills = iter(range(3))

            def kill(handles: list[Any] = handles, kills: Any = kills, lost: Any = lost) -> str:
                number = next(kills)
                if number == 1:
                    cluster.remove_node(lost, allow_graceful=False)
                    return "a node"
                process = handles[number % len(handles)].process.remote().result()
                os.kill(process, signal.SIGKILL)
                return f"process {process}"

            faults += killed(name, served, reader, queries, options.searches, kill)
            serve.delete(name)
        serve.shutdown()
        ray.shutdown()
        cluster.shutdown()
    if faults:
        sys.exit(f"{faults} results differ or are lost")


if __name__ == "__main__":
    main()
