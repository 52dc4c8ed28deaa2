"""The commands and their manual. What a command needs is imported when it runs: the help is there at once."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from inspector.cli import learned

MANUAL = """
Read bundles of trade documents and show where the goods are not what the papers say.

A bundle is a folder, a file or an archive: invoice, packing list, certificate of origin, bill of lading,
air waybill, Chinese export declaration, certificate of analysis, safety data sheet, export licence, in English
and Chinese, digital or scanned. The inspector reads every page, compares what the papers say with each other and
with China's export controls on the date of the declaration, and writes for each bundle a case with its evidence.
It states contradictions, never guilt, and needs no network.
"""

# \b keeps a paragraph as it is typed.
EPILOG = """
\b
Examples:
  inspector inspect shipment/
      one bundle; its case goes to ./inspected/shipment/
  inspector inspect bundles/ mail.eml --jobs 2
      a folder of bundles, and a mail with its attachments
  inspector inspect shipment.zip --watchlist ours.csv --fail-on high
      as a gate in a script
  inspector controls match "Gallium metal 4N" --hs 8112929010
      what the law says of such goods
  inspector serve
      pages and an API on this machine: upload, follow, review, decide
  inspector submit bundles/ --wait
      send bundles to it and wait for them
  inspector doctor
      when something does not work

\b
Files read (known by content, not by name):
  PDF, PNG, JPEG, TIFF, HEIC, AVIF, WebP, BMP, XLSX, XLS, ODS, CSV, DOCX, ODT, EML, MSG,
  ZIP, 7Z, RAR, TAR

\b
Files written for each bundle:
  report.html     the case for people: one file, no script, no network
  report.pdf      the same on paper
  case.json       the case for programs; `inspector schema` prints its form
  pages.json.gz   every word with its box, and
  documents.json.gz  what was understood, to judge the case anew

\b
Exit codes:
  0   done
  1   `controls match` found nothing, `controls diff` a difference
  2   unusable input, or the command was typed wrongly
  3   --fail-on was reached, or the installation lacks something
  4   cannot be done with this case
  5   cannot write
  70  a bug of the inspector
"""

app = typer.Typer(
    name="inspector",
    help=MANUAL,
    epilog=EPILOG,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


class Format(StrEnum):
    """How the result is shown."""

    TABLE = "table"
    JSON = "json"


class FailOn(StrEnum):
    """The level from which a case makes the command fail."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"


Verbose = Annotated[int, typer.Option("-v", "--verbose", count=True, help="Say what is done; twice: everything.")]
Shape = Annotated[Format, typer.Option("--format", help="A table for people, or JSON for programs.")]


@app.command(short_help="Inspect bundles and write a case for each.")
def inspect(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Bundles: folders, files, archives.")],
    out: Annotated[Path, typer.Option(help="Folder for the cases.")] = Path("inspected"),
    jobs: Annotated[
        int | None, typer.Option(min=1, max=64, help="Pages read at once. Default: what cores and memory allow.")
    ] = None,
    as_of: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="How far knowledge reaches. Default: today."),
    ] = None,
    watchlist: Annotated[
        Path | None, typer.Option(metavar="CSV", help="Your own list of names: name, aliases, country, reason.")
    ] = None,
    form: Shape = Format.TABLE,
    fail_on: Annotated[
        FailOn | None,
        typer.Option(help="Exit with 3 when a case reaches this level. A case of unknown level reaches every one."),
    ] = None,
    pdf: Annotated[bool, typer.Option("--pdf/--no-pdf", help="Write report.pdf too.")] = True,
    verbose: Verbose = 0,
) -> None:
    """Inspect bundles and write a case for each.

    A folder that holds only folders is a folder of bundles. Each case goes to OUT/<name of the bundle>/;
    bundles of the same name get a suffix. A file that cannot be read never stops the others: it is named
    in the case, which then is partial and never clear.
    """
    from inspector.cli.inspecting import Order, run
    from inspector.log import configure

    configure(verbose)
    order = Order(tuple(paths), out, jobs, _day(as_of), watchlist, fail_on.value if fail_on else None, pdf)
    raise typer.Exit(run(order, as_json=form is Format.JSON))


@app.command("rescreen", short_help="Judge written cases anew, by the law and lists of today.")
def rescreen_cases(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder of cases, as `inspect` wrote it.")],
    as_of: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="How far knowledge reaches. Default: today."),
    ] = None,
    watchlist: Annotated[
        Path | None, typer.Option(metavar="CSV", help="Your own list of names: name, aliases, country, reason.")
    ] = None,
    jobs: Annotated[int | None, typer.Option(min=1, max=64, help="Cases at once. Default: one a core.")] = None,
    form: Shape = Format.TABLE,
    fail_on: Annotated[FailOn | None, typer.Option(help="Exit with 3 when a case reaches this level.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would move, and write nothing.")] = False,
    verbose: Verbose = 0,
) -> None:
    """Judge written cases anew, by the law and lists of today, and say what moved and why.

    No page is read again: words and documents are those that `inspect` kept. The new case.json takes the place of
    the old one, which stays as case.previous.json. The reports of a case that moved stay as report.previous.html
    and report.previous.pdf; its new report.html has no page images.
    """
    import os

    from inspector.cli.rescreening import Anew, run
    from inspector.log import configure

    configure(verbose)
    cores = len(os.sched_getaffinity(0))
    order = Anew(folder, _day(as_of), watchlist, jobs or cores, fail_on.value if fail_on else None, not dry_run)
    raise typer.Exit(run(order, as_json=form is Format.JSON))


