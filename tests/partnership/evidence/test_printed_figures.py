"""F01 to F26: the engine's own words never repeat what the printed pages got wrong (G26).

The rows are cautionary examples of others' pages. None is published here.
"""

import re
from collections.abc import Callable
from datetime import date

import pytest

from partnership.evidence.figures import Form, figure
from partnership.evidence.models import ComparabilityBreak, Figure, MeasureKind
from partnership.evidence.rules.periods import Period, PeriodKind
from partnership.evidence.rules.statements import ACTIVITY, NATIONAL
from tests.partnership.evidence.printed import (
    ROWS,
    changed,
    county,
    hold,
    measure,
    nation,
    people_on,
    saved,
    stated,
    value_of,
)

pytestmark = pytest.mark.django_db
KNIFE = "offences involving a knife or sharp instrument"
TO_MARCH_2018 = Period.year_ending(2018, 3)
TO_MARCH_2020 = Period.year_ending(2020, 3)
YEAR_2022 = Period.calendar_year(2022)


def says(made: Figure, form: Form = Form.COUNT) -> str:
    """Return everything a reader would see of a figure in one form."""
    answer = figure(made.slug, form=form)
    return " ".join((answer.words, answer.sentence, answer.detail, *answer.caveats))


def f01() -> None:
    """42% on four years is right; across the change of method it is refused (P8)."""
    april = date(2013, 4, 1)
    answer = changed("F01", KNIFE, TO_MARCH_2018, 319, since=april)
    assert "rose by 42%, from 319 to 452" in answer.sentence
    what, area = measure("offence", KNIFE), county()
    ComparabilityBreak.objects.create(measure=what, on=date(2019, 4, 1), label="new method")
    after = Period.year_ending(2020, 3)
    hold(what, area, TO_MARCH_2018, 452)
    hold(what, area, after, 638)
    across = saved(what, area, after, form="change", compare_start=TO_MARCH_2018.start)
    assert "new method, April 2019" in str(figure(across.slug).refused)


def f02() -> None:
    """A financial year is a financial year, and its count has its reach of chance (P11)."""
    made = stated("F02", measure("offence", KNIFE), county(), Period.financial_year(2013))
    answer = figure(made.slug)
    assert answer.sentence.startswith(f"319 {KNIFE} were recorded in Northamptonshire")
    assert "from April 2013 to March 2014" in answer.sentence
    assert answer.interval_words == "95% interval 285 to 356"


def f03() -> None:
    """A rate without its base is not shown (P14)."""
    what = measure("per 100,000 people", KNIFE)
    made = stated("F03", what, county(), TO_MARCH_2018)
    assert "does not say which people" in str(figure(made.slug).refused)
    assert "61" not in says(made)


def f04() -> None:
    """331 to 638 is 93% more, and never “doubled” (P23)."""
    answer = changed("F04", KNIFE, TO_MARCH_2020, 331, since=date(2009, 4, 1))
    assert "rose by 93%, from 331 to 638" in answer.sentence
    assert "doubled" not in says_all(answer.slug)


def says_all(slug: str) -> str:
    """Return the words of a figure in every form."""
    return " ".join(
        f"{answer.words} {answer.sentence}" for answer in (figure(slug, form=form) for form in Form)
    )


def part_of_f04(row_id: str, noun: str, expected: str) -> None:
    """A part of the 638 is a share of them with an interval, not a rate of anything."""
    whole = measure("offence", KNIFE)
    what, area = measure("offence", noun, whole=whole), county()
    hold(whole, area, TO_MARCH_2020, value_of("F04"))
    made = stated(row_id, what, area, TO_MARCH_2020)
    answer = figure(made.slug, form=Form.SHARE)
    assert (answer.words, answer.base_words) == (f"{expected} of {KNIFE}", "638 offences")
    assert answer.interval_words


def f05() -> None:
    """315 of 638."""
    part_of_f04("F05", "assaults involving a knife", "49%")


def f06() -> None:
    """226 of 638."""
    part_of_f04("F06", "robberies involving a knife", "35%")


def f07() -> None:
    """724 offences are 724 offences in a year: never people, never “every day” (P10)."""
    what, area = measure("offence", "serious offences involving a knife"), county()
    year = Period.year_ending(2021, 6)
    made = stated("F07", what, area, year)
    said = says_all(made.slug) + says(made)
    assert "724 offences" in said
    assert "a day" not in said
    assert "people" not in figure(made.slug).sentence
    attacks = measure("offence", "assaults with injury", whole=what)
    hold(attacks, area, year, 369)
    part = figure(saved(attacks, area, year).slug, form=Form.SHARE)
    assert part.words.startswith("51%")


def f08() -> None:
    """718 to 659 lies within chance: it did not fall (P23)."""
    answer = changed("F08", "knife offences", Period.financial_year(2021), 718)
    assert "stayed about the same, from 718 to 659" in answer.sentence
    assert "fell" not in answer.sentence
    assert answer.interval_words == "95% interval 17% fewer to 2% more"


