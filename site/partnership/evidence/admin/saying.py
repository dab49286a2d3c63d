"""The last step of putting a figure into a text: its form and its wording (N1, design §4)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views import View
from wagtail.admin.modal_workflow import render_modal_workflow

from partnership.evidence.admin.saying_form import SayingForm
from partnership.evidence.figure_scope import Citation
from partnership.evidence.figures.door import saved_figures
from partnership.evidence.figures.versions import every_form
from partnership.evidence.models import Figure
from partnership.evidence.rich_text import citation_of, entity_data, wording_of

SAY = "say"
CHOOSE = "evidence_figure_chooser:choose"


def choose_url() -> str:
    """Return the list of figures, for a text."""
    return f"{reverse(CHOOSE)}?{SAY}=1"


def say_step(request: HttpRequest, saved: Figure, form: SayingForm | None = None) -> HttpResponse:
    """Show every form of a figure with its words, or why it is refused.

    Args:
        request: ``form`` and ``wording`` in its address are the present choice.
        saved: the figure that was chosen.
        form: what was sent, when it cannot be taken.
    """
    if form is None:
        form = SayingForm(_forms_of(saved), chosen=_present(request, saved))
    context = {
        "figure": saved,
        "form": form,
        "action": reverse("evidence_figure_chooser:say", args=[saved.slug]),
        "other_url": choose_url(),
    }
    return _step(request, SAY, context)


def _present(request: HttpRequest, saved: Figure) -> tuple[Any, Any]:
    """Return the form and the wording that the text has now; at first the figure's own form."""
    attrs = request.GET.dict()
    return citation_of(attrs).form or saved.form, wording_of(attrs)


def _forms_of(saved: Figure) -> Any:
    """Return the figure in each of its forms, refused ones too, in a few queries."""
    return every_form(next(iter(saved_figures([saved.slug]))))


def _step(request: HttpRequest, name: str, context: dict[str, Any]) -> HttpResponse:
    template = "evidence/admin/say.html"
    response: HttpResponse = render_modal_workflow(
        request, template, None, context, json_data={"step": name}
    )
    return response


class SayView(View):
    """Opens at the present choice, and answers with what the editor keeps."""

    def get(self, request: HttpRequest, slug: str) -> HttpResponse:
        """Show the choice; a figure that is gone leads back to the list."""
        saved = Figure.objects.filter(slug=slug).first()
        return say_step(request, saved) if saved else redirect(choose_url())

    def post(self, request: HttpRequest, slug: str) -> HttpResponse:
        """Take the choice."""
        saved = Figure.objects.filter(slug=slug).first()
        if saved is None:
            return redirect(choose_url())
        forms = _forms_of(saved)
        sent = SayingForm(forms, data=request.POST)
        if not sent.is_valid():
            return say_step(request, saved, sent)
        form, wording = sent.choice
        result = entity_data(forms[form], Citation(slug, form.value), wording)
        response: HttpResponse = render_modal_workflow(
            request, None, json_data={"step": "chosen", "result": result}
        )
        return response
