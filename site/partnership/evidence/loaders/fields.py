"""What a cell of a published table may say, as types for row schemas.

Every function takes the text of a cell and raises ``ValueError`` with a plain reason.
"""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import PlainValidator

from partnership.evidence.rules.cells import SHORTHAND, CellStatus

WHOLE = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.0+)?", re.ASCII)
DECIMAL = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?", re.ASCII)
MARKED = re.compile(r"(?P<number>.*?)(?P<marks>(?:\s*\[[^\]]*\])*)", re.DOTALL)
AREA_CODE = re.compile(r"[A-Z]\d{8}", re.ASCII)
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
FINANCIAL = re.compile(r"(\d{4})[/-](\d{2}|\d{4})", re.ASCII)
NOTE_MARK = re.compile(r"\[note \d+\]")
MOST_DECIMALS = 4
MOST_DIGITS = 14
ABSENT: dict[str, CellStatus] = {
    **{mark: status for status, mark in SHORTHAND.items() if not status.has_value},
    "*": CellStatus.SUPPRESSED,
    "..": CellStatus.MISSING,
    ":": CellStatus.MISSING,
}
PRESENT: dict[str, CellStatus] = {
    mark: status for status, mark in SHORTHAND.items() if status.has_value
}


@dataclass(frozen=True, slots=True)
class Published:
    """A published number with its status; none where the status has none (P13, P19)."""

    value: Decimal | None
    status: CellStatus


def published(text: str) -> Published:
    """Read "1,234", "1,234 [p]", "[c]", "[x]", "[z]", ".." and the like (P19).

    A blank cell and a dash say nothing for certain and are refused.
    """
    if text in ABSENT:
        return Published(None, ABSENT[text])
    found = MARKED.fullmatch(text)
    words = NOTE_MARK.sub("", found["marks"] if found else "").strip()
    if words and words not in PRESENT:
        raise ValueError(f"The mark {words!r} is not known. Use [p], [r], [c], [x] or [z].")
    status = PRESENT.get(words, CellStatus.FINAL)
    return Published(decimal_number(found["number"] if found else text), status)


def decimal_number(text: str) -> Decimal:
    """Read a number with or without commas between thousands."""
    if not text:
        raise ValueError("The cell is blank. Write [x] where there is no number, or 0.")
    if not DECIMAL.fullmatch(text.strip()):
        raise ValueError(f"{text!r} is not a number.")
    number = Decimal(text.replace(",", ""))
    if number.normalize().as_tuple().exponent < -MOST_DECIMALS:  # type: ignore[operator]
        raise ValueError(f"{text!r} has more than {MOST_DECIMALS} decimals.")
    if len(str(int(abs(number)))) > MOST_DIGITS:
        raise ValueError(f"{text!r} is too large.")
    return number


def whole_number(text: str) -> int:
    """Read a count: a whole number that is not negative."""
    if not text:
        raise ValueError("The cell is blank. Write [x] where there is no number, or 0.")
    if not WHOLE.fullmatch(text) or len(text) > MOST_DIGITS:
        raise ValueError(f"{text!r} is not a whole number of zero or more.")
    return int(text.partition(".")[0].replace(",", ""))


def published_count(text: str) -> Published:
    """Read a published number that must be a count."""
    answer = published(text)
    if answer.value is not None and (answer.value < 0 or answer.value != int(answer.value)):
        raise ValueError(f"{text!r} is not a whole number of zero or more.")
    return answer


def day(text: str) -> date:
    """Read a day written 2021-03-21; other forms could be read two ways."""
    if not DAY.fullmatch(text):
        raise ValueError(f"{text!r} is not a date like 2021-03-21.")
    return date.fromisoformat(text)


def financial_year(text: str) -> int:
    """Read "2023/24" or "2023-24" and return the first of its two years."""
    found = FINANCIAL.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} is not a financial year like 2023/24.")
    first, second = int(found[1]), found[2]
    if int(second[-2:]) != (first + 1) % 100 or (len(second) == 4 and int(second) != first + 1):
        raise ValueError(f"{text!r} is not one year: a financial year ends in the next year.")
    return first


def quarter(text: str) -> int:
    """Read the number of a quarter."""
    if text.removeprefix("Q") not in {"1", "2", "3", "4"}:
        raise ValueError(f"{text!r} is not a quarter from 1 to 4.")
    return int(text[-1])


def area_code(text: str) -> str:
    """Read a code of the Office for National Statistics."""
    if not AREA_CODE.fullmatch(text):
        raise ValueError(f"{text!r} is not an area code like E06000061.")
    return text


def words(text: str) -> str:
    """Read words that must be there."""
    if not text:
        raise ValueError("The cell is blank.")
    return text


Words = Annotated[str, PlainValidator(words)]
WholeNumber = Annotated[int, PlainValidator(whole_number)]
DecimalNumber = Annotated[Decimal, PlainValidator(decimal_number)]
PublishedNumber = Annotated[Published, PlainValidator(published)]
PublishedCount = Annotated[Published, PlainValidator(published_count)]
Day = Annotated[date, PlainValidator(day)]
FinancialYear = Annotated[int, PlainValidator(financial_year)]
Quarter = Annotated[int, PlainValidator(quarter)]
AreaCode = Annotated[str, PlainValidator(area_code)]
