"""What the CMS asks this area before it acts."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail import hooks
from wagtail.models import Page

from surveys.models import QuestionnaireVersion


@hooks.register("before_delete_page")
def keep_what_was_answered(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Refuse to delete a survey that was published: its answers need its versions (SB-02)."""
    below = page.get_descendants(inclusive=True).values("pk")
    if not QuestionnaireVersion.objects.filter(survey__in=below).exists():
        return None
    messages.error(
        request, "A survey that was published cannot be deleted. Unpublish it, or let it close."
    )
    return redirect("wagtailadmin_explore", page.get_parent().pk)
