"""The numbers that a golden case starts from: both sides draw them, so that only results need to be stored."""

import numpy as np


class Stream:
    """Uniform numbers of NumPy's legacy generator; lib/rnn's RandomState(seed).randomSample() gives the same bits."""

    def __init__(self, seed):
        self.state = np.random.RandomState(seed)

    def draw(self, shape, scale=1.0):
        """scale · (2u − 1), row by row: uniform between −scale and scale. 2u − 1 is exact, so one rounding is left."""
        return scale * (2 * self.state.random_sample(shape) - 1)

    def labels(self, shape, classes):
        """⌊u · classes⌋, row by row: integers from 0 to classes − 1."""
        return np.floor(self.state.random_sample(shape) * classes).astype(np.int64)
