"""What stands before every road by which a survey's questions become public (SD-03, SB-05).

The editor, an approval, a schedule, several pages at once and code all save the page while it is
live; the roads on which somebody publishes by name show that person the differences first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.urls import reverse

from partnership.core.gated import LookFirst
from surveys.authoring.reviewing import Review, review

if TYPE_CHECKING:
    from partnership.accounts.models import User
    from surveys.models import SurveyPage

ONE_ADDRESS = "A survey has one address. Link to it, or copy it as a new survey."
LOOK = "“{}” was published before. Look at what would change first."
DECIDE = "Say first, under “Changes”, whether the new words mean the same."


def refuse_second_address(page: SurveyPage) -> None:
    """Refuse an alias: people would answer at an address that has no versions of its own.

    Raises:
        ValidationError: the page is an alias.
    """
    if page.alias_of_id:
        raise ValidationError(ONE_ADDRESS)


def refuse_undecided(page: SurveyPage) -> Review:
    """Refuse what would give old answers another meaning, and words nobody decided about.

    Returns:
        The differences, none of which stands in the way.

    Raises:
        ValidationError: an answer would come to mean something else.
        LookFirst: new words were published without anybody saying that they mean the same.
    """
    found = review(page)
    if found.refused:
        raise ValidationError([change.words for change in found.refused])
    if found.to_ask:
        raise _look_first(page, [*(change.words for change in found.to_ask), DECIDE])
    return found


def refuse_unseen(page: SurveyPage, by: User | None) -> None:
    """Refuse to publish a draft whose differences nobody has looked at.

    Args:
        page: the draft.
        by: who publishes it; a schedule and code are nobody: what needs no decision may go.

    Raises:
        PermissionDenied: this person may not publish surveys.
        ValidationError: an answer would come to mean something else.
        LookFirst: there are differences to look at.
    """
    from surveys.permissions import publish

    if by is not None:
        publish.require(by, page)
    found = review(page) if by is not None else refuse_undecided(page)
    if by is not None and found.is_to_be_seen:
        raise _look_first(page, [LOOK.format(page.title)])


def _look_first(page: SurveyPage, words: list[str]) -> LookFirst:
    return LookFirst(words, reverse("surveys_changes", args=[page.pk]))
