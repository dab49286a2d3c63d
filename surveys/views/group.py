"""The facilitator's door: one answer for a whole group (QB-16, CD-13)."""

from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from surveys.answering.drafts import begin, forget
from surveys.answering.keys import give_key, key_from
from surveys.models import GroupLink, SurveyPage
from surveys.models.groups import GroupSize
from surveys.rules.routing import first_unanswered
from surveys.views.doors import GET_AND_POST, closed_door, go, private, question_address, show


class GroupForm(forms.Form):
    """How many people there are."""

    size = forms.ChoiceField(
        label="How many people are in the group?",
        help_text="Count everybody who takes part, and not yourself",
        choices=GroupSize.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose how many people are in the group"},
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        """Leave checking to the server (UX-03)."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.use_required_attribute = False


@private(*GET_AND_POST)
def group(request: HttpRequest, survey: SurveyPage, link: UUID) -> HttpResponse:
    """Ask how many people there are and whether they want to take part, then begin (DP-03)."""
    stopped = closed_door(request, survey)
    if stopped is not None:
        return stopped
    today = timezone.localdate()
    if not GroupLink.objects.filter(pk=link, survey_id=survey.pk, expires_on__gte=today).exists():
        return show(request, survey, "group_ended", status=404)
    form = GroupForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return show(request, survey, "group", form=form, status=422 if form.errors else 200)
    return _begin(request, survey, form.cleaned_data["size"])


def _begin(request: HttpRequest, survey: SurveyPage, size: str) -> HttpResponse:
    """Begin afresh: the answers of the group before on this device are never shown."""
    version = survey.latest_version
    if version is None:
        return show(request, survey, "stopped", status=403, state="unready")
    forget(key_from(request, survey.pk))
    draft = begin(survey.pk, version.number, group=size)
    response = go(question_address(survey, first_unanswered(version.questionnaire, {})))
    give_key(response, survey.pk, draft.key)
    return response
