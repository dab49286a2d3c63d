"""What changed between two versions, in words an officer understands (SD-03, SB-15)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from surveys.rules.codes import Kind
from surveys.rules.definition import Definition, Option, Question, Rule


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


@dataclass(frozen=True)
class Change:
    """One difference. ``question`` is its permanent id, empty for the whole questionnaire."""

    kind: ChangeKind
    question: str
    words: str


def differences(old: Definition, new: Definition) -> list[Change]:
    """List what changed from ``old`` to ``new``, in the order of the new questionnaire."""
    return [*_of_pages(old, new), *_of_order(old, new), *_of_translations(old, new)]


def corrupting(changes: list[Change]) -> list[Change]:
    """Return the changes under which old answers would mean something else."""
    return [change for change in changes if change.kind == ChangeKind.MEANING]


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
            yield Change(ChangeKind.ADDED, now.id, f"“{now.heading}” is new.")
        elif before != now:
            yield from _of_question(before, now)
    for before in old.items:
        if new.question(before.id) is None:
            yield Change(
                ChangeKind.REMOVED,
                before.id,
                f"“{before.heading}” is no longer asked. Its answers are kept.",
            )


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
    if _words(before) != _words(now):
        yield Change(
            ChangeKind.WORDING, now.id, f"The words of “{before.heading}” are now “{now.heading}”."
        )
    if _asked_of(before) != _asked_of(now):
        yield Change(ChangeKind.ROUTE, now.id, f"“{now.title}” is asked of other people.")
    if _limits(before) != _limits(now):
        yield Change(ChangeKind.LIMITS, now.id, f"The limits of “{now.title}” changed.")
    if (before.shown_as, before.shuffled) != (now.shown_as, now.shuffled):
        yield Change(ChangeKind.LOOK, now.id, f"The answers to “{now.title}” look different.")
    yield from _of_options(before, now)


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


def _words(question: Question) -> tuple[object, ...]:
    easy = question.easy_title, question.easy_hint, question.picture
    return question.heading, question.hint, question.body, question.pipes, easy


def _limits(question: Question) -> tuple[object, ...]:
    unit = question.unit if question.kind == Kind.NUMBER else ""
    months = (question.earliest, question.latest, question.year_alone)
    numbers = (question.minimum, question.maximum, question.limit, unit, question.whole)
    return *numbers, *months, question.most


def _of_options(before: Question, now: Question) -> Iterator[Change]:
    for option in now.options:
        earlier = before.option(option.id)
        change = _of_option(earlier, option)
        if change:
            yield Change(change, now.id, f"“{now.title}”: “{option.label}” ({change}).")
    order_before = [o.id for o in before.options if now.option(o.id)]
    order_now = [o.id for o in now.options if before.option(o.id)]
    if order_before != order_now:
        yield Change(
            ChangeKind.ORDER, now.id, f"The answers to “{now.title}” stand in another order."
        )


def _of_option(earlier: Option | None, now: Option) -> ChangeKind | None:
    if earlier is None:
        return ChangeKind.OPTION_ADDED
    if earlier.retired != now.retired:
        return ChangeKind.OPTION_RETIRED if now.retired else ChangeKind.OPTION_RETURNED
    if (earlier.label, earlier.hint, earlier.asks_words) != (now.label, now.hint, now.asks_words):
        return ChangeKind.WORDING
    return None
