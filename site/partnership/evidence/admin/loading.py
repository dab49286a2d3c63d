"""Loading a police archive in the CMS: look at what it would change, then make it public."""

from dataclasses import dataclass

from django import forms
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from partnership.accounts.audit import record
from partnership.evidence.loaders.police.loader import load_police_archive
from partnership.evidence.loaders.police.places import forces
from partnership.evidence.loaders.problems import LoadRefused
from partnership.evidence.models import Correction, Release
from partnership.evidence.models.sources import ReleaseState
from partnership.evidence.permissions import load_release, publish_release
from partnership.evidence.publishing import publish


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


class PublishForm(forms.Form):
    """Why public numbers change, for the ledger."""

    reason = forms.CharField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Printed on the corrections page beside each figure that changes.",
    )


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
        else:
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


@dataclass(frozen=True, slots=True)
class Preview:
    """What making a release public would do."""

    cells: int
    by_measure: list[tuple[str, int]]
    changes: list[Correction]


def preview_of(release: Release) -> Preview:
    """Publish inside a transaction, look, and take it back; nobody sees the numbers meanwhile."""
    counts = release.observations.values_list("measure__name").annotate(Count("pk")).order_by()
    by_measure = sorted((name, count) for name, count in counts)
    with transaction.atomic():
        changes = publish(Release.objects.get(pk=release.pk))
        transaction.set_rollback(True)
    return Preview(sum(count for _, count in by_measure), by_measure, changes)


@require_http_methods(["GET", "POST"])
def release(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what a loaded file holds and would change; make it public when told to."""
    load_release.require(request.user)
    found = get_object_or_404(Release.objects.select_related("dataset"), pk=pk)
    form = PublishForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        publish_release.require(request.user, found)
        record(request.user, "evidence.publish_release", found, form.cleaned_data["reason"])
        changed = publish(found, reason=form.cleaned_data["reason"])
        messages.success(request, f"Public now. Figures that changed: {len(changed)}.")
        return redirect(reverse("evidence_release", args=[pk]))
    waiting = found.state is not ReleaseState.PUBLISHED
    context = {
        "release": found,
        "waiting": waiting,
        "preview": preview_of(found) if waiting else None,
        "form": form,
        "page_title": found.title,
        "header_icon": "doc-full",
    }
    return render(request, "evidence/admin/release.html", context)
