"""Making a release public, with the ledger entry for every figure that it changes (P1, P2)."""

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from partnership.evidence.figures.door import figures_by_slug
from partnership.evidence.figures.rendered import RenderedFigure
from partnership.evidence.models import Correction, CorrectionKind, Figure, Release
from partnership.evidence.rules.cells import RATE_FORMS, WHOLE_FORMS


def publish(
    release: Release,
    *,
    reason: str = "",
    kind: CorrectionKind = CorrectionKind.REVISION,
) -> list[Correction]:
    """Make a release public now and write what it changes into the ledger.

    Args:
        release: A loaded release; one that is public already is left as it is.
        reason: Why public numbers change; the publisher's newer edition when left out.
        kind: A scheduled revision or an unscheduled correction.

    Returns:
        The ledger entries, one for each saved figure whose words changed.
    """
    now = timezone.now()
    if release.publish_at and release.publish_at <= now:
        return []
    with transaction.atomic():
        figures = _affected(release)
        before = figures_by_slug(figures)
        release.publish_at = now
        release.save(update_fields=["publish_at"])
        after = figures_by_slug(figures)
        entries = [
            Correction(
                kind=kind,
                figure=figures[slug],
                measure=figures[slug].measure,
                release=release,
                what=figures[slug].title,
                old_words=before[slug].words,
                new_words=after[slug].words,
                reason=reason or f"{release.dataset.publisher} put out a newer file.",
                published_at=now,
            )
            for slug in figures
            if _differ(before[slug], after[slug])
        ]
        return Correction.objects.bulk_create(entries)


def _affected(release: Release) -> dict[str, Figure]:
    """Return the saved figures whose numbers the release may move, by slug."""
    measures = release.observations.values("measure")
    affected = Figure.objects.filter(
        Q(measure__in=measures)
        | Q(measure__base__in=measures, form__in=RATE_FORMS)
        | Q(measure__whole__in=measures, form__in=WHOLE_FORMS)
    )
    return {each.slug: each for each in affected.select_related("measure").distinct()}


def _differ(before: RenderedFigure, after: RenderedFigure) -> bool:
    """Say whether readers who saw a number would now see another."""
    return before.available and before.words != after.words