def f09() -> None:
    """39 per 100,000 from 253 is a rate of about 649,000, and the base is printed (P14)."""
    for people, text in ((648_718, "39.0"), (785_241, "32.2")):
        what = measure("occasion", "occasions of carrying a knife", rate_per=100_000)
        area = county()
        made = stated("F09", what, area, TO_MARCH_2020)
        people_on(what, area, people)
        answer = figure(made.slug, form=Form.RATE)
        assert answer.words == f"{text} for every 100,000 residents"
        assert answer.base_words == f"{people:,} residents, example base"
        assert f"{people:,}" in answer.detail
        assert any("Occasions are not people" in text for text in answer.caveats)


def f10() -> None:
    """186 to 323 is 74%, not 78% (N2)."""
    answer = changed(
        "F10", "people convicted", Period.calendar_year(2018), 186, since=date(2013, 1, 1)
    )
    assert answer.words == "74% more"
    assert "rose by 74%, from 186 to 323, between 2013 and 2018" in answer.sentence
    assert "78" not in says_all(answer.slug)


def f11() -> None:
    """65 of 286 is 23%, and its range is said."""
    whole = measure("person", "people dealt with")
    what, area, year = measure("person", "people", whole=whole), county(), TO_MARCH_2018
    hold(whole, area, year, value_of("F11"))
    hold(what, area, year, 65)
    answer = figure(saved(what, area, year).slug, form=Form.SHARE)
    assert (answer.value_text, answer.base_words) == ("23%", "286 people")
    assert answer.interval_words == "95% interval 18.3% to 27.9%"


def f12() -> None:
    """No per cent from a base of about 18 (P23)."""
    answer = changed("F12", "children charged", Period.financial_year(2017), 18)
    assert "under 20" in str(answer.refused)
    assert "211" not in says_all(answer.slug)


def f13() -> None:
    """The year before is the comparison, not the year that suits (P16)."""
    answer = changed("F13", "crimes", Period.financial_year(2014), 40_983)
    assert "rose by 12%, from 40,983 to 45,927" in answer.sentence
    longer = changed("F13", "crimes", Period.financial_year(2014), 47_038, since=date(2012, 4, 1))
    assert "fell by 2%, from 47,038 to 45,927" in longer.sentence
    assert "between April 2012 to March 2013 and April 2014 to March 2015" in longer.sentence


def f14() -> None:
    """A jump that comes from recording is no rise (P6, P7)."""
    year = Period.financial_year(2014)
    what, area = measure("offence", "violence offences"), county()
    ComparabilityBreak.objects.create(measure=what, on=date(2014, 4, 1), label="recording improved")
    hold(what, area, year.year_before(), 7_394)
    made = stated("F14", what, area, year)
    answer = figure(made.slug, form=Form.CHANGE)
    assert "recording improved, April 2014" in str(answer.refused)
    assert "53" not in answer.sentence


def f15() -> None:
    """Part of a county's year is not the county's year (P15)."""
    what, area, year = measure("offence", "crimes"), county(), Period.year_ending(2019, 9)
    monthly = int(value_of("F15")) // 4
    for month in year.months()[:4]:
        hold(what, area, Period.starting(PeriodKind.MONTH, month), monthly)
    made = saved(what, area, year)
    for form in Form:
        answer = figure(made.slug, form=form)
        assert answer.refused
        assert "15,24" not in answer.sentence
    for form in (Form.COUNT, Form.ROLLING):
        assert "needs 12 months, and 4 are held" in str(figure(made.slug, form=form).refused)


def f16() -> None:
    """3.6 to 4.5 per 10,000 of 76,141 young people is about 27 to 34: about the same."""
    what = measure("offence", "serious youth violence offences", rate_per=10_000)
    area = county()
    for year, number in ((YEAR_2022, 34), (YEAR_2022.year_before(), 27)):
        hold(what, area, year, number)
    people_on(what, area, 76_141)
    made = saved(what, area, YEAR_2022)
    assert figure(made.slug, form=Form.RATE).value == value_of("F16")
    assert "stayed about the same, from 27 to 34" in says(made, Form.CHANGE)


def f17() -> None:
    """A rate whose group is not known is not shown (P14)."""
    made = stated(
        "F17", measure("re-offences per re-offender", "young people"), county(), YEAR_2022
    )
    assert figure(made.slug).refused
    assert "5.08" not in says(made)


def f18() -> None:
    """A statement about quality prints its own range."""
    what = measure("percent", "reported crime was recorded", kind=MeasureKind.SURVEY, decimals=1)
    made = stated("F18", what, county(), YEAR_2022, low="90.45", high="93.55")
    answer = figure(made.slug)
    assert answer.sentence == "92.0% of reported crime was recorded in Northamptonshire in 2022."
    assert answer.interval_words == "95% interval 90.5% to 93.6%"


