"""The organisations' door: a named body answers, and says whether that may be public (QL-2)."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy

from surveys.answering.drafts import begin, forget, open_draft
from surveys.answering.keys import give_key, key_from
from surveys.models import SurveyPage
from surveys.rules.routing import first_unanswered
from surveys.speech import Speech
from surveys.views.doors import (
    GET_AND_POST,
    closed_door,
    go,
    private,
    question_address,
    show,
    spoken_address,
)

PUBLISH = (
    ("yes", gettext_lazy("Yes, with the name of our organisation")),
    ("no", gettext_lazy("No, only the partnership may read it")),
)


class OrganisationForm(forms.Form):
    """Who speaks. The name of the person is not asked for."""

    body = forms.CharField(
        label=gettext_lazy("What is the name of your organisation?"),
        max_length=120,
        error_messages={"required": gettext_lazy("Enter the name of your organisation")},
    )
    role = forms.CharField(
        label=gettext_lazy("What is your role there?"),
        help_text=gettext_lazy("For example head teacher, not your name"),
        max_length=80,
        error_messages={"required": gettext_lazy("Enter your role in the organisation")},
    )
    publish = forms.ChoiceField(
        label=gettext_lazy("May we publish your organisation’s answers?"),
        choices=PUBLISH,
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Choose whether we may publish your organisation’s answers")
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Leave checking to the server (UX-03)."""
        super().__init__(*args, **kwargs)
        self.use_required_attribute = False


@private(*GET_AND_POST)
def organisation(request: HttpRequest, survey: SurveyPage) -> HttpResponse:
    """Ask who speaks, then begin."""
    if not survey.is_for_organisations:
        raise Http404
    stopped = closed_door(request, survey)
    if stopped is not None:
        return stopped
    form = OrganisationForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        return _begin(request, survey, form.cleaned_data)
    status = 422 if form.errors else 200
    back = spoken_address(survey, "agreement")
    return show(request, survey, "organisation", form=form, back_url=back, status=status)


def _begin(request: HttpRequest, survey: SurveyPage, about: dict[str, str]) -> HttpResponse:
    version = survey.latest_version
    if version is None:
        return show(request, survey, "stopped", status=403, state="unready")
    key = key_from(request, survey.pk)
    old = open_draft(key)
    code = old.content.code if old and old.content else ""
    if survey.needs_code and not code:
        return go(spoken_address(survey, "code"))
    forget(key)
    speech = Speech().chosen(request, version.questionnaire)
    draft = begin(survey.pk, version.number, speech, code, organisation=about)
    response = go(question_address(survey, first_unanswered(version.questionnaire, {})))
    give_key(response, survey.pk, draft.key)
    return response
