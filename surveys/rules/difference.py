"""What changed between two versions, in words an officer understands (SD-03, SB-15)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from surveys.rules.codes import MISSING_LABELS, Kind
from surveys.rules.definition import Definition, Option, Question, Rule
from surveys.rules.validation import refusals

TEXTS = {
    "heading": "The words of “{}” changed.",
    "hint": "The hint of “{}” changed.",
    "body": "The text of “{}” changed.",
    "easy_title": "The easy-read words of “{}” changed.",
    "easy_hint": "The easy-read hint of “{}” changed.",
}
NOTES = {
    "purpose": "Why we ask “{}” is said in other words.",
    "short_name": "“{}” has another short name.",
    "section": "“{}” stands in another section.",
    "basis": "“{}” has another legal condition.",
    "bank": "“{}” comes from another version of the question bank.",
    "about_you": "“{}” is asked at another place of the survey.",
    "youngest": "“{}” is asked from another age.",
    "source": "“{}” has another source.",
    "comparable_with": "“{}” continues another question.",
}


class ChangeKind(StrEnum):
    """How a change bears on answers that were given before."""

    ADDED = "question added"
    REMOVED = "question removed"
    ORDER = "order"
    WORDING = "wording"
    MEANING = "meaning"
    OPTION_ADDED = "option added"
    OPTION_RETIRED = "option retired"
    OPTION_RETURNED = "option offered again"
    ROUTE = "who is asked"
    LIMITS = "limits"
    LOOK = "look"
    REFUSAL = "ways not to answer"
    CARE = "notes and care"


@dataclass(frozen=True)
class Change:
    """One difference. ``question`` is its permanent id, empty for the whole questionnaire.

    ``before`` and ``after`` are the words that changed, where words changed.
    """

    kind: ChangeKind
    question: str
    words: str
    before: str = ""
    after: str = ""


def differences(old: Definition, new: Definition) -> list[Change]:
    """List what changed from ``old`` to ``new``, in the order of the new questionnaire."""
    return [*_of_pages(old, new), *_of_order(old, new), *_of_translations(old, new)]


def corrupting(changes: list[Change]) -> list[Change]:
    """Return the changes under which old answers would mean something else."""
    return [change for change in changes if change.kind == ChangeKind.MEANING]


def reworded(changes: list[Change]) -> list[Change]:
    """Return the changes of words: of each, somebody has to say whether the meaning changed."""
    return [change for change in changes if change.kind == ChangeKind.WORDING]


def ever_asked(earlier: list[Definition]) -> Definition:
    """Return the last known state of every page that any version had, oldest version first.

    A question that was dropped and comes back is measured against what was asked before (SB-05).
    """
    known: dict[str, Question] = {}
    for definition in earlier:
        known |= definition.by_id
    return Definition(tuple(known.values()))


def keep_retired(old: Definition, new: Definition) -> Definition:
    """Return ``new`` with every option that it lost put back as retired (SB-01, SB-06)."""
    return replace(new, items=tuple(_with_lost_options(old.question(q.id), q) for q in new.items))


def _with_lost_options(before: Question | None, now: Question) -> Question:
    present = {option.id for option in now.options}
    lost = [o for o in (before.options if before else ()) if o.id not in present]
    return replace(now, options=(*now.options, *(replace(o, retired=True) for o in lost)))


def _of_pages(old: Definition, new: Definition) -> Iterator[Change]:
    for now in new.items:
        before = old.question(now.id)
        if before is None:
            yield Change(ChangeKind.ADDED, now.id, _new_in_words(now, old))
        elif before != now:
            yield from _of_question(before, now)
    for before in old.items:
        if new.question(before.id) is None:
            yield Change(
                ChangeKind.REMOVED,
                before.id,
                f"“{before.heading}” is no longer asked. Its answers are kept.",
            )


def _new_in_words(now: Question, old: Definition) -> str:
    """Say that a question is new, and which one it takes over from (SD-03)."""
    earlier = old.question(now.comparable_with)
    follows = f" It takes over from “{earlier.heading}”." if earlier else ""
    return f"“{now.heading}” is new.{follows}"


def _of_order(old: Definition, new: Definition) -> Iterator[Change]:
    shared_now = [item.id for item in new.items if item.id in old.by_id]
    shared_before = [item.id for item in old.items if item.id in new.by_id]
    if shared_now != shared_before:
        yield Change(ChangeKind.ORDER, "", "The questions stand in another order.")


def _of_translations(old: Definition, new: Definition) -> Iterator[Change]:
    for language in sorted({*old.translations, *new.translations}):
        if old.translations.get(language) != new.translations.get(language):
            yield Change(ChangeKind.WORDING, "", f"The words in the language “{language}” changed.")


def _of_question(before: Question, now: Question) -> Iterator[Change]:
    if _asks_something_else(before, now) or _is_other_scale(before, now):
        yield Change(
            ChangeKind.MEANING,
            now.id,
            f"“{now.title}” asks for another kind of answer. Make a new question instead.",
        )
    elif _is_other_unit(before, now) or _swapped(before, now):
        yield Change(
            ChangeKind.MEANING,
            now.id,
            f"Answers given to “{before.heading}” would say something else now."
            " Make a new question instead.",
        )
    yield from _of_texts(before, now)
    if _asked_of(before) != _asked_of(now):
        yield Change(ChangeKind.ROUTE, now.id, f"“{now.title}” is asked of other people.")
    if _limits(before) != _limits(now):
        yield Change(ChangeKind.LIMITS, now.id, f"The limits of “{now.title}” changed.")
    if _look(before) != _look(now) or _pictures(before, now) != _pictures(now, before):
        yield Change(ChangeKind.LOOK, now.id, f"The answers to “{now.title}” look different.")
    yield from _of_options(before, now)
    yield from _of_care(before, now)


def _of_texts(before: Question, now: Question) -> Iterator[Change]:
    """Yield what people read: the question, its hint and the text of an information page."""
    for name, words in TEXTS.items():
        old, new = getattr(before, name), getattr(now, name)
        if old != new:
            yield Change(ChangeKind.WORDING, now.id, words.format(before.heading), old, new)
    yield from _of_shared(before, now)
    if before.pipes != now.pipes:
        words = f"“{before.heading}” says earlier answers in another way."
        yield Change(ChangeKind.WORDING, now.id, words, _marks(before), _marks(now))


def _of_shared(before: Question, now: Question) -> Iterator[Change]:
    """Yield what statements share in easy words: told once, at the first of them."""
    if before.part and now.part and now.part.number == 1:
        old, new = before.part.easy_title, now.part.easy_title
        if old != new:
            words = TEXTS["easy_title"].format(before.part.title)
            yield Change(ChangeKind.WORDING, now.id, words, old, new)


def _marks(question: Question) -> str:
    return ", ".join(f"[{pipe.mark}] {pipe.fallback}" for pipe in question.pipes)


def _of_care(before: Question, now: Question) -> Iterator[Change]:
    """Yield what bears on no answer: notes, legal condition, the section's name, the bank."""
    refusal = (before.prefer_not_to_say, before.dont_know)
    if refusal != (now.prefer_not_to_say, now.dont_know):
        yield Change(
            ChangeKind.REFUSAL,
            now.id,
            f"“{now.title}” offers other ways not to answer.",
            _refusals(before),
            _refusals(now),
        )
    for name, words in NOTES.items():
        old, new = getattr(before, name), getattr(now, name)
        if old != new:
            yield Change(ChangeKind.CARE, now.id, words.format(now.title), str(old), str(new))


