"""Worded scales, kept with fixed ids so that waves and surveys compare (RQ-1, QL-5, YP-12)."""

from types import MappingProxyType

from surveys.rules.definition import Option
from surveys.rules.messages import gettext_noop

ZERO_TO_TEN = "zero_to_ten"

_WORDED = {
    "how_safe": (
        gettext_noop("Very safe"),
        gettext_noop("Fairly safe"),
        gettext_noop("Neither safe nor unsafe"),
        gettext_noop("Fairly unsafe"),
        gettext_noop("Very unsafe"),
    ),
    "agreement": (
        gettext_noop("Strongly agree"),
        gettext_noop("Agree"),
        gettext_noop("Neither agree nor disagree"),
        gettext_noop("Disagree"),
        gettext_noop("Strongly disagree"),
    ),
    "frequency": (
        gettext_noop("Always"),
        gettext_noop("Often"),
        gettext_noop("Sometimes"),
        gettext_noop("Rarely"),
        gettext_noop("Never"),
    ),
}
WITH_FACES = frozenset({"how_safe", "agreement"})
LABELS = MappingProxyType(
    {
        "how_safe": "How safe: very safe to very unsafe",
        "agreement": "Agreement: strongly agree to strongly disagree",
        "frequency": "Frequency: always to never",
        ZERO_TO_TEN: "0 to 10",
    }
)


def points(scale: str, low: str = "", high: str = "") -> tuple[Option, ...]:
    """Return the points of a scale; ``low`` and ``high`` are the words at the ends of 0 to 10.

    Raises:
        KeyError: there is no scale of this name.
    """
    if scale == ZERO_TO_TEN:
        ends = {0: low, 10: high}
        return tuple(Option(id=str(n), label=_numbered(n, ends.get(n, ""))) for n in range(11))
    return tuple(
        Option(id=_code(label), label=label, picture=_face(scale, place))
        for place, label in enumerate(_WORDED[scale], start=1)
    )


def _face(scale: str, place: int) -> str:
    """Name the face of a point, 1 the happiest; how often is neither happy nor sad (YP-12)."""
    return f"face/{place}" if scale in WITH_FACES else ""


def _numbered(number: int, words: str) -> str:
    return f"{number}: {words}" if words else str(number)


def _code(label: str) -> str:
    return label.lower().replace(" ", "_")
