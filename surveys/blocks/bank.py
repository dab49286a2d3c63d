"""A question of the bank inside a survey, by reference (QL-5)."""

from typing import Any, ClassVar

from wagtail import blocks

from surveys.blocks.base import PageBlock
from surveys.blocks.conditions import ShowIfBlock
from surveys.rules.about_you import gate

BANK = "bank"


def bank_choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the versions that can be chosen."""
    from surveys.bank.reading import reference_choices

    return reference_choices()


class BankBlock(PageBlock):
    """Points to one version of a standard question; its words are changed in the bank alone."""

    reference = blocks.ChoiceBlock(
        choices=bank_choices,
        label="Question and version",
        help_text="A later version of the bank never changes this survey. Choose it here if you"
        " want it.",
    )
    purpose = blocks.CharBlock(
        required=False,
        max_length=200,
        label="Why we ask it here",
        help_text="One sentence. Leave empty to use the one from the bank.",
    )
    show_if = ShowIfBlock(required=False)

    def get_preview_context(
        self, value: Any, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Show the first question of the bank."""
        from surveys.answering.forms import QuestionForm, has_own_look
        from surveys.bank.naming import all_questions

        shown = next(iter(all_questions().items), gate())
        form = QuestionForm(shown, answer=None)
        own_look = has_own_look(shown)
        return {**(parent_context or {}), "form": form, "question": shown, "own_look": own_look}

    class Meta:
        icon = "folder-inverse"
        label = "From the question bank"
        description = "A standard question, word for word, so that the answers compare."
        label_format = "{reference}"
        preview_template = "surveys/previews/question.html"
        preview_value: ClassVar[dict[str, Any]] = {"reference": ""}
