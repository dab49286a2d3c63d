"""Questions about the person: age, place of study, disability, religion, ethnicity, sex (UX-14).

Gender identity and sexual orientation are left out: the wording in force is interim, and neither
is asked of people under 16 (DEM-7, DEM-8, HQ-03).
"""

from dataclasses import replace

from surveys.bank.entries import EQUALITY, OGL, Entry, choice
from surveys.demo.blocks import Block, easy, only_if_options
from surveys.rules.codes import Kind

FAIR = "To see whether we hear from everybody, and whether some are treated worse."
EQUALITY_PATTERN = "GOV.UK Design System, equality information: https://design-system.service.gov.uk/patterns/equality-information/"
POLICY_STORE = "https://analysisfunction.civilservice.gov.uk/policy-store/"
ETHNIC_LIST = (
    "GOV.UK, harmonised categories for ethnicity (annex C, March 2025) and "
    f"{POLICY_STORE}ethnicity-harmonised-standard"
)
DISABLED = (
    "Two questions: disabled is yes, and a lot or a little. Plain words for the harmonised"
    " question, which is for people aged 16 and over (HQ-04, DEM-5)."
)
SEXES = ("Female", "Male")
YOUNG_AGES = ("11 to 12", "13 to 15", "16 to 17", "18 to 21", "22 to 25", "26 or over")
DETAILS: dict[str, tuple[str, ...]] = {
    "White": (
        "English, Welsh, Scottish, Northern Irish or British",
        "Irish",
        "Gypsy or Irish Traveller",
        "Roma",
        "Any other White background",
    ),
    "Mixed or multiple ethnic groups": (
        "White and Black Caribbean",
        "White and Black African",
        "White and Asian",
        "Any other Mixed or multiple ethnic background",
    ),
    "Asian or Asian British": (
        "Indian",
        "Pakistani",
        "Bangladeshi",
        "Chinese",
        "Any other Asian background",
    ),
    "Black, African, Caribbean or Black British": (
        "African",
        "Caribbean",
        "Any other Black, Black British or Caribbean background",
    ),
    "Other ethnic group": ("Arab", "Any other ethnic group"),
}


def about_you() -> list[Entry]:
    """Return the demographic set that needs nothing local."""
    return [_young_ages(), _all_ages(), _school_year(), *_ethnicity(), *_disability(), *_others()]


def _young_ages() -> Entry:
    return Entry(
        "dem-1-age",
        "DEM-1",
        choice(
            "age",
            "How old are you?",
            "To see whether we hear from all ages.",
            *YOUNG_AGES,
            easy=easy("", "", "kites"),
        ),
        "DEM-1 of 2026 (proposed)",
        "This partnership. No harmonised age bands are known.",
        "Free to use.",
        shelf="about_you",
        note="For surveys of young people. Census single years of age rebuild these bands (HQ-06).",
    )


def _all_ages() -> Entry:
    bands = ("10 to 12", "13 to 15", "16 to 17", "18 to 24")
    tens = (*(f"{low} to {low + 9}" for low in range(25, 75, 10)), "75 or over")
    return Entry(
        "hq-06-age",
        "HQ-06",
        choice("hq-06", "How old are you?", "To see whether we hear from all ages.", *bands, *tens),
        "HQ-06 of 2026 (proposed)",
        "This partnership. No harmonised age bands are known.",
        "Free to use.",
        shelf="about_you",
        note="For surveys of residents. Census single years of age rebuild these bands.",
    )


def _school_year() -> Entry:
    years = ("Years 7 to 9", "Years 10 to 11", "Years 12 to 13", "I am not at school")
    return Entry(
        "dem-3-school-year",
        "DEM-3",
        choice("school-year", "Which school year are you in?", "To compare year groups.", *years),
        "DEM-3 of 2026",
        "This partnership. No harmonised standard is known.",
        "Free to use.",
        shelf="about_you",
        note="Only in school sessions.",
    )


def _ethnicity() -> list[Entry]:
    title = "What is your ethnic group?"
    first = _equality("ethnicity", title, FAIR, *DETAILS)
    return [
        _harmonised("hq-02-ethnicity", "HQ-02", first, "Census 2021, 5 headings", ETHNIC_LIST),
        *(_ethnic_detail(number, heading) for number, heading in enumerate(DETAILS, start=1)),
    ]


def _ethnic_detail(number: int, heading: str) -> Entry:
    key = f"ethnicity-{number}"
    content = _equality(
        key,
        f"Which best describes your background? {heading}",
        FAIR,
        *DETAILS[heading],
        show_if=only_if_options("ethnicity", heading),
    )
    note = "Second step, only where the plan for the analysis needs it (DEM-4)."
    entry = _harmonised(
        f"hq-02-{key}", f"HQ-02.{number}", content, "Census 2021, list of 19", ETHNIC_LIST
    )
    return replace(entry, note=note)


def _disability() -> list[Entry]:
    condition = _equality(
        "condition",
        "Do you have a physical or mental health condition that lasts 12 months or more?",
        FAIR,
        "Yes",
        "No",
        hint="Or one that you expect to last that long",
    )
    effect = _equality(
        "effect",
        "Does it make it harder to do everyday things?",
        FAIR,
        "Yes, a lot",
        "Yes, a little",
        "Not at all",
        show_if=only_if_options("condition", "Yes"),
    )
    health = "long-lasting-health-conditions-and-illness"
    return [
        replace(_gss("dem-5-condition", "DEM-5.1", condition, health), note=DISABLED),
        replace(_gss("dem-5-effect", "DEM-5.2", effect, "activity-restriction"), note=DISABLED),
    ]


def _gss(key: str, code: str, content: Block, page: str) -> Entry:
    """Return plain words of our own for a harmonised question: a local standard, then."""
    version = f"After the GSS page “{page}”"
    return Entry(key, code, content, version, f"{POLICY_STORE}{page}", OGL, shelf="about_you")


def _others() -> list[Entry]:
    faiths = (
        "No religion",
        "Christian",
        "Buddhist",
        "Hindu",
        "Jewish",
        "Muslim",
        "Sikh",
        "Any other religion",
    )
    religion = _equality("religion", "What is your religion?", FAIR, *faiths)
    note = "Voluntary; affiliation, not practice. Not for under-16s (DEM-8)."
    entry = _harmonised(
        "hq-05-religion", "HQ-05", religion, "GSS, religion, England", f"{POLICY_STORE}religion"
    )
    return [replace(entry, note=note, youngest=16), _sex()]


def _sex() -> Entry:
    content = choice("sex", "What is your sex?", "To see whether we hear from all.", *SEXES)
    return Entry(
        "dem-6-sex",
        "DEM-6",
        content,
        "GOV.UK pattern; the GSS has no standard now",
        EQUALITY_PATTERN,
        OGL,
        shelf="about_you",
        note="Ask it only where its use is stated (DC-05, HQ-03).",
    )


def _equality(key: str, title: str, purpose: str, *labels: str, **more: object) -> Block:
    """Return a question that reveals special category data, with its legal condition (DP-04)."""
    care = {"sensitive": True, "special_category": True, "basis": EQUALITY}
    return choice(key, title, purpose, *labels, kind=Kind.SINGLE, **care, **more)


def _harmonised(key: str, code: str, content: Block, version: str, source: str) -> Entry:
    return Entry(key, code, content, version, source, OGL, shelf="about_you", standard="harmonised")
