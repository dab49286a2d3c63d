"""A story goes out and comes back at the times that the editor set (Europe/London)."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from stories.models import StoryPage
from tests.factories.accounts import EditorFactory, sign_in
from tests.factories.stories import story

pytestmark = pytest.mark.django_db
LONDON = ZoneInfo("Europe/London")
BEFORE = datetime(2027, 6, 1, 8, 59, tzinfo=LONDON)
OUT = datetime(2027, 6, 1, 9, 1, tzinfo=LONDON)
BACK = datetime(2027, 6, 2, 17, 1, tzinfo=LONDON)


def schedule(client: Client, page: StoryPage, **times: str) -> None:
    """Send the editor's form as the CMS does when a schedule is set and "Publish" is pressed."""
    data = {
        "title": page.title,
        "slug": page.slug,
        "summary": "Somebody kept a door open.",
        "place": page.place,
        "date": "30/05/2027",
        "is_example": "on",
        "body": streamfield([("text", rich_text("<p>It was raining.</p>"))]),
        "next_step": streamfield([]),
        "comments-TOTAL_FORMS": 0,
        "comments-INITIAL_FORMS": 0,
        "action-publish": "1",
        **times,
    }
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    response = client.post(address, nested_form_data(data))
    assert response.status_code == 302, response.context["form"].errors


def test_a_story_goes_out_and_comes_back_on_time(client: Client, site_root: Page) -> None:
    page = story(site_root, live=False)
    with time_machine.travel(datetime(2027, 5, 31, 12, 0, tzinfo=LONDON), tick=False):
        sign_in(client, EditorFactory())
        schedule(client, page, go_live_at="01/06/2027 09:00", expire_at="02/06/2027 17:00")
    reader = Client()
    address = page.get_url()
    for moment, status in ((BEFORE, 404), (OUT, 200), (BACK, 404)):
        with time_machine.travel(moment, tick=False):
            call_command("publish_scheduled", verbosity=0)
            assert reader.get(address).status_code == status
