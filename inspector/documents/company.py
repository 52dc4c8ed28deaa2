"""Whether a text names a company: the forms and trades that end such names."""

from __future__ import annotations

import re
from typing import Final

COMPANY: Final = re.compile(
    r"(?:\b(?:co|ltd|limited|inc|corp|corporation|company|gmbh|ag|kg|llc|l\.l\.c|plc|s\.?a\.?|b\.?v|n\.?v|oy|ab|a/?s|"
    r"s\.?r\.?[lo]|s\.?a\.?r\.?l|s\.l(?:\.u)?|e\.k|eurl|ohg|kgaa|bvba|aps|oyj|zrt|uab|ood|eood|doo|sae|w\.?l\.?l|pvt|private|ehf|sdn|bhd|pte|pty|jsc|ltda|k\.?k|fze|fzco|fzc|dmcc|llp|sp|s\.?p\.?a|d\.?o\.?o|a\.?s|kft|"
    r"group|industries|trading|enterprise|enterprises|works|factory|s\.?a\.?s|s\.? de r\.?l)\b\.?|公司|"
    r"集团|厂|商行|有限|株式会社|研究院|研究所|工厂)",
    re.IGNORECASE,
)
