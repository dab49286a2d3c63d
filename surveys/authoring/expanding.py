"""Blocks that become several questions, each with a permanent id of its own (SB-32, ST-1)."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from surveys.authoring.one_question import build_question
from surveys.authoring.options import children, scene_in, words_in
from surveys.rules.codes import Kind, Run
from surveys.rules.definition import Question, Rule
from surveys.rules.parts import Part


def statements(value: dict[str, Any], id_: str, section: str) -> Iterator[Question]:
    """Yield one scale question for each statement; its id is the id of the statement."""
    shared = build_question("statements", value, id_=id_, section=section)
    said = list(children(value.get("statements")))
    for number, child in enumerate(said, start=1):
        text = words_in(child.value, "text")
        part = Part(
            id_, shared.title, number, len(said), Run.STATEMENTS, easy_title=shared.easy_title
        )
        easy = child.value.get("easy") or {}
        yield replace(
            shared,
            id=child.id or "",
            title=text,
            short_name="",
            easy_title=words_in(easy, "label"),
            picture=scene_in(easy) or shared.picture,
            part=part,
            comparable_with=words_in(child.value, "comparable_with") or shared.comparable_with,
        )


def rounds(value: dict[str, Any], id_: str, section: str) -> Iterator[Question]:
    """Yield the questions of every round, with "add another?" between the rounds.

    The first round keeps the ids of the blocks, the second adds "-2" and so on.
    """
    first = [
        build_question(child.block_type, child.value, id_=child.id or "", section=section)
        for child in value.get("questions") or ()
    ]
    if not first:
        return
    size, name = value.get("most") or 1, words_in(value, "title")
    own = {question.id for question in first}
    asked = build_question("info", value, id_=id_, section=section).show_if
    for number in range(1, size + 1):
        part = Part(id_, name, number, size, Run.ROUNDS)
        after = _another_id(id_, number - 1) if number > 1 else ""
        for question in first:
            yield _in_round(question, part, after, own, asked)
        if number < size:
            yield Question(
                id=_another_id(id_, number),
                kind=Kind.ANOTHER,
                title=words_in(value, "another"),
                section=section,
                part=part,
                group_if=asked,
                after_another=after,
            )


def _another_id(group: str, number: int) -> str:
    return f"{group}-more-{number}"


def _in_round(question: Question, part: Part, after: str, own: set[str], asked: Rule) -> Question:
    """Return a question as one round asks it; its rules look at the answers of the same round."""
    pipes = (
        replace(pipe, question=_id_here(pipe.question, part.number, own)) for pipe in question.pipes
    )
    continued = question.comparable_with
    return replace(
        question,
        id=_id_in(question.id, part.number),
        comparable_with=_id_in(continued, part.number) if continued else "",
        part=part,
        after_another=after,
        show_if=_rule_in_round(question.show_if, part.number, own),
        pipes=tuple(pipes),
        group_if=asked,
    )


def _rule_in_round(rule: Rule, number: int, own: set[str]) -> Rule:
    conditions = (
        replace(condition, question=_id_here(condition.question, number, own))
        for condition in rule.conditions
    )
    groups = (_rule_in_round(group, number, own) for group in rule.groups)
    return replace(rule, conditions=tuple(conditions), groups=tuple(groups))


def _id_here(question_id: str, number: int, own: set[str]) -> str:
    """Return the id that a question has in this round; others have one id in all rounds."""
    return _id_in(question_id, number) if question_id in own else question_id


def _id_in(question_id: str, number: int) -> str:
    return question_id if number == 1 else f"{question_id}-{number}"
