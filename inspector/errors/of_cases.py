"""What cannot be done with a case."""

from __future__ import annotations

from inspector.errors.family import InspectorError


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
