"""How an entry of the supplied bank is written down."""

from dataclasses import dataclass

from surveys.demo.blocks import Block, options, question
from surveys.rules.codes import Kind

OGL = "Contains public sector information under the Open Government Licence v3.0."
OWN_WORDS = "Our own words, after the survey named as its source."
EQUALITY = "9(2)(g)-8"


@dataclass(frozen=True)
class Entry:
    """A standard question with where it comes from. ``key`` also names its permanent ids."""

    key: str
    code: str
    content: Block
    standard_version: str
    source: str
    attribution: str
    shelf: str = "core"
    standard: str = "local"
    note: str = ""
    youngest: int = 0


def choice(
    key: str, title: str, purpose: str, *labels: str, kind: Kind = Kind.SINGLE, **more: object
) -> Block:
    """Return a question of options that can always be refused (DP-15)."""
    fields = {"dont_know": False, "prefer_not_to_say": True, **more}
    return question(key, kind, title, purpose, options=options(key, *labels), **fields)


def words(key: str, title: str, purpose: str, **more: object) -> Block:
    """Return a question for a longer text."""
    return question(key, Kind.LONG_TEXT, title, purpose, limit=500, **more)
