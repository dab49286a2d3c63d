"""What every test may rely on."""

import pytest
from wagtail.models import Locale, Page, Site


@pytest.fixture
def site_root(db: None) -> Page:
    """Return the home page of the default site, made when it is not there (WD-51)."""
    from home.models import HomePage

    Locale.objects.get_or_create(language_code="en-gb")
    home = HomePage.objects.first()
    if home is None:
        root = Page.objects.filter(depth=1).first() or Page.add_root(title="Root", slug="root")
        home = root.add_child(instance=HomePage(title="Home", slug="the-home-page"))
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "root_page": home, "site_name": "NSVPP"},
    )
    return home
