"""Why a request over HTTP cannot be answered as it was asked, each with a code, a sentence and a way out."""

from __future__ import annotations

from inspector.errors.family import InspectorError


class RequestError(InspectorError):
    """What was asked over HTTP cannot be answered as it was asked."""

    code = "E600"
    template = "the request cannot be answered: {reason}"
    hint = "Compare the request with the description at /api/v1/openapi.json."
    template_zh = "无法处理该请求：{reason}"
    hint_zh = "请对照 /api/v1/openapi.json 中的说明检查请求。"
    exit_code = 4
    http_status = 422


class NotSignedIn(RequestError):
    """Nobody is signed in, or the token is not known."""

    code = "E601"
    template = "nobody is signed in"
    hint = "Sign in on the page, or send a token as `Authorization: Bearer …`."
    template_zh = "尚未登录"
    hint_zh = "请在页面登录，或以 `Authorization: Bearer …` 发送令牌。"
    http_status = 401


class NotFromHere(RequestError):
    """A change was asked for without the proof that it comes from our own page."""

    code = "E602"
    template = "the request does not prove that it comes from this page"
    hint = "Load the page again and repeat it; programs send a token instead of a cookie."
    template_zh = "该请求未能证明来自本页面"
    hint_zh = "请重新载入页面后再试；程序应使用令牌而非 Cookie。"
    http_status = 403


class NoSuchAddress(RequestError):
    """Nothing lies at the address."""

    code = "E603"
    template = "nothing lies at this address"
    hint = "Go to the queue and open it from there."
    template_zh = "该地址下没有内容"
    hint_zh = "请从待办队列中打开。"
    http_status = 404


class WrongMethod(RequestError):
    """The address is there, but not for this method."""

    code = "E604"
    template = "this address does not answer {method}"
    hint = "Compare the request with the description at /api/v1/openapi.json."
    template_zh = "该地址不支持 {method}"
    hint_zh = "请对照 /api/v1/openapi.json 中的说明检查请求。"
    http_status = 405


class UploadTooLarge(RequestError):
    """More was sent than a bundle may hold."""

    code = "E605"
    template = "the upload is larger than {limit} bytes"
    hint = "Send fewer files at once, or raise INSPECTOR_LIMITS__BUNDLE_BYTES."
    template_zh = "上传内容超过 {limit} 字节"
    hint_zh = "请减少一次发送的文件，或提高 INSPECTOR_LIMITS__BUNDLE_BYTES。"
    http_status = 413
