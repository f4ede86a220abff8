"""An archive for the tests, and the program, whose JSON is the independent source."""

from __future__ import annotations

import json
import random
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import lede

PROGRAM = Path(lede.__file__).parent / "program" / "lede"
PLACES = ["Lima", "Oslo", "Port Azure", "Łódź", "São Tomé"]
EVENTS = ["storm", "strike", "election", "flood", "fire"]
Program = Callable[..., list[dict[str, Any]]]


def stories() -> list[dict[str, Any]]:
    """Made-up articles with names, numbers, days and letters of many bytes."""
    made = []
    letters = random.Random(7)  # noqa: S311
    for number in range(120):
        # No two are copies of one story.
        words = ["".join(letters.choices("abdegiklmnorstu", k=7)) for _ in range(150)]
        place, event = PLACES[number % 5], EVENTS[number // 5 % 5]
        made.append(
            {
                "id": f"s{number}",
                "headline": f"{event.capitalize()} in {place}",
                "date": f"2024-{number % 12 + 1:02}-{number % 28 + 1:02}",
                "source": "Made Up" if number % 3 else "Other—Wire",
                "section": f"section {number % 4}",
                "body": f"The {event} in {place} killed {number + 2} people, said mayor Ada López. "
                f"“Nobody expected it”, the crews of {place} told reporters.\n\n"
                f"On Monday {number * 7} houses stood empty. Words: {' '.join(words)}.",
                "desk": {"number": number},
            }
        )
    return made


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("archives") / "news.lede"
    archive = lede.Archive.create(path)
    # Two commits, so that there are segments to be put together.
    for part in (stories()[:70], stories()[70:]):
        with archive.writer() as writer:
            assert writer.add(part).added == len(part)
    return path


@pytest.fixture
def reader(folder: Path) -> lede.Reader:
    return lede.Archive(folder).reader


@pytest.fixture
def program(folder: Path) -> Program:
    """Run a command of the program on the archive and give its records."""

    def run(command: str, *arguments: str, lines: bool = True) -> list[dict[str, Any]]:
        done = subprocess.run(
            [PROGRAM, command, folder, *arguments, "--format", "jsonl" if lines else "json"],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode in (0, 1), done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    return run
