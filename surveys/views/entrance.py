"""From an address below ``…/answer/`` to the survey it belongs to, by the shortest way."""

from django.http import HttpRequest, HttpResponse
from wagtail.models import Site
from wagtail.views import serve

from partnership.core.public import live_and_public
from surveys.models import SurveyPage


def entrance(request: HttpRequest, above: str, below: str) -> HttpResponse:
    """Serve a page of a survey; whatever is not a public survey is left to Wagtail.

    Args:
        request: the visitor's request.
        above: the path of the survey below the site's home page, with its closing slash.
        below: the path of the page below the survey.
    """
    survey = _survey_at(request, above)
    if survey is None:
        return serve(request, f"{above}{below}")
    view, args, kwargs = survey.resolve_subpage(f"/{below}")
    return survey.serve(request, view, args, kwargs)


def _survey_at(request: HttpRequest, path: str) -> SurveyPage | None:
    site = Site.find_for_request(request)
    if site is None:
        return None
    found = SurveyPage.objects.filter(url_path=f"{site.root_page.url_path}{path}")
    return live_and_public(found).first()
