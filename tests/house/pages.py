"""The pages of docs/ that are made from the code: `python -m tests.house.pages` writes them anew."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from typing import Any

from pydantic import BaseModel

import inspector.checks
from inspector import errors
from inspector.checking import Check
from inspector.checks_document import checks_document
from inspector.controls.catalogue import Catalogue
from inspector.controls.document import controls_document
from inspector.errors import InspectorError
from inspector.registry import discover
from inspector.settings import Settings
from tests.house.sources import ROOT

MADE = "<!-- Made from the code by `make docs`: change the code, not this page. -->\n"


def known_errors() -> list[type[InspectorError]]:
    """Every error class that has a code of its own, in the order of the codes."""
    classes = [value for value in vars(errors).values() if inspect.isclass(value) and issubclass(value, InspectorError)]
    return sorted((c for c in classes if "code" in vars(c)), key=lambda c: c.code)


def errors_page() -> str:
    """A heading for each code: when it comes, what is said, the way out, and the exit code."""
    parts = [
        "# Errors\n",
        MADE,
        "Every error has a code, one sentence, and a way out. Words in braces are filled in. A bad file never stops "
        "the others: it becomes a problem on its case, and the case is then `partial`, never clear. The exit code is "
        "that of the command when nothing else could be done.\n",
    ]
    for error in known_errors():
        template = error.template.replace("{reason}", "…") if error.template == "{reason}" else error.template
        parts.append(
            f"## {error.code} {_spaced(error.__name__)}\n\n{_paragraph(error)}\n\n"
            f"- It says: `{template}`\n- The way out: {error.hint}\n"
            f"- 中文：`{error.template_zh.replace('{reason}', '…') if template == '…' else error.template_zh}`"
            f"（{error.hint_zh}）\n- Exit code: {error.exit_code}\n"
        )
    parts.append(
        "## E501 Broken check\n\nOne check of the catalogue broke on this bundle; the others were run.\n\n"
        "- It says: `The check “{title}” could not be run.`\n- The way out: Report this with the log.\n"
        "- Exit code: none, the case is `partial`\n"
    )
    return "\n".join(parts)


def settings_page() -> str:
    """A table for each group: name in the environment, default, what it means."""
    parts = [
        "# Settings\n",
        MADE,
        "Settings are read from the environment when the program starts. Without any, the defaults hold. A name that "
        "is not listed here, or a value that is not allowed, is refused (E201) and nothing is read.\n",
    ]
    for group, field in Settings.model_fields.items():
        model = field.annotation
        assert inspect.isclass(model)
        if not issubclass(model, BaseModel):
            parts.append(f"## {_titled(group)}\n\n{field.description}\n")
            parts.append(f"| name | default |\n|---|---|\n| `INSPECTOR_{group.upper()}` | {_shown(field.default)} |\n")
            continue
        parts.append(f"## {group.capitalize()}\n\n{_paragraph(model)}\n")
        rows = [
            f"| `INSPECTOR_{group.upper()}__{name.upper()}` | {_shown(info.default)} | {info.description} |"
            for name, info in model.model_fields.items()
        ]
        parts.append("| name | default | meaning |\n|---|---|---|\n" + "\n".join(rows) + "\n")
    return "\n".join(parts)


def _titled(name: str) -> str:
    return name.replace("_", " ").capitalize()


def checks_page() -> str:
    """What each check says and leaves alone, in its own words."""
    return checks_document(discover(Check, inspector.checks, lambda part: part.id).values())


def controls_page() -> str:
    """The law that is carried, with its dates."""
    return controls_document(Catalogue.load())


PAGES: dict[str, Callable[[], str]] = {
    "docs/errors.md": errors_page,
    "docs/settings.md": settings_page,
    "docs/checks.md": checks_page,
    "docs/controls.md": controls_page,
}


def _spaced(name: str) -> str:
    words = re.findall(r"[A-Z][a-z]+", name)
    return " ".join([words[0], *(word.lower() for word in words[1:])])


def _paragraph(thing: object) -> str:
    return re.sub(r"\s+", " ", (inspect.getdoc(thing) or "").split("\n\n")[0])


def _shown(default: Any) -> str:
    if default is None:
        return "none"
    if isinstance(default, int) and default >= 1_000_000 and default % 1_048_576 == 0:
        return f"`{default}` ({default // 1_048_576} MB)"
    return f"`{default}`"


def main() -> None:
    """Write the pages."""
    for name, make in PAGES.items():
        path = ROOT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(make(), encoding="utf-8")


if __name__ == "__main__":
    main()
