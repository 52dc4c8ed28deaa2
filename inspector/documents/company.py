"""Whether a text names a company: the forms and trades that end such names."""

from __future__ import annotations

import re
from typing import Final

COMPANY: Final = re.compile(
    r"(?:\b(?:co|ltd|limited|inc|corp|corporation|company|gmbh|ag|(?<=[^\W\d_]\s)kg|(?<=\.\s)kg|llc|l\.l\.c|plc|s\.?a\.?|b\.?v|n\.?v|oy|ab|a/s|(?-i:AS)(?=\s*(?:[,.(]|$))|"
    r"s\.?r\.?[lo]|s\.?a\.?r\.?l|s\.l(?:\.u)?|e\.k|eurl|ohg|kgaa|bvba|aps|oyj|zrt|uab|ood|eood|doo|sae|w\.?l\.?l|pvt|private|ehf|sdn|bhd|pte|pty|jsc|ltda|ooo|zao|oao|pao|pjsc|k\.?k|fze|fzco|fzc|dmcc|llp|sp|s\.?p\.?a|d\.?o\.?o|a\.s|a\.?ş|kft|"
    r"group|industries|trading|enterprise|enterprises|works|factory|s\.?a\.?s|s\.? de r\.?l)\b\.?|公司|"
    r"^\W*(?-i:PT|CV|UD)\.?\s(?=[A-Z])|주식회사|㈜|\(주\)|유한회사|有限会社|合同会社|ооо|зао|пао|集团|厂|商行|有限|株式会社|研究院|研究所|工厂)",
    re.IGNORECASE,
)


def names_company(text: str) -> bool:
    """Whether a text holds a company's name: a form or trade, and more than that ("KG" alone is a unit of mass)."""
    match = COMPANY.search(text)
    rest = COMPANY.sub(" ", text) if match else ""
    return match is not None and (re.search(r"[^\W\d_]{2}", rest) is not None or not match[0].isascii())
