"""The classifier of goods lines, as the checks ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.learned import ModelSource

if TYPE_CHECKING:
    from models.classifier.classifier import Classifier


class ClassifierSource(ModelSource["Classifier"]):
    """Where the classifier comes from."""

    def _load(self) -> Classifier:
        from models.classifier.classifier import ROOT, Classifier

        return Classifier.load(self._root or ROOT, version=self._version)
