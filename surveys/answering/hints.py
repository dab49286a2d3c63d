"""The line under a question; where its author wrote none, how to answer it (UX-05)."""

from django.utils.translation import gettext

from surveys.rules.codes import Kind
from surveys.rules.definition import Question
from surveys.rules.taking.order import most_ranked


def hint_of(question: Question) -> str:
    """Return the author's hint, or one that says how this kind of question works."""
    if question.hint:
        return question.hint
    if question.kind == Kind.MONTH and question.year_alone:
        return gettext("For example 3 2024, or the year alone")
    if question.kind == Kind.MONTH:
        return gettext("For example 3 2024")
    if question.kind == Kind.RANK:
        return _of_order(question)
    if question.kind == Kind.SEVERAL and question.most:
        return gettext("Choose up to %(most)s") % {"most": question.most}
    return ""


def _of_order(question: Question) -> str:
    if not question.most:
        return gettext("Number them in your order, starting with 1")
    top = {"most": most_ranked(question)}
    return gettext("Number your top %(most)s in your order, starting with 1") % top
