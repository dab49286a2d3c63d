"""Numbers as people write them in a sentence: "20", "twenty", "forty-five"."""

import re
from decimal import Decimal

SMALL = (
    *("nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen"),
    *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_TENS = rf"(?:{'|'.join(TENS)})(?:[ -](?:{'|'.join(SMALL[1:10])}))?"
# Longer words first, so that "sixteen" is not read as "six".
NUMBER = rf"(?:\d[\d,]*(?:\.\d+)?|{_TENS}|hundred|{'|'.join(sorted(SMALL, key=len, reverse=True))})"


def number_said(words: str) -> Decimal:
    """Return the number that is meant.

    Raises:
        ValueError: It is not written in a way that we know.
    """
    text = words.strip().lower().replace(",", "")
    if text[:1].isdigit():
        return Decimal(text)
    if text == "hundred":
        return Decimal(100)
    if text in SMALL:
        return Decimal(SMALL.index(text))
    tens, _, unit = re.sub(r"[ -]", " ", text).partition(" ")
    if tens not in TENS or (unit and unit not in SMALL[1:10]):
        raise ValueError(f"{words!r} is not a number we know.")
    return Decimal((TENS.index(tens) + 2) * 10 + (SMALL.index(unit) if unit else 0))
