"""How the editor of a consultation is arranged, in the partnership's own words."""

from django.forms import CheckboxSelectMultiple
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
    Panel,
)

HOW_TO_PUBLISH = (
    "<p>A draft may be half-filled. Publishing asks for everything that people have a right to"
    " know before they answer: what can still change, who decides, how long there is, and when"
    " the reply comes.</p>"
)

CONSULTATION_PANELS: list[Panel] = [
    HelpPanel(HOW_TO_PUBLISH, heading="Before this can be published"),
    MultiFieldPanel(
        [
            FieldPanel("why"),
            FieldPanel("can_change"),
            FieldPanel("already_decided"),
            FieldPanel("options"),
            FieldRowPanel([FieldPanel("who_decides"), FieldPanel("decision_on")]),
            FieldPanel("rung"),
        ],
        heading="What it is about, and what can change",
    ),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("opens_at"), FieldPanel("closes_at")]),
            FieldPanel("how_long"),
            FieldRowPanel([FieldPanel("is_paused"), FieldPanel("pause_reason")]),
            FieldRowPanel([FieldPanel("is_withdrawn"), FieldPanel("withdrawal_reason")]),
        ],
        heading="When people can take part",
    ),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("reply_by"), FieldPanel("replied_on")]),
            FieldPanel("reply_promise"),
            FieldPanel("reply"),
        ],
        heading="Our reply: you said, we did",
    ),
    MultiFieldPanel(
        [
            FieldPanel("for_young_people"),
            FieldPanel("space"),
            FieldPanel("voice"),
            FieldPanel("audience"),
            FieldPanel("influence"),
        ],
        heading="What young people can count on: space, voice, audience, influence",
    ),
    InlinePanel(
        "survey_links",
        [PageChooserPanel("survey", "surveys.SurveyPage")],
        heading="Surveys",
        label="Survey",
        help_text="What people are asked. The first one gets the button.",
    ),
    InlinePanel(
        "document_links",
        [FieldPanel("document")],
        heading="Documents",
        label="Document",
        help_text="Only what helps people to answer. Say in the title what is inside.",
    ),
    MultiFieldPanel(
        [
            FieldPanel("shared_with", widget=CheckboxSelectMultiple),
            FieldPanel("is_demonstration"),
        ],
        heading="Who may read the results",
    ),
]
