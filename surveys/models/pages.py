"""Pages of the CMS: the shelf and the surveys on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField
from wagtail.search import index

from partnership.core.gated import Problem
from partnership.core.models import BasePage
from surveys.authoring.building import build_definition
from surveys.authoring.forms import SurveyCopyForm, SurveyPageForm
from surveys.authoring.ids import with_unique_ids
from surveys.authoring.launch import launch_findings
from surveys.blocks import AboutYouBlock, SectionBlock
from surveys.days import moment_in_words
from surveys.models.panels import SURVEY_PANELS
from surveys.models.publication import PublishedOnDecision
from surveys.models.routes import RunnerRoutes
from surveys.models.versions import QuestionnaireVersion
from surveys.rules.definition import Definition
from surveys.rules.status import Status, status_at

# A state in a word, for cards, with the kind of its tag.
STATE_TAGS = {
    Status.OPEN: ("Open", "open"),
    Status.SCHEDULED: ("Opens soon", "coming"),
    Status.PAUSED: ("Paused", "neutral"),
    Status.CLOSED: ("Closed", "closed"),
}


class SurveyIndexPage(BasePage):
    """The shelf on which surveys stand."""

    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["consultations.HaveYourSayPage"]
    subpage_types: ClassVar[list[str]] = ["surveys.SurveyPage"]

    class Meta:
        verbose_name = "list of surveys"
        verbose_name_plural = "lists of surveys"

    def surveys(self) -> list[SurveyPage]:
        """Return the surveys that the public may see, open ones first."""
        found = SurveyPage.objects.child_of(self).live().public().order_by("title")
        return sorted(found, key=lambda survey: survey.status != Status.OPEN)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the cards of the surveys."""
        context = super().get_context(request, *args, **kwargs)
        return {**context, "cards": [survey.card(request) for survey in self.surveys()]}


class Audience(models.TextChoices):
    """Whom a survey is for (QL-2: three doors)."""

    YOUNG_PEOPLE = "young_people", _("Young people, 11 to 25")
    RESIDENTS = "residents", _("Everybody who lives here")
    ORGANISATIONS = "organisations", _("Organisations")


# The drawn scene of a survey, by whom it is for.
SCENES_OF = {
    Audience.YOUNG_PEOPLE.value: "together",
    Audience.RESIDENTS.value: "street",
    Audience.ORGANISATIONS.value: "hall",
}


class Door(models.TextChoices):
    """Who comes in (SD-05). Printed codes work at both doors."""

    ANYBODY = "anybody", "Anybody with the link; printed codes work too"
    CODES = "codes", "Only people with a printed code"


