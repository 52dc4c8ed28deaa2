"""Identifiers of trade papers: containers, CAS, air waybills, ships, companies, UN numbers, document numbers."""

from __future__ import annotations

import re
from typing import Final

from stdnum import casrn, imo, iso6346
from stdnum.cn import uscc

from inspector.values.date import find_dates
from inspector.values.number import LONGEST
from inspector.values.script import normalise

MOST: Final = 100_000
"""Characters of a text in which identifiers are looked for."""

_TO_LETTER = str.maketrans({"0": "O", "1": "I", "5": "S", "8": "B"})
_TO_DIGIT = str.maketrans({"O": "0", "Q": "0", "D": "0", "I": "1", "L": "1", "S": "5", "B": "8", "Z": "2", "G": "6"})
_D = "[0-9OQDILSBZG]"
_CONTAINER = re.compile(
    rf"(?<![A-Z0-9])([A-Z0158]{{3}}[UJZ])[ \-./]{{0,2}}({_D}{{3}} ?{_D}{{3}}[ \-/]{{0,2}}\(?{_D})(?![A-Z0-9])"
)
_SEAL = re.compile(
    r"(?<![A-Z0-9.,'-])(?=[A-Z-]*\d{4})[A-Z]{0,5}-?\d{4,12}[A-Z]?(?![A-Z0-9.,'-]*[A-Z0-9])(?!\s?(?:KGS?|MTS?|LBS?|CBM|PCS)\b)"
)
_CAS = re.compile(r"(?<![\w-])([0-9OolI]{2,7}) ?- ?([0-9OolI]{2}) ?- ?([0-9OolI])(?![\w]|-\d)")
_AWB = re.compile(r"(?<![\d-])(\d{3})([ \-|]{0,3})(?:[A-Z]{3}[ |]{1,3})?(\d{4})([ ]?)(\d{4})(?![\d-])")
_USCC = re.compile(r"(?<![0-9A-Z])[0-9A-Z]{18}(?![0-9A-Z])")
_UN = re.compile(
    r"(?:(?<![A-Z0-9])UN(?:/?ID)?|联合国)[ .\-:/]{0,3}(?:NO|NR|NUMBER|编号|号)?[ .:#\-]{0,3}([0-9OIL]{4})(?![0-9A-Z])"
)
_UN_LABEL = re.compile(r"(?:NO|NUMBER|编号)")
_LABEL = re.compile(
    r"^.{0,60}?(?:(?<![A-Z])(?:NOS?|NR|NUMBER|NUM|REF(?:ERENCE)?|N[°º])(?![A-Z0-9])|号码|编号|号)\s?[.:#]*\s*",
    re.IGNORECASE,
)
_VOYAGE = re.compile(r"^(?:VOYAGE|VOY|V)[. :/]+(?=\d)", re.IGNORECASE)
_SENTENCE = re.compile(r"^[^\d:]{0,60}[:#]\s*")


def container_numbers(text: str) -> tuple[str, ...]:
    """Container numbers of the text, eleven characters each, in order of first sight.

    Characters that recognisers confuse are repaired only where the check digit fits afterwards; a number that is
    well formed as printed is kept even if its check digit is wrong, for that is a finding.
    """
    found = []
    for match in _CONTAINER.finditer(normalise(text[:MOST]).upper()):
        owner, serial = match.group(1), re.sub(r"[^0-9A-Z]", "", match.group(2))
        if owner.isalpha() and serial.isdigit():
            found.append(owner + serial)
            continue
        repaired = owner.translate(_TO_LETTER) + serial.translate(_TO_DIGIT)
        if sum(c.isdigit() for c in serial) >= 4 and container_valid(repaired):
            found.append(repaired)
    return tuple(dict.fromkeys(found))


def seal_numbers(text: str) -> tuple[str, ...]:
    """Numbers of seals in a text that names seals, in order of first sight: what has the digits and is no container."""
    plain = _CONTAINER.sub(" ", normalise(text[:MOST]).upper())
    for start, end, _ in reversed(find_dates(plain)):
        plain = f"{plain[:start]} {plain[end:]}"
    return tuple(dict.fromkeys(match.group() for match in _SEAL.finditer(plain)))


def container_valid(number: str) -> bool:
    """Whether the check digit of a container number is right. Source: ISO 6346."""
    return bool(iso6346.is_valid(re.sub(r"[\s\-]", "", number)))


