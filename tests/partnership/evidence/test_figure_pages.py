"""The page of a figure: quoting it, its versions, its JSON (N9, N10, P2)."""

import html
import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Page

from partnership.evidence.figures import Form
from partnership.evidence.figures.versions import holding, past_of, questions_of
from partnership.evidence.models import (
    DefinitionChange,
    Figure,
    Observation,
    Release,
    StatisticsIndexPage,
)
from tests.factories.evidence import (
    CorrectionFactory,
    FigureFactory,
    MeasureFactory,
    ObservationFactory,
    ReleaseFactory,
    observe,
    populate,
)

pytestmark = pytest.mark.django_db
FIRST, SECOND = "2024-01-01-093000", "2024-06-01-083000"


@pytest.fixture(autouse=True)
def index(site_root: Page) -> StatisticsIndexPage:
    return site_root.add_child(instance=StatisticsIndexPage(title="Statistics", slug="statistics"))


@pytest.fixture
def robbery() -> Figure:
    """A figure of 2024 with a base, in one version."""
    made = FigureFactory.create(
        slug="robbery", title="Robbery, 2024", measure=MeasureFactory.create(minimum_count=0)
    )
    made.area.name = "Exampleshire"
    made.area.save()
    observe(made.measure, made.area, 2024, 100)
    populate(made.measure, made.area, 10_000)
    return made


def revise(made: Figure, value: int) -> Release:
    """Put out a later file with another number."""
    release = ReleaseFactory.create(
        title="second edition",
        edition=date(2024, 6, 1),
        publish_at=datetime(2024, 6, 1, 8, 30, tzinfo=UTC),
    )
    observe(made.measure, made.area, 2024, value, release)
    return release


def page(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", response.content.decode())).split())


def data(client: Client, path: str) -> dict[str, Any]:
    response = client.get(path)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/json"
    found: dict[str, Any] = response.json()
    return found


def test_a_figure_has_a_page_with_everything_to_trust_it(client: Client, robbery: Figure) -> None:
    said = page(client, "/statistics/figures/robbery/")
    for expected in (
        "100 example offences were recorded in Exampleshire in 2024.",
        "95% interval 81 to 122",
        "Example series",
        "Open Government Licence v3.0",
        "Report an error",
    ):
        assert expected in said


def test_the_quote_holds_source_date_base_range_caveat_and_link(
    client: Client, robbery: Figure
) -> None:
    robbery.measure.caveats.create(slug="c", text="Some crimes are counted twice.")
    robbery.form = "rate"
    robbery.save()
    quote = data(client, "/statistics/figures/robbery.json")["quote"]
    assert quote.startswith("10.0 example offences for every 1,000 residents were recorded in")
    for expected in (
        "95% interval 8.1 to 12.2",
        "Worked out from 10,000 residents, example census.",
        "Some crimes are counted twice.",
        "Source: Example publisher",
        "1 January 2024",
    ):
        assert expected in quote
    assert quote.endswith(f"http://testserver/statistics/figures/robbery/{FIRST}/")
    assert quote in page(client, "/statistics/figures/robbery/")


def test_the_link_of_the_quote_leads_to_the_same_words(client: Client, robbery: Figure) -> None:
    for form in Form:
        found = data(client, f"/statistics/figures/robbery.json?form={form}")
        if found["refused"]:
            assert found["quote"] == ""
        else:
            path = found["permanent_url"].removeprefix("http://testserver")
            assert found["sentence"] in page(client, path)


def test_an_old_version_stays_and_says_that_it_was_changed(client: Client, robbery: Figure) -> None:
    """P2, N10."""
    revise(robbery, 90)
    CorrectionFactory.create(
        figure=robbery, published_at=datetime(2024, 6, 1, 8, 30, tzinfo=UTC), reason="Read twice."
    )
    old = page(client, f"/statistics/figures/robbery/{FIRST}/")
    assert "100 example offences were recorded" in old
    assert "This number has changed since" in old
    assert "It now says: 90 example offences were recorded in Exampleshire in 2024." in old
    assert "Read twice." in old
    new = page(client, "/statistics/figures/robbery/")
    assert "90 example offences were recorded" in new
    assert "has changed since" not in new
    found = data(client, f"/statistics/figures/robbery/{FIRST}.json")
    assert (found["value"], found["superseded"], found["latest_words"]) == (
        100,
        True,
        "90 offences",
    )
    assert found["corrections"][0]["reason"] == "Read twice."
    newest = data(client, "/statistics/figures/robbery.json")
    assert (newest["value"], newest["superseded"], newest["version"]) == (90, False, SECOND)


def test_an_old_version_that_still_holds_says_so(client: Client, robbery: Figure) -> None:
    revise(robbery, 100)
    said = page(client, f"/statistics/figures/robbery/{FIRST}/")
    assert "this number is still the same" in said


def test_withdrawing_a_file_makes_a_version_too(robbery: Figure) -> None:
    release = revise(robbery, 90)
    release.withdrawn_at = datetime(2024, 7, 1, tzinfo=UTC)
    release.save()
    names = [each.name for each in past_of(questions_of(robbery)).versions]
    assert names == ["2024-07-01-000000", SECOND, FIRST]


def test_a_planned_file_is_no_version_yet(client: Client, robbery: Figure) -> None:
    """P4: nothing is seen before its time."""
    release = revise(robbery, 90)
    Release.objects.filter(pk=release.pk).update(publish_at=datetime(2999, 1, 1, tzinfo=UTC))
    assert [each.name for each in past_of(questions_of(robbery)).versions] == [FIRST]
    assert client.get("/statistics/figures/robbery/2999-01-01-000000/").status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "nobody/",
        "nobody.json",
        "robbery/2023-01-01-000000/",
        "robbery/2023-01-01-000000.json",
        "robbery/?form=never",
        "robbery.json?form=never",
        "robbery/rubbish/",
        "nobody/report/",
    ],
)
def test_what_is_not_there_is_not_found(client: Client, robbery: Figure, path: str) -> None:
    assert client.get(f"/statistics/figures/{path}").status_code == 404


