"""Reads one YAML file into a checked model; a malformed file is refused with file, line and sentence."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from inspector.errors import CatalogueInvalid

# a PyYAML built without libyaml reads the same, ten times slower
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Model = TypeVar("Model", bound=BaseModel)
MAX_BYTES = 4_000_000  # the largest of ours is 0.1 MB; more is no table that a person wrote


def read_yaml(path: Path) -> tuple[Any, bytes]:
    """The content of a YAML file and its bytes.

    Raises:
        CatalogueInvalid: the file cannot be read, is too large, is no YAML, or names a key twice.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise CatalogueInvalid(file=path.name, line=1, reason=f"the file cannot be read ({error.strerror})") from error
    if len(raw) > MAX_BYTES:
        raise CatalogueInvalid(file=path.name, line=1, reason=f"the file is larger than {MAX_BYTES} bytes")
    try:
        return yaml.load(raw, Loader=_Loader), raw  # noqa: S506 (both loaders are the safe ones)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise CatalogueInvalid(file=path.name, line=_line_of(error), reason=_sentence(error)) from error


def load_model(path: Path, model: type[Model]) -> tuple[Model, bytes]:
    """The file as a checked model, and its bytes.

    Raises:
        CatalogueInvalid: as `read_yaml`, or the content does not fit the model.
    """
    content, raw = read_yaml(path)
    try:
        return model.model_validate(content), raw
    except ValidationError as error:
        first = error.errors()[0]
        place = tuple(first["loc"])
        reason = f"{'.'.join(str(p) for p in place) or 'the file'}: {_plain(str(first['msg']))}"
        raise CatalogueInvalid(file=path.name, line=line_of_place(raw, place), reason=reason) from error


def line_of_place(raw: bytes, place: tuple[Any, ...]) -> int:
    """The line (from 1) of the node under a path of keys and indices, or of its nearest parent."""
    try:
        node = yaml.compose(raw, Loader=_Loader)
    except yaml.YAMLError:
        return 1
    line = 1
    for step in place:
        if node is None:
            break
        line = int(node.start_mark.line) + 1
        found = _child(node, step)
        if found is None:
            return line
        node = found
    return int(node.start_mark.line) + 1 if node is not None else line


def duplicate_keys(raw: bytes) -> tuple[tuple[int, str], ...]:
    """Keys that one mapping names twice, each with its line; YAML itself would silently keep the last."""
    found: list[tuple[int, str]] = []
    queue = [yaml.compose(raw, Loader=_Loader)]
    while queue:
        node = queue.pop()
        if isinstance(node, yaml.MappingNode):
            seen: set[str] = set()
            for key, value in node.value:
                if key.value in seen:
                    found.append((int(key.start_mark.line) + 1, str(key.value)))
                seen.add(key.value)
                queue.append(value)
        elif isinstance(node, yaml.SequenceNode):
            queue += node.value
    return tuple(sorted(found))


def _child(node: Any, step: object) -> Any:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step]
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == str(step)), None)
    return None


def _line_of(error: Exception) -> int:
    mark = getattr(error, "problem_mark", None)
    return int(mark.line) + 1 if mark is not None else 1


def _sentence(error: Exception) -> str:
    problem = getattr(error, "problem", None) or "nested too deeply" if isinstance(error, RecursionError) else None
    text = problem or getattr(error, "problem", None) or str(error).splitlines()[0]
    return f"this is no YAML: {text}"


def _plain(message: str) -> str:
    return message.removeprefix("Value error, ").replace("Input should be", "the value should be")