def cas_numbers(text: str) -> tuple[str, ...]:
    """Everything in the text that looks like a CAS number, right or wrong, in order of first sight."""
    found = []
    for match in _CAS.finditer(normalise(text[:MOST])):
        number = "-".join(match.groups()).translate(str.maketrans("OolI", "0011"))
        printed = "".join(match.groups())
        if cas_valid(number) or (printed.isdigit() and not _like_date(number) and not number.startswith("0")):
            found.append(number)
    return tuple(dict.fromkeys(found))


def _like_date(number: str) -> bool:
    year, month, _ = number.split("-")
    return len(year) == 4 and "1990" <= year <= "2100" and 1 <= int(month) <= 12


def cas_valid(number: str) -> bool:
    """Whether the check digit of a CAS registry number is right."""
    return bool(casrn.is_valid(number))


def awb_number(text: str) -> str | None:
    """The air waybill number of the text as printed (`938-1580 1628`); one with a right check digit goes first."""
    found: list[tuple[bool, bool, int, str]] = []
    for match in _AWB.finditer(normalise(text[:MOST])):
        prefix, gap, first, _, second = match.groups()
        valid = awb_valid(prefix + first + second)
        if valid or "-" in gap or re.search("[A-Z]", match.group()):
            printed = match.group() if not re.search("[A-Z|]", match.group()) else f"{prefix}-{first} {second}"
            found.append((not valid, not gap, len(found), printed.strip()))
    return min(found)[3] if found else None


def awb_valid(number: str) -> bool:
    """Whether the eighth digit of the serial is the first seven modulo 7. Source: IATA Resolution 600a."""
    digits = re.sub(r"\D", "", number)
    return len(digits) == 11 and int(digits[3:10]) % 7 == int(digits[10])


def imo_valid(number: str) -> bool:
    """Whether the check digit of a ship's IMO number is right."""
    return bool(imo.is_valid(number))


def credit_codes(text: str) -> tuple[str, ...]:
    """Unified social credit codes of Chinese companies, 18 characters each, right or wrong.

    I, O, S and Z are no characters of such codes: they are repaired where the check character fits afterwards.
    """
    found = []
    for match in _USCC.finditer(normalise(text[:MOST]).upper()):
        code = match.group()
        repaired = code.translate(str.maketrans("IOSZ", "1052"))
        if credit_code_valid(repaired):
            found.append(repaired)
        elif code == repaired and code[0] in "159Y" and code[2:8].isdigit():
            found.append(code)
    return tuple(dict.fromkeys(found))


def credit_code_valid(code: str) -> bool:
    """Whether the check character of a unified social credit code is right. Source: GB 32100-2015."""
    return bool(uscc.is_valid(code))


def un_numbers(text: str) -> tuple[str, ...]:
    """UN numbers of dangerous goods named in the text, as `UN2803`, in order of first sight."""
    found = []
    for match in _UN.finditer(normalise(text[:MOST]).upper()):
        digits = match.group(1).translate(_TO_DIGIT)
        if match.group(1)[0].isdigit() and 1 <= int(digits) <= 3600:
            found.append(f"UN{digits}")
    return tuple(dict.fromkeys(found))


def parse_reference(text: str) -> str | None:
    """The document number in the text: a token with a digit in it, without its label, a date or punctuation.

    Blocks of digits that follow the token belong to it (`938-1580 1628`).
    """
    plain = " ".join(normalise(text[:LONGEST]).split())
    plain = _without_dates(plain)
    plain = _VOYAGE.sub("", _SENTENCE.sub("", plain))
    label = _LABEL.match(plain)
    if label and re.search(r"\d", plain[label.end() :]):
        plain = plain[label.end() :]
    tokens = [token.strip(".,:;#()[]{}*'\"|=~_ ").strip("-/ ") for token in plain.split(" ")]
    start = next((i for i, token in enumerate(tokens) if re.search(r"\d", token)), None)
    if start is None:
        return None
    parts = [tokens[start]]
    for token in tokens[start + 1 :]:
        if not re.fullmatch(r"\d{2,}", token) or not parts[-1][-1:].isdigit():
            break
        parts.append(token)
    return " ".join(parts)


def _without_dates(plain: str) -> str:
    """The text without dates that stand apart; a date inside a number, or as all there is, stays."""
    kept = plain
    for start, end, _ in reversed(find_dates(plain)):
        apart = plain[:start].rstrip()[-1:] in ("", "/", ",", ";", "(") and (start == 0 or plain[start - 1] in " ,;/(")
        named = end == len(plain) and re.search(r"[A-Za-z]{3}", plain[start:end]) and re.search(r"\d", plain[:start])
        if (apart or named) and not plain[start:end].isdigit():
            kept = kept[:start].rstrip(" /,;(") + " " + kept[end:].lstrip(" /,;)")
    return kept.strip()
