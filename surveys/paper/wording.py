"""Routing rules as plain instructions for somebody with a pen."""

from collections.abc import Iterator

from surveys.rules.codes import MISSING_LABELS, Comparison, Match, Missing
from surveys.rules.definition import Condition, Definition, Question, Rule
from surveys.rules.paper import PaperItem, numbers_of

JOINED_BY = {Match.ALL: " and ", Match.ANY: " or ", Match.NONE: " or "}
NUMBERS = {
    Comparison.IS_MORE_THAN: "more than",
    Comparison.IS_LESS_THAN: "less than",
    Comparison.EQUALS: "exactly",
    Comparison.IS_AT_LEAST: "at least",
    Comparison.IS_AT_MOST: "at most",
}


def instruction(definition: Definition, item: PaperItem) -> str:
    """Return when a question is to be answered, or nothing when everybody answers it."""
    if item.question.after_another:
        return "Answer this only if you want to tell us about another one."
    if not item.only_if:
        return ""
    said = " and ".join(_rule(definition, rule) for rule in item.only_if)
    return f"Answer this only if {said}."


def _rule(definition: Definition, rule: Rule) -> str:
    parts = [_condition(definition, condition) for condition in rule.conditions]
    parts += [_rule(definition, group) for group in rule.groups]
    joined = JOINED_BY[rule.match].join(parts)
    if rule.match == Match.NONE:
        return f"it is not true that {joined}"
    return joined


def _condition(definition: Definition, condition: Condition) -> str:
    number = numbers_of(definition).get(condition.question)
    where = f"question {number}"
    question = definition.question(condition.question)
    match condition.test:
        case Comparison.IS_ANSWERED:
            return f"you answered {where}"
        case Comparison.IS_SKIPPED:
            return f"you left out {where}"
        case Comparison.IS_ANY_OF:
            return f"you answered {_labels(question, condition)} to {where}"
        case Comparison.IS_NONE_OF:
            return f"you answered {where}, but not {_labels(question, condition)}"
        case _:
            return f"your answer to {where} is {NUMBERS[condition.test]} {condition.number:g}"


def _labels(question: Question | None, condition: Condition) -> str:
    found = [f"“{label}”" for label in _named(question, condition)]
    return found[0] if len(found) == 1 else f"{', '.join(found[:-1])} or {found[-1]}"


def _named(question: Question | None, condition: Condition) -> Iterator[str]:
    for value in condition.values:
        option = question.option(value) if question else None
        if option is None or not option.retired:
            yield option.label if option else MISSING_LABELS[Missing(value)]