class SurveyPage(RunnerRoutes, PublishedOnDecision, BasePage):
    """One survey: what is asked, of whom, until when, and what happens with the answers."""

    audience = models.CharField(
        max_length=16, choices=Audience.choices, default=Audience.YOUNG_PEOPLE
    )
    sections = StreamField(
        [("section", SectionBlock()), ("about_you", AboutYouBlock())],
        blank=True,
        verbose_name="Questions",
        max_num=20,
        block_counts={"about_you": {"max_num": 1}},
    )
    door = models.CharField(
        "who can answer",
        max_length=8,
        choices=Door.choices,
        default=Door.ANYBODY,
        help_text="Codes are made under “Printed codes”, in the menu.",
    )
    why_asked = models.TextField(
        blank=True, max_length=600, help_text="Why we ask, in two or three plain sentences."
    )
    estimated_minutes = models.PositiveSmallIntegerField(
        default=5,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
        help_text="How long most people take, as measured when it was tried out.",
    )
    opens_at = models.DateTimeField(null=True, blank=True, help_text="London time.")
    closes_at = models.DateTimeField(
        null=True, blank=True, help_text="London time. The first moment at which it is closed."
    )
    is_paused = models.BooleanField(
        "paused", default=False, help_text="Nobody can answer while this is ticked."
    )
    pause_reason = models.CharField(
        max_length=240, blank=True, help_text="Shown to everybody who comes to the survey."
    )
    space = models.TextField(
        blank=True,
        max_length=400,
        help_text="Space: how it is safe to take part, and which other ways there are.",
    )
    voice = models.TextField(
        blank=True, max_length=400, help_text="Voice: what help there is to answer."
    )
    who_reads = models.CharField(
        max_length=240, blank=True, help_text="Audience: the role that reads the answers."
    )
    what_happens = models.TextField(
        blank=True, max_length=600, help_text="Influence: what happens with the answers."
    )
    reply_by = models.DateField(
        null=True, blank=True, help_text="Influence: the day by which our reply appears."
    )
    reply_page = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="page with the reply",
        help_text="Once the reply is published. A consultation's own reply is found by itself.",
    )
    contact = models.EmailField(
        "whom people can ask",
        blank=True,
        help_text="An e-mail address, public: on the survey's page, and where a reply is late.",
    )
    dpia_ref = models.CharField(
        "DPIA reference",
        max_length=80,
        blank=True,
        help_text="The signed data protection impact assessment. Without it nothing is published.",
    )
    retention_months = models.PositiveSmallIntegerField(
        "months that answers are kept",
        default=12,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
        help_text="Counted from the close. Then all answers are deleted. The start page says so.",
    )
    languages = models.CharField(
        max_length=80,
        default="en-gb",
        help_text="Codes, separated by commas: en-gb, ro, pl. A language can be published once"
        " every text is translated and a person has checked them.",
    )
    is_demonstration = models.BooleanField(
        "example survey",
        default=False,
        help_text="Labelled as an example everywhere; its answers are never counted as real ones.",
    )

    lawful_basis = models.CharField(
        max_length=240,
        default="Public task: the Serious Violence Duty (Police, Crime, Sentencing and Courts Act"
        " 2022, part 2, chapter 1)",
        help_text="The basis shown on the privacy page. It is not consent (DP-02).",
    )
    policy_document = models.CharField(
        "appropriate policy document",
        max_length=240,
        blank=True,
        help_text="Where it is. Needed when a question reveals special category data or offences.",
    )
    questions_checked_by = models.CharField(
        max_length=160,
        blank=True,
        help_text="Who read every question against the checklist, and when: none asks a child to"
        " say they broke the law, and none asks for names.",
    )
    good_for_children = models.CharField(
        "why it is good for children",
        max_length=240,
        blank=True,
        help_text="One sentence, and who approved it (CC-01).",
    )
    tried_out_with = models.CharField(
        max_length=240,
        blank=True,
        help_text="Which young people read the words before the launch: at least five (YP-03).",
    )
    # Of the step whose changed words an officer has said mean the same (SD-03, rules.deciding).
    reviewed_checksum = models.CharField(max_length=64, blank=True, editable=False)

    # A copy is a new survey: somebody has to check and sign for it again.
    exclude_fields_in_copy: ClassVar[list[str]] = [
        "opens_at",
        "closes_at",
        "is_paused",
        "pause_reason",
        "reply_by",
        "reply_page",
        "dpia_ref",
        "questions_checked_by",
        "tried_out_with",
        "reviewed_checksum",
    ]
    parent_page_types: ClassVar[list[str]] = ["surveys.SurveyIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    base_form_class = SurveyPageForm
    copy_form_class = SurveyCopyForm
    card_kicker: ClassVar[str] = "Survey"
    content_panels: ClassVar[list[Panel]] = [*BasePage.content_panels, *SURVEY_PANELS]
    search_fields: ClassVar[list[Any]] = [*BasePage.search_fields, index.SearchField("why_asked")]

    class Meta:
        verbose_name = "survey"
        verbose_name_plural = "surveys"

    def clean(self) -> None:
        """Give every block an id of its own; once live, refuse what may not be published."""
        self._give_own_ids()
        self._check_languages()
        super().clean()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; drafts are not cleaned on the way, and need ids of their own just as much."""
        self._give_own_ids()
        super().save(*args, **kwargs)

    def launch_problems(self) -> Iterator[Problem]:
        """Yield each promise that is missing before a survey can be published."""
        for field, finding in launch_findings(self):
            yield field or None, f"{finding.words} ({finding.rule})"

    def _give_own_ids(self) -> None:
        raw = list(self.sections.get_prep_value())
        unique = with_unique_ids(raw)
        if unique != raw:
            self.sections = StreamValue(self.sections.stream_block, unique, is_lazy=True)

    def _check_languages(self) -> None:
        unknown = set(self.language_codes) - {code for code, _ in settings.LANGUAGES}
        if unknown:
            words = f"Not a language of this site: {', '.join(sorted(unknown))}"
            raise ValidationError({"languages": words})

    @property
    def language_codes(self) -> list[str]:
        """The languages in which the survey can be answered."""
        return [code.strip() for code in self.languages.split(",") if code.strip()]

    @property
    def definition(self) -> Definition:
        """The questionnaire as the page has it now, published or not."""
        return build_definition(self.sections)

    @property
    def latest_version(self) -> QuestionnaireVersion | None:
        """The questionnaire as it was last published."""
        if self.pk is None:
            return None
        return QuestionnaireVersion.objects.filter(survey_id=self.pk).order_by("number").last()

    @property
    def needs_code(self) -> bool:
        """Whether nobody comes in without a printed code."""
        return self.door == Door.CODES

    @property
    def is_for_organisations(self) -> bool:
        """Whether named bodies answer it: then it is not anonymous, and says so (DP-09)."""
        return self.audience == Audience.ORGANISATIONS

    @property
    def is_for_young_people(self) -> bool:
        """Whether people from the age of 11 are asked."""
        return self.audience == Audience.YOUNG_PEOPLE

    def earlier_questionnaires(self) -> list[Definition]:
        """Return the questionnaires of all versions, oldest first."""
        if self.pk is None:
            return []
        versions = QuestionnaireVersion.objects.filter(survey_id=self.pk).order_by("number")
        return [version.questionnaire for version in versions]

    @property
    def status(self) -> Status:
        """Whether people can answer now."""
        return status_at(self, timezone.now())

    @property
    def status_in_a_word(self) -> str:
        """What it is now, as people say it."""
        return STATE_TAGS[self.status][0]

    @property
    def opens_in_words(self) -> str:
        """The moment of opening, as people say it."""
        return moment_in_words(self.opens_at)

    @property
    def closes_in_words(self) -> str:
        """The moment of closing, as people say it."""
        return moment_in_words(self.closes_at)

    def chosen_scene(self) -> str:
        """Return the drawn scene of those whom it is for."""
        return SCENES_OF[self.audience]

    def card(self, request: HttpRequest | None = None) -> dict[str, Any]:
        """Return the values of ``components/card.html``: what it is now and, if so, an example."""
        label, kind = STATE_TAGS[self.status]
        return {
            **super().card(request),
            "kicker": "Example survey" if self.is_demonstration else self.card_kicker,
            "tag_label": label,
            "tag_kind": kind,
            "meta": self._dates_in_words(),
        }

    def _dates_in_words(self) -> str:
        match self.status:
            case Status.OPEN if self.closes_at:
                return f"Open until {self.closes_in_words}"
            case Status.SCHEDULED:
                return f"Opens at {self.opens_in_words}"
            case Status.CLOSED:
                return f"Closed at {self.closes_in_words}"
            case _:
                return ""
