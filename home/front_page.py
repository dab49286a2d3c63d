"""What the home page shows of the rooms below: cards, each from one query."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from consultations.models import ActionPage, ConsultationPage
from partnership.core.blocks import link_url
from partnership.core.public import live_and_public
from partnership.evidence.figures import RenderedFigure, figures_by_slug
from stories.models import public_stories
from surveys.models import SurveyPage

if TYPE_CHECKING:
    from home.models import HomePage

CARDS_IN_A_ROW = 3
OPEN = "open"
Card = dict[str, Any]


def chosen_ids(stream: Any) -> list[int]:
    """Return what a stream of choosers holds, without fetching it; empty places left out."""
    return [child["value"] for child in stream.raw_data if child["value"]]


def story_cards(home: "HomePage", request: HttpRequest) -> list[Card]:
    """Return the chosen stories in their order or, with none chosen, the newest."""
    stories = public_stories(request)
    if chosen := chosen_ids(home.featured_stories):
        found = {story.pk: story for story in stories.filter(pk__in=chosen)}
        return [found[pk].card(request) for pk in chosen if pk in found]
    return [story.card(request) for story in stories[:CARDS_IN_A_ROW]]


def _figure_card(figure: RenderedFigure) -> Card:
    return {
        "value": figure.value_text,
        "label": figure.label,
        "detail": figure.detail,
        "source": figure.source.words,
        "url": "",
    }


def figure_cards(home: "HomePage") -> list[Card]:
    """Return the headline figures; one that a rule forbids is left out (P6 to P23)."""
    saved = [child.value for child in home.figures if child.value]
    figures = figures_by_slug([each.slug for each in saved])
    return [_figure_card(figures[each.slug]) for each in saved if figures[each.slug].available]


def hero_action(home: "HomePage", request: HttpRequest) -> Card | None:
    """Return label and address of the opening's button, when it leads somewhere."""
    for child in home.hero_action:
        if url := link_url(child.value, request):
            return {"url": url, "label": child.value["label"]}
    return None


def open_cards(request: HttpRequest) -> list[Card]:
    """Return what can be answered today: consultations first, then surveys."""
    asked: list[ConsultationPage | SurveyPage] = [
        *live_and_public(ConsultationPage.objects.all(), request).defer_streamfields(),
        *live_and_public(SurveyPage.objects.all(), request).defer_streamfields(),
    ]
    return [page.card(request) for page in asked if page.status == OPEN][:CARDS_IN_A_ROW]


def changed_cards(request: HttpRequest) -> list[Card]:
    """Return the newest actions."""
    actions = live_and_public(ActionPage.objects.all(), request).defer_streamfields()
    newest = actions.order_by("-last_published_at")[:CARDS_IN_A_ROW]
    return [action.card(request) for action in newest]
