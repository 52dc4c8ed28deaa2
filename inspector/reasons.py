"""What errors say of a file, in Chinese: the reasons and limits that a raise states in English."""

from __future__ import annotations

import re
from typing import Final

CHINESE: Final = {
    # why a file or page is damaged
    "it is empty": "文件为空",
    "it is cut off, and was read as far as it goes": "文件被截断，已读到截断处",
    "it cannot be opened as an Outlook message": "无法作为 Outlook 邮件打开",
    "it is cut off or not packed rightly": "文件被截断或打包有误",
    "it has no pages": "没有页面",
    "it has no content": "没有内容",
    "it has no headers of a mail": "没有邮件头",
    "it is nested too deep or no mail": "嵌套过深或不是邮件",
    "its body cannot be decoded": "正文无法解码",
    "it cannot be opened as a PDF": "无法作为 PDF 打开",
    "it cannot be opened as a Word file": "无法作为 Word 文件打开",
    "it cannot be opened as a workbook": "无法作为工作簿打开",
    "a part of the workbook is missing or broken": "工作簿有部分缺失或损坏",
    "its check sum is wrong": "校验和不符",
    "its parts lie over each other": "其各部分相互重叠",
    "a part of the document is missing or broken": "文档有部分缺失或损坏",
    "the archive is cut off": "压缩包被截断",
    "the picture is cut off": "图片被截断",
    "the picture cannot be decoded": "图片无法解码",
    "the page is damaged": "该页已损坏",
    "the page has no area": "该页没有面积",
    "the page is empty": "该页为空",
    "it is a chart or a macro sheet without cells": "是没有单元格的图表或宏表",
    "it is an image, and no recogniser is switched on": "是图像，而未启用识别器",
    "no reader knows this kind of file": "没有读取器能读此类文件",
    "reading it crashed, three times": "读取时三次崩溃",
    "opening it crashed": "打开时崩溃",
    "a reading child cannot work": "读取进程无法工作",
    "no permission to write there": "没有写入权限",
    # what was left out or not followed
    "a link or device": "链接或设备",
    "a link": "链接",
    "a device, a pipe or a sparse file": "设备、管道或稀疏文件",
    "a device or pipe": "设备或管道",
    "named with a null byte": "名称含空字节",
    "named by an absolute path": "以绝对路径命名",
    "named by a path that climbs out of the archive": "以越出压缩包的路径命名",
    "named by a name that is too long or empty": "名称过长或为空",
    "packed over another member": "与另一成员重叠打包",
    "an XML document type or entities, for which it was refused": "XML 文档类型或实体，故被拒绝",
    "a script or a command to start a program": "脚本或启动程序的命令",
    "other files embedded in it": "嵌入的其他文件",
    "macros": "宏",
    "links to other workbooks": "指向其他工作簿的链接",
    "links to files elsewhere": "指向别处文件的链接",
    "a link that leads nowhere": "失效的链接",
    "a link that leaves the bundle": "指向该套单证之外的链接",
    "a folder nested too deep": "嵌套过深的文件夹",
    "a device, a pipe or a socket": "设备、管道或套接字",
    # limits
    "the number of pages": "页数",
    "the number of pages of the bundle": "该套单证的页数",
    "the number of members": "成员数",
    "the number of parts": "部件数",
    "the number of cells of a sheet": "工作表的单元格数",
    "the area of a sheet in cells": "工作表的单元格面积",
    "the number of pixels of a page": "单页像素数",
    "the number of pixels of an image": "图像像素数",
    "the size of the bundle in bytes": "该套单证的字节数",
    "the unpacked size in bytes": "解压后的字节数",
    "the unpacked size of the bundle in bytes": "该套单证解压后的字节数",
    "the unpacked size over the packed size": "解压后与压缩时大小之比",
    "the depth of archives": "压缩包嵌套层数",
    "the time to open it in seconds": "打开所需秒数",
    "the memory to open it in MB": "打开所需内存（MB）",
    "more": "更多",
    "far more": "远超",
    # kinds of file that are not read
    "a GIF picture": " GIF 图片",
    "a JPEG 2000 picture": " JPEG 2000 图片",
    "an SVG drawing": " SVG 图形",
    "a 7-Zip archive": " 7-Zip 压缩包",
    "a RAR archive": " RAR 压缩包",
    "a Zstandard archive": " Zstandard 压缩包",
    "a film": "视频",
    "packed in a way that cannot be unpacked here": "以无法在此解压的方式压缩",
    "a program": "程序",
    "an RTF text": " RTF 文本",
    "a PostScript file": " PostScript 文件",
    "a mail whose body is only in rich text": "正文仅为富文本的邮件",
    "an old Word file (DOC)": "旧版 Word 文件（DOC）",
    "an old Office file": "旧版 Office 文件",
    "an OpenDocument presentation (ODP)": " OpenDocument 演示文稿（ODP）",
    "a PowerPoint file": " PowerPoint 文件",
    "an e-book": "电子书",
    "a web page": "网页",
    "an XML file": " XML 文件",
    "a plain text": "纯文本",
    "of unknown content": "内容不明的文件",
}

BEGINNINGS: Final = {
    "it cannot be opened (": "无法打开（",
    "it cannot be parsed (": "无法解析（",
    "it is no list of values (": "不是数值列表（",
    "its XML is broken at line ": "XML 在此行损坏：",
    "the archive cannot be unpacked further (": "压缩包无法继续解压（",
    "packed by method ": "以此方法压缩：",
    "a command in cell ": "单元格中的命令：",
    "there is no engine ": "没有此引擎：",
    "of the kind ": "此类文件：",
}
"""How reasons begin that go on with a value, which is the same in both languages."""


def in_chinese(detail: object) -> object:
    """What an error states, in Chinese; values, names and what has no Chinese here stay as they are."""
    if not isinstance(detail, str):
        return detail
    if detail in CHINESE:
        return CHINESE[detail]
    formulas = re.fullmatch(r"(\d+) formulas have no stored value \(([^)]*)\).*", detail)
    if formulas is not None:
        return f"{formulas[1]} 个公式没有存储的值（{formulas[2]}）；请在表格程序中打开并保存该文件"
    lost = re.fullmatch(r"its reader was lost (\d+) times", detail)
    if lost is not None:
        return f"读取进程 {lost[1]} 次丢失"
    for english, chinese in BEGINNINGS.items():
        if detail.startswith(english):
            return chinese + re.sub(r"\)$", "）" if chinese.endswith("（") else ")", detail[len(english) :])
    return detail
