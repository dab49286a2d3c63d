"""What the home page shows of the rooms below: cards, each from one query."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from consultations.models import ActionPage, ConsultationPage
from partnership.core.blocks import link_url
from partnership.core.public import live_and_public
from partnership.evidence.figure_scope import Citation, rendered
from partnership.evidence.figures import Form
from partnership.evidence.page_content import headline_card
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
    stories = public_stories()
    if chosen := chosen_ids(home.featured_stories):
        found = {story.pk: story for story in stories.filter(pk__in=chosen)}
        return [found[pk].card(request) for pk in chosen if pk in found]
    return [story.card(request) for story in stories[:CARDS_IN_A_ROW]]


def figure_cards(home: "HomePage") -> list[Card]:
    """Return the headline figures; one that a rule forbids is left out (P6 to P23)."""
    slugs = [child.value for child in home.figures if child.value]
    rate = Form.RATE.value
    figures = rendered([Citation(slug, form) for slug in slugs for form in ("", rate)])
    cards = [
        headline_card(figures[Citation(slug)], figures[Citation(slug, rate)])
        for slug in slugs
        if figures[Citation(slug)].available
    ]
    return [card | {"detail": f"{card['place']} {card['detail']}".strip()} for card in cards]


def hero_action(home: "HomePage", request: HttpRequest) -> Card | None:
    """Return label and address of the opening's button, when it leads somewhere."""
    for child in home.hero_action:
        if url := link_url(child.value, request):
            return {"url": url, "label": child.value["label"]}
    return None


def open_cards(request: HttpRequest) -> list[Card]:
    """Return what can be answered today: consultations first, then surveys."""
    asked: list[ConsultationPage | SurveyPage] = [
        *live_and_public(ConsultationPage.objects.all()).defer_streamfields(),
        *live_and_public(SurveyPage.objects.all()).defer_streamfields(),
    ]
    return [page.card(request) for page in asked if page.status == OPEN][:CARDS_IN_A_ROW]


def changed_cards(request: HttpRequest) -> list[Card]:
    """Return the newest actions."""
    actions = live_and_public(ActionPage.objects.all()).select_related("responsible_body")
    newest = actions.order_by("-last_published_at")[:CARDS_IN_A_ROW]
    return [action.card(request) for action in newest]
