"""From ``relevant`` expressions to rules of who is asked: the same people, for every answer."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from surveys.exchange.xlsform.expressions import (
    Call,
    Expression,
    Literal,
    Name,
    NotAnExpression,
    parse,
)
from surveys.exchange.xlsform.relevant_cells import NUMBERS, Asked, plain
from surveys.rules.about_you import YES
from surveys.rules.codes import CHOICE_KINDS, GATE, Comparison, Kind, Match
from surveys.rules.definition import Condition, Question, Rule
from surveys.rules.validation import PASS_OVER

ALWAYS = Rule()
MIRRORED = MappingProxyType({"<": ">", ">": "<", "<=": ">=", ">=": "<=", "=": "=", "!=": "!="})
WRAPPERS = frozenset({"int", "number", "string", "coalesce"})
UNSAYABLE = "our rules compare one earlier answer with options or with a number"


class CannotCarry(ValueError):  # noqa: N818
    """The expression says something that our rules cannot; the words say what."""


def rule_from(text: str, asked: Asked) -> Rule:
    """Return the rule that a ``relevant`` cell writes.

    Args:
        text: the cell; an empty one asks everybody.
        asked: the questions above, by the names they have in the form.

    Raises:
        CannotCarry: the rule would not ask the same people.
    """
    if not text.strip():
        return ALWAYS
    try:
        return simplified(_rule(parse(text), asked))
    except NotAnExpression as error:
        raise CannotCarry(str(error)) from error


def both(first: Rule, second: Rule) -> Rule:
    """Return the rule that holds when both do."""
    if ALWAYS in (first, second):
        return second if first == ALWAYS else first
    return Rule((), Match.ALL, (first, second))


def negated(rule: Rule) -> Rule:
    """Return the rule that holds when ``rule`` does not."""
    return Rule((), Match.NONE, (rule,))


def simplified(rule: Rule) -> Rule:
    """Return the same rule with as few groups as possible: the editor shows one level of them."""
    conditions = rule.conditions
    groups: tuple[Rule, ...] = ()
    for group in map(simplified, rule.groups):
        if _dissolves(group, rule.match):
            conditions, groups = (*conditions, *group.conditions), (*groups, *group.groups)
        else:
            groups = (*groups, group)
    if not conditions and len(groups) == 1:
        if rule.match != Match.NONE:
            return groups[0]
        if groups[0].match == Match.NONE:
            return replace(groups[0], match=Match.ANY)
    if rule.match != Match.ALL:
        conditions = _any_of_together(conditions)
    is_one = len(conditions) + len(groups) == 1 and rule.match == Match.ANY
    return Rule(conditions, Match.ALL if is_one else rule.match, groups)


def _any_of_together(conditions: tuple[Condition, ...]) -> tuple[Condition, ...]:
    """Join looks at the options of one question: one of these or one of those is any of all."""
    found: dict[tuple[str, Comparison, int], Condition] = {}
    for place, one in enumerate(conditions):
        joins = one.test == Comparison.IS_ANY_OF
        key = one.question, one.test, -1 if joins else place
        before = found.get(key)
        values = dict.fromkeys((*before.values, *one.values)) if before else one.values
        found[key] = replace(one, values=tuple(values))
    return tuple(found.values())


def _dissolves(group: Rule, match: Match) -> bool:
    """Say whether the parts of a group mean the same without it."""
    if group.match == Match.NONE:
        return False
    is_single = len(group.conditions) + len(group.groups) == 1
    joins = Match.ANY if match == Match.NONE else match
    return is_single or group.match == joins


def _rule(expression: Expression, asked: Asked) -> Rule:
    match expression:
        case Call("and", (left, right)):
            return _and(left, _rule(right, asked), asked)
        case Call("or", (left, right)):
            return _joined(Match.ANY, _rule(left, asked), _rule(right, asked))
        case Call("not", (inside,)):
            return negated(_rule(inside, asked))
        case Call("true", ()):
            return ALWAYS
        case Call("selected", (Name(name), Literal(str() as option))):
            return _of_option(_question(name, asked), option)
        case Call(sign, (left, right)) if sign in MIRRORED:
            return _compared(sign, _unwrapped(left), _unwrapped(right), asked)
        case _:
            raise CannotCarry(UNSAYABLE)


def _and(left: Expression, right: Rule, asked: Asked) -> Rule:
    match left:
        case Call("=", (Name(name), Literal(""))) if name in asked:
            return _blank_and(asked[name], right)
        case Call("!=", (Name(name), Literal(""))) if name in asked:
            return _given_and(asked[name], right)
        case _:
            return _joined(Match.ALL, _rule(left, asked), right)


def _blank_and(question: Question, right: Rule) -> Rule:
    """Return "asked and not answered" as the one look that it is with us: skipped."""
    if simplified(right) == simplified(question.show_if):
        return _skipped(question)
    return both(_blank(question), right)


def _given_and(question: Question, right: Rule) -> Rule:
    """Return "answered, and with none of these" as the one look that it is with us."""
    match simplified(right):
        case Rule((Condition(question.id, Comparison.IS_ANY_OF) as named,), Match.NONE, ()):
            return Rule((replace(named, test=Comparison.IS_NONE_OF),))
        case _:
            answered = Rule((Condition(question.id, Comparison.IS_ANSWERED),))
            return _joined(Match.ALL, answered, right)


def _blank(question: Question) -> Rule:
    """Return the rule that there is no answer; who is always asked has skipped it."""
    if question.show_if == ALWAYS:
        return _skipped(question)
    return negated(Rule((Condition(question.id, Comparison.IS_ANSWERED),)))


def _skipped(question: Question) -> Rule:
    return Rule((Condition(question.id, Comparison.IS_SKIPPED),))


def _joined(match: Match, left: Rule, right: Rule) -> Rule:
    """Join two rules; "always" is no part of a rule and has to be worked out here."""
    if ALWAYS in (left, right):
        return ALWAYS if match == Match.ANY else both(left, right)
    conditions: tuple[Condition, ...] = ()
    groups: tuple[Rule, ...] = ()
    for rule in (left, right):
        if rule.match == match or (len(rule.conditions) == 1 and _is_bare(rule)):
            conditions, groups = (*conditions, *rule.conditions), (*groups, *rule.groups)
        else:
            groups = (*groups, rule)
    return Rule(conditions, match, groups)


def _is_bare(rule: Rule) -> bool:
    return not rule.groups and rule.match != Match.NONE


def _unwrapped(expression: Expression) -> Expression:
    """See through functions that change the kind of a value and not the value."""
    match expression:
        case Call(name, (inside, *_)) if name in WRAPPERS:
            return _unwrapped(inside)
        case _:
            return expression


def _compared(sign: str, left: Expression, right: Expression, asked: Asked) -> Rule:
    match left, right:
        case Literal(), Name():
            return _compared(MIRRORED[sign], right, left, asked)
        case Name(name), Literal(value):
            return _looked_at(_question(name, asked), sign, value)
        case Call("string-length", (Name(name),)), Literal(float() as least):
            return _has_words(_question(name, asked), sign, least)
        case _:
            raise CannotCarry(UNSAYABLE)


def _question(name: str, asked: Asked) -> Question:
    if name not in asked:
        raise CannotCarry(f"“{name}” is not a question above this one")
    return asked[name]


def _looked_at(question: Question, sign: str, value: float | str) -> Rule:
    if question.kind == Kind.NOTE and (sign, value) == ("!=", PASS_OVER):
        # A content note keeps its section from those who pass it over by itself.
        return ALWAYS
    if question.id == GATE and question.about_you and (sign, value) == ("=", YES):
        # So does the page before the questions about the person.
        return ALWAYS
    if value == "" and sign in ("=", "!="):
        answered = Rule((Condition(question.id, Comparison.IS_ANSWERED),))
        return answered if sign == "!=" else _blank(question)
    if question.kind in CHOICE_KINDS and sign in ("=", "!="):
        option = plain(value) if isinstance(value, float) else value
        chosen = _of_option(question, option)
        return chosen if sign == "=" else negated(chosen)
    return _of_number(question, sign, value)


def _of_option(question: Question, option: str) -> Rule:
    if question.kind not in CHOICE_KINDS:
        raise CannotCarry(f"“{question.title}” has no options to look at")
    return Rule((Condition(question.id, Comparison.IS_ANY_OF, (option,)),))


def _of_number(question: Question, sign: str, value: float | str) -> Rule:
    if question.kind != Kind.NUMBER:
        raise CannotCarry(f"“{question.title}” is not a number to compare")
    try:
        number = float(value)
    except ValueError as error:
        raise CannotCarry(f"“{value}” is not a number") from error
    if sign == "!=":
        return negated(_of_number(question, "=", number))
    return Rule((Condition(question.id, NUMBERS[sign], number=number),))


def _has_words(question: Question, sign: str, least: float) -> Rule:
    if (sign, least) in ((">", 0.0), (">=", 1.0), ("!=", 0.0)):
        return Rule((Condition(question.id, Comparison.IS_ANSWERED),))
    raise CannotCarry("our rules cannot count the letters of an answer")
