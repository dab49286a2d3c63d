"""The easy-read variant of a question: the same answers, shorter words, a picture (AC-20)."""

from dataclasses import replace

from surveys.rules.definition import Definition, Question


def has_easy_read(definition: Definition) -> bool:
    """Say whether any page has a variant to switch to."""
    return any(item.easy_title or item.easy_hint or item.picture for item in definition.items)


def easy(page: Question) -> Question:
    """Return the page in its easy words; a page without them keeps the usual ones."""
    if not page.easy_title:
        return page
    return replace(page, title=page.easy_title, hint=page.easy_hint)
