"""What the template of a question has to know beside the question and its form."""

from typing import Any

from surveys.answering.forms import has_own_look
from surveys.rules.codes import Kind
from surveys.rules.definition import Question
from surveys.rules.validation import PASS_OVER


def looks(asked: Question) -> dict[str, Any]:
    """Return how a page is drawn: its styles, its way past a section (SG-04), its heading."""
    return {
        "own_look": has_own_look(asked),
        "pass_over": PASS_OVER if asked.kind == Kind.NOTE else "",
    }
