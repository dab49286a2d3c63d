"""Loading a file in the CMS: refused with a list of problems, or kept and previewed."""

import csv

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from partnership.accounts.audit import record
from partnership.evidence.exports.neutral import neutral
from partnership.evidence.figures.changes import settle
from partnership.evidence.loaders.police.loader import load_police_archive
from partnership.evidence.loaders.police.places import forces
from partnership.evidence.loaders.problems import LoadRefused
from partnership.evidence.models import Release
from partnership.evidence.permissions import load_release

PROBLEMS = "evidence_load_problems"


class LoadForm(forms.Form):
    """A file and the force that it belongs to."""

    file = forms.FileField(
        label="Police archive (zip)",
        help_text="The zip of monthly street files as data.police.uk publishes it.",
        widget=forms.FileInput(attrs={"accept": ".zip"}),
    )
    force = forms.ChoiceField(label="Police force", initial="northamptonshire")

    def __init__(self, *args: object, **kwargs: object) -> None:
        """Offer the forces that we know the areas of."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["force"].choices = [  # type: ignore[attr-defined]
            (slug, slug.replace("-", " ").capitalize()) for slug in forces()
        ]


@require_http_methods(["GET", "POST"])
def load(request: HttpRequest) -> HttpResponse:
    """Take a file; show why it is refused, or what it would change."""
    load_release.require(request.user)
    form = LoadForm(request.POST or None, request.FILES or None)
    refused: LoadRefused | None = None
    if form.is_valid():
        try:
            release = _loaded(form.cleaned_data["file"], form.cleaned_data["force"])
        except LoadRefused as refusal:
            refused = refusal
            _keep_problems(request, refusal)
        else:
            settle(release, timezone.now())
            record(request.user, "evidence.load_release", release)
            return redirect("evidence_release", release.pk)
    context = {
        "form": form,
        "problems": refused.problems if refused else (),
        "page_title": "Load a police archive",
        "header_icon": "upload",
    }
    return render(request, "evidence/admin/load.html", context, status=422 if refused else 200)


def _loaded(file: UploadedFile, force: str) -> Release:
    return load_police_archive(file, file.name or "archive.zip", force=force).release  # type: ignore[arg-type]


@require_GET
def problems_file(request: HttpRequest) -> HttpResponse:
    """Return why the last file was refused, as a CSV of file, row, column and reason."""
    load_release.require(request.user)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="problems.csv"'
    writer = csv.writer(response)
    writer.writerow(("file", "row", "column", "reason"))
    for row in request.session.get(PROBLEMS, ()):
        writer.writerow([neutral(str(cell)) for cell in row])
    return response


def _keep_problems(request: HttpRequest, refused: LoadRefused) -> None:
    """Keep the problems of the last file for the download; at most some hundreds of lines."""
    request.session[PROBLEMS] = [
        (each.file, each.row or "", each.column, each.reason) for each in refused.problems
    ]
