"""`python -m lede` is the program `lede`, which the wheel carries."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_PROGRAM = Path(__file__).parent / "program" / "lede"


def main() -> None:
    """Turn into the program, with the same arguments."""
    try:
        os.execv(_PROGRAM, ["lede", *sys.argv[1:]])
    except OSError as error:
        sys.exit(f"lede: {_PROGRAM}: {error.strerror}; install the wheel again")


if __name__ == "__main__":
    main()
