"""What every question block has.

The permanent id of a question or an option is the id that Wagtail gives its block when it is made
and keeps for good; a copied block gets another (``surveys.authoring.ids`` makes sure).
"""

from typing import Any

from wagtail import blocks

from surveys.blocks.conditions import ShowIfBlock
from surveys.blocks.easy_read import EasyReadBlock
from surveys.blocks.variants import PipeBlock
from surveys.rules.codes import Kind
from surveys.rules.definition import Question

# The conditions of UK GDPR Article 9 and DPA 2018 Schedule 1 that a public body may name (DP-04).
BASES = [
    ("9(2)(g)-6", "Art. 9(2)(g), Sch. 1 para. 6: statutory and government purposes"),
    ("9(2)(g)-8", "Art. 9(2)(g), Sch. 1 para. 8: equality of opportunity or treatment"),
    ("9(2)(g)-18", "Art. 9(2)(g), Sch. 1 para. 18: safeguarding children and people at risk"),
    ("9(2)(j)", "Art. 9(2)(j), Sch. 1 para. 4: research and statistics"),
    ("10", "Art. 10, Sch. 1: answers about offences"),
]
# Shown in the preview of a block in which nothing has been written yet.
NOTHING_YET = Question(id="preview", kind=Kind.INFO, title="Nothing here yet")
WHY = [
    "short_name",
    "purpose",
    "source",
    "sensitive",
    "special_category",
    "basis",
    "comparable_with",
]
REFUSALS = ["dont_know", "prefer_not_to_say"]


def layout(*first: str, settings: tuple[str, ...] = ()) -> blocks.BlockGroup:
    """Arrange a question's form: words first, then why we ask, then who is asked."""
    return blocks.BlockGroup(
        children=[
            "title",
            "hint",
            *first,
            blocks.BlockGroup(
                children=[*settings, *WHY], heading="Why we ask, and care", icon="help"
            ),
            blocks.BlockGroup(
                children=["show_if"], heading="Who is asked", classname="collapsed", icon="decimal"
            ),
            blocks.BlockGroup(
                children=["pipes", "easy"],
                heading="Earlier answers in the words, and easy read",
                classname="collapsed",
                icon="view",
            ),
        ]
    )


class PageBlock(blocks.StructBlock):
    """One page of a questionnaire, previewed as the page it becomes."""

    def get_preview_context(
        self, value: Any, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Add the form of the question."""
        from surveys.answering.forms import QuestionForm, has_own_look
        from surveys.authoring.building import build_questions

        question = next(build_questions(self.name, value), NOTHING_YET)
        form = QuestionForm(question, answer=None)
        own_look = has_own_look(question)
        return {**(parent_context or {}), "form": form, "question": question, "own_look": own_look}


def comparable_with() -> blocks.CharBlock:
    """Return the field that says which question this one continues (SD-03)."""
    return blocks.CharBlock(
        required=False,
        max_length=36,
        label="Comparable with",
        help_text="The id of the question it took over from. “Make it a new question” fills it in.",
    )


class QuestionBlock(PageBlock):
    """What every question has."""

    title = blocks.CharBlock(
        max_length=160,
        label="Question",
        help_text="One thing at a time, in plain words. It becomes the heading of its page.",
    )
    hint = blocks.CharBlock(
        required=False, max_length=140, help_text="One short sentence without a full stop."
    )
    short_name = blocks.CharBlock(
        required=False,
        max_length=60,
        label="Short name",
        help_text="What to call the answer, for example “evenings out”. Used when something"
        " needs mending and when people check their answers.",
    )
    purpose = blocks.CharBlock(
        max_length=200,
        label="Why we ask",
        help_text="One sentence. People can read it beside the question.",
    )
    source = blocks.CharBlock(
        required=False,
        max_length=80,
        help_text="For staff: where it comes from, for example RQ-1 of the question bank.",
    )
    sensitive = blocks.BooleanBlock(
        required=False, label="Sensitive", help_text="The answer may be hard or private."
    )
    special_category = blocks.BooleanBlock(
        required=False,
        label="Reveals special category data",
        help_text="Health, ethnicity, religion, sexuality, or something about offences.",
    )
    basis = blocks.ChoiceBlock(
        choices=BASES,
        required=False,
        label="Legal condition",
        help_text="Needed when ticked above.",
    )
    comparable_with = comparable_with()
    show_if = ShowIfBlock(required=False)
    pipes = blocks.ListBlock(PipeBlock(), default=[], min_num=0, label="Words of an earlier answer")
    easy = EasyReadBlock(required=False)


class RefusableBlock(QuestionBlock):
    """A question with the two answers that are always fair."""

    dont_know = blocks.BooleanBlock(required=False, default=True, label="Offer “I’m not sure”")
    prefer_not_to_say = blocks.BooleanBlock(
        required=False, default=True, label="Offer “Prefer not to say”"
    )
