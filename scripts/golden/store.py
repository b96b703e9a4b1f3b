"""Writes a golden pair: NAME.bin holds the results as little-endian float64, NAME.json says what stands where."""

import json
import pathlib

import numpy as np

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "lib" / "rnn" / "golden"


class Store:
    def __init__(self, name, about):
        self.name = name
        self.index = {"about": about}
        self.values = []
        self.size = 0

    def add(self, *arrays):
        """Appends arrays, each row by row, and returns the number of values that stand before them."""
        offset = self.size
        for array in arrays:
            flat = np.ascontiguousarray(array, dtype="<f8").reshape(-1)
            assert np.isfinite(flat).all(), "a golden value must be finite"
            self.values.append(flat)
            self.size += flat.size
        return offset

    def write(self):
        (FOLDER / f"{self.name}.bin").write_bytes(np.concatenate(self.values).astype("<f8").tobytes())
        write_json(self.name, self.index)
        print(f"{self.name}: {self.size * 8} bytes of results")


def write_json(name, value, folder=FOLDER):
    (folder / f"{name}.json").write_text(lines(value) + "\n", encoding="utf-8")


def lines(value, depth=0):
    """JSON with a line for each entry of a list of objects, so that a change shows as a readable difference."""
    inner, outer = " " * (depth + 1), " " * depth
    if of_objects(value):
        return "[\n" + ",\n".join(inner + lines(entry, depth + 1) for entry in value) + "\n" + outer + "]"
    if isinstance(value, dict) and (depth == 0 or any(of_objects(entry) for entry in value.values())):
        entries = (f"{inner}{json.dumps(key)}: {lines(entry, depth + 1)}" for key, entry in value.items())
        return "{\n" + ",\n".join(entries) + "\n" + outer + "}"
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def of_objects(value):
    return isinstance(value, list) and any(isinstance(entry, dict) for entry in value)
