"""Rules of who is asked as ``relevant`` expressions: the same people, for every answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from surveys.rules.codes import Comparison, Kind, Match
from surveys.rules.definition import Condition, Question, Rule

NUMBERS = MappingProxyType(
    {
        "<": Comparison.IS_LESS_THAN,
        ">": Comparison.IS_MORE_THAN,
        "<=": Comparison.IS_AT_MOST,
        ">=": Comparison.IS_AT_LEAST,
        "=": Comparison.EQUALS,
    }
)

Asked = Mapping[str, Question]


def plain(number: float) -> str:
    """Return a number as XPath writes it: never with an exponent."""
    return f"{number:.6f}".rstrip("0").rstrip(".")


def relevant_from(rule: Rule, asked: Asked, name: Callable[[str], str]) -> str:
    """Return the ``relevant`` cell of a rule.

    Args:
        rule: who is asked.
        asked: the questions, by their permanent ids.
        name: gives the name in the form for a question's id.
    """
    parts = [_condition(condition, asked, name) for condition in rule.conditions]
    parts += [text for group in rule.groups if (text := relevant_from(group, asked, name))]
    if rule.match == Match.NONE:
        return f"not({' or '.join(_bracketed(parts))})" if parts else ""
    return (" and " if rule.match == Match.ALL else " or ").join(_bracketed(parts))


def _bracketed(parts: list[str]) -> list[str]:
    return [f"({part})" for part in parts] if len(parts) > 1 else parts


def _condition(condition: Condition, asked: Asked, name: Callable[[str], str]) -> str:
    answer = f"${{{name(condition.question)}}}"
    match condition.test:
        case Comparison.IS_ANY_OF:
            return _any_of(asked.get(condition.question), answer, condition.values)
        case Comparison.IS_NONE_OF:
            named = _any_of(asked.get(condition.question), answer, condition.values)
            return f"{answer} != '' and not({named})"
        case Comparison.IS_ANSWERED:
            return f"{answer} != ''"
        case Comparison.IS_SKIPPED:
            looked_at = asked.get(condition.question)
            shown = relevant_from(looked_at.show_if, asked, name) if looked_at else ""
            return f"{answer} = ''" + (f" and ({shown})" if shown else "")
    sign = next(sign for sign, test in NUMBERS.items() if test == condition.test)
    return f"{answer} {sign} {plain(condition.number or 0)}"


def _any_of(question: Question | None, answer: str, values: tuple[str, ...]) -> str:
    if question and question.kind == Kind.SEVERAL:
        return " or ".join(f"selected({answer}, '{value}')" for value in values)
    return " or ".join(f"{answer} = '{value}'" for value in values)
