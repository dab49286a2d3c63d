"""How long a questionnaire takes (YP-10), by a rule that anyone can check.

Reading: 180 words a minute, for questions, hints, texts and answers; up to 12 answers are read
word by word, a longer list is only searched. Answering: 4 seconds for a choice or a scale, 6 for
several choices, 6 for a number, 10 for a month, 4 for each place of an order, 20 for a short text,
45 for a long one; nothing for a page to read. The result is rounded up to whole minutes. It is a
plan; the promise should be what was measured when the survey was tried out.
"""

from collections.abc import Iterable
from math import ceil

from surveys.rules.codes import Kind
from surveys.rules.definition import Question

WORDS_A_MINUTE = 180
ANSWERS_READ = 12
SECONDS: dict[str, int] = {
    Kind.INFO: 0,
    Kind.NOTE: 0,
    Kind.SEVERAL: 6,
    Kind.NUMBER: 6,
    Kind.MONTH: 10,
    Kind.SHORT_TEXT: 20,
    Kind.LONG_TEXT: 45,
}
SECONDS_OF_A_CHOICE = 4


def seconds_for(item: Question) -> float:
    """Return how many seconds one page takes."""
    read = [item.heading, item.hint, item.body]
    read += [option.label for option in item.offered[:ANSWERS_READ]]
    words = sum(len(text.split()) for text in read)
    return words * 60 / WORDS_A_MINUTE + _seconds_to_answer(item)


def _seconds_to_answer(item: Question) -> float:
    if item.kind == Kind.RANK:
        return SECONDS_OF_A_CHOICE * (item.most or len(item.offered))
    return SECONDS.get(item.kind, SECONDS_OF_A_CHOICE)


def minutes_for(pages: Iterable[Question]) -> int:
    """Return how many whole minutes the pages of one route take, at least one."""
    return max(ceil(sum(seconds_for(item) for item in pages) / 60), 1)
