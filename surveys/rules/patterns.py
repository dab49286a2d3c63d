"""What looks like stuffing in one set of answers (SB-23, SD-05).

Nothing here refuses anybody. A pattern puts answers aside until a person has looked at how many
there are and why; they can be counted after all, and put aside again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from surveys.rules.answers import Answers, Chosen
from surveys.rules.codes import Kind
from surveys.rules.definition import Definition, Question
from surveys.rules.routing import route
from surveys.rules.storing import Stored, stored_answers

# Fewer scales in one line are an opinion; so many are hardly ever.
STRAIGHT_LINE = 6
# Fewer answers are the same for many people by chance alone.
TELLING_ANSWERS = 6
# Of the time that reading takes; a quick reader needs more than this.
SHARE_OF_READING = 3


class Pattern(StrEnum):
    """Why answers are set aside; stored, so never renamed."""

    TRAP = "trap"
    CODE = "code"
    UNPROVEN = "unproven"
    HURRIED = "hurried"
    STRAIGHT = "straight"
    SAME = "same"
    BURST = "burst"


# How results say it: "about 20: …".
PATTERN_WORDS = {
    Pattern.TRAP: "a box that people do not see was filled in",
    Pattern.CODE: "they came with a code that was used before, or without one",
    Pattern.UNPROVEN: "they were sent without the step that shows a browser at work",
    Pattern.HURRIED: "they came faster than anybody can read",
    Pattern.STRAIGHT: "every scale was answered in the same place",
    Pattern.SAME: "many were the same in every answer",
    Pattern.BURST: "far more came at once than usual",
}


@dataclass(frozen=True)
class Signs:
    """What was seen while answers were sent. None of it is kept; only the pattern is.

    Attributes:
        trapped: the hidden box was filled in.
        code_failed: the code was used meanwhile, or a code was needed and there was none.
        proven: the sum was solved, or somebody waited.
        hurried: less time was taken than reading needs.
        same: so many sets of the same answers came within the hour that this is one too many.
        burst: so many answers came at once that these are too many.
    """

    trapped: bool = False
    code_failed: bool = False
    proven: bool = True
    hurried: bool = False
    same: bool = False
    burst: bool = False


def pattern_of(signs: Signs, *, straight: bool) -> Pattern | None:
    """Return the weightiest reason to set answers aside, or None."""
    found = {
        Pattern.TRAP: signs.trapped,
        Pattern.CODE: signs.code_failed,
        Pattern.UNPROVEN: not signs.proven,
        Pattern.HURRIED: signs.hurried,
        Pattern.STRAIGHT: straight,
        Pattern.SAME: signs.same,
        Pattern.BURST: signs.burst,
    }
    return next((pattern for pattern, seen in found.items() if seen), None)


def is_hurried(taken: timedelta | None, pages: int, a_page: timedelta) -> bool:
    """Say whether ``pages`` were answered in less than a third of the time that reading takes.

    A quick reader, and somebody who skips most pages, takes longer than that; only a machine does
    not. When nobody knows how long it took, nobody was hurried.

    Args:
        taken: from saying yes to sending, if known.
        pages: pages on the route.
        a_page: how long a page takes to read (SE-13).
    """
    return taken is not None and taken * SHARE_OF_READING < pages * a_page


def is_straight_line(definition: Definition, answers: Answers) -> bool:
    """Say whether every one of six or more scales was answered in the same place."""
    places = [
        place
        for question in route(definition, answers)
        if (place := _place(question, answers)) is not None
    ]
    return len(places) >= STRAIGHT_LINE and len(set(places)) == 1


def _place(question: Question, answers: Answers) -> int | None:
    answer = answers.get(question.id)
    if question.kind != Kind.SCALE or not isinstance(answer, Chosen):
        return None
    return [option.id for option in question.options].index(answer.ids[0])


def telling_answers(definition: Definition, answers: Answers) -> Mapping[str, Stored] | None:
    """Return the coded answers when there are enough of them to tell sets apart, else None."""
    given = [question for question in definition.questions if _is_given(question, answers)]
    return stored_answers(definition, answers) if len(given) >= TELLING_ANSWERS else None


def _is_given(question: Question, answers: Answers) -> bool:
    return not question.is_text and isinstance(answers.get(question.id), Chosen)
