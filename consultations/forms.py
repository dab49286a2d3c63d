"""The form in which consultations and actions are edited."""

from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminPageForm


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
        try:
            self.instance.check_launch()
        except ValidationError as problems:
            for field, messages in problems.message_dict.items():
                self.add_error(field if field in self.fields else None, messages)
