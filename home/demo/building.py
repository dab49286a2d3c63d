"""Makes pages once: what is there already, an editor may have changed, so it is left alone."""

import json
from typing import Any, TypeVar

from wagtail.fields import StreamField
from wagtail.models import Page

AnyPage = TypeVar("AnyPage", bound=Page)


def _as_stored(model: type[Page], fields: dict[str, Any]) -> dict[str, Any]:
    """Return the values with StreamField data as JSON, the way the form would send them."""
    streams = {field.name for field in model._meta.get_fields() if isinstance(field, StreamField)}
    return {name: json.dumps(value) if name in streams else value for name, value in fields.items()}


def ensure_page(parent: Page, model: type[AnyPage], slug: str, **fields: Any) -> AnyPage:
    """Return the child of ``parent`` with this slug; make and publish it when it is missing."""
    existing = model.objects.child_of(parent).filter(slug=slug).first()
    if existing is not None:
        return existing
    page = model(slug=slug, live=False, **_as_stored(model, fields))
    parent.add_child(instance=page)
    publish(page)
    return page


def publish(page: Page) -> None:
    """Publish the page as an editor would: through a revision."""
    page.save_revision().publish()
    page.refresh_from_db()
