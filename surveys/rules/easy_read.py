"""The easy-read variant of a question: the same answers, shorter words, pictures (AC-20)."""

from dataclasses import replace

from surveys.rules.codes import Kind, Look, Run
from surveys.rules.definition import Definition, Option, Question


def has_easy_read(definition: Definition) -> bool:
    """Say whether any page has a variant to switch to."""
    return any(map(_has_variant, definition.items))


def _has_variant(page: Question) -> bool:
    return bool(
        page.easy_title
        or page.easy_hint
        or page.picture
        or _easy_lead(page)
        or any(option.easy_label or option.easy_picture for option in page.offered)
    )


def _easy_lead(page: Question) -> str:
    return page.part.easy_title if page.part else ""


def easy_throughout(definition: Definition) -> Definition:
    """Return the whole questionnaire in its easy words."""
    return replace(definition, items=tuple(map(easy, definition.items)))


def easy(page: Question) -> Question:
    """Return the page in its easy words; what has none keeps the usual ones.

    Its answers keep their ids, so nothing that is stored or typed depends on the words.
    """
    return _easy_options(_easy_words(page))


def _easy_words(page: Question) -> Question:
    """Return the page with its easy heading and hint.

    Easy words stand without the usual hint. A statement shares it, so it keeps it unless the words
    that all share are easy ones.
    """
    shared = page.part and page.part.run == Run.STATEMENTS
    if page.part and _easy_lead(page):
        page = replace(page, hint=page.easy_hint, part=replace(page.part, title=_easy_lead(page)))
    elif page.easy_title and not shared:
        page = replace(page, hint=page.easy_hint)
    return replace(page, title=page.easy_title) if page.easy_title else page


def _easy_options(page: Question) -> Question:
    if not any(option.easy_label or option.easy_picture for option in page.options):
        return page
    return replace(page, options=tuple(map(_easy_option, page.options)), look=_easy_look(page))


def _easy_option(option: Option) -> Option:
    return replace(
        option,
        label=option.easy_label or option.label,
        picture=option.easy_picture or option.picture,
    )


def _easy_look(page: Question) -> Look:
    """Return pictures for a plain list whose answers have some; other looks stay."""
    is_list = page.kind in (Kind.SINGLE, Kind.SEVERAL) and page.shown_as == Look.LIST
    drawn = any(option.easy_picture for option in page.offered)
    return Look.PICTURES if is_list and drawn else page.look
