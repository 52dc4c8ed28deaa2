"""The classifier of goods lines, loaded once in a process, by the first who asks."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.errors import ModelUnusable
from models.manifest import ModelUnusable as Unusable

if TYPE_CHECKING:
    from models.classifier.classifier import Classifier


class ClassifierSource:
    """Where the classifier comes from. Making one costs nothing; its libraries are imported by the first `get`."""

    def __init__(self, root: Path | None = None, version: str | None = None) -> None:
        """`root` is the folder of versions, by default the released ones; `version` by default the one in use."""
        self._root = root
        self._version = version
        self._lock = threading.Lock()
        self._loaded: Classifier | None = None
        self._refused: ModelUnusable | None = None

    def get(self) -> Classifier:
        """The classifier, loaded now if it was not.

        Raises:
            ModelUnusable: it is missing, damaged, or made for other features than this code's.
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

    def _load(self) -> Classifier:
        from models.classifier.classifier import ROOT, Classifier

        return Classifier.load(self._root or ROOT, version=self._version)
