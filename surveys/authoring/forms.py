"""The form in which a survey is edited."""

from typing import Any

from partnership.core.gated import GatedPageForm
from surveys.blocks.known import set_edited


class SurveyPageForm(GatedPageForm):
    """Lets rules name the saved questions."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Say which questions a rule may name."""
        super().__init__(*args, **kwargs)
        set_edited(self.instance.definition)
