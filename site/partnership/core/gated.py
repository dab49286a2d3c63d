"""The gate that a page passes before the public sees it: half-filled drafts may wait outside it.

Areas below the page types add their own questions with the Wagtail hook named ``GATE_HOOK``:
a function of the page that yields problems, each with the field it belongs to, or none.
"""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from wagtail import hooks
from wagtail.admin.forms import WagtailAdminPageForm

GATE_HOOK = "partnership_page_gate"
Problem = tuple[str | None, str]
"""A field, or none for the page as a whole, and what is wrong in a sentence."""


class LookFirst(ValidationError):  # noqa: N818 - it is an answer, not a failure
    """Somebody has to look at something in the CMS before this can be published."""

    def __init__(self, message: str | list[str], address: str) -> None:
        """Say what, and at which address of the CMS."""
        super().__init__(message)
        self.address = address


class GatedPageForm(WagtailAdminPageForm):
    """Lets a draft be half-filled; all else must pass the page's own gate (CP-1, WD-05)."""

    def defer_required_fields(self) -> None:
        """Save a draft: the gate stays open for half-filled pages."""
        super().defer_required_fields()
        self.instance.is_saving_draft = True

    def restore_required_fields(self) -> None:
        """Publish, or ask for a review: the gate closes again."""
        super().restore_required_fields()
        self.instance.is_saving_draft = False

    def _post_clean(self) -> None:
        """Check also a page that is not live yet and is about to be, field by field."""
        super()._post_clean()
        if self.is_deferred_validation or self.errors:
            return
        for field, message in self.instance.gate_problems():
            self.add_error(field if field in self.fields else None, message)


class GatedPage:
    """For page types: once live, every way of saving and publishing comes by the gate."""

    # True while the editor saves a draft, which may be half-filled (WD-05).
    is_saving_draft = False
    live: Any

    def clean(self) -> None:
        """Refuse what may not be published when the page is live.

        Raises:
            ValidationError: what is missing or wrong, by field.
        """
        super().clean()  # type: ignore[misc]
        if self.live and not self.is_saving_draft:
            self.check_launch()

    def save_revision(self, *args: Any, **kwargs: Any) -> Any:
        """Keep a draft beside the live page; the gate stands where it is published."""
        before = self.is_saving_draft
        self.is_saving_draft = True
        try:
            return super().save_revision(*args, **kwargs)  # type: ignore[misc]
        finally:
            self.is_saving_draft = before

    def check_launch(self) -> None:
        """Refuse to publish while there is any problem.

        Raises:
            ValidationError: what is missing or wrong, by field.
        """
        problems: dict[str, list[str]] = {}
        for field, message in self.gate_problems():
            problems.setdefault(field or NON_FIELD_ERRORS, []).append(message)
        if problems:
            raise ValidationError(problems)

    def gate_problems(self) -> Iterator[Problem]:
        """Yield what keeps the page from going live: its own problems, then those of areas."""
        yield from self.launch_problems()
        for ask in hooks.get_hooks(GATE_HOOK):
            yield from ask(self)

    def launch_problems(self) -> Iterator[Problem]:
        """Yield what this type of page must not go live with; types override it."""
        yield from ()
