"""What becomes of a page or a file whose child died, took too long, or took too much memory."""

from __future__ import annotations

from inspector.children.process import ChildEnded, ChildTooBig, ChildTooSlow
from inspector.core.finding import Problem
from inspector.core.page import Page
from inspector.errors import CorruptFile, InputError, LimitExceeded, PageMemory, PageTimeout, UnreadablePage
from inspector.reading.intake import PageJob
from inspector.reading.limits import MIB, Limits
from inspector.reading.problems import problem_of
from inspector.reading.survey import Errand

Fault = ChildEnded | ChildTooBig | ChildTooSlow

_A4 = (595.0, 842.0)


def is_transient(fault: Fault, *, fresh: bool) -> bool:
    """Whether a second attempt in a fresh child is worth it.

    A crash may come from what was read before, as may memory in a child that was not fresh; time is not
    spent twice.
    """
    if isinstance(fault, ChildTooBig):
        return not fresh
    return isinstance(fault, ChildEnded)


def page_problem(job: PageJob, fault: Fault, limits: Limits) -> Problem:
    """The problem of a page whose reading came to that."""
    file, page = job.id
    error: InputError
    if isinstance(fault, ChildTooSlow):
        error = PageTimeout(file=file, page=page, seconds=f"{limits.page_seconds:g}")
    elif isinstance(fault, ChildTooBig):
        error = PageMemory(file=file, page=page, megabytes=fault.resident // MIB)
    else:
        error = UnreadablePage(file=file, page=page, reason="reading it crashed, three times")
    return problem_of(error, file, page)


def survey_problem(errand: Errand, fault: Fault, limits: Limits) -> Problem:
    """The problem of a file that could not even be looked at."""
    error: InputError
    if isinstance(fault, ChildTooSlow):
        seconds = f"{limits.page_seconds:g}"
        error = LimitExceeded(file=errand.name, what="the time to open it in seconds", found="more", limit=seconds)
    elif isinstance(fault, ChildTooBig):
        megabytes = limits.child_bytes // MIB
        error = LimitExceeded(file=errand.name, what="the memory to open it in MB", found="more", limit=megabytes)
    else:
        error = CorruptFile(file=errand.name, reason="opening it crashed")
    return problem_of(error, errand.name)


def unread_page(job: PageJob, problem: Problem | None) -> Page:
    """A page of which nothing was read."""
    problems = (problem,) if problem else ()
    return Page(job.id, *_A4, (), "none", readability=0.0, reader="none", problems=problems)
