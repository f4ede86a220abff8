"""The documentation's examples, the program in the wheel, and tables."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import lede

MODULES = [
    module.name
    for module in pkgutil.iter_modules(lede.__path__)
    # Ray is another's extra.
    if module.name[0] != "_" and module.name != "ray"
]
README = Path(__file__).parent.parent / "README.md"


@pytest.mark.parametrize("name", ["", *MODULES])
def test_examples_of_the_documentation_are_true(name: str, tmp_path: Path) -> None:
    module = importlib.import_module(f"lede.{name}" if name else "lede")
    assert doctest.testmod(module, extraglobs={"folder": tmp_path}).failed == 0


def test_examples_of_the_readme_are_true(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = doctest.testfile(str(README), module_relative=False)
    assert done.attempted > 10
    assert done.failed == 0


@pytest.mark.parametrize("name", lede.__all__)
def test_every_public_name_is_documented(name: str) -> None:
    value = getattr(lede, name)
    assert value.__doc__
    for member, what in vars(value).items() if isinstance(value, type) else ():
        if not member.startswith("_") and callable(getattr(what, "__func__", what)):
            assert what.__doc__, f"{name}.{member}"


def test_the_module_is_the_program(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("The storm killed 12 people. Nobody had expected it.", "utf-8")
    command = [sys.executable, "-m", "lede"]
    told = subprocess.run(
        [*command, "sentences", story], capture_output=True, text=True, check=True
    )
    assert "The storm killed 12 people." in told.stdout
    wrong = subprocess.run([*command, "no-such"], capture_output=True, check=False)
    assert wrong.returncode not in (0, 1)
    version = subprocess.run([*command, "--version"], capture_output=True, text=True, check=True)
    assert lede.__version__ in version.stdout


def test_results_are_tables_of_pandas(reader: lede.Reader) -> None:
    pytest.importorskip("pandas")
    table = reader.search("storm", limit=7).to_pandas()
    assert list(table["rank"]) == [1, 2, 3, 4, 5, 6, 7]
    assert list(table.columns[:4]) == ["rank", "id", "score", "headline"]
    counted = reader.count("storm", "month").to_pandas()
    assert counted["count"].sum() == 25
    assert "confidence" in reader.ask("Who is mayor?").to_pandas()
    assert "event_date" in reader.timeline("storm").to_pandas()


def test_without_pandas_a_table_says_what_to_install(
    reader: lede.Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ImportError, match="pip install pandas"):
        reader.search("storm").to_pandas()
