"""Translating a survey in the CMS: both languages side by side, and who checked the words."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from partnership.core.languages import is_english, own_name
from surveys import permissions
from surveys.models import SurveyPage, SurveyTranslation
from surveys.rules.translations import state_of
from surveys.translating.files import UnreadableFileError, as_csv, from_csv
from surveys.translating.rows import english_of, rows_of


class CheckForm(forms.Form):
    """Who read the words and found them right."""

    checked_by = forms.CharField(
        max_length=80, label="Checked by", help_text="A name or a role. It is shown to everybody."
    )


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: int, language: str) -> HttpResponse:
    """Show every text in both languages, or keep the words that were typed."""
    kept = _kept(request, pk, language)
    if request.method == "POST":
        rows = rows_of(kept)
        kept.put(english_of(kept), {row.key: request.POST.get(row.name, "") for row in rows})
        kept.save()
        messages.success(request, "The words are kept. They are public after the next publishing.")
        return redirect(_here(kept))
    return TemplateResponse(request, "surveys/translating/edit.html", _context(kept))


@require_POST
def check(request: HttpRequest, pk: int, language: str) -> HttpResponse:
    """Record that a person has checked the words (YP-14); only complete ones can be checked."""
    kept = _kept(request, pk, language)
    form = CheckForm(request.POST)
    if not state_of(english_of(kept), kept.done).is_complete:
        messages.error(request, "Translate every text first. Then a person can check them all.")
    elif form.is_valid():
        kept.checked_by = form.cleaned_data["checked_by"]
        kept.checked_on = timezone.localdate()
        kept.save()
        messages.success(request, "The check is kept.")
    else:
        messages.error(request, "Say who checked the words.")
    return redirect(_here(kept))


@require_safe
def download(request: HttpRequest, pk: int, language: str) -> HttpResponse:
    """Hand out the texts as a file for a translator."""
    kept = _kept(request, pk, language)
    name = f"{kept.survey.slug}-{language}.csv"
    return HttpResponse(
        as_csv(rows_of(kept)),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


@require_POST
def upload(request: HttpRequest, pk: int, language: str) -> HttpResponse:
    """Take a translator's file; texts whose English has changed since are left as they are."""
    kept = _kept(request, pk, language)
    sent = request.FILES.get("file")
    try:
        given = from_csv(sent.read() if sent else b"")
    except UnreadableFileError as problem:
        messages.error(request, str(problem))
        return redirect(_here(kept))
    english = english_of(kept)
    fresh = {key: words for key, (was, words) in given.items() if english.get(key) == was}
    kept.put(english, fresh)
    kept.save()
    left = len(given) - len(fresh)
    messages.success(request, f"{len(fresh)} texts were taken. {left} did not fit and were left.")
    return redirect(_here(kept))


def _kept(request: HttpRequest, pk: int, language: str) -> SurveyTranslation:
    """Return the translation for somebody who may work on it, new when nobody began it."""
    survey = get_object_or_404(SurveyPage, pk=pk)
    permissions.translate.require(request.user, survey)
    if is_english(language) or language not in dict(settings.LANGUAGES):
        raise Http404
    found = SurveyTranslation.objects.filter(survey=survey, language=language).first()
    return found or SurveyTranslation(survey=survey, language=language)


def _here(kept: SurveyTranslation) -> str:
    return reverse("surveys_translate", args=[kept.survey_id, kept.language])


def _context(kept: SurveyTranslation) -> dict[str, Any]:
    state = state_of(english_of(kept), kept.done)
    others = [code for code, _ in settings.LANGUAGES if not is_english(code)]
    args = [kept.survey_id, kept.language]
    return {
        "kept": kept,
        "rows": rows_of(kept),
        "state": state,
        "language_name": dict(settings.LANGUAGES)[kept.language],
        "languages": [
            (own_name(code), reverse("surveys_translate", args=[kept.survey_id, code]))
            for code in others
            if code != kept.language
        ],
        "check_form": CheckForm(),
        "urls": {
            name: reverse(f"surveys_translation_{name}", args=args)
            for name in ("check", "download", "upload")
        },
        "header_title": f"{kept.survey.title} in {dict(settings.LANGUAGES)[kept.language]}",
        "header_icon": "globe",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": "Home"},
            {
                "url": reverse("wagtailadmin_pages:edit", args=[kept.survey_id]),
                "label": kept.survey.title,
            },
            {"url": "", "label": f"In {dict(settings.LANGUAGES)[kept.language]}"},
        ],
    }
