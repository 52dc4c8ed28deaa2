"""A word model without an encoder: pieces of words, hashed and weighed: for where no base weights are."""

from __future__ import annotations

import math
import re
import zlib
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

BUCKETS: Final = 1 << 15
OUTPUTS: Final = 3 + 25
"""Three states, then `none` and the materials."""

_TOKEN: Final = re.compile(r"[\u4e00-\u9fff]|[a-z]+|\d+(?:\.\d+)?")


def pieces(text: str) -> Counter[int]:
    """The pieces of a text, hashed: words, pairs of neighbours, and parts of long words."""
    tokens = _TOKEN.findall(text.lower())
    names = [*tokens, *(f"{a} {b}" for a, b in pairwise(tokens))]
    names += [f"#{w[i : i + 4]}" for t in tokens if len(t) > 4 and (w := f"<{t}>") for i in range(len(w) - 3)]
    return Counter(zlib.crc32(n.encode()) % BUCKETS for n in names)


@dataclass(frozen=True, slots=True)
class Ngrams:
    """Weights of the pieces: `rarity` of each bucket, `weights` buckets x outputs, and the `bias` of the outputs."""

    rarity: NDArray[np.float32]
    weights: NDArray[np.float16]
    bias: NDArray[np.float32]

    def logits(self, texts: list[str]) -> NDArray[np.float32]:
        """The scores of the outputs for each text."""
        return np.stack([self._one(text) for text in texts])

    def _one(self, text: str) -> NDArray[np.float32]:
        at, values = vector(text, self.rarity)
        out: NDArray[np.float32] = self.bias + values @ self.weights[at].astype(np.float32)
        return out

    @classmethod
    def read(cls, path: Path) -> Ngrams:
        """The weights of a safetensors file, read without the library: a header of JSON and plain numbers."""
        import json

        raw = path.read_bytes()
        size = int.from_bytes(raw[:8], "little")
        header, body = json.loads(raw[8 : 8 + size]), raw[8 + size :]
        kinds = {"F16": np.float16, "F32": np.float32}
        found = {
            name: np.frombuffer(body[e["data_offsets"][0] : e["data_offsets"][1]], kinds[e["dtype"]]).reshape(
                e["shape"]
            )
            for name, e in header.items()
            if name != "__metadata__"
        }
        return cls(found["rarity"], found["weights"], found["bias"])


def vector(text: str, rarity: NDArray[np.float32]) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
    """The buckets of a text and their weights, of length one together."""
    counts = pieces(text)
    at = np.array(sorted(counts), dtype=np.intp)
    values = np.array([1 + math.log(counts[i]) for i in at], dtype=np.float32) * rarity[at]
    norm = float(np.linalg.norm(values)) or 1.0
    return at, (values / norm).astype(np.float32)
