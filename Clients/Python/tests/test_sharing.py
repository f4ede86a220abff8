"""Threads, processes, memory and what is closed meanwhile."""

from __future__ import annotations

import concurrent.futures
import gc
import json
import multiprocessing
import os
import signal
import threading
import time
from pathlib import Path

import pytest
from conftest import stories

import lede


def ids(folder: Path, query: str) -> list[str]:
    return [hit.id for hit in lede.Archive(folder).reader.search(query)]


def test_threads_share_a_reader_while_another_writes(tmp_path: Path) -> None:
    archive = lede.Archive.create(tmp_path / "a.lede")
    with archive.writer() as writer:
        writer.add(stories())
    reader = archive.reader
    queries = ["storm", "flood oslo", '"port azure"', "mayor"] * 25
    expected = [[hit.id for hit in reader.search(query)] for query in queries]

    def write() -> None:
        for number in range(5):
            with archive.writer() as writer:
                writer.add({"id": f"n{number}", "body": "The storm came again."})

    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        writing = pool.submit(write)
        found = list(pool.map(lambda query: [hit.id for hit in reader.search(query)], queries))
        writing.result()
    assert found == expected
    assert len(archive.reader) == len(stories()) + 5


def test_the_interpreter_runs_on_while_lede_works() -> None:
    text = "The storm killed 12 people in Lima. Nobody had expected it to. " * 20_000
    done = threading.Event()

    def work() -> None:
        lede.summarize(text)
        done.set()

    began = time.monotonic()
    thread = threading.Thread(target=work)
    thread.start()
    # Had the call held the interpreter's lock, the first turn would come when all is done.
    turns = 0
    while not done.is_set():
        turns += 1
        time.sleep(0.001)
    thread.join()
    assert turns > 3, time.monotonic() - began


@pytest.mark.parametrize("method", ["spawn", "fork"])
def test_processes_read_one_folder(folder: Path, method: str) -> None:
    context = multiprocessing.get_context(method)
    with concurrent.futures.ProcessPoolExecutor(2, mp_context=context) as pool:
        assert list(pool.map(ids, [folder] * 4, ["storm"] * 4)) == [ids(folder, "storm")] * 4


def test_a_fork_neither_uses_nor_unlocks_its_parents_writer(tmp_path: Path) -> None:
    archive = lede.Archive.create(tmp_path / "a.lede")
    writer = archive.writer()
    writer.add(stories())
    child = os.fork()
    if child == 0:
        try:
            writer.commit()
        except ValueError:
            writer.close()
            del writer
            gc.collect()
            os._exit(7)
        os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7
    with pytest.raises(lede.LedeError) as failure:
        lede.Archive(tmp_path / "a.lede").writer()
    assert failure.value.code == lede.Code.LOCKED
    writer.commit()
    assert len(archive.reader) == len(stories())


def test_closing_does_not_disturb_calls_that_are_under_way(folder: Path) -> None:
    archive = lede.Archive(folder)
    reader = archive.reader
    archive.close()
    failures: list[Exception] = []

    def search() -> None:
        try:
            for _ in range(2_000):
                assert len(reader.search("storm")) == 10
        except ValueError as error:
            failures.append(error)

    threads = [threading.Thread(target=search) for _ in range(3)]
    for thread in threads:
        thread.start()
    time.sleep(0.02)
    reader.close()
    for thread in threads:
        thread.join()
    assert len(failures) == 3
    with pytest.raises(ValueError, match="archive is closed"):
        _ = archive.reader


def test_a_cancellation_and_a_timeout_stop_a_call(reader: lede.Reader) -> None:
    cancellation = lede.Cancellation()
    assert reader.search("storm", cancellation=cancellation)
    cancellation.cancel()
    with pytest.raises(lede.LedeError) as failure:
        reader.search("storm", cancellation=cancellation)
    assert failure.value.code == lede.Code.CANCELLED
    assert reader.search("storm", timeout=60)


def resident() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE")


def test_memory_is_flat(reader: lede.Reader) -> None:
    def work(times: int) -> None:
        for number in range(times):
            reader.search(f"storm {number % 50}")
            if number % 10 == 0:
                reader.ask("How many people did the storm kill?")
                with pytest.raises(lede.LedeError):
                    reader.search('"', strict=True)

    work(1_000)
    before = resident()
    work(4_000)
    assert resident() - before < 4 << 20


def test_opening_and_closing_leave_nothing_behind(folder: Path) -> None:
    def work(times: int) -> None:
        for _ in range(times):
            with lede.Archive(folder) as archive:
                assert archive.reader.search("storm")

    def open_files() -> int:
        return len(list(Path("/proc/self/fd").iterdir()))

    work(300)
    before, files = resident(), open_files()
    work(5_000)
    assert resident() - before < 4 << 20
    assert open_files() == files


def test_a_signal_ends_a_long_call(tmp_path: Path) -> None:
    class StopError(Exception):
        pass

    def stop(_number: int, _frame: object) -> None:
        raise StopError

    count = 20_000
    wires = tmp_path / "wires.jsonl"
    lines = (
        json.dumps({"id": f"w{n}", "body": f"Storm {n} closed port {n * n} of Lima. " * 20})
        for n in range(count)
    )
    wires.write_text("\n".join(lines))
    archive = lede.Archive.create(tmp_path / "a.lede")
    before = signal.signal(signal.SIGALRM, stop)
    try:
        with archive.writer(threads=1) as writer:
            signal.setitimer(signal.ITIMER_REAL, 0.05)
            with pytest.raises(StopError):
                writer.add_files(wires)
        assert len(archive.reader) < count
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    with archive.writer() as writer:
        assert writer.add({"id": "1", "body": "A storm."}).added == 1
