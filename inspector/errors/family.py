"""The root of all errors that this product raises on purpose."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from inspector.reasons import in_chinese


class InspectorError(Exception):
    """An error with a code, a message for people and a hint that says the way out, in English and in Chinese.

    Its details are values, or reasons in English of which `inspector.reasons` knows the Chinese.
    """

    code: ClassVar[str] = "E500"
    template: ClassVar[str] = "{reason}"
    hint: ClassVar[str] = "Report this with the log."
    template_zh: ClassVar[str] = "{reason}"
    hint_zh: ClassVar[str] = "请连同日志一并报告。"
    exit_code: ClassVar[int] = 70
    http_status: ClassVar[int] = 500

    def __init__(self, **details: object) -> None:
        self.details = details
        super().__init__(self.template.format(**details))

    def __reduce__(
        self,
    ) -> tuple[Callable[[type[InspectorError], dict[str, object]], InspectorError], tuple[object, ...]]:
        """An error may be raised in another process than the one that tells it; its details go with it, by name."""
        return _raised_again, (type(self), self.details)

    @property
    def message(self) -> str:
        """The sentence shown to a person."""
        return str(self)

    @property
    def message_zh(self) -> str:
        """The same sentence in Chinese."""
        return self.template_zh.format(**{name: in_chinese(detail) for name, detail in self.details.items()})


def _raised_again(kind: type[InspectorError], details: dict[str, object]) -> InspectorError:
    return kind(**details)
