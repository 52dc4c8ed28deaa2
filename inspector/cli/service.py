"""The commands of the service: serve, work, submit, watch, audit, db."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from inspector.cli.app import FailOn, Format, Shape, Verbose, app

if TYPE_CHECKING:
    from inspector.casework.desk import Desk
    from inspector.cli.asking import Service
    from inspector.settings import Settings

Data = Annotated[
    Path | None, typer.Option(help="Folder of the stored files and the database. Default: the setting service.data.")
]
Jobs = Annotated[int | None, typer.Option(min=1, max=64, help="Pages read at once. Default: what the machine bears.")]


@app.command(short_help="Serve the pages and the API, and do the work.")
def serve(
    data: Data = None,
    broker: Annotated[
        str | None, typer.Option(metavar="URL", help="redis://…: Celery workers do the work, not this process tree.")
    ] = None,
    host: Annotated[
        str | None, typer.Option(help="Address to listen on. Any but the loopback needs a password.")
    ] = None,
    port: Annotated[int | None, typer.Option(min=0, max=65535, help="Port to listen on; 0 takes a free one.")] = None,
    jobs: Jobs = None,
    verbose: Verbose = 0,
) -> None:
    """Serve the pages and the API on http://127.0.0.1:8000, and inspect what is uploaded.

    Asks nothing. As long as no password is set, it prints an address that lets you in once. Stop it at any time and
    in any way: nothing is lost, and the next start goes on.
    """
    from inspector.cli import serving
    from inspector.log import configure
    from inspector.settings import Settings

    configure(verbose)
    settings = Settings.load()
    raise typer.Exit(
        serving.serve(
            settings,
            data=(data or settings.service.data).absolute(),
            broker=settings.service.broker if broker is None else broker,
            host=host or settings.service.host,
            port=settings.service.port if port is None else port,
            jobs=jobs,
        )
    )


@app.command(short_help="Do the work of the service in this process.")
def work(
    data: Data = None,
    jobs: Jobs = None,
    parent: Annotated[int | None, typer.Option(hidden=True, help="End when this process is gone.")] = None,
    verbose: Verbose = 0,
) -> None:
    """Do the work of the service in this process, without a broker. `serve` starts one by itself."""
    from inspector.cli import serving
    from inspector.log import configure
    from inspector.settings import Settings

    configure(verbose)
    settings = Settings.load()
    folder = (data or settings.service.data).absolute()
    raise typer.Exit(serving.work(settings, data=folder, jobs=jobs, parent=parent))


To = Annotated[
    str | None, typer.Option("--to", metavar="URL", help="Where the service is. Default: this machine, service.port.")
]
TokenFile = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="File with a token. Not needed on the machine that holds the data folder."),
]


@app.command(short_help="Send bundles to a running service.")
def submit(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Bundles: folders, files, archives.")],
    wait: Annotated[bool, typer.Option("--wait", help="Wait until all are inspected.")] = False,
    to: To = None,
    token_file: TokenFile = None,
    data: Data = None,
    form: Shape = Format.TABLE,
    fail_on: Annotated[
        FailOn | None, typer.Option(help="With --wait: exit with 3 when a case reaches this level.")
    ] = None,
    verbose: Verbose = 0,
) -> None:
    """Send bundles to a running service, and show a table of them.

    What a bundle is, is told as by `inspect`: a folder that holds only folders is a folder of bundles. Where the
    service goes away for a moment, it is tried again, and nothing is taken twice.
    """
    from inspector.cli.sending import Errand, run
    from inspector.log import configure

    configure(verbose)
    limit = fail_on.value if fail_on else None
    with _service(to, token_file, data) as service:
        raise typer.Exit(run(Errand(tuple(paths), wait or bool(limit), limit, form is Format.JSON), service))


@app.command(short_help="Send what appears in a folder.")
def watch(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Each file and each folder in it is a bundle.")],
    every: Annotated[float, typer.Option(min=0.1, help="Seconds between two looks.")] = 2.0,
    settle: Annotated[float, typer.Option(min=0.0, help="Seconds without a change after which it is whole.")] = 5.0,
    to: To = None,
    token_file: TokenFile = None,
    data: Data = None,
    verbose: Verbose = 0,
) -> None:
    """Send what appears in a folder, each bundle once, when it is whole. Ends with Ctrl-C.

    Links are refused, hidden and unfinished files (.part, .tmp and the like) are waited for. What was sent is
    remembered in FOLDER/.inspector-sent; a bundle that changes afterwards is sent anew.
    """
    from inspector.cli import watching
    from inspector.log import configure

    configure(verbose)
    with _service(to, token_file, data) as service:
        raise typer.Exit(watching.watch(folder, service, every=every, settle=settle))


audit = typer.Typer(help="Look at the record of all acts.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(audit, name="audit", short_help="Look at the record of all acts.")


@audit.command("verify", short_help="Say whether the record is as it was written.")
def verify_audit(data: Data = None, form: Shape = Format.TABLE) -> None:
    """Say whether the record is as it was written: names each changed, missing or reordered record. Exits with 5."""
    from inspector.cli.printing import print_json
    from inspector.errors import AuditBroken
    from inspector.settings import Settings

    with _desk(Settings.load(), data) as desk:
        broken = desk.audit_breaks()
        last = desk.office.last_record()
    if form is Format.JSON:
        print_json({"records": last, "broken": list(broken)})
    elif broken:
        sys.stdout.write("\n".join(broken) + "\n")
    else:
        sys.stdout.write(f"All {last} records are as they were written.\n")
    raise typer.Exit(AuditBroken.exit_code if broken else 0)


@audit.command("list", short_help="List the acts.")
def list_audit(
    data: Data = None,
    case: Annotated[str, typer.Option(help="Only of this case.")] = "",
    after: Annotated[int, typer.Option(min=0, help="Only after this record.")] = 0,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="At most so many.")] = 100,
    form: Shape = Format.TABLE,
) -> None:
    """List the acts in order: who did what, when, to which case."""
    from dataclasses import asdict

    from inspector.cli.printing import print_json, print_table
    from inspector.core.visible import visible
    from inspector.settings import Settings

    with _desk(Settings.load(), data) as desk:
        records = desk.audit(after=after, case=case, limit=limit)
    if form is Format.JSON:
        print_json([asdict(record) for record in records])
    else:
        rows = [(str(r.seq), r.at, visible(r.who), visible(r.what), r.case) for r in records]
        print_table(("No.", "At", "Who", "What", "Case"), rows)


database = typer.Typer(help="Look after the database.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(database, name="db", short_help="Look after the database.")


@database.command("upgrade", short_help="Bring the tables to this version.")
def upgrade(data: Data = None) -> None:
    """Bring the tables to this version. `serve` and the workers do it by themselves when they start."""
    from inspector.settings import Settings

    with _desk(Settings.load(), data) as desk:
        sys.stdout.write(f"The database is at revision {desk.office.database.revision()}.\n")


@database.command("password", short_help="Set the administrator's password.")
def password(data: Data = None) -> None:
    """Set the administrator's password. Asked for twice on a terminal, else read as one line of standard input."""
    from inspector.settings import Settings

    if sys.stdin.isatty():
        word = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
    else:
        word = sys.stdin.readline().rstrip("\n")
    with _desk(Settings.load(), data) as desk:
        desk.set_password(word, by="command line")
    sys.stdout.write("The password is set; earlier sessions have ended.\n")


@database.command("token", short_help="Make a token for programs.")
def token(
    name: Annotated[str, typer.Argument(metavar="NAME", help="What it is for.")],
    data: Data = None,
) -> None:
    """Make a token for programs, and print its secret, which cannot be shown again."""
    from inspector.settings import Settings

    with _desk(Settings.load(), data) as desk:
        sys.stdout.write(desk.make_token(name, by="command line")[1] + "\n")


def _service(to: str | None, token_file: Path | None, data: Path | None) -> Service:
    from inspector.cli.asking import Service
    from inspector.cli.token import token_for
    from inspector.settings import Settings

    settings = Settings.load()
    address = to or f"http://127.0.0.1:{settings.service.port}"
    folder = (data or settings.service.data).absolute()
    return Service(address, token_for(settings, address, file=token_file, data=folder))


def _desk(settings: Settings, data: Path | None) -> Desk:
    from inspector.casework.desk import Desk

    return Desk.open(settings, broker="", data=(data or settings.service.data).absolute())
