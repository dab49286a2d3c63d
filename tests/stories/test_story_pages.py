"""Stories as readers, feed readers and editors meet them."""

from datetime import date, timedelta
from typing import Any

import pytest
from defusedxml import ElementTree
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from wagtail.images.tests.utils import get_test_image_file

from partnership.core.page_cache import content_version
from partnership.library.models import ConsentRecord, LibraryImage
from partnership.library.rules.consent import AgeBand, Giver, Place
from stories.models import STORIES_PER_PAGE, StoryPage
from tests.factories.accounts import EditorFactory, sign_in
from tests.factories.home import make_private
from tests.factories.stories import story, story_index

pytestmark = pytest.mark.django_db
STORY_BUDGET = 10


def _photo(title: str = "Two friends") -> LibraryImage:
    return LibraryImage.objects.create(title=title, file=get_test_image_file())


def _with_photo(site_root: Any, title: str = "Two friends", **fields: Any) -> StoryPage:
    """Return a story whose photo shows nobody who can be recognised."""
    known = {"photo_alt": "Two friends laugh", "photo_shows_people": False}
    return story(site_root, photo=_photo(title), **{**known, **fields})


def test_the_index_is_kind_when_it_is_empty(client: Client, site_root: Any) -> None:
    story_index(site_root)
    assert "first stories are being written" in client.get("/stories/").content.decode()


def test_the_index_shows_public_stories_newest_first(client: Client, site_root: Any) -> None:
    story(site_root, "Old", date=date(2026, 1, 1))
    story(site_root, "New", date=date(2026, 2, 1))
    story(site_root, "Draft", live=False)
    make_private(story(site_root, "Private"))
    cards = client.get("/stories/").context["cards"]
    assert [card["title"] for card in cards] == ["New", "Old"]


def test_the_index_has_pages(client: Client, site_root: Any) -> None:
    for number in range(STORIES_PER_PAGE + 1):
        story(site_root, f"Story {number}")
    first, second = client.get("/stories/"), client.get("/stories/?page=2")
    assert len(first.context["cards"]) == STORIES_PER_PAGE
    assert len(second.context["cards"]) == 1
    assert client.get("/stories/?page=nonsense").status_code == 200


def test_invented_people_are_labelled_everywhere(client: Client, site_root: Any) -> None:
    """DEMO-2: page, card and feed."""
    page = story(site_root, is_example=True)
    assert page.card()["tag_label"] == "Example story"
    assert "The people in this story are invented." in client.get(page.url).content.decode()
    assert "(example story)" in client.get("/feeds/stories/").content.decode()


def test_a_story_without_a_photo_is_drawn(client: Client, site_root: Any) -> None:
    page = story(site_root, drawing="kites")
    assert 'class="scene ' in client.get(page.url).content.decode()
    assert "image" not in page.card()


def test_a_photo_has_words_and_several_formats(client: Client, site_root: Any) -> None:
    """AC-18: the words come from the story; the card's picture is decoration beside its title."""
    page = _with_photo(site_root)
    html = client.get(page.url).content.decode()
    assert 'alt="Two friends laugh"' in html
    assert "image/avif" in html
    assert 'alt=""' in str(page.card()["image"])


def test_a_story_has_exit_content_note_and_next_step(client: Client, site_root: Any) -> None:
    """EXIT-1, E19 and one thing to do next."""
    page = story(
        site_root,
        content_note="This story is about fear.",
        next_step=[
            ("call_to_action", {"title": "Talk", "label": "Get help", "address": "/get-help/"})
        ],
    )
    html = client.get(page.url).content.decode()
    assert "data-exit-this-page" in html
    assert html.index("This story is about fear.") < html.index("call-to-action")


