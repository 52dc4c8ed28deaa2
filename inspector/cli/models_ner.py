"""`models train ner` and `models evaluate FOLDER`: the recogniser of entities, trained and measured."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from inspector.cli.printing import print_table
from inspector.errors import SetupError


def train_ner(out: Path, labelled: Path, *, seed: int | None = None) -> None:
    """Train the recogniser into `out`, which is named by its version, and make it the version in use.

    Raises:
        SetupError: `out` is there already, or `labelled` holds no labelled texts.
    """
    from inspector.entities.model import train
    from models.manifest import release
    from models.ner.serving import without_torch

    with without_torch():
        from models.ner.training import Plan

    if out.exists():
        raise SetupError(reason=f"{out} is there already: name another version")
    epochs = Plan().epochs
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("training", total=epochs)

        def told(epoch: int, loss: float) -> None:
            bar.update(task, completed=epoch, description=f"epoch {epoch} of {epochs}, loss {loss:.0f}")

        try:
            train(out.parent, out.name, labelled, seed=seed, on_epoch=told)
        except ValueError as exc:
            raise SetupError(reason=str(exc)) from None
    release(out.parent, out.name)
    evaluate_ner(labelled, root=out.parent)


def evaluate_ner(labelled: Path, *, root: Path | None = None) -> None:
    """Print the scores of the recogniser in use on a folder of labelled texts, by half, language and label.

    Raises:
        ModelUnusable: the recogniser cannot be used.
        SetupError: the folder holds no labelled texts.
    """
    from inspector.entities.loading import RecogniserSource
    from inspector.entities.model import HEADING, evaluate

    try:
        print_table(HEADING, evaluate(RecogniserSource(root).get(), labelled))
    except ValueError as exc:
        raise SetupError(reason=str(exc)) from None
