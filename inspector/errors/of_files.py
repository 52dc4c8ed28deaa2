"""What can be wrong with a file that was sent."""

from __future__ import annotations

from inspector.errors.family import InspectorError


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
    hint = (
        "Send it as PDF, PNG, JPEG, TIFF, HEIC, AVIF, WebP, BMP, XLSX, XLS, ODS, CSV, DOCX, ODT, EML, MSG, ZIP, 7Z, "
        "RAR or TAR."
    )
    template_zh = "{file} 是{what}，不属于可读取的文件类型"
    hint_zh = (
        "请改用 PDF、PNG、JPEG、TIFF、HEIC、AVIF、WebP、BMP、XLSX、XLS、ODS、CSV、DOCX、ODT、EML、MSG、ZIP、7Z、RAR "
        "或 TAR 格式发送。"
    )


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


class UnknownControl(InputError):
    """Neither an announcement nor an item of the catalogue has this id."""

    code = "E113"
    template = "no announcement and no item has the id {id}"
    hint = "Run `inspector controls list`, or `inspector controls match` with words of the goods."
    template_zh = "没有编号为 {id} 的公告或物项"
    hint_zh = "请运行 `inspector controls list`，或用品名运行 `inspector controls match`。"


class UnreadableLine(InputError):
    """A line of a file of goods lines is no goods line; the others go on."""

    code = "E114"
    template = "the line cannot be read: {reason}"
    hint = "Give one JSON object a line, with `id` and `fields`."
    template_zh = "该行无法读取：{reason}"
    hint_zh = "请每行提供一个 JSON 对象，含 `id` 和 `fields`。"


class ActiveContent(InputError):
    """The file carries macros, external entities, formulas or scripts; they were not run."""

    code = "E111"
    template = "{file} carries {what}; it was not run or followed"
    hint = "Read the values with care: what a program would show may differ from what is stored."
    template_zh = "{file} 带有{what}；未予运行或跟随"
    hint_zh = "请谨慎看待其中的数值：程序显示的内容可能与存储的内容不同。"
