"""The form in which a survey is edited."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminPageForm

from surveys.blocks.known import set_edited


class SurveyPageForm(WagtailAdminPageForm):
    """Lets rules name the saved questions; checks everything when more than a draft is saved."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Say which questions a rule may name."""
        super().__init__(*args, **kwargs)
        set_edited(self.instance.definition)

    def defer_required_fields(self) -> None:
        """Saving a draft: the page may be half-filled (WD-05)."""
        super().defer_required_fields()
        self.instance.is_saving_draft = True

    def restore_required_fields(self) -> None:
        """Publishing, or asking for a review."""
        super().restore_required_fields()
        self.instance.is_saving_draft = False

    def _post_clean(self) -> None:
        """Check the launch also for a page that is not live yet and is about to be."""
        super()._post_clean()
        if self.is_deferred_validation or self.errors:
            return
        try:
            self.instance.check_launch()
        except ValidationError as problems:
            for field, messages in problems.message_dict.items():
                self.add_error(field if field in self.fields else None, messages)
