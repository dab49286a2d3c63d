"""Which pages there are: one of every page type, and the addresses that are not pages."""

from wagtail.models import Page, get_page_models

PHONE = {"width": 360, "height": 640}
NARROW = {"width": 320, "height": 640}
DESKTOP = {"width": 1280, "height": 800}

PAGE_TYPES = sorted(model._meta.label for model in get_page_models() if model is not Page)
# Reading addresses of design §7 that no page type answers.
PLAIN = {
    "search": "/search/",
    "search results": "/search/?q=young",
    "search without results": "/search/?q=zzzzzz",
    "corrections": "/statistics/corrections/",
    "calendar": "/statistics/calendar/",
    "open data": "/statistics/open-data/",
    "comparison of forces": "/statistics/how-we-compare/",
    "norm": "/statistics/most-young-people/",
    "figure": "/statistics/figures/violence-2025-force/",
    "figure in another form": "/statistics/figures/violence-2025-force/?form=rank",
    "report an error": "/statistics/figures/violence-2025-force/report/",
    "tell us your story": "/tell-us-your-story/",
    "sign in": "/accounts/login/",
    "not found": "/there-is-no-such-page/",
}
READING = [*PAGE_TYPES, *(name for name in PLAIN if name not in {"sign in", "tell us your story"})]


def address_of(name: str) -> str:
    """Return the address of a plain page by its name, or of the first page of a type.

    Raises:
        AssertionError: When the demonstration content has no public page of that type.
    """
    if name in PLAIN:
        return PLAIN[name]
    page = first_page(name)
    assert page, f"The demonstration content has no public {name}."
    return path_of(page)


def first_page(label: str) -> Page | None:
    """Return the first public page of a type, named as ``app.Model``."""
    model = next(model for model in get_page_models() if model._meta.label == label)
    found: Page | None = model.objects.live().public().order_by("path").first()
    return found


def path_of(page: Page) -> str:
    """Return a page's address without the host."""
    parts = page.get_url_parts()
    assert parts, f"{page} belongs to no site."
    return str(parts[2])


def all_public_paths() -> list[str]:
    """Return the address of every public page of the demonstration content."""
    pages = Page.objects.live().public().filter(depth__gt=1).order_by("path")
    return [path_of(page) for page in pages]
