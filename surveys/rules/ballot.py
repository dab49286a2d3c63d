"""The order in which one person sees the options of a ballot (YP-04)."""

from random import Random

from surveys.rules.definition import Option, Question


def in_order(question: Question, seed: str = "") -> tuple[Option, ...]:
    """Return the options to draw, shuffled where the question says so.

    The same seed always gives the same order, so going back and errors change nothing. Options
    that stand alone stay last. Without a seed the order is the author's (paper, preview).
    """
    if not (question.shuffled and seed):
        return question.offered
    mixed = [option for option in question.offered if not option.exclusive]
    Random(f"{seed}/{question.id}").shuffle(mixed)  # noqa: S311  # an order, no secret
    return (*mixed, *(option for option in question.offered if option.exclusive))
