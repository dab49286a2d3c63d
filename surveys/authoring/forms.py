"""The forms in which a survey is edited and copied."""

from typing import Any

from wagtail.admin.forms.pages import CopyForm

from partnership.core.gated import GatedPageForm
from surveys.blocks.known import set_edited


class SurveyPageForm(GatedPageForm):
    """Lets rules name the saved questions."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Say which questions a rule may name."""
        super().__init__(*args, **kwargs)
        set_edited(self.instance.definition)


class SurveyCopyForm(CopyForm):  # type: ignore[misc]
    """A copy is a draft without dates, and a survey has one address: neither is offered."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Leave out the ways to publish at once and to follow the first survey."""
        super().__init__(*args, **kwargs)
        for name in ("publish_copies", "alias"):
            self.fields.pop(name, None)
