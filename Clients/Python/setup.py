"""What pyproject.toml cannot say: the version, the binding, and the tag of the wheel."""

import re
from pathlib import Path

from setuptools import setup

root = Path(__file__).resolve().parents[2]
stated = (root / "Sources/LedeText/LedeVersion.swift").read_text(encoding="utf-8")
version = re.search(r'static let text: StaticString = "([^"]+)"', stated)
if version is None:
    message = "Sources/LedeText/LedeVersion.swift states no version"
    raise SystemExit(message)

setup(
    version=version[1],
    cffi_modules=["binding.py:builder"],
    # One wheel for every Python from 3.10 on.
    options={"bdist_wheel": {"py_limited_api": "cp310"}},
)
