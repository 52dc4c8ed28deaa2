"""The network of the encoder in torch: built from the base weights, trained, and exported for ONNX Runtime.

Only training imports this file: serving needs neither torch nor transformers.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from torch import nn
from transformers import BertConfig, BertModel

from models.classifier.base import Base, kept_pieces, tokenizer
from models.classifier.encoder import LENGTH
from models.classifier.ngrams import OUTPUTS

_LAYER: Final = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}


class LineNetwork(nn.Module):
    """The encoder with one linear layer over the mean of its pieces: 3 states, then `none` and the materials."""

    def __init__(self, encoder: BertModel) -> None:
        super().__init__()
        self.encoder = encoder
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(encoder.config.hidden_size, OUTPUTS)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Scores of the outputs; `mask` is 1 where a piece stands."""
        out: torch.Tensor = self.head(self.drop(self.pooled(ids, mask)))
        return out

    def pooled(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """The mean over the pieces of each line."""
        hidden = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        weight = mask.unsqueeze(-1).to(hidden.dtype)
        mean: torch.Tensor = (hidden * weight).sum(1) / weight.sum(1).clamp(min=1)
        return mean


def from_base(base: Base, texts: Iterable[str]) -> tuple[LineNetwork, Any]:
    """The network and its tokenizer, cut down to the pieces that the texts use."""
    kept = kept_pieces(base, texts)
    config = BertConfig(
        vocab_size=len(kept),
        hidden_size=base.width,
        num_hidden_layers=base.layers,
        num_attention_heads=base.heads,
        intermediate_size=base.inner,
        max_position_embeddings=base.positions,
        layer_norm_eps=base.epsilon,
        type_vocab_size=2,
        pad_token_id=1,
        hidden_dropout_prob=0.1,
        attention_probs_dropout_prob=0.0,
    )
    encoder = BertModel(config, add_pooling_layer=False)
    encoder.load_state_dict({k: torch.from_numpy(v) for k, v in _state(base, kept).items()}, strict=False)
    pieces = tokenizer([base.pieces[i] for i in kept], [base.scores[i] for i in kept], base.spaces)
    return LineNetwork(encoder), pieces


def _state(base: Base, kept: list[int]) -> dict[str, np.ndarray[Any, np.dtype[np.float32]]]:
    t = base.tensors
    found = {
        "embeddings.word_embeddings.weight": t["emb.word"][kept],
        "embeddings.position_embeddings.weight": t["emb.pos"].reshape(-1, base.width),
        "embeddings.token_type_embeddings.weight": t["emb.type"].reshape(-1, base.width),
        "embeddings.LayerNorm.weight": t["emb.ln.w"],
        "embeddings.LayerNorm.bias": t["emb.ln.b"],
    }
    for layer in range(base.layers):
        for short, name in _LAYER.items():
            found[f"encoder.layer.{layer}.{name}.weight"] = t[f"l{layer}.{short}.w"]
            found[f"encoder.layer.{layer}.{name}.bias"] = t[f"l{layer}.{short}.b"]
    return found


def batch(tokenizer_: Any, texts: list[str]) -> tuple[torch.Tensor, torch.Tensor]:
    """Pieces and mask of texts, padded to the longest of them."""
    encoded = [e.ids[:LENGTH] for e in tokenizer_.encode_batch(texts)]
    width = max(map(len, encoded))
    ids = torch.full((len(texts), width), 1, dtype=torch.long)
    mask = torch.zeros((len(texts), width), dtype=torch.long)
    for number, entry in enumerate(encoded):
        ids[number, : len(entry)] = torch.tensor(entry)
        mask[number, : len(entry)] = 1
    return ids, mask


def export(network: LineNetwork, tokenizer_: Any, folder: Path) -> None:
    """Write `encoder.onnx` (8-bit weights, each channel with its own scale) and `tokenizer.json` into the folder."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    folder.mkdir(parents=True, exist_ok=True)
    plain = folder / "encoder-fp32.onnx"
    network.eval()
    ids, mask = batch(tokenizer_, ["gallium metal 99.99 %", "aluminium ingots"])
    axes = {"ids": {0: "lines", 1: "pieces"}, "mask": {0: "lines", 1: "pieces"}, "logits": {0: "lines"}}
    torch.onnx.export(
        network,
        (ids, mask),
        str(plain),
        input_names=["ids", "mask"],
        output_names=["logits"],
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )
    quantize_dynamic(
        plain,
        folder / "encoder.onnx",
        per_channel=True,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul", "Gather"],
    )
    plain.unlink()
    made = json.loads(tokenizer_.to_str())
    (folder / "tokenizer.json").write_text(
        json.dumps(made, ensure_ascii=False, separators=(",", ":")), encoding="utf-8"
    )
