"""The recogniser at work: loads a verified artefact once, and names what texts hold.

spaCy imports torch where it is installed, which takes two seconds and 300 MB and serves nothing here: it is kept out.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

from models.contract import Span
from models.manifest import ARTIFACTS, Artefact, ModelUnusable
from models.manifest import load as load_artefact
from models.ner.labels import LABELS
from models.ner.tokens import TOKENIZER_VERSION, norm, split

if TYPE_CHECKING:
    from spacy.language import Language

ROOT: Final = ARTIFACTS / "ner"
PIPELINE: Final = "pipeline"
TOGETHER: Final = 8
"""Texts in one call of the network, which holds 7 MB for each page: 693 at once took 4.8 GB, and a quarter longer."""

LONGEST: Final = 20_000
"""Characters of a text that are recognised at once; longer ones are cut at line ends."""

RETRAIN: Final = "Check the release out again, or run `inspector models train ner`."

UNMEASURED: Final = 0.5
"""The confidence of a label and source that never came up where it was measured."""

_PROBE: Final = (
    "1. Ga2O3 ≥99.99% 25kg/drum, USD12,500.00; CAS 7440-55-3 HS8112.92.00 N42SH 26-AB-104477 UN2803 -325mesh\n"
    "10-60mm D50：3.5μm 2026/DU/0003381 CO.,LTD P.R.China Dy2O3/REO １２.５千克 金属镓锭5N 釓"
)


def features() -> tuple[str, ...]:
    """What the network is given of a text, told by its tokens: an artefact made with others is refused."""
    tokens = [norm(_PROBE[start:end]) for start, end in split(_PROBE)]
    digest = hashlib.sha256("\0".join(tokens).encode()).hexdigest()[:16]
    return (f"tokens {TOKENIZER_VERSION} {digest}", "NORM", "PREFIX", "SUFFIX", "SHAPE")


class Recogniser:
    """Names what texts hold. Build it with `load`; threads may ask it, and wait for one another."""

    def __init__(self, nlp: Language, *, version: str, precision: dict[str, float]) -> None:
        """`precision` is the measured precision by `LABEL source`."""
        self.version = version
        self._nlp = nlp
        self._precision = precision
        self._turn = Lock()

    @classmethod
    def load(cls, root: Path = ROOT, *, version: str | None = None) -> Recogniser:
        """The recogniser of a version, or of the one in use.

        Raises:
            ModelUnusable: it is missing, damaged, or made for other labels, tokens or libraries.
        """
        artefact = load_artefact(root, version=version, features=features(), labels={"entities": LABELS})
        _same_library(artefact)
        try:
            nlp = read_pipeline(artefact.folder / PIPELINE)
        except Exception as exc:  # whatever spaCy raises, what cannot be read cannot be used
            reason = f"spaCy cannot read version {artefact.manifest.version}: {type(exc).__name__}"
            raise ModelUnusable(
                "ner", reason, "Run `inspector models train ner`, or check the release out again."
            ) from exc
        return cls(
            nlp,
            version=artefact.manifest.version,
            precision={name: float(value) for name, value in artefact.manifest.calibration.items()},
        )

    def recognise(self, texts: Sequence[str]) -> tuple[tuple[Span, ...], ...]:
        """The entities of each text, in order; none overlap."""
        with self._turn:
            return self._recognise(texts)

    def _recognise(self, texts: Sequence[str]) -> tuple[tuple[Span, ...], ...]:
        pieces = [(number, start, piece) for number, text in enumerate(texts) for start, piece in cut(text)]
        found: list[list[Span]] = [[] for _ in texts]
        docs = self._nlp.pipe((piece for _, _, piece in pieces), batch_size=TOGETHER)
        for (number, offset, _), doc in zip(pieces, docs, strict=True):
            for entity in doc.ents:
                score = self._precision.get(f"{entity.label_} {entity.kb_id_}", UNMEASURED)
                span = Span(offset + entity.start_char, offset + entity.end_char, entity.label_, score)
                found[number].append(span)
        return tuple(map(tuple, found))


def read_pipeline(folder: Path) -> Language:
    """The pipeline of spaCy in a folder that has been verified."""
    with without_torch():
        import spacy

        import models.ner.build  # noqa: F401  # registers what the config names

    return spacy.load(folder)


def cut(text: str) -> Iterator[tuple[int, str]]:
    """A long text in pieces that end at line ends where there are any, each with its offset."""
    start = 0
    while len(text) - start > LONGEST:
        end = text.rfind("\n", start + 1, start + LONGEST)
        end = end + 1 if end > 0 else start + LONGEST
        yield start, text[start:end]
        start = end
    if start < len(text):
        yield start, text[start:]


@contextmanager
def without_torch() -> Iterator[None]:
    """Let an import within find no torch, unless the process has it already."""
    hidden = [name for name in ("torch", "tensorflow", "mxnet", "cupy") if name not in sys.modules]
    for name in hidden:
        sys.modules[name] = None  # type: ignore[assignment]  # what Python itself takes for "not there"
    try:
        yield
    finally:
        for name in hidden:
            if sys.modules.get(name) is None:
                sys.modules.pop(name, None)


def _same_library(artefact: Artefact) -> None:
    """The library must be of the minor version that wrote the artefact.

    Raises:
        ModelUnusable: it is not.
    """
    from importlib.metadata import version

    written, here = artefact.manifest.libraries.get("spacy", ""), version("spacy")
    if minor(written) != minor(here):
        reason = f"it was written by spaCy {written}, this is {here}"
        raise ModelUnusable("ner", reason, "Install the locked requirements, or run `inspector models train ner`.")


def minor(version: str) -> tuple[str, ...]:
    """Major and minor number of a version."""
    return tuple(version.split(".")[:2])


def words_of(texts: Iterable[str]) -> int:
    """How many tokens texts have: the words of the speed that the card states."""
    return sum(len(split(text)) for text in texts)
