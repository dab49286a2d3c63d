"""Shares and changes as people write them: "most", "a third of", "1 in 20", "45%"."""

import re
from dataclasses import dataclass
from enum import StrEnum

from partnership.evidence.rules.said_numbers import NUMBER, number_said

HEDGE = (
    r"(?:about|around|roughly|some|nearly|almost|just over|just under|over|under|more than"
    r"|fewer than|less than|at least|up to|well over|well under)"
)
PARTS = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "tenth": 10}
PERCENT = rf"{NUMBER}\s?(?:%|per ?cent\b)"
# "most" before a noun: "most deprived" and "at most" are other things.
MOST = (
    r"(?<!the )(?<!at )(?<!than )(?<!than in )(?<!than for )most"
    r"(?=\s+(?:of\b|people\b|children\b|young\b|adults\b|recorded\b|\w+(?<!ou)(?<!s)s\b))"
)
FRACTION = (
    rf"(?:a|one|two|three|four)[ -](?:{'|'.join(PARTS)})s?(?=\s+of\b)"
    rf"|{NUMBER} (?:in|out of) (?:every )?(?!(?:19|20)\d\d\b){NUMBER}"
    r"(?!\s*(?:years?|months?)\b)(?![\d%])"
    r"|half(?=\s+(?:of|the|all|were|was|are|have|had|ended)\b)|half$"
)
SAID = (
    rf"(?:{HEDGE}\s+)?(?:{PERCENT}|(?:{FRACTION}))|{MOST}"
    r"|(?:a|the)(?: vast| large| small)? (?:majority|minority)"
)
OF_CHANGE_BEFORE = re.compile(
    r"\b(?:by|up|down|(?:increase|rise|fall|drop|decrease|reduction) of)\s+(?:an? )?$", re.I
)
OF_CHANGE_AFTER = re.compile(
    r"^\s+(?:more|fewer|less|higher|lower|up|down|increase|rise|fall|drop|decrease|reduction)\b",
    re.I,
)


class Bound(StrEnum):
    """How what is said limits the true number."""

    EXACT = "exactly"
    ABOUT = "about"
    ABOVE = "more than"
    BELOW = "less than"
    JUST_ABOVE = "just over"
    JUST_BELOW = "nearly"


HEDGES = {
    "about": Bound.ABOUT,
    "around": Bound.ABOUT,
    "roughly": Bound.ABOUT,
    "some": Bound.ABOUT,
    "nearly": Bound.JUST_BELOW,
    "almost": Bound.JUST_BELOW,
    "just under": Bound.JUST_BELOW,
    "just over": Bound.JUST_ABOVE,
    "over": Bound.ABOVE,
    "well over": Bound.ABOVE,
    "more than": Bound.ABOVE,
    "at least": Bound.ABOVE,
    "under": Bound.BELOW,
    "well under": Bound.BELOW,
    "fewer than": Bound.BELOW,
    "less than": Bound.BELOW,
    "up to": Bound.BELOW,
}


@dataclass(frozen=True, slots=True)
class Said:
    """A share or change as a fraction, how it is bounded, and the decimals of a percent."""

    fraction: float
    bound: Bound = Bound.EXACT
    percent_decimals: int | None = None


def said_share(words: str) -> Said:
    """Return what words such as "nearly a third of" say.

    Raises:
        ValueError: They say no share.
    """
    text = words.strip().lower()
    if "majority" in text or text.startswith("most"):
        return Said(0.5, Bound.ABOVE)
    if "minority" in text:
        return Said(0.5, Bound.BELOW)
    hedge = re.match(rf"({HEDGE})\s+", text)
    bound = HEDGES[hedge.group(1)] if hedge else Bound.EXACT
    rest = text[hedge.end() :] if hedge else text
    if found := re.fullmatch(rf"({NUMBER})\s?(?:%|per ?cent)", rest):
        number = number_said(found.group(1))
        decimals = max(0, -int(number.as_tuple().exponent))
        return Said(float(number) / 100, bound, decimals)
    return Said(_fraction(rest), bound)


def _fraction(text: str) -> float:
    if text.startswith("half"):
        return 0.5
    if found := re.fullmatch(rf"({NUMBER}) (?:in|out of) (?:every )?({NUMBER})", text):
        part, whole = map(number_said, found.groups())
        if not 0 < part <= whole:
            raise ValueError("The part must lie inside the whole.")
        return float(part / whole)
    many, _, name = text.replace("-", " ").partition(" ")
    count = 1 if many == "a" else int(number_said(many))
    return count / PARTS[name.removesuffix("s")]