def _refusals(question: Question) -> str:
    return ", ".join(MISSING_LABELS[code] for code in refusals(question))


def _asks_something_else(before: Question, now: Question) -> bool:
    """Say whether the answer is of another kind; pages to read have none."""
    return before.kind != now.kind and not (before.is_info and now.is_info)


def _asked_of(question: Question) -> tuple[Rule, Rule, tuple[str, ...], str]:
    return question.show_if, question.group_if, question.notes, question.after_another


def _is_other_scale(before: Question, now: Question) -> bool:
    """Say whether the points of a scale are other points: old answers would not fit it (QL-5)."""
    if now.kind != Kind.SCALE or before.kind != Kind.SCALE:
        return False
    return {o.id for o in before.offered} != {o.id for o in now.offered}


def _limits(question: Question) -> tuple[object, ...]:
    alone = tuple(option.id for option in question.options if option.exclusive)
    unit = question.unit if question.kind == Kind.NUMBER else ""
    months = (question.earliest, question.latest, question.not_future, question.year_alone)
    numbers = (question.minimum, question.maximum, question.limit, unit, question.whole)
    return *numbers, *months, question.most, alone


def _look(question: Question) -> tuple[object, ...]:
    return question.shown_as, question.shuffled, question.picture


def _pictures(question: Question, other: Question) -> list[tuple[str, str, str]]:
    """Return the pictures of the answers that both have; a new answer is told by itself."""
    shared = (option for option in question.options if other.option(option.id))
    return sorted((option.id, option.picture, option.easy_picture) for option in shared)


def _is_other_unit(before: Question, now: Question) -> bool:
    """Say whether a number counts something else: 3 evenings are not 3 weeks."""
    is_number = now.kind == before.kind == Kind.NUMBER
    return is_number and bool(before.unit and now.unit) and before.unit != now.unit


def _swapped(before: Question, now: Question) -> bool:
    """Say whether an answer took over the words of another one: ids would point to the wrong."""
    owner = {option.label: option.id for option in before.options}
    return any(
        option.id in owner.values() and owner.get(option.label, option.id) != option.id
        for option in now.options
    )


def _of_options(before: Question, now: Question) -> Iterator[Change]:
    for option in now.options:
        earlier = before.option(option.id)
        change = _of_option(earlier, option)
        if change:
            was = _label(earlier) if change == ChangeKind.WORDING else ""
            is_now = _label(option) if change == ChangeKind.WORDING else ""
            words = f"“{now.title}”: “{option.label}” ({change})."
            yield Change(change, now.id, words, was, is_now)
    order_before = [o.id for o in before.options if now.option(o.id)]
    order_now = [o.id for o in now.options if before.option(o.id)]
    if order_before != order_now:
        yield Change(
            ChangeKind.ORDER, now.id, f"The answers to “{now.title}” stand in another order."
        )


def _label(option: Option | None) -> str:
    if option is None:
        return ""
    easy = f"easy read: {option.easy_label}" if option.easy_label else ""
    return " – ".join(filter(None, (option.label, option.hint, easy)))


def _words(option: Option) -> tuple[str, str, str, bool]:
    return option.label, option.hint, option.easy_label, option.asks_words


def _of_option(earlier: Option | None, now: Option) -> ChangeKind | None:
    if earlier is None:
        return ChangeKind.OPTION_ADDED
    if earlier.retired != now.retired:
        return ChangeKind.OPTION_RETIRED if now.retired else ChangeKind.OPTION_RETURNED
    if _words(earlier) != _words(now):
        return ChangeKind.WORDING
    return None
