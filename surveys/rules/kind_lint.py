"""What can be wrong with one kind of question alone."""

from collections.abc import Iterator

from surveys.rules.answers import Month
from surveys.rules.codes import Kind, Look
from surveys.rules.definition import Question
from surveys.rules.findings import Finding, about

FACE = "face/"
# Larger lists are asked and stored; the results make no table of them.
MOST_COUNTED = 60


def findings_of_kind(item: Question) -> Iterator[Finding]:
    """Return the remarks on looks, "Other", orders and months."""
    if item.has_options:
        yield from _of_options(item)
        yield from _of_look(item)
    if item.kind == Kind.MONTH:
        yield from _of_months(item)


def _of_options(item: Question) -> Iterator[Finding]:
    if sum(option.asks_words for option in item.offered) > 1:
        yield about("SE-09", item, "Only one answer may ask for words.")
    if any(option.asks_words and option.exclusive for option in item.offered):
        yield about("SE-09", item, "An answer that stands alone cannot ask for words.")
    if item.most is not None and not 0 < item.most <= len(item.offered):
        yield about("SE-09", item, "The most that may be chosen does not fit the answers.")
    if len(item.options) > MOST_COUNTED:
        words = f"More than {MOST_COUNTED} answers: the results will show no table of them."
        yield about("DP-12", item, words, stops=False)


def _of_look(item: Question) -> Iterator[Finding]:
    pictures = [option.picture for option in item.offered if not option.exclusive]
    if item.look == Look.FACES and not all(picture.startswith(FACE) for picture in pictures):
        yield about("YP-12", item, "Faces fit “how safe” and “agreement” only.")
    if item.look == Look.PICTURES and not all(pictures):
        yield about("YP-12", item, "Give each answer a picture.")
    if item.look == Look.DROPDOWN and item.kind != Kind.SINGLE:
        yield about("UX-04", item, "A dropdown takes one answer only.")


def _of_months(item: Question) -> Iterator[Finding]:
    ends = [end for end in (item.earliest, item.latest) if end]
    if not all(_is_month(end) for end in ends):
        yield about("SE-09", item, "Write the limits as year and month, like 2019-03.")
    elif len(ends) == 2 and ends[0] > ends[1]:
        yield about("SE-09", item, "The earliest month is after the latest.")
    elif len(ends) < 2:
        words = "Without an earliest and a latest month the results will show no table."
        yield about("SE-09", item, words, stops=False)


def _is_month(text: str) -> bool:
    try:
        return Month.read(text).month is not None
    except ValueError:
        return False
