"""Whatever is sent to the API, it answers as its description says, and never breaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from inspector.casework.desk import Desk
from inspector.web.app import create_app
from tests.cases import contradictory
from tests.judged import new_desk, put

pytestmark = pytest.mark.slow

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
# One desk is asked by all examples: that is meant, they are to get into each other's way.
TRIES = settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@dataclass(frozen=True, slots=True)
class Described:
    """A service with one case, its description, and a token for it."""

    schema: Any
    token: str
    case: str
    desk: Desk


def operations() -> list[str]:
    """Method and address of everything that is described; they need no desk."""
    paths = create_app(None).openapi()["paths"]  # type: ignore[arg-type]
    return [f"{method.upper()} {path}" for path, ways in paths.items() for method in ways]


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Described]:
    folder: Path = tmp_path_factory.mktemp("described")
    with new_desk(folder / "data") as desk:
        case, images = contradictory(folder)
        key = put(desk, "B042", case, images)
        _, token = desk.make_token("fuzzer", by="admin")
        yield Described(schemathesis.openapi.from_asgi("/api/v1/openapi.json", create_app(desk)), token, key, desk)


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=lambda mode: mode.value)
@pytest.mark.parametrize("known", [True, False], ids=["of a case", "of none"])
@pytest.mark.parametrize("operation", operations())
def test_every_answer_is_a_described_one(
    described: Described, operation: str, known: bool, mode: GenerationMode
) -> None:
    method, _, path = operation.partition(" ")
    asked = described.schema[path][method]

    @TRIES
    @given(case=asked.as_strategy(generation_mode=mode))
    def answers(case: schemathesis.Case) -> None:
        if known and "case" in case.path_parameters:  # else nearly all would be answered by 404
            case.path_parameters["case"] = described.case
        answer = case.call(headers={"Authorization": f"Bearer {described.token}"})
        case.validate_response(answer, checks=CHECKS)

    answers()
    assert described.desk.audit_breaks() == ()
