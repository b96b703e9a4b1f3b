"""Runs every Python file of content/code and commits what came out: python-twins.json.

Of each file it keeps the SHA-256, what it prints, and the arrays named below. The tests compare the hash with the file
and the arrays with lib/rnn, so that a lesson shows no Python that was not run, and need no Python themselves.
"""

import hashlib
import json
import pathlib
import subprocess
import sys

from .store import write_json

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "content" / "code"

# Which variables of each program tell what it computed.
ARRAYS = {
    "mini_example": ["sample_output", "rnn_states", "lstm_states", "final_c", "y"],
    "rnn_forward": ["outputs", "h_T"],
    "lstm_forward": ["outputs", "h_T", "c_T"],
    "bidirectional_rnn": ["outputs"],
    "bptt": ["loss", "dW_xh", "dW_hh", "db_h", "dW_hy", "db_y", "dh_0"],
}

# Runs one file alone in its interpreter, warnings being errors; the arrays go out on the last line.
RUN = """
import json, runpy, sys
import numpy as np
after = runpy.run_path(sys.argv[1], run_name="__main__")
print(json.dumps({name: np.asarray(after[name]).tolist() for name in sys.argv[2:]}))
"""


def run(file):
    names = ARRAYS[file.name.split(".")[0].removesuffix("_torch")]
    command = [sys.executable, "-W", "error", "-c", RUN, str(file), *names]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0 and done.stderr == "", done.stderr
    *printed, arrays = done.stdout.splitlines(keepends=True)
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    return {"file": file.name, "sha256": digest, "stdout": "".join(printed), "arrays": json.loads(arrays)}


if __name__ == "__main__":
    twins = [run(file) for file in sorted(FOLDER.glob("*.py"))]
    write_json("python-twins", {"about": "Made by scripts/golden/python_twins.py.", "twins": twins})
    print(f"python-twins: {len(twins)} files were run")
