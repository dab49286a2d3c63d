"""The example surveys for residents and organisations, and the one that is over."""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page

from partnership.accounts.demo import build_people
from surveys.authoring.checklist import State, checklist
from surveys.demo import (
    build_closed_survey,
    build_organisations_survey,
    build_places,
    build_residents_survey,
    build_youth_survey,
)
from surveys.demo.blocks import permanent_id
from surveys.demo.closed_survey import COUNTS
from surveys.demo.youth_survey import AFTER_DARK
from surveys.models import Response, SurveyPage
from surveys.models.groups import GroupSize
from surveys.models.pages import Audience
from surveys.models.responses import Mode, ResponseStatus
from surveys.rules.codes import Kind, Look, Missing, Run
from surveys.rules.definition import Definition
from surveys.rules.status import Status
from surveys.rules.translations import languages_of
from tests.factories.surveys import shelf

pytestmark = pytest.mark.django_db
Build = Callable[[Page], SurveyPage]
OPEN = [build_residents_survey, build_organisations_survey]


@pytest.fixture
def index_page(site_root: Page) -> Page:
    """Return the shelf, with everything that stands behind a survey."""
    build_people()
    build_places()
    return shelf(site_root)


@pytest.fixture
def over(index_page: Page) -> SurveyPage:
    """Return the survey that is over."""
    return build_closed_survey(index_page)


@pytest.mark.parametrize("build", OPEN)
def test_nothing_on_the_checklist_is_left(index_page: Page, build: Build) -> None:
    """DP-01 to DP-06, DP-15, YP-01, UX-20, SG-04: an example to follow."""
    survey = build(index_page)
    left = [
        (check.topic.title, check.findings)
        for check in checklist(survey)
        if check.state != State.GREEN
    ]
    assert left == []
    assert survey.status == Status.OPEN
    assert survey.is_demonstration


@pytest.mark.parametrize("build", [*OPEN, build_closed_survey])
def test_each_is_made_once(index_page: Page, build: Build) -> None:
    survey = build(index_page)
    before = (survey.versions.count(), Response.objects.count())
    assert build(index_page).pk == survey.pk
    assert (survey.versions.count(), Response.objects.count()) == before


def test_the_open_ones_ask_in_every_way(index_page: Page) -> None:
    asked = [_asked(build(index_page)) for build in (build_youth_survey, *OPEN)]
    items = [item for definition in asked for item in definition.items]
    assert {item.kind for item in items} == set(Kind)
    assert {item.look for item in items} == set(Look)
    assert {item.part.run for item in items if item.part} == set(Run)
    assert any(item.kind == Kind.SEVERAL and item.most == 3 for item in items)
    assert any(option.asks_words for item in items for option in item.options)
    assert any(item.bank == "rq-13-voices/1" for item in items)


def test_each_audience_has_its_door(index_page: Page) -> None:
    """QL-2."""
    found = [build(index_page).audience for build in (build_youth_survey, *OPEN)]
    assert found == [Audience.YOUNG_PEOPLE, Audience.RESIDENTS, Audience.ORGANISATIONS]


def test_hard_questions_can_be_passed_over(index_page: Page) -> None:
    """SG-04, RQ-6: what happened to people stands behind a note."""
    definition = _asked(build_residents_survey(index_page))
    [hard] = [item for item in definition.items if item.source == "RQ-6"]
    assert hard.notes


def test_about_1500_answered_in_every_way_and_language(over: SurveyPage) -> None:
    counted = Response.objects.counted(over)
    assert counted.count() == COUNTS[1]
    assert set(counted.values_list("mode", flat=True)) == set(Mode) - {Mode.GROUP}
    groups = Response.objects.filter(version__survey=over, mode=Mode.GROUP)
    assert set(groups.values_list("group_size", flat=True)) == set(GroupSize)
    languages = set(counted.values_list("language", flat=True))
    assert languages == set(languages_of(_asked(over))) == {"en-gb", "ro", "pl"}
    by_version = Counter(counted.values_list("version__number", flat=True))
    assert by_version == {1: COUNTS[0], 2: COUNTS[1] - COUNTS[0]}


def test_no_answer_is_called_a_real_one(over: SurveyPage) -> None:
    statuses = set(Response.objects.values_list("status", flat=True))
    assert statuses == {ResponseStatus.EXAMPLE, ResponseStatus.QUARANTINED}
    assert over.is_demonstration
    assert over.status == Status.CLOSED


def test_answers_came_while_it_was_open(over: SurveyPage) -> None:
    days = set(Response.objects.values_list("received_on", flat=True))
    assert over.opens_at.date() <= min(days)
    assert max(days) < timezone.localdate(over.closes_at)
    assert len(days) == timedelta(weeks=6).days


def test_every_reason_for_no_answer_is_there(over: SurveyPage) -> None:
    """Design §5: refused, not known, skipped and not asked are told apart."""
    answers = Response.objects.counted(over).values_list("answers", flat=True)
    given = {code for row in answers for code in row.values() if isinstance(code, str)}
    assert given == {code.value for code in Missing}


def test_those_who_feel_unsafe_want_a_safe_way_home(over: SurveyPage) -> None:
    """Made up so that crossing two questions shows something."""
    home = permanent_id("friday", "A safe way home")
    said: dict[bool, list[bool]] = {True: [], False: []}
    for row in Response.objects.counted(over).values_list("answers", flat=True):
        feeling, friday = row[permanent_id(AFTER_DARK)], row[permanent_id("friday")]
        if isinstance(feeling, list) and isinstance(friday, list):
            said[feeling[0] in ("fairly_unsafe", "very_unsafe")].append(home in friday)
    unsafe, safe = (sum(said[key]) / len(said[key]) for key in (True, False))
    assert unsafe - safe > 0.15


def _asked(survey: SurveyPage) -> Definition:
    version = survey.latest_version
    assert version is not None
    return version.questionnaire