@app.command(short_help="Say what is missing on this machine, and how to cure it.")
def doctor(form: Shape = Format.TABLE, verbose: Verbose = 0) -> None:
    """Say what is missing on this machine, and how to cure it. Exits with 3 when something that is needed is."""
    from inspector.cli.about import show_health
    from inspector.log import configure

    configure(verbose)
    raise typer.Exit(show_health(as_json=form is Format.JSON))


@app.command(short_help="List the checks, document kinds, engines and announcements.")
def parts(form: Shape = Format.TABLE) -> None:
    """List the parts that are installed, ours and others', with where each comes from."""
    from inspector.cli.about import show_parts

    show_parts(as_json=form is Format.JSON)


@app.command(short_help="List every setting, its value and where the value comes from.")
def config(form: Shape = Format.TABLE) -> None:
    """List every setting, its value and where the value comes from.

    Settings are environment variables: INSPECTOR_LIMITS__PAGES=500 sets limits.pages.
    """
    from inspector.cli.about import show_settings

    show_settings(as_json=form is Format.JSON)


controls = typer.Typer(
    help="Ask the law that is installed: what is listed, since when, and whether goods fall under it.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.add_typer(controls, name="controls")

OnDay = Annotated[
    datetime | None, typer.Option("--as-of", formats=["%Y-%m-%d"], metavar="DATE", help="The day. Default: today.")
]


@controls.command("list", short_help="List the announcements with their standing on a day.")
def list_controls(as_of: OnDay = None, form: Shape = Format.TABLE) -> None:
    """List the announcements with their standing on a day: controlled, not_controlled, suspended or unknown."""
    from inspector.cli.law import show_list

    raise typer.Exit(show_list(_day(as_of), as_json=form is Format.JSON))


@controls.command("show", short_help="Show one announcement or one item.")
def show_control(
    name: Annotated[str, typer.Argument(metavar="ID", help="Id of an announcement or of an item.")],
    as_of: OnDay = None,
    form: Shape = Format.TABLE,
) -> None:
    """Show one announcement or one item with all that is known of it, and its standing on a day."""
    from inspector.cli.law import show_one

    raise typer.Exit(show_one(name, _day(as_of), as_json=form is Format.JSON))


@controls.command("match", short_help="Say which items a goods text speaks of.")
def match_control(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What the papers say of the goods.")],
    hs: Annotated[str, typer.Option(metavar="CODE", help="HS code, 6 to 10 digits.")] = "",
    cas: Annotated[str, typer.Option(metavar="NUMBER", help="CAS number.")] = "",
    to: Annotated[str, typer.Option(metavar="COUNTRY", help="Destination, two letters: its rules are named.")] = "",
    as_of: OnDay = None,
    form: Shape = Format.TABLE,
) -> None:
    """Say which items a goods text, a code and a CAS number speak of, and how these stood on a day.

    Exits with 1 when no item is hit: hints and goods that miss a limit are shown, but are no hits.
    """
    from inspector.cli.law import show_match

    raise typer.Exit(show_match(text, hs, cas, _day(as_of), to.upper(), as_json=form is Format.JSON))


@controls.command("diff", short_help="Say what differs between two folders, or two days.")
def compare_controls(
    old: Annotated[str, typer.Argument(metavar="OLD", help="A folder of announcements, `carried`, or a day.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The same kind of thing.")],
    as_of: OnDay = None,
    form: Shape = Format.TABLE,
) -> None:
    """Say what differs between two folders of announcements, or in the standing of items between two days.

    Beside `carried`, a folder is laid over it as a site's own is. Of two days, --as-of is how far knowledge reaches.
    Exits with 1 when anything differs.
    """
    from inspector.cli.law import show_differences

    raise typer.Exit(show_differences(old, new, _day(as_of), as_json=form is Format.JSON))


@controls.command("validate", short_help="Say all that is wrong with announcements and tables.")
def validate_controls(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="FOLDER", help="A site's own folder, or a watch list (CSV). Default: the settings."),
    ] = None,
    form: Shape = Format.TABLE,
) -> None:
    """Say all that is wrong with the carried data and a site's folder: file, line, sentence.

    Runs the examples of every file too. Exits with 2 when anything is wrong.
    """
    from inspector.cli.law import show_faults

    raise typer.Exit(show_faults(folder, as_json=form is Format.JSON))


def _day(given: datetime | None) -> date:
    return given.date() if given else datetime.now().astimezone().date()


app.command(short_help="Judge single goods lines.")(learned.lines)
app.add_typer(learned.models, short_help="The learned models: train, measure, list, verify.")


@app.command(short_help="Print the JSON Schema of case.json.")
def schema() -> None:
    """Print the JSON Schema of case.json."""
    from inspector.cli.about import show_schema

    show_schema()


@app.command(short_help="Print the version.")
def version() -> None:
    """Print the version of the inspector, of its catalogue of controls and of its readers."""
    from inspector.cli.about import show_version

    show_version()