def f19() -> None:
    """A national count stays national (E4)."""
    what, year = measure("offence", KNIFE), Period.year_ending(2024, 9)
    made = stated("F19", what, nation(), year)
    hold(what, made.area, year.year_before(), 52_969)
    answer = figure(made.slug, form=Form.CHANGE)
    assert "in England and Wales rose by 4%, from 52,969 to 55,008" in answer.sentence
    assert NATIONAL in answer.caveats


def f20() -> None:
    """Episodes are not people (P10)."""
    what = measure("episode", "episodes of care for assault by a sharp object")
    made = stated("F20", what, nation("England"), Period.financial_year(2019))
    answer = figure(made.slug)
    assert answer.words == "4,757 episodes"
    assert NATIONAL in answer.caveats
    assert any("Episodes of care are not people" in text for text in answer.caveats)


def norm(row_id: str, value: object, people: int) -> Figure:
    """Save what most people do, from a survey."""
    what = measure("percent", "children had not carried a weapon", kind=MeasureKind.NORM)
    made = saved(what, nation(), YEAR_2022)
    hold(what, made.area, YEAR_2022, value, people=people)  # type: ignore[arg-type]
    assert row_id in ROWS
    return made


def f21() -> None:
    """The norm leads: 19 in 20 had not; the few are never the headline (E2, E3, E4)."""
    made = norm("F21", 100 - value_of("F21"), 10_000)
    answer = figure(made.slug, form=Form.RATIO)
    assert answer.words == "19 in 20"
    assert answer.sentence.startswith("19 in 20 children had not carried a weapon in England")
    assert answer.base_words == "10,000 people"
    assert NATIONAL in answer.caveats
    few = norm("F21", value_of("F21"), 10_000)
    assert "most people" in str(figure(few.slug, form=Form.RATIO).refused)
    local = saved(made.measure, county(), YEAR_2022)
    assert "never turned into a number for Northamptonshire" in str(figure(local.slug).refused)


def f22() -> None:
    """Self-report is labelled with its people and stays national; harm is said plainly (E14)."""
    what = measure("percent", "children were victims of violence", kind=MeasureKind.SURVEY)
    made = stated("F22", what, nation(), YEAR_2022, people=10_000)
    answer = figure(made.slug, form=Form.RATIO)
    assert (answer.words, answer.base_words) == ("1 in 5", "10,000 people")
    assert answer.interval_words == "95% interval 19.2% to 20.8%"
    assert NATIONAL in answer.caveats


def f23() -> None:
    """The few of a workshop's attendees are not a headline, and say nothing of other places."""
    few = norm("F23", value_of("F23"), 10_000)
    assert figure(few.slug, form=Form.RATIO).refused
    most = norm("F23", 100 - value_of("F23"), 10_000)
    assert figure(most.slug, form=Form.RATIO).words == "49 in 50"
    local = saved(most.measure, county(), YEAR_2022)
    assert "asked elsewhere" in str(figure(local.slug).refused)


def activity(row_id: str, unit: str) -> None:
    """Outputs are labelled outputs and have no reach of chance (E13)."""
    made = stated(row_id, measure(unit, f"{unit}s", kind=MeasureKind.ACTIVITY), county(), YEAR_2022)
    answer = figure(made.slug)
    assert answer.words == f"{value_of(row_id):,} {unit}s"
    assert answer.caveats[0] == ACTIVITY
    assert not answer.interval_words


def f24() -> None:
    """Referrals."""
    activity("F24", "referral")


def f25() -> None:
    """Bleed kits."""
    activity("F25", "kit")


def f26() -> None:
    """No interval, no claim (P25)."""
    what = measure(
        "percent", "harm score", kind=MeasureKind.IMPACT, comparison_group="people not in it"
    )
    made = stated("F26", what, county(), YEAR_2022, people=45)
    answer = figure(made.slug)
    assert answer.refused == (
        "The source does not say its range of chance, so we make no claim from it."
    )
    assert "54" not in answer.sentence
    what.observations.update(low=-70, high=-20)
    assert figure(made.slug).sentence == (
        "Harm score was 54% lower than for people not in it, among 45 people in Northamptonshire "
        "in 2022 (95% interval 70.0% lower to 20.0% lower)."
    )


TESTS: dict[str, Callable[[], None]] = {
    name.upper(): test for name, test in list(globals().items()) if re.fullmatch(r"f\d\d", name)
}


def test_every_row_has_its_test() -> None:
    assert TESTS.keys() == ROWS.keys()
    assert len(ROWS) == 26


@pytest.mark.parametrize("row_id", sorted(ROWS))
def test_the_words_do_not_repeat_the_error(row_id: str) -> None:
    TESTS[row_id]()