def test_reading_a_story_is_cheap(
    client: Client, site_root: Any, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    """At most ten queries, without any cache of pages."""
    page = _with_photo(site_root)
    client.get(page.url)  # makes the renditions
    with django_assert_max_num_queries(STORY_BUDGET):
        client.get(page.url)


def test_the_feed_holds_public_stories_alone(client: Client, site_root: Any) -> None:
    story(site_root, "Read me")
    story(site_root, "Draft", live=False)
    make_private(story(site_root, "Private"))
    response = client.get("/feeds/stories/")
    titles = [item.text for item in ElementTree.fromstring(response.content).iter("title")]
    assert titles[1:] == ["Read me"]
    assert not response.cookies


@pytest.mark.parametrize(
    "fields", [{"title": "A knife story"}, {"photo_alt": "A knife"}, {"photo_title": "IMG knife"}]
)
def test_weapon_words_in_pictures_never_go_live(site_root: Any, fields: dict[str, str]) -> None:
    """E1 blocks every way of publishing, a revision's too."""
    page = _with_photo(site_root, fields.pop("photo_title", "Two friends"), live=False)
    for name, value in fields.items():
        setattr(page, name, value)
    with pytest.raises(ValidationError, match="weapons"):
        page.save_revision(clean=False).publish()
    assert not StoryPage.objects.get().live


def test_a_photo_needs_words(site_root: Any) -> None:
    with pytest.raises(ValidationError, match="Describe the photo"):
        _with_photo(site_root, photo_alt="")


def test_a_face_needs_consent_to_go_live(site_root: Any) -> None:
    """E15: without a record in the register it is not published."""
    with pytest.raises(ValidationError, match="holds no consent"):
        _with_photo(site_root, photo_shows_people=True)


def test_a_face_goes_when_consent_is_withdrawn(client: Client, site_root: Any) -> None:
    """From the page and from its card, at once; the drawing takes its place (SE-23)."""
    page = _with_photo(site_root)
    today = timezone.localdate()
    consent = ConsentRecord.objects.create(
        subject_type="library.libraryimage",
        subject_id=str(page.photo_id),
        giver=Giver.PERSON,
        age_band=AgeBand.ADULT,
        places=[Place.WEBSITE],
        given_on=today,
        expires_on=today + timedelta(days=100),
    )
    page.photo_shows_people = True
    page.save()
    assert 'alt="Two friends laugh"' in client.get(page.url).content.decode()
    consent.withdrawn_on = today
    consent.save()
    assert "Two friends laugh" not in client.get(page.url).content.decode()
    assert "image" not in StoryPage.objects.get().card()


class TestEditing:
    """The editor's form: drafts may hold anything, publishing may not (WD-05)."""

    @pytest.fixture
    def editor(self, client: Client, site_root: Any) -> Client:
        from partnership.accounts.role_permissions import sync_roles

        person = EditorFactory()
        sync_roles()
        return sign_in(client, person)

    def _form(self, page: StoryPage, **changes: str) -> dict[str, str]:
        empty = {"body-count": "0", "next_step-count": "0", "comments-TOTAL_FORMS": "0"}
        fields = {"title": page.title, "slug": page.slug, "date": "2026-03-01"}
        more = {"comments-INITIAL_FORMS": "0", "comments-MIN_NUM_FORMS": "0"}
        return {**empty, **more, **fields, **changes}

    def test_a_draft_may_be_half_filled(self, editor: Client, site_root: Any) -> None:
        page = story(site_root, live=False)
        data = self._form(page, title="A knife")
        response = editor.post(f"/admin/pages/{page.pk}/edit/", data)
        assert response.status_code == 302
        assert StoryPage.objects.get().get_latest_revision_as_object().title == "A knife"

    def test_publishing_says_which_word_and_why(self, editor: Client, site_root: Any) -> None:
        page = story(site_root, live=False)
        data = self._form(page, title="A knife", **{"action-publish": "1"})
        response = editor.post(f"/admin/pages/{page.pk}/edit/", data)
        html = response.content.decode()
        assert response.status_code == 200
        assert "Show people instead." in html
        assert not StoryPage.objects.get().live

    def test_the_panel_shows_the_sentence_and_the_reason(
        self, editor: Client, site_root: Any
    ) -> None:
        """E5 and E7 only ask; the editor decides."""
        page = story(site_root, summary="A surge of fear. A better day.", live=False)
        html = editor.get(f"/admin/pages/{page.pk}/edit/").content.decode()
        assert "A surge of fear." in html
        assert "Crisis words" in html
        data = self._form(page, summary=page.summary, **{"action-publish": "1"})
        assert editor.post(f"/admin/pages/{page.pk}/edit/", data).status_code == 302
        assert StoryPage.objects.get().live

    def test_a_published_change_makes_kept_pages_stale(
        self, editor: Client, site_root: Any
    ) -> None:
        page = story(site_root)
        before = content_version()
        data = self._form(page, title="Better", **{"action-publish": "1"})
        editor.post(f"/admin/pages/{page.pk}/edit/", data)
        assert content_version() > before
