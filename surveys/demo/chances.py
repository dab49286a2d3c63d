"""How the people of the demonstration answer: made up, so that the results have shape.

No number here was measured. They are chosen to look plausible and to differ between groups.
"""

from random import Random
from typing import TypeVar

from surveys.bank.about_you import YOUNG_AGES as AGES
from surveys.demo.bank import TOWNS
from surveys.demo.youth_survey import NOBODY, NORMAL, TELL
from surveys.rules.codes import Missing

T = TypeVar("T")
SAFE = ("very_safe", "fairly_safe", "neither_safe_nor_unsafe", "fairly_unsafe", "very_unsafe")
_AGE_WEIGHTS = (11, 27, 24, 20, 14, 4)
_TOWN_WEIGHTS = (30, 5, 3, 3, 5, 15, 10, 8, 5, 2, 2, 2, 2, 2, 1, 1, 1, 2, 1)
_FEELS = {
    "calm": (30, 44, 14, 9, 3),
    "mixed": (20, 38, 18, 17, 7),
    "uneasy": (13, 33, 20, 24, 10),
}
FRIDAYS = ("Food", "Music", "Sport", "Somewhere quiet", "A safe way home")
LANGUAGES = (("en-gb", 90), ("ro", 6), ("pl", 4))
_FRIDAY_CHANCES = dict(zip(FRIDAYS, (0.74, 0.55, 0.41, 0.19, 0.44), strict=True))
_REFUSES_FRIDAY = 0.08
_LARGE_TOWNS = {"Northampton", "Kettering", "Corby", "Wellingborough"}


def pick(dice: Random, things: tuple[T, ...], weights: tuple[float, ...]) -> T:
    """Return one of ``things``."""
    return dice.choices(things, weights)[0]


def age(dice: Random) -> str | Missing:
    """Return an age band."""
    return Missing.PREFER_NOT_TO_SAY if dice.random() < 0.03 else pick(dice, AGES, _AGE_WEIGHTS)


def town(dice: Random) -> str | Missing:
    """Return a town; larger ones more often."""
    return Missing.PREFER_NOT_TO_SAY if dice.random() < 0.04 else pick(dice, TOWNS, _TOWN_WEIGHTS)


def after_dark(dice: Random, age_band: str, place: str) -> str | Missing:
    """Return a feeling: villages are calmer than large towns, the youngest are less at ease."""
    if dice.random() < 0.04:
        return Missing.DONT_KNOW
    mood = "uneasy" if place in _LARGE_TOWNS else "mixed"
    if place.startswith("A village") or (mood == "mixed" and age_band in AGES[3:]):
        mood = "calm"
    if mood == "uneasy" and age_band in AGES[3:]:
        mood = "mixed"
    return pick(dice, SAFE, _FEELS[mood])


def normal(dice: Random, feeling: str) -> str | Missing:
    """Return a view: most say that it is not normal, fewer of those who feel unsafe."""
    roll = dice.random()
    if roll < 0.09:
        return Missing.DONT_KNOW
    if roll < 0.13:
        return Missing.PREFER_NOT_TO_SAY
    return NORMAL[0] if dice.random() < (0.24 if feeling in SAFE[3:] else 0.08) else NORMAL[1]


def tell(dice: Random, feeling: str) -> list[str] | Missing:
    """Return whom somebody trusts; people who feel unsafe name fewer."""
    if dice.random() < 0.03:
        return Missing.PREFER_NOT_TO_SAY
    chances = (0.62, 0.66, 0.34, 0.22, 0.12, 0.16, 0.1)
    trust = 0.72 if feeling in SAFE[3:] else 1.0
    named = [
        who for who, chance in zip(TELL, chances, strict=True) if dice.random() < chance * trust
    ]
    return named or [NOBODY]


def evenings(dice: Random, feeling: str) -> int | Missing:
    """Return days out of seven; people who feel safe are out more."""
    if dice.random() < 0.06:
        return Missing.SKIPPED
    likely = 0.28 if feeling in SAFE[3:] else 0.46
    return sum(dice.random() < likely for _ in range(7))


def friday(dice: Random, age_band: str, feeling: str) -> list[str] | Missing:
    """Return what makes a good Friday: food first; a safe way home for those who feel unsafe."""
    roll = dice.random()
    if roll < _REFUSES_FRIDAY:
        return Missing.SKIPPED if roll < _REFUSES_FRIDAY / 2 else Missing.DONT_KNOW
    likely = dict(_FRIDAY_CHANCES)
    if age_band in AGES[:2]:
        likely["Sport"] = 0.58
    if feeling in SAFE[3:]:
        likely |= {"A safe way home": 0.71, "Somewhere quiet": 0.33}
    return [label for label in FRIDAYS if dice.random() < likely[label]] or [NOBODY]


def keeps_to_themselves(dice: Random) -> bool:
    """Say whether somebody passes over the questions about themselves."""
    return dice.random() < 0.14
