"""Where a learned model comes from: loaded once in a process, by the first who asks; a refusal is remembered."""

from __future__ import annotations

import threading
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Generic, TypeVar

from inspector.errors import ModelUnusable
from models.manifest import ModelUnusable as Unusable

Model = TypeVar("Model")


class ModelSource(ABC, Generic[Model]):
    """Where a model comes from. Making one costs nothing; its libraries are imported by the first `get`."""

    def __init__(self, root: Path | None = None, version: str | None = None) -> None:
        """`root` is the folder of versions, by default the released ones; `version` by default the one in use."""
        self._root = root
        self._version = version
        self._lock = threading.Lock()
        self._loaded: Model | None = None
        self._refused: ModelUnusable | None = None

    def get(self) -> Model:
        """The model, loaded now if it was not.

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

    def warm(self) -> None:
        """Begin to load in a thread of its own, so that it is there when pages have been read."""
        threading.Thread(target=self._try, name="model", daemon=True).start()

    def _try(self) -> None:
        try:
            self.get()
        except ModelUnusable:
            return  # whoever needs it is told then

    @abstractmethod
    def _load(self) -> Model:
        """Import what the model needs, and load it; raises the models' own `ModelUnusable`."""
