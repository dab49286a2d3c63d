"""What changed because people spoke."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    MultiFieldPanel,
    PageChooserPanel,
    Panel,
)
from wagtail.search import index

from consultations.models.choices import STAGE_CHOICES, FiveCs
from consultations.presentation_actions import action_card_words, action_context, first_reply_due
from consultations.rules.actions import Stage
from partnership.core.gated import Problem
from partnership.core.models import BasePage
from partnership.core.public import live_and_public


class WhatChangedPage(BasePage):
    """Every action, newest first; while there is none, when the first reply is due."""

    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["consultations.ActionPage"]
    card_kicker: ClassVar[str] = "What changed"
    scene: ClassVar[str] = "sunrise"

    class Meta:
        verbose_name = "list of actions"
        verbose_name_plural = "lists of actions"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the cards of the actions, or the day on which the first reply is due."""
        context = super().get_context(request, *args, **kwargs)
        found = live_and_public(ActionPage.objects.child_of(self)).select_related(
            "responsible_body"
        )
        cards = [action.card(request) for action in found.order_by("-last_published_at")]
        due = None if cards else first_reply_due(timezone.localdate())
        return {**context, "cards": cards, "first_reply": due}


class ActionPage(BasePage):
    """One promise: what people said, what was decided, and what became of it (CL-5, CP-4)."""

    consultation = models.ForeignKey(
        "consultations.ConsultationPage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="actions",
        help_text="Where people said it.",
    )
    people_said = models.TextField(
        "what people said", blank=True, max_length=1200, help_text="In short, without names."
    )
    we_decided = models.TextField(
        "what we decided", blank=True, max_length=1200, help_text="Also what we will not do."
    )
    what_changed = models.TextField(
        blank=True, max_length=1200, help_text="What is different now. Leave empty until it is."
    )
    stage = models.CharField(max_length=12, choices=STAGE_CHOICES, default=Stage.PROPOSED)
    not_doing_reason = models.TextField(
        "why we are not doing it", blank=True, max_length=600, help_text="“We could not, because …”"
    )
    responsible_body = models.ForeignKey(
        "accounts.Organisation",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="body that does it",
    )
    due_on = models.DateField(
        null=True, blank=True, help_text="When it is late, the page says so by itself."
    )
    five_c = models.CharField(
        "which of the five Cs", blank=True, max_length=20, choices=FiveCs.choices
    )
    is_demonstration = models.BooleanField(
        "example action", default=False, help_text="Labelled as an example everywhere."
    )

    parent_page_types: ClassVar[list[str]] = ["consultations.WhatChangedPage"]
    subpage_types: ClassVar[list[str]] = []
    card_kicker: ClassVar[str] = "Action"
    scene: ClassVar[str] = "sunrise"
    content_panels: ClassVar[list[Panel]] = [
        *BasePage.content_panels,
        HelpPanel(
            "<p>Keep to what happened. If we are not doing something, say why: people would"
            " rather know.</p>",
            heading="Being honest about it",
        ),
        PageChooserPanel("consultation"),
        MultiFieldPanel(
            [FieldPanel("people_said"), FieldPanel("we_decided"), FieldPanel("what_changed")],
            heading="From what was said to what changed",
        ),
        MultiFieldPanel(
            [
                FieldPanel("stage"),
                FieldPanel("not_doing_reason"),
                FieldRowPanel([FieldPanel("responsible_body"), FieldPanel("due_on")]),
                FieldPanel("five_c"),
                FieldPanel("is_demonstration"),
            ],
            heading="How far it is",
        ),
    ]
    search_fields: ClassVar[list[Any]] = [
        *BasePage.search_fields,
        index.SearchField("people_said"),
        index.SearchField("what_changed"),
    ]

    class Meta:
        verbose_name = "action"
        verbose_name_plural = "actions"

    def launch_problems(self) -> Iterator[Problem]:
        """Ask for what people said, who acts by when, and why something is not done (CL-5)."""
        needed: dict[str, tuple[object, str]] = {
            "people_said": (self.people_said, "Say what people said."),
            "we_decided": (self.we_decided, "Say what was decided."),
        }
        if self.stage == Stage.NOT_DOING:
            needed["not_doing_reason"] = (self.not_doing_reason, "Say why it is not done.")
        else:
            needed["responsible_body"] = (self.responsible_body_id, "Choose the body that does it.")
            needed["due_on"] = (self.due_on, "Say by when.")
        yield from ((name, words) for name, (value, words) in needed.items() if not value)

    def card(self, request: HttpRequest | None = None) -> dict[str, Any]:
        """Return the values of ``components/card.html``, with how far it is."""
        return {**super().card(request), **action_card_words(self, self._today())}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the stage in words and whether it is late."""
        context = super().get_context(request, *args, **kwargs)
        return {**context, **action_context(self, request, self._today())}

    @staticmethod
    def _today() -> date:
        return timezone.localdate()
