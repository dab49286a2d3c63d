"""From ``constraint`` expressions to the limits of a question, and back."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from surveys.exchange.xlsform.expressions import (
    Call,
    Expression,
    Literal,
    NotAnExpression,
    Self,
    parse,
)
from surveys.exchange.xlsform.relevance import MIRRORED, CannotCarry
from surveys.exchange.xlsform.relevant_cells import plain
from surveys.rules.codes import Kind
from surveys.rules.definition import Question

UNSAYABLE = "we know smallest, largest, longest, “at most so many” and “none of these”"


@dataclass(frozen=True)
class Limits:
    """What an answer may be. ``alone`` are options that stand alone, ``most`` how many fit."""

    minimum: float | None = None
    maximum: float | None = None
    longest: int | None = None
    most: int | None = None
    alone: frozenset[str] = frozenset()


def limits_from(text: str, *, whole: bool) -> Limits:
    """Return the limits that a ``constraint`` cell writes.

    Args:
        text: the cell; an empty one sets no limit.
        whole: the answer is a whole number, so "more than 3" is "at least 4".

    Raises:
        CannotCarry: it says more than limits can.
    """
    if not text.strip():
        return Limits()
    try:
        expression = parse(text)
    except NotAnExpression as error:
        raise CannotCarry(str(error)) from error
    found = Limits()
    for part in _parts(expression):
        found = _with(found, part, whole)
    return found


def _parts(expression: Expression) -> Iterator[Expression]:
    match expression:
        case Call("and", (left, right)):
            yield from _parts(left)
            yield from _parts(right)
        case _:
            yield expression


def _with(limits: Limits, part: Expression, whole: bool) -> Limits:
    match part:
        case Call(sign, (Literal() as left, right)) if sign in MIRRORED:
            return _with(limits, Call(MIRRORED[sign], (right, left)), whole)
        case Call("<" | "<=" | ">" | ">=" as sign, (Self(), Literal(float() as number))):
            return _of_number(limits, sign, number, whole)
        case Call("<" | "<=" as sign, (Call(name, (Self(),)), Literal(float() as number))):
            return _of_length(limits, name, _inclusive(sign, number))
        case Call("not", (Call("and", (first, second)),)):
            alone = _alone(first, second) or _alone(second, first)
            if alone:
                return replace(limits, alone=limits.alone | {alone})
    raise CannotCarry(UNSAYABLE)


def _of_number(limits: Limits, sign: str, number: float, whole: bool) -> Limits:
    if "=" not in sign and not whole:
        raise CannotCarry("our limits of a number that may have decimals include the limit itself")
    if sign in (">", ">="):
        least = number if sign == ">=" else math.floor(number) + 1
        return replace(limits, minimum=_tighter(max, limits.minimum, least))
    largest = number if sign == "<=" else math.ceil(number) - 1
    return replace(limits, maximum=_tighter(min, limits.maximum, largest))


def _tighter(choose: Callable[[float, float], float], before: float | None, limit: float) -> float:
    return limit if before is None else choose(before, limit)


def _inclusive(sign: str, number: float) -> int:
    return int(number) if sign == "<=" else math.ceil(number) - 1


def _of_length(limits: Limits, name: str, number: int) -> Limits:
    if name == "string-length":
        return replace(limits, longest=number)
    if name == "count-selected":
        return replace(limits, most=number)
    raise CannotCarry(UNSAYABLE)


def _alone(chosen: Expression, several: Expression) -> str:
    """Return the option of "not both this one and more than one", or nothing."""
    match chosen, several:
        case (
            Call("selected", (Self(), Literal(str() as option))),
            Call(">", (Call("count-selected", (Self(),)), Literal(1.0))),
        ):
            return option
        case _:
            return ""


def constraint_from(question: Question, alone: tuple[str, ...] = ()) -> str:
    """Return the ``constraint`` cell of a question; ``alone`` are answers that stand alone."""
    return " and ".join(_written(question, alone))


def _written(question: Question, alone: tuple[str, ...]) -> Iterator[str]:
    if question.kind == Kind.NUMBER:
        if question.minimum is not None:
            yield f". >= {plain(question.minimum)}"
        if question.maximum is not None:
            yield f". <= {plain(question.maximum)}"
    if question.is_text and question.limit:
        yield f"string-length(.) <= {question.limit}"
    if question.kind == Kind.SEVERAL:
        for option in alone:
            yield f"not(selected(., '{option}') and count-selected(.) > 1)"
        if question.most:
            yield f"count-selected(.) <= {question.most}"
