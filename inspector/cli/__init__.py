"""The command line. People come in here; errors become one sentence, a hint and an exit code."""

from __future__ import annotations

import logging
import sys


def main() -> None:
    """Run the command that was typed, and end the process with its exit code."""
    from inspector.cli import service  # noqa: F401  # brings its commands along
    from inspector.cli.app import app
    from inspector.errors import InspectorError

    try:
        app(prog_name="inspector")
    except InspectorError as exc:
        _say(exc.code, exc.message, exc.hint, exc)
        sys.exit(exc.exit_code)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:  # the reader of our output went away: nothing is left to say
        sys.stderr.close()
        sys.exit(0)
    except Exception as exc:  # the one broad except of the command line: our bug
        _say(
            "E500", f"the inspector broke ({type(exc).__name__})", "Run it again with -v and report what it says.", exc
        )
        sys.exit(70)


def _say(code: str, message: str, hint: str, exc: Exception) -> None:
    from inspector.core.visible import visible

    sys.stderr.write(f"error {code}: {visible(message)}\n{visible(hint)}\n")
    if logging.getLogger("inspector").isEnabledFor(logging.INFO):
        import traceback

        for line in traceback.format_exception(exc):
            sys.stderr.write("".join(c if c.isprintable() or c in "\n" else "?" for c in line))
