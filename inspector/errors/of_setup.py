"""What can be wrong with the installation."""

from __future__ import annotations

from inspector.errors.family import InspectorError


class SetupError(InspectorError):
    """The installation lacks something."""

    code = "E200"
    template = "{reason}"
    hint = "Run `inspector doctor`."
    template_zh = "{reason}"
    hint_zh = "请运行 `inspector doctor`。"
    exit_code = 3
    http_status = 503


class BadSetting(SetupError):
    """A setting has a value, or a name, that is not allowed."""

    code = "E201"
    template = "setting {name}: {reason}"
    hint = "See docs/settings.md for the names and values."
    template_zh = "设置 {name}：{reason}"
    hint_zh = "名称和取值见 docs/settings.md。"


class MissingProgram(SetupError):
    """A program or library that the chosen engine needs is not there."""

    code = "E202"
    template = "{program} is missing: {reason}"
    hint = "Run `inspector doctor`; `make setup` installs it."
    template_zh = "缺少 {program}：{reason}"
    hint_zh = "请运行 `inspector doctor`；`make setup` 会安装它。"


class CatalogueInvalid(SetupError):
    """A control announcement, watch list or table is malformed; nothing of it was loaded."""

    code = "E203"
    template = "{file}, line {line}: {reason}"
    hint = "Correct the line; `docs/controls.md` shows the format."
    template_zh = "{file} 第 {line} 行：{reason}"
    hint_zh = "请更正该行；格式见 `docs/controls.md`。"
    exit_code = 2


class ModelUnusable(SetupError):
    """A model artefact does not fit this code."""

    code = "E230"
    template = "model {name} cannot be used: {reason}"
    hint = "Run `inspector models verify`."
    template_zh = "模型 {name} 无法使用：{reason}"
    hint_zh = "请运行 `inspector models verify`。"
