"""Routing rules as plain instructions for somebody with a pen, in the language being spoken."""

from collections.abc import Iterable, Iterator
from functools import reduce

from django.utils.translation import gettext

from surveys.rules.codes import MISSING_LABELS, Comparison, Match, Missing
from surveys.rules.definition import Condition, Definition, Question, Rule
from surveys.rules.figures import in_figures
from surveys.rules.messages import gettext_noop
from surveys.rules.paper import PaperItem, numbers_of

AND = gettext_noop("%(first)s and %(second)s")
OR = gettext_noop("%(first)s or %(second)s")
JOINED_BY = {Match.ALL: AND, Match.ANY: OR, Match.NONE: OR}
# What a look at an earlier answer says; "number" is that of its question on paper.
TESTS = {
    Comparison.IS_ANSWERED: gettext_noop("you answered question %(number)s"),
    Comparison.IS_SKIPPED: gettext_noop("you left out question %(number)s"),
    Comparison.IS_ANY_OF: gettext_noop("you answered %(answers)s to question %(number)s"),
    Comparison.IS_NONE_OF: gettext_noop("you answered question %(number)s, but not %(answers)s"),
    Comparison.IS_MORE_THAN: gettext_noop(
        "your answer to question %(number)s is more than %(value)s"
    ),
    Comparison.IS_LESS_THAN: gettext_noop(
        "your answer to question %(number)s is less than %(value)s"
    ),
    Comparison.EQUALS: gettext_noop("your answer to question %(number)s is exactly %(value)s"),
    Comparison.IS_AT_LEAST: gettext_noop(
        "your answer to question %(number)s is at least %(value)s"
    ),
    Comparison.IS_AT_MOST: gettext_noop("your answer to question %(number)s is at most %(value)s"),
}


def instruction(definition: Definition, item: PaperItem) -> str:
    """Return when a question is to be answered, or nothing when everybody answers it."""
    if item.question.after_another:
        return gettext("Answer this only if you want to tell us about another one.")
    if not item.only_if:
        return ""
    said = _joined(AND, (_rule(definition, rule) for rule in item.only_if))
    return gettext("Answer this only if %(condition)s.") % {"condition": said}


def _joined(template: str, parts: Iterable[str]) -> str:
    """Return parts as one clause, joined by "and" or "or"."""
    return reduce(lambda a, b: gettext(template) % {"first": a, "second": b}, parts)


def _rule(definition: Definition, rule: Rule) -> str:
    parts = [_condition(definition, condition) for condition in rule.conditions]
    parts += [_rule(definition, group) for group in rule.groups]
    said = _joined(JOINED_BY[rule.match], parts)
    if rule.match == Match.NONE:
        return gettext("it is not true that %(condition)s") % {"condition": said}
    return said


def _condition(definition: Definition, condition: Condition) -> str:
    """Return one look at an earlier answer, which has a number on paper."""
    told: dict[str, object] = {"number": numbers_of(definition).get(condition.question)}
    if condition.values:
        told["answers"] = _labels(definition.question(condition.question), condition)
    if condition.number is not None:
        told["value"] = in_figures(condition.number)
    return gettext(TESTS[condition.test]) % told


def _labels(question: Question | None, condition: Condition) -> str:
    quoted = gettext("“%(answer)s”")
    found = [quoted % {"answer": label} for label in _named(question, condition)]
    return found[0] if len(found) == 1 else _joined(OR, (", ".join(found[:-1]), found[-1]))


def _named(question: Question | None, condition: Condition) -> Iterator[str]:
    """Yield the answers that are printed; ones that are no longer offered only if none else is."""
    offered = {option.id for option in question.offered} if question else set()
    printed = [value for value in condition.values if value in offered | set(Missing)]
    for value in printed or condition.values:
        option = question.option(value) if question else None
        yield option.label if option else gettext(MISSING_LABELS[Missing(value)])
