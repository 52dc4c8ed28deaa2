"""Every error that this product raises on purpose, each with a code, a sentence and a way out.

InspectorError
├─ InputError        E1xx  exit 2  the file is at fault: other files go on
├─ SetupError        E2xx  exit 3  the installation is at fault: nothing can go on
├─ CaseError         E3xx  exit 4  what was asked cannot be done with this case
├─ StoreError        E4xx  exit 5  what was stored is damaged or away
└─ (anything else)   E500  exit 70 our bug
"""

from __future__ import annotations

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

    @property
    def message(self) -> str:
        """The sentence shown to a person."""
        return str(self)

    @property
    def message_zh(self) -> str:
        """The same sentence in Chinese."""
        return self.template_zh.format(**{name: in_chinese(detail) for name, detail in self.details.items()})


class InputError(InspectorError):
    """A file that cannot be used as it came."""

    code = "E100"
    template = "{file}: {reason}"
    hint = "Ask the sender for another copy."
    template_zh = "{file}：{reason}"
    hint_zh = "请向发件人索取另一份。"
    exit_code = 2
    http_status = 422


class UnsupportedFile(InputError):
    """The content of the file is of no kind that we read."""

    code = "E101"
    template = "{file} is {what}, which is not a kind of file that can be read"
    hint = "Send it as PDF, PNG, JPEG, TIFF, WebP, BMP, XLSX, XLS, CSV, DOCX, EML, ZIP or TAR."
    template_zh = "{file} 是{what}，不属于可读取的文件类型"
    hint_zh = "请改用 PDF、PNG、JPEG、TIFF、WebP、BMP、XLSX、XLS、CSV、DOCX、EML、ZIP 或 TAR 格式发送。"


class EncryptedFile(InputError):
    """The file asks for a password."""

    code = "E102"
    template = "{file} is locked with a password"
    hint = "Remove the password and send it again."
    template_zh = "{file} 已用密码锁定"
    hint_zh = "请解除密码后重新发送。"


class CorruptFile(InputError):
    """The file is damaged or cut off."""

    code = "E103"
    template = "{file} is damaged: {reason}"
    hint = "Ask the sender for another copy; the original may have been cut off on the way."
    template_zh = "{file} 已损坏：{reason}"
    hint_zh = "请向发件人索取另一份；原件可能在传输中被截断。"


class LimitExceeded(InputError):
    """The file is larger, deeper or denser than the limits allow."""

    code = "E104"
    template = "{file}: {what} is {found}, the limit is {limit}"
    hint = "Split the bundle, or raise the limit in the settings if you trust the sender."
    template_zh = "{file}：{what}为 {found}，上限为 {limit}"
    hint_zh = "请拆分该套单证；若信任发件人，也可在设置中提高上限。"


class UnsafeMember(InputError):
    """A member of an archive that points outside of it, or is no plain file."""

    code = "E105"
    template = "{file}: member {member} is {what} and was left out"
    hint = "Pack the plain files again without links and without paths that climb upwards."
    template_zh = "{file}：成员 {member} 是{what}，已被剔除"
    hint_zh = "请重新打包普通文件，不要包含链接或向上级目录的路径。"


class UnreadablePage(InputError):
    """One page could not be read; the others go on."""

    code = "E106"
    template = "{file}, page {page}: {reason}"
    hint = "Look at the page yourself, or scan it again at 200 dpi or more."
    template_zh = "{file} 第 {page} 页：{reason}"
    hint_zh = "请自行查看该页，或以 200 dpi 以上重新扫描。"


class PageTimeout(InputError):
    """Reading the page took longer than allowed and was ended."""

    code = "E107"
    template = "{file}, page {page}: reading was ended after {seconds} seconds"
    hint = "Scan the page again, plainly, at 200 dpi."
    template_zh = "{file} 第 {page} 页：读取 {seconds} 秒后被终止"
    hint_zh = "请以 200 dpi 平整地重新扫描该页。"


class PageMemory(InputError):
    """Reading the page took more memory than allowed and was ended."""

    code = "E108"
    template = "{file}, page {page}: reading was ended at {megabytes} MB of memory"
    hint = "Scan the page again at 200 dpi, or raise the memory limit of the reading children."
    template_zh = "{file} 第 {page} 页：读取占用内存达 {megabytes} MB 时被终止"
    hint_zh = "请以 200 dpi 重新扫描该页，或提高读取进程的内存上限。"


