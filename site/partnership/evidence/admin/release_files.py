"""Handing out a loaded file as it came, to staff who may have it."""

from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET

from partnership.accounts.audit import record
from partnership.evidence.models import Release
from partnership.evidence.permissions import download_file


@require_GET
def release_file(request: HttpRequest, pk: int) -> FileResponse:
    """Send the file to be saved, never to be shown; the trail is written first (SE-25).

    Readers get the tables that are published and a link to the publisher: a file as it came may
    hold streets, other places and numbers below the smallest public area (P20, E9).
    """
    release = get_object_or_404(Release, pk=pk)
    download_file.require(request.user, release)
    if not release.file:
        raise Http404("This release has no file.")
    record(request.user, "evidence.download_file", release)
    return FileResponse(
        release.file.open("rb"),
        as_attachment=True,
        filename=release.file_name,
        content_type="application/octet-stream",
    )
