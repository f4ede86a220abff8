"""Builds `lede._binding` from lede.h, so that the header is stated once.

LEDE_LIBRARY names the folder that holds liblede.so; scripts/package sets it.
"""

import os
import re
from pathlib import Path

from cffi import FFI

include = Path(__file__).resolve().parents[2] / "Sources/_CLedeInterface/include"


def declarations(header: str) -> str:
    """Give the header's types and functions, without what only a compiler reads."""
    header = re.sub(r"/\*.*?\*/", "", header, flags=re.DOTALL)
    # Functions in the header itself and its constants, which Python writes in its own way.
    header = re.sub(r"LEDE_OPTIONAL static [^;{=]*\{.*?^\}", "", header, flags=re.DOTALL | re.M)
    header = re.sub(r"LEDE_OPTIONAL static [^;]*;", "", header)
    header = re.sub(r"#ifdef __cplusplus\n.*?#endif", "", header, flags=re.DOTALL)
    return re.sub(r"^#.*$", "", header, flags=re.M)


builder = FFI()
builder.cdef(declarations((include / "lede.h").read_text(encoding="utf-8")))
builder.set_source(
    "lede._binding",
    '#include "lede.h"',
    include_dirs=[str(include)],
    library_dirs=[os.environ.get("LEDE_LIBRARY", str(Path(__file__).parent / "src/lede"))],
    libraries=["lede"],
    # The library lies beside the module.
    extra_link_args=["-Wl,-rpath,$ORIGIN"],
    py_limited_api=True,
)
