"""Setting up shared tablets in the CMS, for the officers who run surveys (SD-11)."""

from typing import Any, cast

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from partnership.accounts.audit import record
from partnership.accounts.models import User
from surveys.answering import tablets
from surveys.models import SurveyPage, Tablet
from surveys.models.pages import Audience
from surveys.permissions import set_up_tablet
from surveys.views.doors import address

NAME = "Shared tablets"


class TabletForm(forms.Form):
    """Which survey, and what the tablet is called."""

    survey = forms.ModelChoiceField(queryset=SurveyPage.objects.none())
    name = forms.CharField(
        label="Name of the tablet", max_length=80, help_text="Library, 1st floor"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer what is published; a named body answers in its own name, on the website (QL-2)."""
        super().__init__(*args, **kwargs)
        published = SurveyPage.objects.live().filter(versions__isnull=False).distinct()
        anonymous = published.exclude(audience=Audience.ORGANISATIONS)
        cast(Any, self.fields["survey"]).queryset = anonymous.order_by("title")


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def index(request: HttpRequest) -> HttpResponse:
    """List the tablets, or set one up; its link is shown in the answer and never again."""
    set_up_tablet.require(request.user)
    form, link = TabletForm(request.POST or None), ""
    if request.method == "POST" and form.is_valid():
        link = _set_up(request, form.cleaned_data["survey"], form.cleaned_data["name"])
        form = TabletForm()
    return TemplateResponse(
        request,
        "surveys/staff/tablets.html",
        {
            "form": form,
            "link": link,
            "tablets": Tablet.objects.filter(ended_on__isnull=True).select_related("survey"),
            "header_title": NAME,
            "header_icon": "mobile-alt",
            "breadcrumbs_items": [
                {"url": reverse("wagtailadmin_home"), "label": "Home"},
                {"url": "", "label": NAME},
            ],
        },
    )


@require_POST
def end(request: HttpRequest, pk: str) -> HttpResponse:
    """Take nothing more from a tablet."""
    tablet = get_object_or_404(Tablet, pk=pk)
    set_up_tablet.require(request.user, tablet.survey)
    tablets.end(tablet)
    record(cast(User, request.user), "surveys.end_tablet", tablet)
    messages.success(request, f"Nothing is taken from “{tablet.name}” any more.")
    return redirect("survey_tablets")


def _set_up(request: HttpRequest, survey: SurveyPage, name: str) -> str:
    """Return the link; behind the "#", so that no server and no log ever sees the token."""
    set_up_tablet.require(request.user, survey)
    tablet, token = tablets.set_up(survey, name)
    record(cast(User, request.user), "surveys.set_up_tablet", tablet)
    return f"{request.build_absolute_uri(address(survey, 'tablet'))}#{token}"
