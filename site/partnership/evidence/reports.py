"""“Report an error”: taking a report in, and answering it (N9)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache

from partnership.accounts.models import User
from partnership.core.form_token import FormToken, comes_from_elsewhere
from partnership.core.signed_forms import SignedForm
from partnership.evidence.models import ErrorReport, Figure, Reporter, ReportStatus

LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Subject:
    """What a report is about: a figure, or a chart or table of a page."""

    about: str
    shown: str
    address: str
    figure: Figure | None = None


class ReportForm(SignedForm):
    """What is wrong, and who says so in a general word."""

    tokens = FormToken("evidence.report-an-error")
    error_target = "id_words"

    words = forms.CharField(
        label="What is wrong with it?",
        required=False,
        strip=False,
        help_text="Say where you looked and what you expected. Leave out names of people.",
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    reporter = forms.ChoiceField(
        label="Who are you?",
        required=False,
        choices=Reporter.choices,
        help_text="If we put a mistake right, we say in general who told us. Never your name.",
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Count characters on the page."""
        super().__init__(*args, **kwargs)
        words: Any = self.fields["words"]
        words.character_limit = LONGEST
        words.show_optional = False

    def clean_words(self) -> str:
        """Return the words; say what to do about none or too many (UX-06)."""
        words = str(self.cleaned_data["words"]).replace("\r\n", "\n").replace("\r", "\n")
        if not words.strip():
            raise forms.ValidationError("Write what is wrong in the box")
        if (over := len(words) - LONGEST) > 0:
            raise forms.ValidationError(
                f"What you write must be {LONGEST} characters or less. It has {over} too many"
            )
        return words

    def clean_reporter(self) -> str:
        """Take no answer for “rather not say”."""
        return self.cleaned_data["reporter"] or Reporter.UNSAID


@never_cache
def answer(request: HttpRequest, subject: Subject, context: Mapping[str, Any]) -> HttpResponse:
    """Show the form, or take the report in and go to the thank-you page below it.

    Args:
        request: a GET or a POST; the signed token does what the CSRF cookie would do.
        subject: what the reader looked at.
        context: the page and its breadcrumbs.
    """
    if request.method != "POST":
        return _page(request, subject, context, ReportForm(initial={"token": _token()}))
    if comes_from_elsewhere(request):
        raise PermissionDenied
    form = ReportForm(request.POST.dict())
    if not form.is_valid():
        form.renew_token()
        return _page(request, subject, context, form)
    if form.tokens.use_once(form.number):
        _take_in(form, subject)
    return redirect(f"{request.path}thank-you/")


def _token() -> str:
    return ReportForm.tokens.new()


def _page(
    request: HttpRequest, subject: Subject, context: Mapping[str, Any], form: ReportForm
) -> HttpResponse:
    errors = form.summary() if form.is_bound else []
    known = {**context, "subject": subject, "form": form, "errors": errors}
    return TemplateResponse(request, "evidence/report.html", known)


def _take_in(form: ReportForm, subject: Subject) -> None:
    report = ErrorReport(
        figure=subject.figure,
        about=subject.about[:200],
        shown=subject.shown[:300],
        address=subject.address[:300],
        reporter=form.cleaned_data["reporter"],
    )
    report.words = form.cleaned_data["words"]
    try:
        report.save()
    except Exception:
        form.tokens.forget_use(form.number)
        raise


def decide(report: ErrorReport, user: User) -> None:
    """Save an analyst's answer; the ledger entry learns who reported it, in a general word."""
    report.decided_by, report.decided_on = user, timezone.localdate()
    report.save()
    entry = report.correction
    if report.status != ReportStatus.CORRECTED or entry is None or entry.reported_by:
        return
    if report.reporter != Reporter.UNSAID:
        entry.reported_by = Reporter(report.reporter).label
        entry.save(update_fields=["reported_by"])
