"""When, how and in which language example answers came."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import TypeVar

from django.utils import timezone

from surveys.models.responses import Mode
from surveys.rules.translations import ENGLISH

AnyText = TypeVar("AnyText", bound=str)
WEEKS = 6
Weights = tuple[tuple[AnyText, int], ...]
FEW_WAYS: Weights[Mode] = ((Mode.WEB, 80), (Mode.PAPER, 8), (Mode.KIOSK, 12))
MANY_WAYS: Weights[Mode] = (
    (Mode.WEB, 58),
    (Mode.PAPER, 14),
    (Mode.KIOSK, 28),
)


@dataclass(frozen=True)
class Wave:
    """How example answers came.

    Attributes:
        first: the first day.
        end: the day after the last.
        ways: how often each mode.
        languages: how often each language.
        on_fridays: the question about Fridays was asked too.
    """

    first: date
    end: date
    ways: Weights[Mode] = FEW_WAYS
    languages: Weights[str] = ((ENGLISH, 1),)
    on_fridays: bool = False


def last_weeks() -> Wave:
    """Return the six weeks up to today."""
    tomorrow = timezone.localdate() + timedelta(days=1)
    return Wave(tomorrow - timedelta(weeks=WEEKS), tomorrow)


def one_of(dice: Random, weights: Weights[AnyText]) -> AnyText:
    """Return one of the things, as often as it weighs."""
    return dice.choices(*zip(*weights, strict=True))[0]
