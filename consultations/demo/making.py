"""Makes pages once: what is there already, an editor may have changed, so it is left alone."""

from typing import Any, TypeVar

from wagtail.models import Page

from partnership.accounts.models import Organisation

# The invented body that owns what the demonstration promises.
EXAMPLE_BODY = "example"
AnyPage = TypeVar("AnyPage", bound=Page)
Related = dict[str, list[Any]]


def ensure(
    parent: Page, model: type[AnyPage], values: dict[str, Any], related: Related | None = None
) -> AnyPage:
    """Return the child of ``parent`` with the slug in ``values``; make and publish it if missing.

    Args:
        parent: where it stands.
        model: its page type.
        values: its fields, ``slug`` among them.
        related: what its relations hold, by name.
    """
    existing = model.objects.child_of(parent).filter(slug=values["slug"]).first()
    if existing is not None:
        return existing
    page = model(**values, live=False)
    for name, items in (related or {}).items():
        setattr(page, name, items)
    parent.add_child(instance=page)
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def bodies(*without: str) -> list[Organisation]:
    """Return the partner bodies, without those of these slugs and without the invented one."""
    return list(Organisation.objects.exclude(slug__in=[*without, EXAMPLE_BODY]))
