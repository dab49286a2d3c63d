"""Loading a file in the CMS: refused with a list of problems, or kept and previewed."""

from django import forms
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from partnership.accounts.audit import record
from partnership.core.files.problems import LoadRefused, Problem, problems_csv
from partnership.evidence.figures.changes import settle
from partnership.evidence.loaders.registry import BY_SLUG, LOADERS
from partnership.evidence.loaders.tidy.template import template_csv, template_xlsx
from partnership.evidence.models import Release
from partnership.evidence.permissions import load_release

PROBLEMS = "evidence_load_problems"
TEMPLATES = {
    "csv": (template_csv, "text/csv; charset=utf-8"),
    "xlsx": (
        template_xlsx,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
}


class LoadForm(forms.Form):
    """A file and what it is."""

    loader = forms.ChoiceField(
        label="What file is it?",
        choices=[(each.slug, each.name) for each in LOADERS],
        help_text="The list below says which file each one takes.",
    )
    file = forms.FileField(label="File", help_text="As it was published, unchanged.")


@require_http_methods(["GET", "POST"])
def load(request: HttpRequest) -> HttpResponse:
    """Take a file; show why it is refused, or what it would change."""
    load_release.require(request.user)
    form = LoadForm(request.POST or None, request.FILES or None)
    refused: LoadRefused | None = None
    if form.is_valid():
        try:
            releases = _loaded(form.cleaned_data["file"], form.cleaned_data["loader"])
        except LoadRefused as refusal:
            refused = refusal
            request.session[PROBLEMS] = problems_csv(refusal.problems)
        else:
            return _previewed(request, releases)
    context = {
        "form": form,
        "loaders": LOADERS,
        "problems": refused.problems if refused else (),
        "page_title": "Load a published file",
        "header_icon": "upload",
    }
    return render(request, "evidence/admin/load.html", context, status=422 if refused else 200)


def _loaded(file: UploadedFile, slug: str) -> list[Release]:
    """Load the file and put aside what it leaves uncounted.

    Raises:
        LoadRefused: Anything is wrong with the file. Nothing is written.
    """
    loader, name = BY_SLUG[slug], file.name or "file"
    if not name.lower().endswith(loader.suffixes):
        expected = " or ".join(loader.suffixes)
        raise LoadRefused([Problem(name, f"{loader.name} is a file that ends in {expected}.")])
    results = loader.load(file, name, None)  # type: ignore[arg-type]
    for result in results:
        settle(result.release, timezone.now())
    return [result.release for result in results]


def _previewed(request: HttpRequest, releases: list[Release]) -> HttpResponse:
    """Lead to the preview, or to the list where a file made several releases."""
    for release in releases:
        record(request.user, "evidence.load_release", release)
    if len(releases) == 1:
        return redirect("evidence_release", releases[0].pk)
    messages.success(request, f"Loaded, not public yet: {len(releases)} parts. Look at each.")
    return redirect("wagtailsnippets_evidence_release:list")


@require_GET
def problems_file(request: HttpRequest) -> HttpResponse:
    """Return why the last file was refused, as a CSV of file, row, column and reason."""
    load_release.require(request.user)
    return _attached(
        request.session.get(PROBLEMS) or problems_csv(()), "text/csv; charset=utf-8", "problems.csv"
    )


@require_GET
def template_file(request: HttpRequest, kind: str) -> HttpResponse:
    """Return the empty table of our own layout, to be filled in."""
    load_release.require(request.user)
    if kind not in TEMPLATES:
        raise Http404("There is a CSV and an XLSX.")
    make, content_type = TEMPLATES[kind]
    return _attached(make(), content_type, f"template.{kind}")


def _attached(content: str | bytes, content_type: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
