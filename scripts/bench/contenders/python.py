"""A contender in Python: the same lines of JSON as contender.mjs. `python3 python.py numpy|torch`"""

import base64
import json
import os
import sys
import time

for library in ("OMP", "OPENBLAS", "MKL", "BLIS"):
    os.environ[f"{library}_NUM_THREADS"] = "1"

sys.dont_write_bytecode = True
import numpy as np


def decoded(texts):
    return {name: np.frombuffer(base64.b64decode(text), np.float32) for name, text in texts.items()}


def encoded(arrays):
    return {
        name: base64.b64encode(np.ascontiguousarray(array, np.float32).tobytes()).decode()
        for name, array in arrays.items()
    }


def blas():
    """The file of the BLAS that this process has loaded, where Linux tells."""
    try:
        with open("/proc/self/maps") as maps:
            files = {line.split("/")[-1].strip() for line in maps if "/" in line}
    except OSError:
        return "unknown"
    found = sorted(file for file in files if "blas" in file or "mkl" in file)
    return ", ".join(found) or "its own"


class Contender:
    def __init__(self, kinds):
        self.kinds = kinds
        self.call = None
        self.count = 1

    def timed(self, calls):
        call = self.call
        start = time.perf_counter()
        for _ in range(calls):
            call()
        return (time.perf_counter() - start) * 1e3

    def prepare(self, kind, warm, turn, arrays=None, **how):
        if kind not in self.kinds:
            return {"absent": "not offered"}
        self.call, results = self.kinds[kind](arrays=decoded(arrays or {}), **how)
        answer = encoded(results())
        spent, calls = 0, 1
        while spent < warm:
            ms = self.timed(calls)
            spent += ms
            self.count = max(1, round(calls * turn / max(ms, 1e-3)))
            calls *= 2
        return {"results": answer}

    def measure(self):
        return {"ms": self.timed(self.count) / self.count}


def main():
    if sys.argv[1] == "torch":
        import torch_lstm as module
    else:
        import numpy_lstm as module
    contender = Contender(module.kinds)
    actions = {
        "hello": lambda: {"versions": {**module.versions(), module.BLAS: blas()}},
        "prepare": contender.prepare,
        "measure": contender.measure,
    }
    for line in sys.stdin:
        message = json.loads(line)
        try:
            answer = actions[message.pop("action")](**message)
        except Exception as error:
            answer = {"error": repr(error)}
        print(json.dumps(answer), flush=True)


main()
