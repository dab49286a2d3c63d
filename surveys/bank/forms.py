"""The form in which a bank question is edited."""

from typing import Any

from wagtail.admin.forms import WagtailAdminModelForm

from surveys.bank.naming import all_questions
from surveys.blocks.known import set_edited


class BankQuestionForm(WagtailAdminModelForm):
    """Lets a rule name the other questions of the bank, such as the step before."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Say which questions a rule may name; the key is fixed once it is in use."""
        super().__init__(*args, **kwargs)
        set_edited(all_questions(except_pk=self.instance.pk))
        if self.instance.pk and "key" in self.fields:
            self.fields["key"].disabled = True
