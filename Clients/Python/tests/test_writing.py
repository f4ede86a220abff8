"""Changes, commits, locks and files."""

from __future__ import annotations

import datetime
import json
import pickle
from pathlib import Path

import pytest
from conftest import stories

import lede


def test_changes_are_seen_after_the_commit_and_readers_stay(tmp_path: Path) -> None:
    archive = lede.Archive.create(tmp_path / "a.lede")
    before = archive.reader
    with archive.writer(threads=2) as writer:
        assert writer.add(stories()[0]).added == 1
        assert writer.add(story for story in stories()[1:10]).added == 9
        assert len(archive.reader) == 0
    assert len(archive.reader) == 10
    assert len(before) == 0
    with archive.writer() as writer:
        assert writer.add(stories()[:10]).unchanged == 10
        assert writer.remove("s1", "no such id") == 1
        assert writer.remove_matching("storm", until="2024-03") == 2
        assert writer.add(lede.Article("new", "Fog.", keywords=("fog",))).added == 1
    article = archive.reader.article("new")
    assert article == lede.Article("new", "Fog.", keywords=("fog",))
    assert len(archive.reader) == 8


def test_an_exception_forgets_the_changes(tmp_path: Path) -> None:
    archive = lede.Archive.create(tmp_path / "a.lede")
    with pytest.raises(KeyError), archive.writer() as writer:
        writer.add(stories())
        raise KeyError
    assert len(archive.reader) == 0
    writer = archive.writer()
    writer.add(stories())
    writer.rollback()
    writer.commit()
    assert len(archive.reader) == 0
    writer.close()
    with pytest.raises(ValueError, match="closed"):
        writer.commit()


