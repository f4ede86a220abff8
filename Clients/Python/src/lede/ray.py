"""Archives that Ray builds and serves; the wheel's extra `ray` installs it.

`build` cuts JSON lines and Parquet into shards by the articles' ids, so that all versions of an
article meet, deals out files of other formats whole, and makes an archive of each shard, one beside
the other. `serve` puts replicas before the shards. Each replica reads all shards as one archive, so
that hits, scores, answers and digests are those of one archive to the last bit; a machine has the
pages of a shard in memory once, however many replicas it has. Where there are more articles than
one processor ranks in time, the articles of each shard are ranked by an actor of its own, by the
statistics of all, and a replica gathers the best; the hits stay the same. Ray replaces an actor
that dies, and its queries are asked of another.
"""

from __future__ import annotations

import dataclasses
import json
import os
import time
import warnings
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import ray
from ray import serve as ray_serve
from ray.exceptions import RayActorError

from lede.archive import Archive
from lede.errors import Code, LedeError
from lede.results import Answers, Digest, Hits

_CUTTABLE = (".jsonl", ".parquet")

_BLOCK = 32 << 20
"""About how many bytes of a file of JSON lines one task cuts."""


def build(
    paths: Iterable[str | os.PathLike[str]],
    out: str | os.PathLike[str],
    *,
    shards: int = 2,
    settings: Mapping[str, Any] | None = None,
) -> list[str]:
    """Build archives of files of any format that Lede reads, and Parquet; returns their folders.

    They lie in `out`. Files and folders must be there, under the same paths, on all machines.
    `settings` are those of `Archive.create`. JSON lines (`.jsonl`) and Parquet are cut; of them an
    article that is no object, or without an id, is refused. Other files (wires, WARC, feeds) and
    folders are added whole, each to one shard: of versions in two of them the higher stated one is
    there, and a kill holds in all shards. What was not read of them is a warning.
    """
    if shards < 1:
        message = f"shards is 1 or more, not {shards}"
        raise ValueError(message)
    Path(out).mkdir(parents=True, exist_ok=True)
    files = [os.fspath(path) for path in paths]
    whole = [file for file in files if not file.endswith(_CUTTABLE)]
    cut = ray.remote(_cut).options(num_returns=shards)
    blocks = [
        cut.remote(*block, shards)
        for file in files
        if file.endswith(_CUTTABLE)
        for block in _blocks(file)
    ]
    # With one shard a task returns its one value and no list.
    columns = [[block] if shards == 1 else block for block in blocks]
    folders = [str(Path(out) / f"{number:04}.lede") for number in range(shards)]
    make = ray.remote(_make)
    made = [
        make.remote(
            folder,
            dict(settings or {}),
            whole[number::shards],
            *[block[number] for block in columns],
        )
        for number, folder in enumerate(folders)
    ]
    for faults in ray.get(made):
        for fault in faults:
            warnings.warn(fault, stacklevel=2)
    return folders


def _blocks(path: str) -> Iterator[tuple[str, int, int]]:
    """Give the parts of a file that one task each cuts: bytes, or row groups of Parquet."""
    if path.endswith(".parquet"):
        import pyarrow.parquet as parquet

        for group in range(parquet.ParquetFile(path).num_row_groups):
            yield path, group, group + 1
        return
    size = Path(path).stat().st_size
    for start in range(0, size, _BLOCK):
        yield path, start, min(size, start + _BLOCK)


def _cut(path: str, start: int, end: int, shards: int) -> Any:
    """Give JSON lines for each shard of the articles that begin in this part of the file."""
    parts: list[list[bytes]] = [[] for _ in range(shards)]
    for line in _lines(path, start, end):
        article = json.loads(line)
        if not isinstance(article, dict) or not article.get("id"):
            message = f"{path}: an article has no id: {line[:80]!r}"
            raise LedeError(Code.UNREADABLE_INPUT, message)
        parts[zlib.crc32(str(article["id"]).encode()) % shards].append(line)
    texts = [b"\n".join(part) for part in parts]
    return texts[0] if shards == 1 else texts


