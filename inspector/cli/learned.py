"""The commands of the learned models: judge single goods lines; train, measure, list and verify models."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

models = typer.Typer(
    name="models", help="The learned models: train, measure, list, verify.", no_args_is_help=True, rich_markup_mode=None
)

CORPUS_SEED = 11
"""The seed of the classifier's released corpus."""

AsJson = Annotated[bool, typer.Option("--json", help="JSON for programs instead of a table.")]


def lines(
    source: Annotated[Path, typer.Argument(metavar="FILE", help="Goods lines as JSON Lines; - for standard input.")],
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Answers as JSON Lines. Default: standard output.")
    ] = None,
    explain: Annotated[bool, typer.Option("--explain/--no-explain", help="Say why, where there is reason to.")] = True,
) -> None:
    """Judge single goods lines: benign, openly declared, or concealing a controlled material.

    Each line is {"id": …, "fields": {description, hs_code, quantity, unit, net_weight_kg, gross_weight_kg, volume_m3,
    packages, unit_price, currency, amount, origin, destination, transit, shipper, consignee, remarks, date}}; each
    field may be null. Each gets one answer in its order: status, material, score (the calibrated probability that it
    conceals a controlled material) and reasons; "abstain" where it says too little; "error" where it is no goods line.
    """
    from inspector.cli.lines import judge_lines

    judge_lines(source, out, explained=explain)


@models.command("list", short_help="List the versions of each model.")
def list_models(as_json: AsJson = False) -> None:
    """List the versions of each model and say which is in use."""
    from inspector.cli.models import show_models

    show_models(as_json=as_json)


@models.command(short_help="Compare models with their manifests and with the code.")
def verify() -> None:
    """Compare each model in use with its manifest and with the code. Exits with 3 when one cannot be used."""
    from inspector.cli.models import verify_models

    raise typer.Exit(verify_models())


@models.command(short_help="Measure the classifier on labelled lines, or the recogniser on labelled texts.")
def evaluate(
    labelled: Annotated[
        Path,
        typer.Argument(
            metavar="FILE|FOLDER",
            help="Lines with `label` (and tier, lang), as JSON Lines; or a folder of texts with marked entities.",
        ),
    ],
) -> None:
    """Measure the classifier on a file of labelled goods lines, or the recogniser on a folder of labelled texts.

    With 95 % intervals from resampling them. The recogniser's texts lie in tests/labelled/entities.
    """
    if labelled.is_dir():
        from inspector.cli.models_ner import evaluate_ner

        evaluate_ner(labelled)
        return
    from inspector.cli.models import evaluate_classifier

    evaluate_classifier(labelled)


@models.command(short_help="Train a model.")
def train(
    name: Annotated[str, typer.Argument(metavar="MODEL", help="classifier, or ner: the recogniser of entities.")],
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="Folder of the new version, named by it: …/2026.11.1.")],
    count: Annotated[int, typer.Option("--lines", min=200, help="Lines of the corpus for trees and words.")] = 40_000,
    seed: Annotated[int | None, typer.Option(help="The same seed makes the same corpus.")] = None,
    goods: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Tables of other goods (tariffs): read, not kept.")
    ] = None,
    minutes: Annotated[float, typer.Option(min=0, help="Time of the encoder's fine-tuning; 0: none, as released.")] = 0,
    labelled: Annotated[
        Path, typer.Option(metavar="FOLDER", help="Texts with marked entities, which calibrate and measure ner.")
    ] = Path("tests/labelled/entities"),
) -> None:
    """Train a model and make it the version in use.

    The classifier goes on where it was interrupted, and needs requirements/train.lock; ner needs nothing more.
    """
    if name == "ner":
        from inspector.cli.models_ner import train_ner

        train_ner(out, labelled, seed=seed)
        return
    from inspector.cli.models import train_model

    train_model(name, out, lines=count, seed=CORPUS_SEED if seed is None else seed, goods=goods, minutes=minutes)
