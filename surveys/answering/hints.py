"""The line under a question; where its author wrote none, how to answer it (UX-05)."""

from surveys.rules.codes import Kind
from surveys.rules.definition import Question
from surveys.rules.taking.order import most_ranked


def hint_of(question: Question) -> str:
    """Return the author's hint, or one that says how this kind of question works."""
    if question.hint:
        return question.hint
    if question.kind == Kind.MONTH:
        example = "For example 3 2024"
        return f"{example}, or the year alone" if question.year_alone else example
    if question.kind == Kind.RANK:
        top = f"your top {most_ranked(question)}" if question.most else "them"
        return f"Number {top} in your order, starting with 1"
    if question.kind == Kind.SEVERAL and question.most:
        return f"Choose up to {question.most}"
    return ""
