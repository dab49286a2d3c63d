"""The words for what is known of a cell, and for the ways to say a figure."""

from decimal import Decimal
from enum import StrEnum

Number = int | Decimal


class Form(StrEnum):
    """The ways in which one figure can be said (design §4)."""

    COUNT = "count"
    RATE = "rate"
    INTERVAL = "interval"
    CHANGE = "change"
    SHARE = "share"
    RATIO = "ratio"
    RANK = "rank"
    ROLLING = "rolling"


# Forms that divide by the base population, and forms that need the whole of a part.
RATE_FORMS = frozenset({Form.RATE, Form.INTERVAL, Form.RANK})
WHOLE_FORMS = frozenset({Form.SHARE, Form.RATIO})
FORM_LABELS: dict[Form, str] = {
    Form.COUNT: "Count",
    Form.RATE: "Rate",
    Form.INTERVAL: "Rate with its interval",
    Form.CHANGE: "Change on a year before",
    Form.SHARE: "Share of the whole",
    Form.RATIO: "Share in plain words: 1 in 20",
    Form.RANK: "Place among all areas of its kind",
    Form.ROLLING: "Twelve months up to the end of the period",
}


class CellStatus(StrEnum):
    """What is known of a cell. Zero is a number; suppressed is unknown, never zero (P13, G15)."""

    FINAL = "final"
    PROVISIONAL = "provisional"
    REVISED = "revised"
    SUPPRESSED = "suppressed"
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"

    @property
    def has_value(self) -> bool:
        """Say whether a cell of this status carries a number."""
        return self in {CellStatus.FINAL, CellStatus.PROVISIONAL, CellStatus.REVISED}

    @property
    def label_words(self) -> str:
        """Return the status as people say it."""
        return self.value.replace("_", " ")

    @property
    def shorthand(self) -> str:
        """Return the mark that workbooks print beside or instead of a number (P19)."""
        return SHORTHAND.get(self, "")


SHORTHAND: dict[CellStatus, str] = {
    CellStatus.PROVISIONAL: "[p]",
    CellStatus.REVISED: "[r]",
    CellStatus.SUPPRESSED: "[c]",
    CellStatus.MISSING: "[x]",
    CellStatus.NOT_APPLICABLE: "[z]",
}
SHORTHAND_WORDS: dict[str, str] = {
    "[p]": "provisional: it may change",
    "[r]": "revised: it was changed after it was first published",
    "[c]": "confidential: not shown, to protect people",
    "[x]": "not available",
    "[z]": "not applicable",
    "[low]": "low: rounds to zero, or rests on too few events to be reliable",
}
ABSENT_WORDS: dict[CellStatus, str] = {
    CellStatus.SUPPRESSED: "not shown, to protect people",
    CellStatus.MISSING: "not available",
    CellStatus.NOT_APPLICABLE: "does not apply",
}
