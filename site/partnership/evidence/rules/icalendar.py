"""Dates as an iCalendar file (RFC 5545), for the calendars that people have already."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

LINE_BYTES = 75
ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


class Standing(StrEnum):
    """How certain a date is."""

    FIXED = "CONFIRMED"
    MAY_MOVE = "TENTATIVE"
    TAKEN_BACK = "CANCELLED"


@dataclass(frozen=True, slots=True)
class Event:
    """One date.

    Attributes:
        uid: Stays the same when the date moves.
        at: An aware moment.
        title: What comes.
        about: More about it, in plain words.
        url: Where to read more.
        standing: How certain it is.
        moved: How often it was moved: calendars take the copy with the highest number.
    """

    uid: str
    at: datetime
    title: str
    about: str
    url: str
    standing: Standing
    moved: int = 0


def calendar_file(name: str, events: Iterable[Event], now: datetime) -> str:
    """Return the whole file.

    Args:
        name: What calendars call it.
        events: The dates.
        now: An aware moment, when the file is made.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//partnership//releases//EN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{name.translate(ESCAPES)}",
        *(line for event in events for line in _lines(event, now)),
        "END:VCALENDAR",
    ]
    return "".join(f"{part}\r\n" for line in lines for part in folded(line))


def _lines(event: Event, now: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{_moment(now)}"
    yield f"DTSTART:{_moment(event.at)}"
    yield f"SEQUENCE:{event.moved}"
    yield f"STATUS:{event.standing.value}"
    yield f"SUMMARY:{event.title.translate(ESCAPES)}"
    if event.about:
        yield f"DESCRIPTION:{event.about.translate(ESCAPES)}"
    yield f"URL:{event.url}"
    yield "END:VEVENT"


def _moment(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def folded(line: str) -> Iterator[str]:
    """Yield a line in pieces of at most 75 bytes, never within a letter."""
    piece, size = "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > LINE_BYTES:
            yield piece
            piece, size = " ", 1
        piece, size = piece + letter, size + width
    yield piece
