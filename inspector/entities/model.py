"""The recogniser as a model to train and measure: with our own names, on texts labelled by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.controls.catalogue import Catalogue
from inspector.entities.gazetteer import gazetteer

if TYPE_CHECKING:
    from models.manifest import Manifest
    from models.ner.serving import Recogniser

Row = tuple[str, ...]

HEADING: Row = ("Texts", "Label", "Precision", "Recall", "F1", "95 % interval of F1", "Entities")


def train(
    root: Path,
    version: str,
    labelled: Path,
    *,
    seed: int | None = None,
    size: int | None = None,
    on_epoch: Callable[[int, float], None] | None = None,
) -> Manifest:
    """Train a version of the recogniser into `root`; the version in use stays until it is released.

    `labelled` is the folder of texts labelled by hand, `size` the number of training texts, `on_epoch` is told the
    number of each epoch that ended and its loss.

    Raises:
        FileExistsError: there is such a version already.
        ValueError: the folder holds no labelled texts.
    """
    from models.ner.releasing import train_release
    from models.ner.serving import without_torch

    with without_torch():
        from models.ner.training import Plan

    usual = Plan()
    plan = Plan(size=size or usual.size, seed=usual.seed if seed is None else seed)
    return train_release(root, version, gazetteer(Catalogue.load()), plan, labelled, on_epoch=on_epoch)


def evaluate(recogniser: Recogniser, labelled: Path) -> list[Row]:
    """The scores of a recogniser by half, language and label, as rows of a table.

    Raises:
        ValueError: the folder holds no labelled texts.
    """
    from models.ner.labelled import read_folder
    from models.ner.measuring import answers, by_label, of, score

    given = answers(read_folder(labelled), recogniser.recognise)
    rows: list[Row] = []
    for half in (None, "development", "kept"):
        for language in (None, "en", "zh"):
            part = of(given, half=half, language=language)
            name = f"{half or 'all'}, {language}" if language else half or "all"
            rows.append((name, "all", *score(part).row()))
            rows += [(name, label, *one.row()) for label, one in by_label(part).items()] if part else []
    return rows


def mistakes(recogniser: Recogniser, labelled: Path) -> list[str]:
    """What the recogniser misses or makes up on the development half, in its surroundings.

    The kept half is measured only: who reads its mistakes will tune to them.

    Raises:
        ValueError: the folder holds no labelled texts.
    """
    from models.ner.labelled import read_folder
    from models.ner.measuring import answers, of
    from models.ner.measuring import mistakes as found

    return found(of(answers(read_folder(labelled), recogniser.recognise), half="development"))
