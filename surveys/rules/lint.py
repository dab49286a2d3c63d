"""What keeps a questionnaire from being published, and what only deserves a thought."""

from collections import Counter
from collections.abc import Iterator

from surveys.rules.codes import GATE, OF_ANY_ANSWER, OF_OPTIONS, Kind, Missing
from surveys.rules.definition import Condition, Definition, Question
from surveys.rules.findings import Finding, about
from surveys.rules.forbidden import forbidden_in
from surveys.rules.kind_lint import findings_of_kind
from surveys.rules.pipe_lint import wrong_pipes
from surveys.rules.validation import refusals

MOST_QUESTIONS = 12
NO_WORDS = "A question has no words yet."
# The demographic set of the bank, by what its codes begin with.
ABOUT_THE_PERSON = ("DEM-", "HQ-")


def lint(definition: Definition) -> list[Finding]:
    """Return every remark on a questionnaire, in page order; none means it may be published."""
    found = [finding for item in definition.items for finding in _of_item(definition, item)]
    return [*_of_whole(definition), *found]


def _of_whole(definition: Definition) -> Iterator[Finding]:
    if all(item.about_you for item in definition.questions):
        yield Finding("WD-05", "", "Add at least one question.")
    number = sum(1 for item in definition.questions if _is_asked_of_all(item))
    if number > MOST_QUESTIONS:
        yield Finding(
            "YP-10",
            "",
            f"{number} questions are many. Most people finish {MOST_QUESTIONS} or fewer.",
            stops=False,
        )
    for item in _sensitive_without_note(definition):
        yield about("SG-04", item, "Put a content note before it that can be skipped.", stops=False)
    for twice in [key for key, n in Counter(item.id for item in definition.items).items() if n > 1]:
        yield Finding("ST-1", twice, f"“{definition.by_id[twice].heading}” stands here twice.")
    for title, times in Counter(item.heading for item in definition.items).items():
        if times > 1 and title:
            yield Finding("UX-02", "", f"{times} pages are called “{title}”. Give each its own.")


def _is_asked_of_all(item: Question) -> bool:
    """Whether it counts: further rounds of a group are asked of those who want them alone."""
    return item.is_numbered and not item.after_another and item.id != GATE


def _sensitive_without_note(definition: Definition) -> Iterator[Question]:
    """Return the first sensitive question of each section that nothing warns of."""
    found: dict[str, Question] = {}
    for item in definition.questions:
        if item.sensitive and not item.notes:
            found.setdefault(item.section, item)
    yield from found.values()


def _of_item(definition: Definition, item: Question) -> Iterator[Finding]:
    if not item.title.strip():
        words = f"There is no “{item.bank}” in the question bank." if item.bank else NO_WORDS
        yield Finding("UX-01", item.id, words)
    if not item.about_you and item.source.startswith(ABOUT_THE_PERSON):
        yield about(
            "UX-14", item, "Move it to “About you”: it comes after the answers are checked."
        )
    yield from _of_rule(definition, item)
    yield from (about("SE-08", item, words) for words in wrong_pipes(definition, item))
    yield from _of_forbidden(item)
    if item.is_info or item.kind == Kind.ANOTHER:
        return
    if not item.purpose.strip():
        yield about("DP-15", item, "Say why we ask it (the purpose note).")
    if item.special_category and not item.basis:
        yield about("DP-04", item, "Name the legal condition for special category data.")
    yield from _of_kind(item)
    yield from _of_words(item)


def _can_be_refused(item: Question) -> bool:
    """Say whether a question about the person offers not to say (UX-14)."""
    return item.id == GATE or not item.about_you or Missing.PREFER_NOT_TO_SAY in refusals(item)


def _of_kind(item: Question) -> Iterator[Finding]:
    if item.has_options and not _can_be_refused(item):
        yield about("UX-14", item, "A question about the person needs “Prefer not to say”.")
    if item.has_options and len(item.offered) < 2:
        yield about("SE-09", item, "Offer at least two answers.")
    if item.has_options and any(not option.label.strip() for option in item.options):
        yield about("YP-12", item, "Every answer needs words.")
    if item.is_text and not item.limit:
        yield about("CNT-1", item, "Set the most characters an answer may have.")
    yield from findings_of_kind(item)
    if None not in (item.minimum, item.maximum) and item.minimum > item.maximum:  # type: ignore[operator]
        yield about("SE-09", item, "The smallest number is larger than the largest.")


def _of_words(item: Question) -> Iterator[Finding]:
    if item.hint.rstrip().endswith(".") or "://" in item.hint:
        yield about("UX-05", item, "A hint is one sentence, no full stop, no link.", stops=False)
    if item.sensitive and not item.is_text and not refusals(item):
        yield about("SG-04", item, "Offer “Prefer not to say”.", stops=False)


def _of_forbidden(item: Question) -> Iterator[Finding]:
    found = dict.fromkeys(remark for text in _texts(item) for remark in forbidden_in(*text))
    for rule, words in found:
        yield about(rule, item, words)


def _texts(item: Question) -> Iterator[tuple[str, bool]]:
    """Yield every text of a page, and whether it is the question itself."""
    yield from ((text, True) for text in (item.heading, item.easy_title))
    yield from ((text, False) for text in (item.hint, item.body, item.easy_hint))
    yield from ((pipe.fallback, False) for pipe in item.pipes)
    for option in item.options:
        words = (option.label, option.hint, option.group, option.easy_label)
        yield from ((text, False) for text in words)


def _of_rule(definition: Definition, item: Question) -> Iterator[Finding]:
    earlier = {
        other.id for other in definition.items[: definition.items.index(item)] if not other.is_info
    }
    for condition in (*item.group_if.every_condition, *item.show_if.every_condition):
        words = _wrong_with(definition, condition, earlier)
        if words:
            yield about("SE-08", item, words)


def _wrong_with(definition: Definition, condition: Condition, earlier: set[str]) -> str:
    question = definition.question(condition.question)
    if question is None:
        return "Its rule names a question that is not in this survey."
    if question.id not in earlier:
        return "Its rule looks at a question that comes later."
    if condition.test in OF_ANY_ANSWER:
        return ""
    if condition.test not in OF_OPTIONS:
        is_number = question.kind in (Kind.NUMBER, Kind.MONTH) and condition.number is not None
        return "" if is_number else "Its rule compares numbers, and needs a number or a month."
    known = {option.id for option in question.options} | set(refusals(question))
    if not condition.values or not set(condition.values) <= known:
        return f"Its rule must name answers to “{question.title}”."
    return ""
