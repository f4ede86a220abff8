"""Ray on one machine with two nodes, where Ray is there."""

from __future__ import annotations

import concurrent.futures
import json
import os
import signal
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import stories

import lede

pytest.importorskip("ray")


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    import ray
    from ray.cluster_utils import Cluster

    made = Cluster(
        initialize_head=True, head_node_args={"num_cpus": 2, "object_store_memory": 200 << 20}
    )
    made.add_node(num_cpus=2, object_store_memory=200 << 20)
    ray.init(address=made.address, log_to_driver=False)
    yield made
    from ray import serve

    serve.shutdown()
    ray.shutdown()
    made.shutdown()


@pytest.fixture(scope="module")
def shards(cluster: Any, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    import lede.ray

    folder = tmp_path_factory.mktemp("shards")
    files = []
    for number in range(3):
        files.append(folder / f"{number}.jsonl")
        part = stories()[40 * number : 40 * number + 40]
        files[-1].write_text("".join(json.dumps(story) + "\n" for story in part), "utf-8")
    return lede.ray.build(files, folder / "out", shards=3)


QUERIES = ["storm", "mayor lópez killed", "strom", '"port azure" -flood', "Łódź", "*"]


def test_shards_are_one_archive(shards: list[str], reader: lede.Reader) -> None:
    several = lede.Archive.open(*shards).reader
    assert len(several) == len(stories())
    for query in QUERIES:
        assert several.search(query) == reader.search(query)
    assert several.ask("Who is mayor?") == reader.ask("Who is mayor?")


def test_a_line_that_is_no_article_ends_the_build(cluster: Any, tmp_path: Path) -> None:
    import ray.exceptions

    import lede.ray

    (tmp_path / "a.jsonl").write_text('{"id":"a","body":"Fog."}\n[1]\n', "utf-8")
    with pytest.raises(ray.exceptions.RayTaskError, match="has no id"):
        lede.ray.build([tmp_path / "a.jsonl"], tmp_path / "out", shards=2)


def test_files_of_other_formats_are_added_whole_and_a_kill_holds(
    cluster: Any, tmp_path: Path
) -> None:
    import lede.ray

    files = []
    for number, (uri, status) in enumerate(
        [("tag:a", "usable"), ("tag:b", "usable"), ("tag:a", "canceled")]
    ):
        item = {
            "uri": uri,
            "version": str(number + 1),
            "pubstatus": status,
            "headline": f"Fog over port {uri[-1]}",
            "body_text": "The port was closed for an hour.",
        }
        files.append(tmp_path / f"{number}.json")
        files[-1].write_text(json.dumps(item), "utf-8")
    (tmp_path / "c.jsonl").write_text('{"id":"c","body":"Fog."}\n', "utf-8")
    files.append(tmp_path / "picture.png")
    files[-1].write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.warns(UserWarning, match=r"picture\.png"):
        shards = lede.ray.build([*files, tmp_path / "c.jsonl"], tmp_path / "out", shards=2)
    several = lede.Archive.open(*shards).reader
    assert {hit.id for hit in several.search("fog")} == {"tag:b", "c"}


def test_no_answer_is_wrong_or_lost_while_replicas_die(
    shards: list[str], reader: lede.Reader
) -> None:
    import lede.ray

    served = lede.ray.serve(shards, replicas=2, processors=0.5)
    expected = {query: reader.search(query) for query in QUERIES}
    assert served.digest("storm", words=40) == reader.digest("storm", words=40)
    with pytest.raises(Exception, match="colour"):
        served.search("storm", colour="red")

    def search(number: int) -> bool:
        query = QUERIES[number % len(QUERIES)]
        if number in (200, 400):
            os.kill(served._handle.process.remote().result(), signal.SIGKILL)
        return served.search(query) == expected[query]

    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        assert all(pool.map(search, range(600)))


def test_shards_that_are_ranked_by_actors_of_their_own_give_the_same(
    shards: list[str], reader: lede.Reader
) -> None:
    import lede.ray

    served = lede.ray.serve(
        shards, replicas=2, processors=0.2, name="apart", by_shard=True, deadline=30
    )
    for query in QUERIES:
        for options in ({}, {"rank": "bm25", "limit": 3}, {"duplicates": "group", "offset": 2}):
            expected = reader.search(query, **options)
            assert served.search(query, **options) == expected
            assert served.search(query, partial=True, **options) == expected
    assert served.ask("Who is mayor?") == reader.ask("Who is mayor?")
    with pytest.raises(Exception, match="colour"):
        served.search("storm", colour="red")
    from ray import serve

    shard = serve.get_deployment_handle("Shard-0001", "apart")

    def search(number: int) -> bool:
        query = QUERIES[number % len(QUERIES)]
        if number in (50, 100):
            os.kill(shard.process.remote().result(), signal.SIGKILL)
        return served.search(query) == reader.search(query)

    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        assert all(pool.map(search, range(200)))
    serve.delete("apart")


def test_hits_are_partial_only_where_that_is_allowed(
    shards: list[str], reader: lede.Reader
) -> None:
    import lede.ray

    class Response:
        def __init__(self, text: str | None) -> None:
            self._text = text

        def result(self, timeout_s: float) -> str:
            if self._text is None:
                raise TimeoutError
            return self._text

    class Ranker:
        """Stands for the handle of a shard; one of them is late."""

        def __init__(self, number: int) -> None:
            self._shard = lede.ray.Shard(shards, number)
            self._late = number == 1

        @property
        def rank(self) -> Ranker:
            return self

        def remote(self, query: str, options: dict[str, Any]) -> Response:
            return Response(None if self._late else self._shard.rank(query, options))

    replica = lede.ray.Replica(shards, [Ranker(number) for number in range(3)], deadline=1)
    with pytest.raises(lede.LedeError, match="shard 1 was not ranked"):
        replica.search("storm", {})
    hits = replica.search("storm", {"partial": True, "limit": None})
    whole = reader.search("storm", limit=None)
    assert hits.partial
    assert not whole.partial
    assert 0 < len(hits) < len(whole)
    scores = {hit.id: hit.score for hit in whole}
    assert all(scores[hit.id] == hit.score for hit in hits)


def test_http_gets_json(shards: list[str], reader: lede.Reader) -> None:
    import lede.ray

    lede.ray.serve(shards, replicas=1, processors=0.5, name="web", route="/news")

    def get(path: str) -> tuple[int, Any]:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:8000/news/{path}") as response:
                return response.status, json.load(response)
        except urllib.error.HTTPError as error:
            return error.code, json.load(error)

    status, found = get("search?q=storm&limit=3&rank=bm25")
    expected = reader.search("storm", limit=3, rank="bm25")
    assert status == 200
    assert [(hit["id"], hit["score"]) for hit in found["items"]] == [
        (hit.id, hit.score) for hit in expected
    ]
    assert get("ask?q=Who+is+mayor%3F")[1]["items"][0]["sentence"]
    assert get("digest?q=storm&words=20")[1]["words"] <= 20
    assert get("search?q=storm&colour=red") == (
        400,
        {"code": "INVALID_SETTING", "message": get("search?q=storm&colour=red")[1]["message"]},
    )
    assert get("search?q=storm&limit=0")[0] == 400
    assert get("remove?q=storm")[0] == 404
    assert get("search")[0] == 404
