"""The fine-tuned encoder, served by ONNX Runtime: what the words of a line say, without torch."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

LENGTH: Final = 96
"""Pieces of a line that are read; training and serving cut at the same place."""


# Neither library ships complete types: `Any` stands for the session and the tokenizer.
@dataclass(frozen=True, slots=True)
class Encoder:
    """An open encoder."""

    session: Any
    tokenizer: Any

    def logits(self, texts: list[str]) -> NDArray[np.float32]:
        """The scores of the outputs for each text: texts x 28."""
        encoded = self.tokenizer.encode_batch(texts)
        width = max((len(e.ids) for e in encoded), default=1)
        ids = np.full((len(texts), width), 1, dtype=np.int64)
        mask = np.zeros((len(texts), width), dtype=np.int64)
        for number, entry in enumerate(encoded):
            ids[number, : len(entry.ids)] = entry.ids
            mask[number, : len(entry.ids)] = 1
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
