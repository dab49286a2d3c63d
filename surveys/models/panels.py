"""How the editor of a survey is arranged."""

from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel, Panel

HOW_TO_PUBLISH = (
    "<p>A draft may be half-filled. Publishing checks that every promise is there and keeps the"
    " questions as they are in a numbered version. Answers are always read with the version they"
    " were given to.</p>"
)

SURVEY_PANELS: list[Panel] = [
    HelpPanel(HOW_TO_PUBLISH, heading="How a survey is published"),
    MultiFieldPanel(
        [
            FieldPanel("why_asked"),
            FieldRowPanel([FieldPanel("audience"), FieldPanel("estimated_minutes")]),
            FieldPanel("languages"),
            FieldPanel("door"),
            FieldPanel("is_demonstration"),
        ],
        heading="What it is about",
    ),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("opens_at"), FieldPanel("closes_at")]),
            FieldRowPanel([FieldPanel("is_paused"), FieldPanel("pause_reason")]),
        ],
        heading="When people can answer",
    ),
    MultiFieldPanel(
        [
            FieldPanel("space"),
            FieldPanel("voice"),
            FieldPanel("who_reads"),
            FieldPanel("what_happens"),
            FieldRowPanel([FieldPanel("reply_by"), FieldPanel("contact")]),
            FieldPanel("reply_page"),
        ],
        heading="What we promise: space, voice, audience, influence",
    ),
    MultiFieldPanel(
        [
            FieldPanel("dpia_ref"),
            FieldPanel("lawful_basis"),
            FieldPanel("policy_document"),
            FieldPanel("good_for_children"),
            FieldPanel("questions_checked_by"),
            FieldPanel("tried_out_with"),
            FieldPanel("retention_months"),
        ],
        heading="Keeping people safe",
    ),
    FieldPanel("sections"),
]
