"""The desk against its own description, by requests that schemathesis makes up."""

import pathlib
import subprocess
import sys


def test_schemathesis_finds_nothing(desk, tmp_path):
    program = pathlib.Path(sys.executable).with_name("schemathesis")
    done = subprocess.run(
        [program, "run", f"{desk.address}/openapi.json", "--phases", "examples,coverage,fuzzing",
         "-n", "25", "--seed", "1", "-w", "2", "--no-color", "--warnings", "off",
         "--suppress-health-check", "all", "-H", "Accept: application/json"],
        capture_output=True, text=True, timeout=600, check=False, cwd=tmp_path)
    assert done.returncode == 0, done.stdout[-6000:]
