"""From the type of a row to one of our question blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from surveys.exchange.raw import listed
from surveys.exchange.xlsform.constraints import Limits, limits_from
from surveys.exchange.xlsform.lists import (
    OTHER,
    OTHER_LABEL,
    Choice,
    refusals_in,
    scale_of,
    without_refusals,
)
from surveys.exchange.xlsform.relevance import CannotCarry
from surveys.exchange.xlsform.sheets import Row
from surveys.rules.codes import Kind, Look

TYPE = re.compile(
    r"(?P<type>select[ _](?:one|multiple|all[ _]that[ _]apply)(?:[ _]from[ _]file|[ _]external)?"
    r"|select1|rank)"
    r"\s+(?:from\s+)?(?P<list>[^\s]+)(?P<other>\s+or[ _](?:specify[ _])?other)?$",
    re.IGNORECASE,
)
# The list of a content note in our own forms: go on, or pass its section over (SG-04).
CONTENT_NOTE = "content_note"
DEFAULT_LONG, SHORT_AT_MOST = 500, 200
WATCHING = "we never record it: it could tell who answered"
HANDLED = frozenset({"start", "end", "today", "deviceid", "username", "phonenumber", "email"})
NEVER = MappingProxyType(
    {
        **dict.fromkeys(HANDLED, WATCHING),
        **dict.fromkeys(("audit", "subscriberid", "simserial", "start-geopoint"), WATCHING),
        **dict.fromkeys(("geopoint", "geotrace", "geoshape"), "we never ask where somebody is"),
        **dict.fromkeys(("image", "photo"), "we never ask for a photo"),
        **dict.fromkeys(("audio", "video", "file", "background-audio"), "we take no files"),
        "calculate": "we have no hidden sums",
        "hidden": "we have no hidden fields",
        "barcode": "we read no barcodes",
        "phone number": "we never ask for a telephone number",
        "time": "we ask for no time of day",
        "datetime": "we ask for no time of day",
    }
)
OLDER = MappingProxyType({"select_all_that_apply": "select_multiple", "select1": "select_one"})
UNKNOWN = "we have no question of this type"


@dataclass(frozen=True)
class Made:
    """A question block: its name, what is written into it, and the kind that rules see."""

    block: str
    kind: Kind
    value: dict[str, Any]
    choices: tuple[Choice, ...] = ()
    remarks: tuple[str, ...] = field(default=())


def made_from(row: Row, lists: Mapping[str, list[Choice]]) -> Made:
    """Return the block of a row, without its words and its rule.

    Raises:
        CannotCarry: there is no such question with us.
    """
    type_ = row.get("type").strip()
    if chosen := TYPE.match(type_):
        return _of_list(row, chosen, lists)
    plain = type_.lower()
    if plain in MAKERS:
        return MAKERS[plain](row)
    raise CannotCarry(NEVER.get(plain, UNKNOWN))


def _of_list(row: Row, chosen: re.Match[str], lists: Mapping[str, list[Choice]]) -> Made:
    kind = re.sub(r"\s", "_", chosen["type"].lower())
    kind = OLDER.get(kind, kind)
    if kind not in ("select_one", "select_multiple", "rank"):
        raise CannotCarry("its choices stand in another file")
    if chosen["list"] == CONTENT_NOTE:
        return Made("note", Kind.NOTE, {})
    choices = list(lists.get(chosen["list"], ()))
    if not choices:
        raise CannotCarry(f"there is no list “{chosen['list']}”")
    if chosen["other"] and all(choice.id != OTHER for choice in choices):
        choices.append(Choice(OTHER, OTHER_LABEL, Row(row.line, {})))
    asks_words = OTHER if chosen["other"] else ""
    return LISTED[kind](row, choices, asks_words)


def _options(choices: list[Choice], **more: Callable[[Choice], Any]) -> list[dict[str, Any]]:
    return listed(
        (choice.id, {"label": choice.label, **{name: of(choice) for name, of in more.items()}})
        for choice in choices
    )


def _one(row: Row, choices: list[Choice], asks_words: str) -> Made:
    own, refusals = without_refusals(choices), refusals_in(choices)
    scale = scale_of(own)
    if scale and not asks_words:
        value = {**scale, "faces": "likert" in row.get("appearance")}
        return Made("scale", Kind.SCALE, {**value, **refusals}, tuple(own))
    if _is_random(row):
        value = {"options": _options(own), "most": 1, **refusals}
        return Made("ballot", Kind.SINGLE, value, tuple(own))
    look = Look.DROPDOWN if _is_closed(row) else Look.LIST
    options = _options(own, asks_words=lambda choice: choice.id == asks_words)
    return Made("single", Kind.SINGLE, {"options": options, "look": look, **refusals}, tuple(own))


def _is_closed(row: Row) -> bool:
    return bool({"minimal", "autocomplete", "search"} & set(row.get("appearance").split()))


def _is_random(row: Row) -> bool:
    return "randomize=true" in row.get("parameters").replace(" ", "").lower()


def _several(row: Row, choices: list[Choice], asks_words: str) -> Made:
    limits, remarks = _limits(row, whole=True)
    own, refusals = without_refusals(choices), refusals_in(choices)
    if _is_random(row):
        value = {"options": _options(own), "most": limits.most or len(own), **refusals}
        return Made("ballot", Kind.SEVERAL, value, tuple(own), remarks)
    if limits.most:
        remarks = (*remarks, f"“at most {limits.most}” is only carried by a ballot")
    options = _options(
        own,
        asks_words=lambda choice: choice.id == asks_words,
        exclusive=lambda choice: choice.id in limits.alone,
    )
    return Made("several", Kind.SEVERAL, {"options": options, **refusals}, tuple(own), remarks)


def _rank(row: Row, choices: list[Choice], asks_words: str) -> Made:
    own, refusals = without_refusals(choices), refusals_in(choices)
    return Made("rank", Kind.RANK, {"options": _options(own), **refusals}, tuple(own))


def _limits(row: Row, *, whole: bool) -> tuple[Limits, tuple[str, ...]]:
    """Return the limits of a row; a check that cannot be carried becomes a remark."""
    try:
        return limits_from(row.get("constraint"), whole=whole), ()
    except CannotCarry as error:
        return Limits(), (f"its check “{row.get('constraint')}” is not carried: {error}",)


def _number(row: Row, *, whole: bool) -> Made:
    limits, remarks = _limits(row, whole=whole)
    value = {"minimum": limits.minimum, "maximum": limits.maximum, "whole": whole}
    return Made("number", Kind.NUMBER, {**value, "unit": row.get("unit")}, (), remarks)


def _range(row: Row) -> Made:
    given = dict(re.findall(r"(start|end|step)\s*=\s*(-?[\d.]+)", row.get("parameters")))
    low, high = float(given.get("start", 1)), float(given.get("end", 10))
    step = float(given.get("step", 1))
    whole = not (low % 1 or high % 1 or step % 1)
    remarks = () if step == 1 else (f"steps of {step:g} are not carried",)
    value = {"minimum": low, "maximum": high, "whole": whole, "unit": row.get("unit")}
    return Made("number", Kind.NUMBER, value, (), remarks)


def _text(row: Row) -> Made:
    limits, remarks = _limits(row, whole=True)
    is_long = (
        "multiline" in row.get("appearance") or (limits.longest or DEFAULT_LONG) > SHORT_AT_MOST
    )
    kind = Kind.LONG_TEXT if is_long else Kind.SHORT_TEXT
    return Made(kind.value, kind, {"limit": limits.longest or DEFAULT_LONG}, (), remarks)


def _month(row: Row) -> Made:
    appearance = row.get("appearance").split()
    if "year" in appearance:
        return Made("month", Kind.MONTH, {"year_alone": True})
    remarks = () if "month-year" in appearance else ("we ask for the month and year, not the day",)
    return Made("month", Kind.MONTH, {}, (), remarks)


def _note(row: Row) -> Made:
    return Made("info", Kind.INFO, {})


LISTED: dict[str, Callable[[Row, list[Choice], str], Made]] = {
    "select_one": _one,
    "select_multiple": _several,
    "rank": _rank,
}
MAKERS: dict[str, Callable[[Row], Made]] = {
    "integer": lambda row: _number(row, whole=True),
    "int": lambda row: _number(row, whole=True),
    "decimal": lambda row: _number(row, whole=False),
    "range": _range,
    "text": _text,
    "string": _text,
    "date": _month,
    "note": _note,
    "acknowledge": _note,
    "trigger": _note,
}
