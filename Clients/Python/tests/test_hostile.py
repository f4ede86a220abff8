"""Whatever is handed over gives a result or an exception, and never anything else."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import lede

HOSTILE = [
    "",
    "\0",
    "a\0b",
    "\ud800 half",
    "\N{ZERO WIDTH JOINER}" * 1000,
    "\N{COMBINING ACUTE ACCENT}" * 10_000,
    "((((" * 5_000,
    '"' * 9_999,
    "$(touch made) `touch made` | touch made",
    "../" * 200,
    "\x1b]0;title\x07\x1b[2J",
    "NOT " * 3_000,
    "*" * 2_000,
    "a" * 1_000_000,
    "<script>alert(1)</script>",
    "𝔘𝔫𝔦 \u202e drow",
    "-" + "9" * 400 + " date:" + "9" * 400,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_any_text_is_data(
    reader: lede.Reader, text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    calls: list[Callable[[], Any]] = [
        lambda: reader.search(text, timeout=5)._repr_html_(),
        lambda: reader.ask(text, timeout=5)._repr_html_(),
        lambda: reader.digest(text, timeout=5)._repr_html_(),
        lambda: reader.timeline(text, timeout=5)._repr_html_(),
        lambda: reader.count(text, "source", timeout=5)._repr_html_(),
        lambda: reader.similar(text),
        lambda: reader.article(text),
        lambda: reader.terms(text),
        lambda: reader.words(text),
        lambda: reader.digest(ids=[text]),
        lambda: lede.summarize(text)._repr_html_(),
        lambda: lede.sentences(text, language=text),
        lambda: lede.analyze(text),
        lambda: reader.search("storm", since=text),
    ]
    for call in calls:
        try:
            call()
        except lede.LedeError as error:
            assert error.message
    assert os.listdir(tmp_path) == []  # noqa: PTH208


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_ranges_of_texts_are_those_of_python(text: str) -> None:
    for sentence in lede.sentences(text):
        cut = text[sentence.start : sentence.end]
        assert cut == cut.strip() != ""
    for token in lede.analyze(text):
        assert 0 <= token.start < token.end <= len(text)


def test_ranges_count_characters() -> None:
    text = "Ø é 𝔘𝔫𝔦code. Łódź burns."
    assert [text[s.start : s.end] for s in lede.sentences(text)] == ["Ø é 𝔘𝔫𝔦code.", "Łódź burns."]
    assert "Łódź" in [text[t.start : t.end] for t in lede.analyze(text)]
    halved = "\ud800 Łódź"
    assert "Łódź" in [halved[t.start : t.end] for t in lede.analyze(halved)]


def test_markup_of_an_article_is_text_in_a_notebook(tmp_path: Path) -> None:
    archive = lede.Archive.create(tmp_path / "a.lede")
    markup = "<img src=x onerror=alert(1)> & 'quote'"
    with archive.writer() as writer:
        writer.add(
            {"id": markup, "headline": markup, "source": markup, "section": markup}
            | {"date": "2024-05-01", "body": f"Storm {markup} killed 12 people on 2024-05-01."}
        )
    reader = archive.reader
    shown = [
        reader.search("storm"),
        reader.search("storm")[0],
        reader.ask("How many people did the storm kill?"),
        reader.digest("storm"),
        reader.timeline("storm"),
        reader.count("storm", "section"),
    ]
    for result in shown:
        html = result._repr_html_()
        assert "&lt;img" in html
        assert "<img" not in html
    assert "<mark>Storm</mark>" in reader.search("storm")._repr_html_()
    assert "<mark>12</mark>" in reader.ask("How many people did the storm kill?")._repr_html_()


def test_wrong_types_and_values_are_named(reader: lede.Reader) -> None:
    with pytest.raises(TypeError, match="bytes"):
        reader.search(b"storm")  # type: ignore[arg-type]
    with pytest.raises(lede.LedeError, match="per_date"):
        reader.timeline("storm", per_date=0)
    with pytest.raises(lede.LedeError, match=r"dates, per_date"):
        reader.timeline("storm", colour="red")  # type: ignore[call-arg]
    with pytest.raises(lede.LedeError, match="colour") as failure:
        reader.search("storm", colour="red")  # type: ignore[call-arg]
    assert failure.value.code == lede.Code.INVALID_SETTING
    with pytest.raises(lede.LedeError, match="rank"):
        reader.search("storm", rank="best")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="limit"):
        reader.search("storm", limit=0)
    with pytest.raises(TypeError, match="limit is an int"):
        reader.search("storm", limit="5")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="timeout is a number that is finite"):
        reader.search("storm", timeout=float("nan"))
    with pytest.raises(ValueError, match="percent is a number that is finite"):
        reader.digest("storm", percent=float("inf"))
    with pytest.raises(lede.LedeError) as failure:
        reader.search('"', strict=True)
    assert failure.value.code == lede.Code.INVALID_QUERY
    with pytest.raises(TypeError, match="query or ids"):
        reader.digest()
    with pytest.raises(TypeError, match="list of ids"):
        reader.digest(ids="s1")
    with pytest.raises(lede.LedeError) as failure:
        lede.Archive("a\0b")
    assert failure.value.code == lede.Code.INVALID_ARGUMENT
    with pytest.raises(lede.LedeError, match="budgets"):
        lede.summarize("Fog.", words=3, sentences=1)
    assert lede.Code(12345) is lede.Code.OTHER


def test_what_is_held_back_is_marked_wherever_it_is_shown(tmp_path: Path) -> None:
    archive = lede.Archive.create(tmp_path / "held.lede")
    with archive.writer() as writer:
        body = "The storm closed Port Azure on Monday and killed 12 people."
        moment = "2099-01-01T00:00:00Z"
        writer.add(
            {"id": "e", "headline": "Storm", "date": "2024-05-01", "body": body, "embargo": moment}
        )
        writer.add({"id": "o", "date": "2024-05-01", "body": "Rain.", "embargo": "2020-01-01"})
    reader = archive.reader
    for result in (
        reader.search("storm"),
        reader.search("storm")[0],
        reader.ask("How many people did the storm kill?"),
        reader.digest("storm"),
        reader.timeline("storm"),
        reader.stories("storm", at_least=1),
    ):
        assert "<b>EMBARGOED until 2099-01-01T00:00:00Z</b>" in result._repr_html_()
    assert "EMBARGOED" not in reader.search("rain")._repr_html_()


@pytest.mark.parametrize("moment", ["now", datetime.datetime.now(datetime.timezone.utc)])
def test_what_is_held_back_can_be_left_out(tmp_path: Path, moment: str | datetime.datetime) -> None:
    archive = lede.Archive.create(tmp_path / "held.lede")
    with archive.writer() as writer:
        writer.add({"id": "e", "body": "A storm came.", "embargo": "2099-01-01T00:00:00Z"})
        writer.add({"id": "o", "body": "The storm went."})
    reader = archive.reader
    assert [hit.id for hit in reader.search("storm", usable_at=moment)] == ["o"]
    assert reader.count("storm", usable_at=moment).articles == 1
    file = tmp_path / "out.jsonl"
    assert reader.export(file, "jsonl", usable_at=moment)["articles"] == 1
    assert '"e"' not in file.read_text()
    with pytest.raises(lede.LedeError, match="usable_at takes a moment"):
        reader.search("storm", usable_at="soon")
    with pytest.raises(ValueError, match="time zone"):
        reader.search("storm", usable_at=datetime.datetime(2024, 1, 1))
