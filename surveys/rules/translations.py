"""A survey's own words in other languages (UX-23, YP-14).

Every text has a key that stays the same while its words change. English is what staff write;
a language is offered only when each of its texts is there and was made from the English of now.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from surveys.rules.definition import Definition, Option, Question
from surveys.rules.parts import Part
from surveys.rules.text_keys import group_key, part_key, section_key, text_key

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
    yield section_key(item.section), item.section
    if item.part:
        yield part_key(item.part), item.part.title
        yield part_key(item.part, "/easy_title"), item.part.easy_title
    for name in _OF_QUESTION:
        yield text_key(item, name), getattr(item, name)
    for pipe in item.pipes:
        yield text_key(item, f"pipe/{pipe.mark}"), pipe.fallback
    for option in item.options:
        yield text_key(item, f"option/{option.id}"), option.label
        yield text_key(item, f"option/{option.id}/hint"), option.hint
        yield text_key(item, f"option/{option.id}/easy_label"), option.easy_label
        yield group_key(option), option.group


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
    named = {name: words.get(text_key(item, name), getattr(item, name)) for name in _OF_QUESTION}
    return replace(
        item,
        **named,
        section=words.get(section_key(item.section), item.section),
        part=_part_in(item.part, words),
        options=tuple(_option_in(item, option, words) for option in item.options),
        pipes=tuple(
            replace(pipe, fallback=words.get(text_key(item, f"pipe/{pipe.mark}"), pipe.fallback))
            for pipe in item.pipes
        ),
    )


def _part_in(part: Part | None, words: Mapping[str, str]) -> Part | None:
    if part is None:
        return None
    easy_key = part_key(part, "/easy_title")
    return replace(
        part,
        title=words.get(part_key(part), part.title),
        easy_title=words.get(easy_key, part.easy_title),
    )


def _option_in(item: Question, option: Option, words: Mapping[str, str]) -> Option:
    key = text_key(item, f"option/{option.id}")
    return replace(
        option,
        label=words.get(key, option.label),
        hint=words.get(f"{key}/hint", option.hint),
        easy_label=words.get(f"{key}/easy_label", option.easy_label),
        group=words.get(group_key(option), option.group),
    )
