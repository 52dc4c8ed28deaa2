"""The reading child: a process that looks at files and reads pages until its parent hangs up."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inspector.children.options import ReadingOptions
from inspector.children.protocol import pack, receive
from inspector.children.walls import die_with_parent, limit_resources, private_pipes, refuse_network
from inspector.children.wire import decode_errand, decode_job, encode_survey
from inspector.core.codec import encode_page, encode_problem
from inspector.core.page import Page
from inspector.errors import CorruptFile, InputError, InspectorError, UnreadablePage
from inspector.reading.problems import problem_of

if TYPE_CHECKING:
    from inspector.children.eyes import Eyes
    from inspector.children.keeping import Shelf


class Work:
    """What a child can be asked for. Recognisers are loaded when the first page needs them, and stay."""

    def __init__(self, options: ReadingOptions) -> None:
        self._options = options
        self._eyes: Eyes | None = None
        self._engines = ""
        self._shelf: Shelf | None = None

    def answer(self, request: dict[str, Any]) -> dict[str, Any]:
        """The reply to a request; an error of the installation is passed on, any other is a problem."""
        asked: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {"survey": self._survey, "read": self._read}
        try:
            return asked[request["do"]](request)
        except InputError as exc:
            return {"problem": encode_problem(problem_of(exc, *_whose(request)))}
        except InspectorError as exc:
            return {"setup": [type(exc).__name__, {k: str(v) for k, v in exc.details.items()}]}
        except (KeyboardInterrupt, SystemExit, GeneratorExit):
            raise
        except BaseException as exc:  # a panic of a library in Rust is no Exception, and must not end the child
            return {"problem": encode_problem(problem_of(_unforeseen(request, exc), *_whose(request)))}

    def _survey(self, request: dict[str, Any]) -> dict[str, Any]:
        from inspector.reading.survey import survey

        return {"survey": encode_survey(survey(decode_errand(request["errand"]), self._options.limits))}

    def _read(self, request: dict[str, Any]) -> dict[str, Any]:
        from inspector.reading.reader import Desk
        from inspector.reading.readers import reader_for

        job = decode_job(request["job"])
        reader = reader_for(job.media_type)
        if reader is None:
            raise UnreadablePage(file=job.id.file, page=job.id.number, reason="no reader knows this kind of file")
        picture = Path(request["picture"]) if request["picture"] else None
        desk = Desk(self._options.limits, self._see, self._options.dpi, picture, self._glance)
        return {"page": encode_page(reader.read(job.path, job.id, job.index, desk)), "engines": self._engines}

    def _see(self, image: Any, page: Any, *, dpi: tuple[float, float]) -> Page:
        shelf = self._opened_shelf()
        key = shelf.key(image, dpi) if shelf else ""
        kept = shelf.find(key, page) if shelf else None
        if kept is not None:
            return kept
        read: Page = self._opened_eyes().recognise(image, page, dpi=dpi)
        if shelf:
            shelf.put(key, read)
        return read

    def _glance(self, crops: Any) -> Any:
        return self._opened_eyes().glance(crops)

    def _opened_eyes(self) -> Eyes:
        """The recognisers, opened when the first image is to be read."""
        if self._eyes is None:
            from inspector.children.eyes import engine_versions, open_eyes

            self._eyes = open_eyes(self._options)
            self._engines = engine_versions(self._options)
        return self._eyes

    def _opened_shelf(self) -> Shelf | None:
        """Where recognised pages are kept; it is opened when the first page is to be recognised."""
        if self._shelf is None and self._options.cache:
            from inspector.children.eyes import engine_versions
            from inspector.children.keeping import Shelf

            self._engines = engine_versions(self._options)
            told = self._options.as_json()
            how = [self._engines, *(str(told[name]) for name in ("engine", "second", "backend", "languages", "dpi"))]
            self._shelf = Shelf(Path(self._options.cache), self._options.cache_bytes, "\n".join(how))
        return self._shelf


def _whose(request: dict[str, Any]) -> tuple[str, int | None]:
    if request["do"] == "read":
        job = decode_job(request["job"])
        return job.id.file, job.id.number
    return decode_errand(request["errand"]).name, None


def _unforeseen(request: dict[str, Any], error: BaseException) -> InputError:
    """What a parser raises on a broken file is a matter of that file; its type tells us, its text is not shown."""
    file, page = _whose(request)
    reason = f"it cannot be parsed ({type(error).__name__})"
    if page is None:
        return CorruptFile(file=file, reason=reason)
    return UnreadablePage(file=file, page=page, reason=reason)


def main(arguments: list[str]) -> int:
    """Serve requests until the parent closes its end; the argument is the id of the parent process."""
    die_with_parent(int(arguments[0]))
    requests, replies = private_pipes()
    options = ReadingOptions.from_json(receive(requests))
    limit_resources(2 * options.limits.expanded_bytes)
    refuse_network()
    work = Work(options)
    reply: dict[str, Any] = {"ready": True}
    while True:
        replies.write(pack(reply))
        replies.flush()
        if "ready" in reply:
            import inspector.reading.pdf  # noqa: F401  # most bundles are of PDFs: loaded while the parent gets ready
        request = receive(requests)
        if request is None:
            return 0
        reply = work.answer(request)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
