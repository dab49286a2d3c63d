"""How a survey becomes public, and how it is copied: the doors that the model itself keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wagtail.models import Revision

from surveys.authoring.copying import settle_copy
from surveys.authoring.going_live import refuse_second_address, refuse_undecided, refuse_unseen

if TYPE_CHECKING:
    from surveys.models.pages import SurveyPage

# What people answer, and whether they can.
PUBLIC_FIELDS = frozenset({"sections", "live"})


class PublishedOnDecision:
    """A page whose questions go out only when nothing in them spoils what people said (SD-03)."""

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; while the page is public, ask first what that does to answers.

        Raises:
            ValidationError: what is public now would make old answers mean something else, or the
                page would give a survey a second address.
        """
        refuse_second_address(self._page)
        written = kwargs.get("update_fields")
        if self._page.live and (written is None or not PUBLIC_FIELDS.isdisjoint(written)):
            self._refuse_to_go_live()
        super().save(*args, **kwargs)  # type: ignore[misc]

    def _refuse_to_go_live(self) -> None:
        if self._page._state.adding:
            self._page.check_launch()
        refuse_undecided(self._page)

    def publish(self, revision: Revision, user: Any = None, *args: Any, **kwargs: Any) -> None:
        """Publish or schedule a draft, unless its differences have to be looked at first.

        Raises:
            ValidationError: what stands in the way.
        """
        refuse_unseen(revision.as_object(), user)
        super().publish(revision, user, *args, **kwargs)  # type: ignore[misc]

    def copy(self, *args: Any, **kwargs: Any) -> SurveyPage:
        """Return a new survey with the same questions, under ids of their own."""
        return settle_copy(super().copy(*args, **kwargs))  # type: ignore[misc]

    @property
    def _page(self) -> SurveyPage:
        from surveys.models.pages import SurveyPage

        assert isinstance(self, SurveyPage)  # noqa: S101 - it is a part of that class alone
        return self
