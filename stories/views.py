"""“Tell us your story”, without an account, a cookie or a script."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from partnership.core.form_token import comes_from_elsewhere
from partnership.safeguarding.intake import receive
from stories.story_form import StoryWordsForm


def _page(request: HttpRequest, form: StoryWordsForm) -> HttpResponse:
    context = {"form": form, "errors": form.summary() if form.is_bound else []}
    return render(request, "stories/tell_us.html", context)


def _again(request: HttpRequest, form: StoryWordsForm) -> HttpResponse:
    """Show the form with what was typed; a token that no longer works is replaced."""
    form.renew_token()
    return _page(request, form)


# The signed token does what the CSRF cookie would do: reading pages set no cookie (design §7).
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def tell_us(request: HttpRequest) -> HttpResponse:
    """Show the form, or take in the words and go to the thank-you page."""
    if request.method != "POST":
        return _page(request, StoryWordsForm(initial={"token": StoryWordsForm.tokens.new()}))
    form = StoryWordsForm(request.POST.dict())
    if comes_from_elsewhere(request):
        raise PermissionDenied
    if not form.is_valid():
        return _again(request, form)
    if form.tokens.use_once(form.number):
        _take_in(form)
    return redirect("tell_us_thanks")


def _take_in(form: StoryWordsForm) -> None:
    try:
        receive(form.cleaned_data["words"], source="story", reference="story:tell-us")
    except Exception:
        form.tokens.forget_use(form.number)
        raise


@require_safe
def thanks(request: HttpRequest) -> HttpResponse:
    """Say what happens next; the page works when it is opened again (UX-13)."""
    return render(request, "stories/tell_us_thanks.html")
