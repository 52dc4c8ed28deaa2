"""What can be wrong with what was stored, or with the places where it lies."""

from __future__ import annotations

from inspector.errors.family import InspectorError


class StoreError(InspectorError):
    """What was written could not be read back or written."""

    code = "E400"
    exit_code = 5
    http_status = 503


class CannotWrite(StoreError):
    """The output folder cannot be written."""

    code = "E401"
    template = "{path} cannot be written: {reason}"
    hint = "Choose another folder with --out, or free some space."
    template_zh = "{path} 无法写入：{reason}"
    hint_zh = "请用 --out 另选文件夹，或腾出空间。"


class StoreAway(StoreError):
    """The database does not answer."""

    code = "E402"
    template = "the database does not answer: {reason}"
    hint = "Nothing was stored; try again in a minute. The service goes on by itself when the database is back."
    template_zh = "数据库没有响应：{reason}"
    hint_zh = "未存储任何内容；请一分钟后重试。数据库恢复后服务会自行继续。"


class StoreFull(StoreError):
    """There is no room left for what was sent."""

    code = "E403"
    template = "there is no room left to store this ({reason})"
    hint = "Nothing was stored. Free some space on the data disk, then send it again."
    template_zh = "没有剩余空间可供存储（{reason}）"
    hint_zh = "未存储任何内容。请在数据盘上腾出空间后重新发送。"
    http_status = 507


class BlobAway(StoreError):
    """A stored file is away or damaged."""

    code = "E404"
    template = "the stored file {sha256} is away or damaged"
    hint = "Restore the data folder from its backup, or send the bundle again."
    template_zh = "存储的文件 {sha256} 缺失或已损坏"
    hint_zh = "请从备份恢复数据目录，或重新发送该套单证。"


class AuditBroken(StoreError):
    """The audit log was changed by other hands."""

    code = "E405"
    template = "the audit log does not hold: {reason}"
    hint = "Keep the database as it is and compare it with its last backup."
    template_zh = "审计日志不完整：{reason}"
    hint_zh = "请保留数据库现状，并与最近的备份比对。"


class DatabaseBehind(StoreError):
    """The tables are not those of this version."""

    code = "E406"
    template = "the database is at revision {found}, this version needs {needed}"
    hint = "Run `inspector db upgrade`."
    template_zh = "数据库版本为 {found}，本程序需要 {needed}"
    hint_zh = "请运行 `inspector db upgrade`。"


class BrokerAway(StoreError):
    """The broker does not answer."""

    code = "E407"
    template = "the broker does not answer: {reason}"
    hint = "Nothing was stored; try again in a minute. What was taken in before is worked on when it is back."
    template_zh = "消息代理没有响应：{reason}"
    hint_zh = "未存储任何内容；请一分钟后重试。此前接收的单证会在恢复后继续处理。"


class ServiceAway(StoreError):
    """The service that bundles are sent to does not answer."""

    code = "E408"
    template = "{address} does not answer: {reason}"
    hint = "Start it with `inspector serve`, or say with --to where it is."
    template_zh = "{address} 没有响应：{reason}"
    hint_zh = "请用 `inspector serve` 启动服务，或用 --to 指明地址。"


class ServiceRefused(StoreError):
    """The service does not take what was sent; it says why."""

    code = "E409"
    template = "the service refused it ({code}): {reason}"
    hint = "See docs/errors.md for the code that it says."
    template_zh = "服务拒绝了请求（{code}）：{reason}"
    hint_zh = "其代码的含义见 docs/errors.md。"

    @property
    def is_final(self) -> bool:
        """Whether it is the file's fault, so that sending it again is of no use."""
        return str(self.details["code"]).startswith("E1")