def _lines(path: str, start: int, end: int) -> Iterator[bytes]:
    if path.endswith(".parquet"):
        import pyarrow.parquet as parquet

        for row in parquet.ParquetFile(path).read_row_group(start).to_pylist():
            stated = {name: value for name, value in row.items() if value is not None}
            yield json.dumps(stated, ensure_ascii=False, default=str).encode()
        return
    with Path(path).open("rb") as file:
        # A line belongs to the part that its first byte is in.
        file.seek(max(0, start - 1))
        if start > 0:
            file.readline()
        while file.tell() < end and (line := file.readline()):
            if line.strip():
                yield line.rstrip(b"\r\n")


def _make(folder: str, settings: Mapping[str, Any], files: list[str], *blocks: bytes) -> list[str]:
    """Make the archive of a shard; returns what was not read of its files, and why."""
    faults: list[str] = []
    with Archive.create(folder, **settings).writer() as writer:
        if files:
            added = writer.add_files(*files)
            faults = [f"{one.path}: {'; '.join(one.reasons)}" for one in added.faults]
        for block in blocks:
            if block:
                report = writer.add_json(block.decode("utf-8", "replace"))
                if report.skipped:
                    raise LedeError(Code.UNREADABLE_INPUT, f"{folder}: {report.reasons[0]}")
    return faults


class Shard:
    """What ranks the articles of one shard in an actor of Ray Serve.

    It opens all shards, for the statistics that a score is made of; of the others it reads the
    dictionaries of terms alone.
    """

    def __init__(self, shards: list[str], number: int) -> None:
        self._reader = Archive.open(*shards).reader
        self._number = number

    def process(self) -> int:
        """Give the number of the process, by which an actor can be told from another."""
        return os.getpid()

    def rank(self, query: str, options: Mapping[str, Any]) -> str:
        """Give what `Replica.search` gathers."""
        return self._reader._rank(query, self._number, options)


class Replica:
    """What answers in an actor of Ray Serve: all shards as one archive."""

    def __init__(self, shards: list[str], rankers: list[Any], deadline: float) -> None:
        self._reader = Archive.open(*shards).reader
        self._rankers = rankers
        self._deadline = deadline

    def process(self) -> int:
        """Give the number of the process, by which a replica can be told from another."""
        return os.getpid()

    def search(self, query: str, options: Mapping[str, Any]) -> Hits:
        """As `Reader.search`; the option `partial` allows hits without those of a late shard."""
        may_lack = options.get("partial", False)
        asked = {name: value for name, value in options.items() if name != "partial"}
        if not self._rankers:
            return self._reader.search(query, **asked)
        end = time.monotonic() + self._deadline
        calls = [_Call(partial(one.rank.remote, query, asked)) for one in self._rankers]
        rankings = []
        for number, call in enumerate(calls):
            try:
                rankings.append(call.result(end))
            except TimeoutError:  # noqa: PERF203
                if not may_lack:
                    message = f"shard {number} was not ranked in {self._deadline} seconds"
                    raise LedeError(Code.CANCELLED, message) from None
        return self._reader._search_ranked(query, rankings, asked)

    def ask(self, question: str, options: Mapping[str, Any]) -> Answers:
        """As `Reader.ask`."""
        return self._reader.ask(question, **options)

    def digest(self, query: str, options: Mapping[str, Any]) -> Digest:
        """As `Reader.digest`."""
        return self._reader.digest(query, **options)

    def __call__(self, request: Any) -> Any:
        """Answer a request of HTTP."""
        from starlette.responses import JSONResponse

        method = request.url.path.rstrip("/").rsplit("/", 1)[-1]
        given = dict(request.query_params)
        text = given.pop("q", None)
        if method not in _METHODS or text is None:
            message = f"ask for one of {', '.join(_METHODS)}, with the query as q"
            return JSONResponse({"code": "MISSING", "message": message}, 404)
        options = {name: _value(value) for name, value in given.items()}
        try:
            return JSONResponse(dataclasses.asdict(getattr(self, method)(text, options)))
        except LedeError as error:
            refusal = {"code": error.code.name, "message": error.message}
        except (TypeError, ValueError) as error:
            refusal = {"code": "INVALID_SETTING", "message": str(error)}
        return JSONResponse(refusal, 400)


