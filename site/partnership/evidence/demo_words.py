"""The words of the demonstration statistics pages; each number in them is a figure."""

from typing import Any

FORCE, NORTH, WEST = "E23000022", "E06000061", "E06000062"
Block = dict[str, Any]


def figure(slug: str, form: str = "", wording: str = "") -> str:
    """Return the tag of a figure in a text."""
    own = f' wording="{wording}"' if wording else ""
    return f'<embed embedtype="figure" slug="{slug}" form="{form}"{own}/>'


def text(*paragraphs: str) -> Block:
    """Return a block of paragraphs."""
    return {"type": "text", "value": "".join(f"<p>{each}</p>" for each in paragraphs)}


def heading(words: str) -> Block:
    """Return a heading."""
    return {"type": "heading", "value": {"text": words, "anchor": ""}}


def headlines(*slugs: str) -> Block:
    """Return headline figures."""
    return {"type": "headline_figures", "value": {"figures": list(slugs)}}


def months(kind: str, title: str, measure: str, *areas: str, chance: bool = False) -> Block:
    """Return a chart or a table of 2025 by month."""
    value: dict[str, Any] = {
        "title": title,
        "measure": measure,
        "areas": list(areas),
        "first_month": "2025-01-01",
        "last_month": "2025-12-31",
    }
    if kind == "line_chart":
        value["show_chance"] = chance
    return {"type": kind, "value": value}


def year_of(kind: str, title: str, measure: str, **more: str) -> Block:
    """Return a map, a comparison or the parts of a whole, for 2025."""
    value = {"title": title, "measure": measure, "year": 2025, **more}
    return {"type": kind, "value": value}


NOT_YET = (
    "We hold one year so far, so we cannot say yet whether this is more or less than the year "
    "before. When the earlier months are loaded, this page will say so, good news or bad."
)
WHAT_HELPS = (
    'Violence can be prevented. Read <a href="/stories/">what people here do about it</a>, or '
    '<a href="/have-your-say/">tell us what would help</a>.'
)
VIOLENCE = "police-violence-and-sexual-offences"

INDEX: dict[str, Any] = {
    "slug": "statistics",
    "title": "Statistics",
    "summary": "True numbers about violence here: where they come from, what they can tell us "
    "and what they cannot.",
    "show_in_menus": True,
    "corrections_contact": "the evidence team, evidence@example.org",
    "facts": [
        {"type": "figure", "value": slug}
        for slug in ("violence-2025-force", "robbery-2025-force", "weapons-2025-force")
    ],
    "how_to_read": (
        "<ul>"
        "<li><b>Look for the people behind the number.</b> Two places can have the same number of "
        "offences and very different numbers of people. That is why we also show how many there "
        "were for every 1,000 residents.</li>"
        "<li><b>Look for the range.</b> Numbers move a little by chance. The 95% interval shows "
        "how far.</li>"
        "<li><b>Look at what is counted.</b> An offence is not a person. One person can be hurt "
        "more than once, and many people never tell the police.</li>"
        "<li><b>Compare like with like.</b> Summer months differ from winter months. A month is "
        "best compared with the same month a year before.</li>"
        "</ul>"
    ),
}

VIOLENCE_PAGE: dict[str, Any] = {
    "slug": "violence",
    "title": "Violence in Northamptonshire, 2025",
    "summary": "What police recorded in 2025, month by month, in the county and in its two "
    "councils.",
    "body": [
        headlines("violence-2025-force", "robbery-2025-force", "weapons-2025-force"),
        text(
            f"In 2025 police recorded {figure('violence-2025-force', 'count')} in the group "
            "“violence and sexual offences” in Northamptonshire. Set beside everybody who lives "
            f"here, that is {figure('violence-2025-force', 'rate')}. Each one is somebody who "
            "was hurt or scared, and that matters.",
            "This is a broad group. It goes from threats and unwanted messages to the worst harm. "
            "It is not the same as serious violence, and it is not knife crime.",
            NOT_YET,
        ),
        months(
            "line_chart",
            "Recorded violence was highest in July and lowest in February",
            VIOLENCE,
            FORCE,
        ),
        heading("The two councils"),
        text(
            "In North Northamptonshire there were "
            f"{figure('violence-2025-north', 'count')}, which is "
            f"{figure('violence-2025-north', 'rate')}. In West Northamptonshire there were "
            f"{figure('violence-2025-west', 'count')}, which is "
            f"{figure('violence-2025-west', 'rate')}. West recorded more offences, and more "
            "people live there; its rate is a little lower.",
            "The two councils do not add up to the county, because some offences have no place "
            "on the map.",
        ),
        months(
            "line_chart",
            "West Northamptonshire, where more people live, recorded more in every month",
            VIOLENCE,
            NORTH,
            WEST,
        ),
        year_of(
            "map",
            "For every 1,000 residents the two councils are close together",
            VIOLENCE,
            level="authority",
            form="rate",
        ),
        heading("Towns and districts"),
        text(
            "Until 2021 the county had seven districts. Many people still know them, so here is "
            "how many records of violence fell into each. More people live in some than in "
            "others, so more records do not mean more danger.",
        ),
        year_of(
            "map",
            "Where more people live, more is recorded",
            f"{VIOLENCE}-records",
            level="former_district",
            form="count",
        ),
        text(WHAT_HELPS),
    ],
}

ROBBERY_PAGE: dict[str, Any] = {
    "slug": "robbery",
    "title": "Robbery in Northamptonshire, 2025",
    "summary": "Taking something from a person by force or threat: what police recorded in 2025.",
    "body": [
        headlines("robbery-2025-force", "robbery-2025-north", "robbery-2025-west"),
        text(
            f"In 2025 police recorded {figure('robbery-2025-force', 'count')} of robbery in "
            "Northamptonshire. That is "
            f"{figure('robbery-2025-force', 'rate', 'phrase_interval')}.",
            "The bad news: police recorded more robberies in every month from April on than in "
            "any of the first three months. The numbers of single months are small, so part of "
            "the ups and downs is chance. The band in the chart shows how far chance reaches.",
            NOT_YET,
        ),
        months(
            "line_chart",
            "More robberies were recorded in every month from April than in January to March",
            "police-robbery",
            FORCE,
            chance=True,
        ),
        months(
            "table",
            "Robberies recorded by police in the two councils, by month, 2025",
            "police-robbery",
            NORTH,
            WEST,
        ),
        text(WHAT_HELPS),
    ],
}

WEAPONS_PAGE: dict[str, Any] = {
    "slug": "weapons",
    "title": "Possession of weapons in Northamptonshire, 2025",
    "summary": "How often police recorded that somebody had a weapon with them in 2025.",
    "body": [
        headlines("weapons-2025-force", "weapons-2025-north", "weapons-2025-west"),
        text(
            f"In 2025 police recorded {figure('weapons-2025-force', 'count')} of possession of "
            f"weapons in Northamptonshire. That is {figure('weapons-2025-force', 'rate')}.",
            "This number counts weapons of every kind, carried by people of every age. It also "
            "depends on how often police look: more checks find more weapons. So it cannot tell "
            "us how many people carry one.",
            NOT_YET,
        ),
        months(
            "line_chart",
            "Recorded weapons offences were highest in May and lowest in October",
            "police-possession-of-weapons",
            FORCE,
            chance=True,
        ),
        months(
            "table",
            "Possession of weapons offences in the two councils, by month, 2025",
            "police-possession-of-weapons",
            NORTH,
            WEST,
        ),
        text(WHAT_HELPS),
    ],
}

TOPICS = (VIOLENCE_PAGE, ROBBERY_PAGE, WEAPONS_PAGE)