def test_a_refused_figure_gives_its_reason_and_nothing_to_quote(client: Client) -> None:
    FigureFactory.create(slug="unknown")
    said = page(client, "/statistics/figures/unknown/")
    assert "No number for 2024 is held yet." in said
    assert "Quote this number" not in said
    found = data(client, "/statistics/figures/unknown.json")
    assert (found["value"], found["quote"]) == (None, "")
    assert found["refused"] == "No number for 2024 is held yet."


def test_all_figures_are_listed(client: Client, robbery: Figure) -> None:
    assert "Robbery, 2024 : 100 offences" in page(client, "/statistics/figures/")
    found = data(client, "/statistics/figures.json")
    assert found["figures"][0]["words"] == "100 offences"
    assert found["figures"][0]["url"] == "http://testserver/statistics/figures/robbery/"


def test_open_data_is_open_and_sets_no_cookie(client: Client, robbery: Figure) -> None:
    response = client.get("/statistics/figures/robbery.json")
    assert response["Access-Control-Allow-Origin"] == "*"
    assert not response.cookies


def queries_of(client: Client, path: str) -> int:
    client.get(path)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200
    return len(queries)


def test_the_cost_does_not_grow(client: Client, robbery: Figure) -> None:
    """Constant query counts, whatever the number of figures and versions."""
    ends = ("/robbery/", f"/robbery/{FIRST}/", "/robbery.json", ".json", "/")
    paths = [f"/statistics/figures{end}" for end in ends]
    few = [queries_of(client, path) for path in paths]
    revise(robbery, 90)
    for number in range(8):
        other = FigureFactory.create(slug=f"other-{number}", form="rate")
        observe(other.measure, other.area, 2024, 100 + number)
        populate(other.measure, other.area, 9_000)
    many = [queries_of(client, path) for path in paths]
    assert many == few
    assert max(many) <= 12


def test_a_number_that_was_defined_anew_keeps_the_budget(client: Client, robbery: Figure) -> None:
    """However often; an old version takes one query more, for what was corrected since."""
    for month in (2, 3, 4):
        DefinitionChange.objects.create(
            figure=robbery,
            new_values={"title": "Robbery, 2024"},
            old_values={"title": f"Robbery, {month}"},
            applied_at=datetime(2024, month, 1, tzinfo=UTC),
        )
        CorrectionFactory.create(
            figure=robbery,
            published_at=datetime(2024, month, 1, tzinfo=UTC),
            reason="Better words.",
        )
    assert queries_of(client, "/statistics/figures/robbery/") <= 12
    assert queries_of(client, f"/statistics/figures/robbery/{FIRST}/") <= 13
    old = client.get(f"/statistics/figures/robbery/{FIRST}/").content.decode()
    assert old.count("Better words.") == 3
    assert "Better words." not in client.get("/statistics/figures/robbery/").content.decode()


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    files=st.lists(
        st.tuples(st.integers(0, 3), st.integers(0, 9), st.one_of(st.none(), st.integers(0, 12))),
        min_size=1,
        max_size=6,
    ),
    day=st.integers(0, 12),
)
def test_what_held_at_a_moment_is_the_same_for_fetched_cells_and_in_the_database(
    robbery: Figure, files: list[tuple[int, int, int | None]], day: int
) -> None:
    """P22: editions that come late, at once, out of order, or are withdrawn again."""
    start = datetime(2025, 1, 1, tzinfo=UTC)
    with transaction.atomic():
        for number, (edition, public, withdrawn) in enumerate(files):
            release = ReleaseFactory.create(
                edition=date(2025, 1, 1 + edition),
                publish_at=start + timedelta(days=public),
                withdrawn_at=None if withdrawn is None else start + timedelta(days=withdrawn),
            )
            observe(robbery.measure, robbery.area, 2024, 200 + number, release)
        at = start + timedelta(days=day)
        in_database = Observation.objects.current(at).filter(measure=robbery.measure)
        every = Observation.objects.filter(measure=robbery.measure).select_related("release")
        assert {each.pk for each in holding(every, at)} == {each.pk for each in in_database}
        transaction.set_rollback(True)


def test_a_file_about_other_years_makes_no_version(robbery: Figure) -> None:
    release = ReleaseFactory.create(publish_at=datetime(2024, 8, 1, tzinfo=UTC))
    ObservationFactory.create(
        measure=robbery.measure,
        area=robbery.area,
        release=release,
        period_kind="month",
        period_start=date(2020, 5, 1),
        period_end=date(2020, 5, 31),
        value=7,
    )
    assert [each.name for each in past_of(questions_of(robbery)).versions] == [FIRST]
