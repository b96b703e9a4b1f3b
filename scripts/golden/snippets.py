"""Runs the programs that the exercises on reading code show: lib/exercises/golden/snippets.json.

The programs come from lib/exercises itself (list_snippets.mjs, which needs Node and the packages of this project). Of
each it keeps the SHA-256 and what it prints, so that no output in an exercise was typed by hand. The test compares the
hash with the program and the output with the key.
"""

import contextlib
import hashlib
import io
import json
import pathlib
import subprocess

from .store import write_json

ROOT = pathlib.Path(__file__).resolve().parents[2]


def run(snippet, given, code):
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, snippet, "exec"), {"__name__": "__main__"})
    assert printed.getvalue().count("\n") == 1, f"{snippet} prints one line"
    digest = hashlib.sha256(code.encode()).hexdigest()
    return {"snippet": snippet, "given": given, "sha256": digest, "stdout": printed.getvalue()}


if __name__ == "__main__":
    listed = subprocess.run(
        ["node", str(ROOT / "scripts" / "golden" / "list_snippets.mjs")], capture_output=True, check=True, text=True
    )
    runs = [run(**one) for one in json.loads(listed.stdout)]
    about = "Made by scripts/golden/snippets.py."
    write_json("snippets", {"about": about, "runs": runs}, ROOT / "lib" / "exercises" / "golden")
    print(f"snippets: {len(runs)} programs were run")
