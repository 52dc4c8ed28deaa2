"""Loads the recogniser once for a process, when it is first asked for, and remembers when it cannot be."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.errors import ModelUnusable
from models.manifest import ModelUnusable as Unusable

if TYPE_CHECKING:
    from models.ner.serving import Recogniser


class RecogniserSource:
    """Where the recogniser comes from. Making one costs nothing; the library is imported by the first `get`."""

    def __init__(self, root: Path | None = None, version: str | None = None) -> None:
        """`root` is the folder of versions, by default the released ones; `version` by default the one in use."""
        self._root = root
        self._version = version
        self._lock = threading.Lock()
        self._loaded: Recogniser | None = None
        self._refused: ModelUnusable | None = None

    def get(self) -> Recogniser:
        """The recogniser, loaded now if it was not.

        Raises:
            ModelUnusable: it is missing, damaged, or made for another version of this code.
        """
        with self._lock:
            if self._refused is not None:
                raise self._refused
            if self._loaded is None:
                try:
                    self._loaded = self._load()
                except Unusable as exc:
                    self._refused = ModelUnusable(name=exc.name, reason=exc.reason)
                    raise self._refused from exc
            return self._loaded

    def _load(self) -> Recogniser:
        from models.ner.serving import ROOT, Recogniser

        return Recogniser.load(self._root or ROOT, version=self._version)

    def warm(self) -> None:
        """Begin to load in a thread of its own, so that it is there when pages have been read."""
        threading.Thread(target=self._try, name="recogniser", daemon=True).start()

    def _try(self) -> None:
        try:
            self.get()
        except ModelUnusable:
            return  # whoever needs it is told then
