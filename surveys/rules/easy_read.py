"""The easy-read variant of a question: the same answers, shorter words, a picture (AC-20)."""

from dataclasses import replace

from surveys.rules.definition import Definition, Question


def has_easy_read(definition: Definition) -> bool:
    """Say whether any page has a variant to switch to."""
    return any(
        item.easy_title or item.easy_hint or item.picture or _easy_lead(item)
        for item in definition.items
    )


def _easy_lead(page: Question) -> str:
    return page.part.easy_title if page.part else ""


def easy(page: Question) -> Question:
    """Return the page in its easy words; a page without them keeps the usual ones.

    Of statements the shared words have easy ones: each statement stays as it is.
    """
    if page.part and _easy_lead(page):
        return replace(page, hint=page.easy_hint, part=replace(page.part, title=_easy_lead(page)))
    if not page.easy_title:
        return page
    return replace(page, title=page.easy_title, hint=page.easy_hint)
