"""The recogniser of entities, as the pipeline asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.learned import ModelSource

if TYPE_CHECKING:
    from models.ner.serving import Recogniser


class RecogniserSource(ModelSource["Recogniser"]):
    """Where the recogniser comes from."""

    def _load(self) -> Recogniser:
        from models.ner.serving import ROOT, Recogniser

        return Recogniser.load(self._root or ROOT, version=self._version)