class BundleTimeout(InputError):
    """The bundle took longer than allowed; what was read by then is judged."""

    code = "E109"
    template = "{file}: the bundle was not read within {seconds} seconds"
    hint = "Split the bundle, or raise the limit in the settings."
    template_zh = "{file}：该套单证未能在 {seconds} 秒内读完"
    hint_zh = "请拆分该套单证，或在设置中提高上限。"


class EmptyBundle(InputError):
    """Nothing readable was found under the path."""

    code = "E110"
    template = "{file} holds nothing that can be read"
    hint = "Give a folder, an archive or a file with at least one document."
    template_zh = "{file} 中没有可读取的内容"
    hint_zh = "请提供至少含一份单证的文件夹、压缩包或文件。"


class MissingPath(InputError):
    """Nothing lies under the path that was given."""

    code = "E112"
    template = "{file} does not exist"
    hint = "Check the path."
    template_zh = "{file} 不存在"
    hint_zh = "请检查路径。"


class ActiveContent(InputError):
    """The file carries macros, external entities, formulas or scripts; they were not run."""

    code = "E111"
    template = "{file} carries {what}; it was not run or followed"
    hint = "Read the values with care: what a program would show may differ from what is stored."
    template_zh = "{file} 带有{what}；未予运行或跟随"
    hint_zh = "请谨慎看待其中的数值：程序显示的内容可能与存储的内容不同。"


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


class CaseError(InspectorError):
    """What was asked cannot be done with this case."""

    code = "E300"
    exit_code = 4
    http_status = 409


class CaseNotFound(CaseError):
    """There is no case, upload or token of that id."""

    code = "E301"
    template = "there is no {what} {id}"
    hint = "Look it up in the queue; it may have been removed."
    template_zh = "没有{what} {id}"
    hint_zh = "请在队列中查找；可能已被移除。"
    http_status = 404


class CaseChanged(CaseError):
    """The case is no longer the one that was looked at; nothing was overwritten."""

    code = "E302"
    template = "the case changed meanwhile: you saw version {yours}, it is now version {theirs}"
    hint = "Look at the case as it is now, then say again what is to be done."
    template_zh = "案件已变更：您看到的是第 {yours} 版，现为第 {theirs} 版"
    hint_zh = "请查看案件的当前内容，再作处理。"


class NotReady(CaseError):
    """The case is not at the point where this can be done."""

    code = "E303"
    template = "the case is {status}: {reason}"
    hint = "Wait until it is inspected; the queue shows how far it is."
    template_zh = "案件状态为 {status}：{reason}"
    hint_zh = "请等待检查完成；队列显示进度。"


class FindingNotFound(CaseError):
    """The case has no such finding."""

    code = "E304"
    template = "the case has no finding {id}"
    hint = "Load the case again: it may have been inspected anew."
    template_zh = "案件中没有发现项 {id}"
    hint_zh = "请重新载入案件：可能已重新检查。"
    http_status = 404


class PictureAway(CaseError):
    """There is no image of that page."""

    code = "E305"
    template = "there is no image of page {page}"
    hint = "Open the original file instead; sheets and mails have no page image."
    template_zh = "第 {page} 页没有图像"
    hint_zh = "请改为打开原始文件；表格和邮件没有页面图像。"
    http_status = 404


class WeakPassword(CaseError):
    """A password is too short."""

    code = "E306"
    template = "the password has fewer than {least} characters"
    hint = "Choose a longer one; a sentence is easy to keep in mind."
    template_zh = "密码少于 {least} 个字符"
    hint_zh = "请选用更长的密码；一句话便于记忆。"
    http_status = 422


class WrongPassword(CaseError):
    """The password, session or token is not good."""

    code = "E307"
    template = "the password or token is not right"
    hint = "Try again, or set a new password with `inspector db password`."
    template_zh = "密码或令牌不正确"
    hint_zh = "请重试，或用 `inspector db password` 设置新密码。"
    http_status = 401


class TooManyAttempts(CaseError):
    """Too many wrong passwords came from one address."""

    code = "E308"
    template = "too many attempts; wait {seconds} seconds"
    hint = "Wait, then try again."
    template_zh = "尝试次数过多；请等待 {seconds} 秒"
    hint_zh = "请稍候再试。"
    http_status = 429


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
    hint = "Bundles are kept and will be worked on when it is back."
    template_zh = "消息代理没有响应：{reason}"
    hint_zh = "单证已保存，恢复后会继续处理。"
