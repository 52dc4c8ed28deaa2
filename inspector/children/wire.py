"""Errands, surveys and jobs as they travel between the parent and a child."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from inspector.core.box import PageId
from inspector.core.codec import decode_problem, encode_problem
from inspector.reading.archives import Member
from inspector.reading.intake import PageJob
from inspector.reading.survey import Errand, Survey


def encode_errand(errand: Errand) -> list[Any]:
    """An errand as JSON."""
    spent = [errand.members, errand.expanded, errand.depth]
    return [str(errand.path), errand.name, str(errand.target), *spent]


def decode_errand(data: list[Any]) -> Errand:
    """The errand of `encode_errand`."""
    path, name, target, *spent = data
    return Errand(Path(path), name, Path(target), *spent)


def encode_survey(survey: Survey) -> dict[str, Any]:
    """A survey as JSON."""
    return {
        "media_type": survey.media_type,
        "pages": survey.pages,
        "found": [[m.name, str(m.path)] for m in survey.found],
        "members": survey.members,
        "expanded": survey.expanded,
        "problems": [encode_problem(p) for p in survey.problems],
    }


def decode_survey(data: dict[str, Any]) -> Survey:
    """The survey of `encode_survey`."""
    return Survey(
        data["media_type"],
        data["pages"],
        tuple(Member(name, Path(path)) for name, path in data["found"]),
        data["members"],
        data["expanded"],
        tuple(decode_problem(p) for p in data["problems"]),
    )


def encode_job(job: PageJob) -> list[Any]:
    """A job as JSON."""
    return [job.id.file, job.id.number, str(job.path), job.media_type, job.index]


def decode_job(data: list[Any]) -> PageJob:
    """The job of `encode_job`."""
    file, number, path, media_type, index = data
    return PageJob(PageId(file, number), Path(path), media_type, index)
