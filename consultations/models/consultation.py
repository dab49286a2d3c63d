"""One consultation: what is asked, what can change, who decides and when the reply comes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import Panel
from wagtail.fields import RichTextField
from wagtail.models import Orderable
from wagtail.search import index

from consultations.models.choices import Rung
from consultations.models.panels import CONSULTATION_PANELS
from consultations.presentation import card_words, public_context
from consultations.rules.launch import launch_findings
from consultations.rules.status import Status, status_at
from partnership.core.gated import Problem
from partnership.core.models import BasePage
from surveys.models import SurveyPage

PLAIN = ["bold", "ol", "ul", "link", "document-link", "figure"]


class ConsultationPage(BasePage):
    """A question to the public with a promise attached (design §6, CL-1, CP-1).

    Whether it is open comes from its dates alone (``status``). ``shared_with`` decides which
    partner bodies' reviewers may read its results, hidden numbers hidden (DP-23).
    """

    why = models.TextField(
        blank=True, max_length=800, help_text="Why we are asking, in two or three plain sentences."
    )
    can_change = models.TextField(
        "what can still change",
        blank=True,
        max_length=800,
        help_text="What people's answers can really move. If it is little, say so.",
    )
    already_decided = models.TextField(
        "what is already decided",
        blank=True,
        max_length=800,
        help_text="So that nobody spends time on it. “Nothing yet” is an answer too.",
    )
    options = RichTextField(
        "the choices, and what each would mean",
        blank=True,
        features=PLAIN,
        help_text="Enough to make up one's mind: what could be done, for whom, at what cost.",
    )
    who_decides = models.CharField(
        blank=True, max_length=200, help_text="A role or a group, for example “The board of …”."
    )
    decision_on = models.DateField(
        "day of the decision", null=True, blank=True, help_text="After the last day to answer."
    )
    rung = models.CharField(
        "what kind of taking part this is",
        blank=True,
        max_length=16,
        choices=Rung.choices,
        help_text="Be honest: a survey by itself is “We ask you, then we decide”.",
    )
    how_long = models.CharField(
        "how long it takes", blank=True, max_length=80, help_text="For example “About 5 minutes”."
    )
    opens_at = models.DateTimeField(null=True, blank=True, help_text="London time.")
    closes_at = models.DateTimeField(
        null=True,
        blank=True,
        help_text="London time: the first moment at which it is closed. Allow 28 days or more.",
    )
    is_paused = models.BooleanField("paused", default=False)
    pause_reason = models.CharField(
        blank=True, max_length=240, help_text="Shown to everybody while it is paused."
    )
    is_withdrawn = models.BooleanField("withdrawn", default=False)
    withdrawal_reason = models.CharField(
        blank=True, max_length=240, help_text="Shown to everybody, for good."
    )
    reply_by = models.DateField(
        null=True, blank=True, help_text="The day by which the reply appears: within 8 weeks."
    )
    reply_promise = models.TextField(
        blank=True, max_length=400, help_text="How and where we reply, and to whom."
    )
    replied_on = models.DateField(
        null=True, blank=True, help_text="Fill in when the reply is published. Not before."
    )
    reply = RichTextField(
        blank=True,
        features=PLAIN,
        help_text="What people said, what we decided, and what we will not do because …",
    )
    for_young_people = models.BooleanField(
        default=False, help_text="Then the four promises below are needed."
    )
    space = models.TextField(
        blank=True, max_length=400, help_text="How it is safe, and other ways to take part."
    )
    voice = models.TextField(blank=True, max_length=400, help_text="What help there is to answer.")
    audience = models.CharField(blank=True, max_length=240, help_text="The role that listens.")
    influence = models.TextField(
        blank=True, max_length=400, help_text="How what is said will be used."
    )
    shared_with = ParentalManyToManyField(
        "accounts.Organisation",
        blank=True,
        related_name="+",
        verbose_name="partner bodies",
        help_text="Their reviewers see results with small numbers hidden, never single answers.",
    )
    is_demonstration = models.BooleanField(
        "example consultation", default=False, help_text="Labelled as an example everywhere."
    )

    parent_page_types: ClassVar[list[str]] = ["consultations.HaveYourSayPage"]
    subpage_types: ClassVar[list[str]] = []
    card_kicker: ClassVar[str] = "Consultation"
    scene: ClassVar[str] = "together"
    content_panels: ClassVar[list[Panel]] = [*BasePage.content_panels, *CONSULTATION_PANELS]
    search_fields: ClassVar[list[Any]] = [
        *BasePage.search_fields,
        index.SearchField("why"),
        index.SearchField("can_change"),
    ]

    class Meta:
        verbose_name = "consultation"
        verbose_name_plural = "consultations"

    def launch_problems(self) -> Iterator[Problem]:
        """Yield what the launch gate still asks for (CP-1, CP-5, CD-09)."""
        for finding in launch_findings(self):
            yield finding.field, f"{finding.words} ({finding.rule})"

    @property
    def status(self) -> Status:
        """What the consultation is now."""
        return status_at(self, timezone.now())

    def surveys(self) -> list[SurveyPage]:
        """Return its surveys, in the order of the editor."""
        return [link.survey for link in self.survey_links.select_related("survey")]

    def card(self, request: HttpRequest | None = None) -> dict[str, Any]:
        """Return the values of ``components/card.html``, with the status and dates in words."""
        return {**super().card(request), **card_words(self, timezone.now())}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the status, the surveys to answer, the dates and how our promise stands."""
        context = super().get_context(request, *args, **kwargs)
        return {**context, **public_context(self, request, timezone.now())}


class ConsultationSurvey(Orderable):
    """A survey that is part of a consultation."""

    consultation = ParentalKey(
        ConsultationPage, on_delete=models.CASCADE, related_name="survey_links"
    )
    survey = models.ForeignKey("surveys.SurveyPage", on_delete=models.CASCADE, related_name="+")

    def __str__(self) -> str:
        """Return the survey's title."""
        return self.survey.title


class ConsultationDocument(Orderable):
    """Something to read before answering."""

    consultation = ParentalKey(
        ConsultationPage, on_delete=models.CASCADE, related_name="document_links"
    )
    document = models.ForeignKey(
        "library.LibraryDocument", on_delete=models.CASCADE, related_name="+"
    )

    def __str__(self) -> str:
        """Return the document's title."""
        return self.document.title