def test_rows_of_pandas_are_articles(tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    table = pandas.DataFrame(
        {
            "id": ["a", "b"],
            "body": ["Fog over Lima.", "Rain over Lima."],
            "byline": ["By Ada", float("nan")],
            "date": pandas.to_datetime(["2024-05-01", None]),
            "urgency": pandas.array([4, None], dtype="Int64"),
            "keywords": [["fog"], ["rain"]],
        }
    )
    archive = lede.Archive.create(tmp_path / "a.lede")
    with archive.writer() as writer:
        report = writer.add(table.to_dict("records"))
        assert (report.added, report.skipped) == (2, 0)
        with pytest.raises(TypeError, match="an Article or a mapping, not str"):
            writer.add(table)
        with pytest.raises(TypeError, match="an Article or a mapping, not str"):
            writer.add('{"id": "c"}')  # type: ignore[arg-type]
    fog, rain = archive.reader.article("a"), archive.reader.article("b")
    assert fog is not None
    assert rain is not None
    assert (fog.byline, fog.date) == ("By Ada", "2024-05-01T00:00:00")
    assert (rain.byline, rain.date) == (None, None)


def test_one_writer_at_a_time(tmp_path: Path) -> None:
    archive = lede.Archive.create(tmp_path / "a.lede")
    with archive.writer():
        with pytest.raises(lede.LedeError) as failure:
            archive.writer()
        assert failure.value.code == lede.Code.LOCKED
    archive.writer().close()


def test_a_date_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    archive = lede.Archive.create(tmp_path / "a.lede")
    lines = tmp_path / "lines.jsonl"
    lines.write_text('{"id":"b","body":"Rain.","date":"soon"}\n')
    with archive.writer() as writer:
        with pytest.warns(UserWarning, match="1 article was added without a date: a: .*rubbish"):
            report = writer.add(lede.Article("a", "Fog.", date="rubbish"))
        assert (report.added, report.unread_dates, report.skipped) == (1, 1, 0)
        assert "rubbish" in report.reasons[0]
        with pytest.warns(UserWarning, match="b: .*soon"):
            assert writer.add_files(lines).unread_dates == 1
    assert archive.reader.search("fog")[0].date is None


def test_what_is_no_article_is_told(tmp_path: Path) -> None:
    archive = lede.Archive.create(tmp_path / "a.lede")
    with archive.writer() as writer:
        report = writer.add_json('{"id":"a","body":"Fog."}\n[1,2]\n{"id":')
        assert (report.added, report.skipped) == (1, 2)
        assert len(report.reasons) == 2
        with pytest.raises(TypeError, match="set"):
            writer.add({"id": "b", "body": {"a", "b"}})
        day = datetime.date(2024, 5, 1)
        assert writer.add({"id": "b", "body": "Fog.", "date": day}).added == 1
    article = archive.reader.article("b")
    assert article is not None
    assert article.date == "2024-05-01"


def test_files_come_in_and_go_out(tmp_path: Path) -> None:
    lines = tmp_path / "wire.jsonl"
    lines.write_text("".join(json.dumps(story) + "\n" for story in stories()) + "{", "utf-8")
    archive = lede.Archive.create(tmp_path / "a.lede")
    with archive.writer() as writer:
        report = writer.add_files(lines, tmp_path / "no such file", format="jsonl")
        assert report.added == len(stories())
        assert {Path(fault.path).name for fault in report.faults} == {"wire.jsonl", "no such file"}
        writer.merge()
    reader = archive.reader
    assert reader.statistics().segments == 1
    written = reader.export(tmp_path / "out.jsonl", "jsonl", ids=["s4", "s5"])
    assert written["articles"] == 2
    assert [json.loads(line)["id"] for line in (tmp_path / "out.jsonl").open()] == ["s4", "s5"]
    assert reader.export(f"{tmp_path}/items/", "nitf", ids=["s4", "s5"])["articles"] == 2
    assert len(list((tmp_path / "items").iterdir())) == 2
    assert reader.export(tmp_path / "items", "nitf", ids=["s6"])["articles"] == 1
    assert len(list((tmp_path / "items").iterdir())) == 3
    assert reader.export(tmp_path / "out.csv", "csv", safe_cells=True)["articles"] == len(stories())
    with pytest.raises(lede.LedeError) as failure:
        reader.export(tmp_path / "x", "docx")  # type: ignore[arg-type]
    assert "newsml-g2" in failure.value.message


def test_archives_that_are_not_there_or_there_already(tmp_path: Path) -> None:
    with pytest.raises(lede.LedeError) as failure:
        lede.Archive.open(tmp_path / "none.lede")
    assert failure.value.code == lede.Code.MISSING
    assert "none.lede" in failure.value.message
    assert str(failure.value) == failure.value.message
    lede.Archive.create(tmp_path / "a.lede", language="de", k1=0.9, stop_words="none")
    with pytest.raises(lede.LedeError) as failure:
        lede.Archive.create(tmp_path / "a.lede")
    assert failure.value.code == lede.Code.EXISTS
    with pytest.raises(lede.LedeError, match="k1"):
        lede.Archive.create(tmp_path / "b.lede", k1=99)
    again = pickle.loads(pickle.dumps(lede.Archive.open_or_create(tmp_path / "a.lede")))
    assert again.reader.statistics().language == "de"
    mixed = lede.Archive.create(tmp_path / "auto.lede", language="auto")
    assert mixed.reader.statistics().language == "auto"
    assert pickle.loads(pickle.dumps(failure.value)).code == lede.Code.EXISTS


def test_several_archives_are_read_as_one(tmp_path: Path, folder: Path) -> None:
    paths = [tmp_path / f"{number}.lede" for number in range(3)]
    for number, path in enumerate(paths):
        with lede.Archive.create(path).writer() as writer:
            writer.add(stories()[40 * number : 40 * number + 40])
    one, several = lede.Archive(folder).reader, lede.Archive.open(*paths)
    copied = lede.Archive.create_copy(tmp_path / "copy.lede", several.reader)
    for reader in (several.reader, copied.reader, pickle.loads(pickle.dumps(several)).reader):
        assert reader.search("storm port", limit=None) == one.search("storm port", limit=None)
        assert reader.ask("Who is mayor?") == one.ask("Who is mayor?")
        assert reader.digest("flood") == one.digest("flood")
    with pytest.raises(lede.LedeError, match="open the one to be changed"):
        several.writer()
    with pytest.raises(lede.LedeError) as failure:
        lede.Archive.create_copy(tmp_path / "copy.lede", several.reader)
    assert failure.value.code == lede.Code.EXISTS
    with pytest.raises(lede.LedeError, match="no archive"):
        lede.Archive()


def test_a_commit_of_another_archive_is_seen_after_refresh(tmp_path: Path) -> None:
    one = lede.Archive.create(tmp_path / "a.lede")
    other = lede.Archive.open(tmp_path / "a.lede")
    assert not other.refresh()
    with one.writer() as writer:
        writer.add(stories()[:1])
    assert len(other.reader) == 0
    assert other.refresh()
    assert len(other.reader) == 1
