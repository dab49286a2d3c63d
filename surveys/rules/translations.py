"""A survey's own words in other languages (UX-23, YP-14).

Every text has a key that stays the same while its words change. English is what staff write;
a language is offered only when each of its texts is there and was made from the English of now.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from surveys.rules.definition import Definition, Option, Question
from surveys.rules.parts import Part

ENGLISH = "en-gb"
# Beside its texts a language of a version says who checked it and on which day (YP-14).
CHECKED_BY = "checked/by"
CHECKED_ON = "checked/on"
_OF_QUESTION = (
    "title",
    "hint",
    "short_name",
    "purpose",
    "body",
    "unit",
    "easy_title",
    "easy_hint",
)


def texts_of(definition: Definition) -> dict[str, str]:
    """Return every English text that people can read, by its key, in page order."""
    found: dict[str, str] = {}
    for item in definition.items:
        found |= {key: words for key, words in _texts_of_page(item) if words.strip()}
    return found


def _texts_of_page(item: Question) -> Iterator[tuple[str, str]]:
    yield _section_key(item.section), item.section
    for name in _OF_QUESTION:
        yield f"{item.id}/{name}", getattr(item, name)
    if item.part:
        yield _part_key(item.part), item.part.title
    for pipe in item.pipes:
        yield f"{item.id}/pipe/{pipe.mark}", pipe.fallback
    for option in item.options:
        yield f"{item.id}/option/{option.id}", option.label
        yield f"{item.id}/option/{option.id}/hint", option.hint


def _section_key(section: str) -> str:
    """Return the key of a section's name: it has no id, and its words are the same all over."""
    return f"section/{section}"


def languages_of(definition: Definition) -> tuple[str, ...]:
    """Return the languages in which a version can be answered: English, then by code."""
    return (ENGLISH, *sorted(definition.translations))


def localised(definition: Definition, language: str) -> Definition:
    """Return the questionnaire with its words in ``language``; ids and rules stay as they are.

    A language that the questionnaire does not have gives it back as it is.
    """
    words = definition.translations.get(language)
    if words is None:
        return definition
    return replace(definition, items=tuple(_page_in(item, words) for item in definition.items))


def _page_in(item: Question, words: Mapping[str, str]) -> Question:
    named = {name: words.get(f"{item.id}/{name}", getattr(item, name)) for name in _OF_QUESTION}
    return replace(
        item,
        **named,
        section=words.get(_section_key(item.section), item.section),
        part=_part_in(item.part, words),
        options=tuple(_option_in(item, option, words) for option in item.options),
        pipes=tuple(
            replace(pipe, fallback=words.get(f"{item.id}/pipe/{pipe.mark}", pipe.fallback))
            for pipe in item.pipes
        ),
    )


def _part_key(part: Part) -> str:
    """Return the key of what a run of questions shares: its block has a permanent id."""
    return f"part/{part.group}"


def _part_in(part: Part | None, words: Mapping[str, str]) -> Part | None:
    return replace(part, title=words.get(_part_key(part), part.title)) if part else None


def _option_in(item: Question, option: Option, words: Mapping[str, str]) -> Option:
    key = f"{item.id}/option/{option.id}"
    return replace(
        option, label=words.get(key, option.label), hint=words.get(f"{key}/hint", option.hint)
    )


@dataclass(frozen=True)
class Translated:
    """One text in another language, and the English that it was made from."""

    english: str
    words: str


@dataclass(frozen=True)
class State:
    """How far a language is: keys without words, and keys whose English changed since."""

    missing: tuple[str, ...]
    stale: tuple[str, ...]

    @property
    def is_complete(self) -> bool:
        """Whether every text is there and fresh."""
        return not self.missing and not self.stale


def state_of(english: Mapping[str, str], done: Mapping[str, Translated]) -> State:
    """Compare the English texts of now with what was translated."""
    with_words = {key for key, text in done.items() if text.words.strip()}
    return State(
        tuple(key for key in english if key not in with_words),
        tuple(key for key in english if key in with_words and done[key].english != english[key]),
    )


def lost_marks(english: str, words: str, marks: frozenset[str]) -> frozenset[str]:
    """Return the marks of an earlier answer that a translation left out (``rules.piping``)."""
    return frozenset(mark for mark in marks if mark in english and mark not in words)
