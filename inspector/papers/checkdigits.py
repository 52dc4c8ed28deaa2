"""Check digits of the identifiers that papers print, so that honest papers carry valid ones."""

from __future__ import annotations

from random import Random

_CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)


def container_number(rng: Random, owner: str) -> str:
    """A freight container number with its check digit (ISO 6346); `owner` is three letters."""
    body = f"{owner}U{rng.randrange(10**6):06d}"
    return body + str(container_digit(body))


def container_digit(body: str) -> int:
    """The check digit of the first ten characters (ISO 6346: letters count 10 up, leaving out 11, 22 and 33)."""
    total = 0
    for place, char in enumerate(body):
        if char.isdigit():
            value = int(char)
        else:
            value = ord(char) - 55
            value += (value - 1) // 10
        total += value * 2**place
    return total % 11 % 10


def credit_code(rng: Random, region: str) -> str:
    """A unified social credit code with its check character (GB 32100-2015); `region` is six digits."""
    body = "91" + region + "".join(rng.choice("0123456789ABCDEFGHJKLMNPQRTUWXY") for _ in range(9))
    total = sum(_CREDIT_ALPHABET.index(char) * weight for char, weight in zip(body, _CREDIT_WEIGHTS, strict=True))
    return body + _CREDIT_ALPHABET[(31 - total % 31) % 31]


def air_waybill_number(rng: Random, airline: str) -> str:
    """An air waybill number; the eighth digit of the serial is the first seven modulo seven (IATA Resolution 600a)."""
    serial = rng.randrange(10**6, 10**7)
    return f"{airline}-{serial}{serial % 7}"


def broken(number: str) -> str:
    """The same number with its last digit raised by one, so that the check fails."""
    return number[:-1] + str((int(number[-1]) + 1) % 10)