_METHODS = ("search", "ask", "digest")


def _value(text: str) -> Any:
    """Give a number or a truth of a query string; whatever else is text."""
    try:
        value = json.loads(text)
    except ValueError:
        return text
    return value if isinstance(value, (bool, int, float)) else text


class _Call:
    """A call of a deployment, made again of another actor where one dies."""

    def __init__(self, make: Callable[[], Any]) -> None:
        self._make = make
        self._response = make()

    def result(self, end: float) -> Any:
        """Give what it returns; raises TimeoutError when the monotonic clock reaches `end`."""
        while True:
            try:
                return self._response.result(timeout_s=max(0.0, end - time.monotonic()))
            except RayActorError:  # noqa: PERF203
                # Ray sends the next call to another.
                time.sleep(0.05)
                self._response = self._make()


class Served:
    """Shards that are served; any thread may ask.

    A query whose replica dies is asked again of another until `deadline` seconds are over; then
    `LedeError` with `Code.CANCELLED`. Hits are partial, and say so, only where `partial=True`
    allows it and shards are ranked by actors of their own.
    """

    def __init__(self, handle: Any, deadline: float = 60) -> None:
        self._handle = handle
        self._deadline = deadline

    def search(self, query: str, **options: Any) -> Hits:
        """As `Reader.search`; `partial=True` allows hits without those of shards that are late."""
        hits: Hits = self._asked("search", query, options)
        return hits

    def ask(self, question: str, **options: Any) -> Answers:
        """As `Reader.ask`."""
        answers: Answers = self._asked("ask", question, options)
        return answers

    def digest(self, query: str, **options: Any) -> Digest:
        """As `Reader.digest`."""
        digest: Digest = self._asked("digest", query, options)
        return digest

    def _asked(self, method: str, text: str, options: Mapping[str, Any]) -> Any:
        call = _Call(partial(getattr(self._handle, method).remote, text, options))
        try:
            # A replica has its own deadline for its shards, and some time for the rest.
            return call.result(time.monotonic() + self._deadline + 1)
        except TimeoutError:
            message = f"no replica answered in {self._deadline} seconds"
            raise LedeError(Code.CANCELLED, message) from None


def serve(
    shards: Iterable[str | os.PathLike[str]],
    *,
    replicas: int = 2,
    processors: float = 1,
    name: str = "lede",
    route: str | None = None,
    deadline: float = 60,
    by_shard: bool = False,
) -> Served:
    """Serve shards, or any archives that are read as one, by replicas of so many processors each.

    With `by_shard` the articles of each shard are ranked by as many replicas of an actor of its
    own: for archives whose ranking takes one processor longer than a message between machines.

    With a `route`, as `/news`, Ray's HTTP server answers `GET /news/search?q=storm&limit=5` and the
    same of `ask` and `digest` in JSON. A request whose replica dies gets a status from 500 on, and
    may be sent again.
    """
    folders = [os.fspath(shard) for shard in shards]
    deployed = ray_serve.deployment(
        num_replicas=replicas, ray_actor_options={"num_cpus": processors}
    )
    shard = deployed(Shard)
    rankers = [
        shard.options(name=f"Shard-{number:04}").bind(folders, number)
        for number in range(len(folders) if by_shard else 0)
    ]
    replica = deployed(Replica).bind(folders, rankers, deadline)
    handle = ray_serve.run(replica, name=name, route_prefix=route)
    return Served(handle, deadline)
