"""What the public may see, as a part of the query that asks for it.

A bare ``.public()`` asks the database once more each time.
"""

from typing import TypeVar

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef
from wagtail.models import PageViewRestriction
from wagtail.query import PageQuerySet

Pages = TypeVar("Pages", bound=PageQuerySet)


def _restricted() -> Exists:
    """Match pages with a view restriction on themselves or on a page above them.

    A page's path begins with the paths of all pages above it.
    """
    path = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    restrictions = PageViewRestriction.objects.annotate(asked=path)
    return Exists(restrictions.filter(asked__startswith=F("page__path")))


def live_and_public(pages: Pages) -> Pages:
    """Return those of ``pages`` that are published and under no restriction (EX-12)."""
    return pages.live().exclude(_restricted())
