"""The fine-tuned encoder, served by ONNX Runtime: what the words of a line say, without torch."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from models.classifier.ngrams import OUTPUTS

LENGTH: Final = 96
"""Pieces of a line that are read; training and serving cut at the same place."""


GROUP: Final = 8
"""Texts of like length that are read at once: of all sizes the fastest on one core."""


# Neither library ships complete types: `Any` stands for the session and the tokenizer.
@dataclass(frozen=True, slots=True)
class Encoder:
    """An open encoder."""

    session: Any
    tokenizer: Any

    def logits(self, texts: list[str]) -> NDArray[np.float32]:
        """The scores of the outputs for each text: texts x 28."""
        encoded = [e.ids for e in self.tokenizer.encode_batch(texts)]
        out = np.empty((len(texts), OUTPUTS), dtype=np.float32)
        # Texts of like length go together: what is padded costs as much as what is read.
        order = sorted(range(len(texts)), key=lambda i: len(encoded[i]))
        for start in range(0, len(order), GROUP):
            group = order[start : start + GROUP]
            out[group] = self._group([encoded[i] for i in group])
        return out

    def _group(self, encoded: list[list[int]]) -> NDArray[np.float32]:
        width = max(len(ids) for ids in encoded)
        ids = np.full((len(encoded), width), 1, dtype=np.int64)
        mask = np.zeros((len(encoded), width), dtype=np.int64)
        for number, entry in enumerate(encoded):
            ids[number, : len(entry)] = entry
            mask[number, : len(entry)] = 1
        found: NDArray[np.float32] = self.session.run(None, {"ids": ids, "mask": mask})[0]
        return found

    @classmethod
    def read(cls, network: Path, tokenizer: Path, *, threads: int = 1) -> Encoder:
        """Open the network and its tokenizer."""
        import onnxruntime as ort
        from tokenizers import Tokenizer

        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        pieces = Tokenizer.from_file(str(tokenizer))
        pieces.enable_truncation(LENGTH)
        pieces.no_padding()
        return cls(ort.InferenceSession(str(network), options, providers=["CPUExecutionProvider"]), pieces)
