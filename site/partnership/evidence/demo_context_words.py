"""The words of the pages that set the numbers beside others, and of those that explain them."""

from typing import Any

from partnership.evidence.demo_words import (
    FORCE,
    VIOLENCE,
    Block,
    heading,
    text,
    year_of,
)

ROBBERY, WEAPONS = "police-robbery", "police-possession-of-weapons"
TENTH = "imd-2025-{}-most-deprived-tenth"


def norm(figure: str) -> Block:
    """Return the pictogram of a national norm (E2, E4)."""
    value = {
        "title": "Nearly all young people do not carry a weapon",
        "figure": figure,
        "words": "aged 13 to 17 had not carried a weapon in the past year",
    }
    return {"type": "norm", "value": value}


def listed(*items: str) -> Block:
    """Return a block of one list."""
    return {"type": "text", "value": f"<ul>{''.join(f'<li>{each}</li>' for each in items)}</ul>"}


def points(title: str, measure: str) -> Block:
    """Return a map of the two councils for a measure of the year 2025."""
    return year_of("map", title, measure, level="authority", form="count")


COMPARISON_PAGE: dict[str, Any] = {
    "slug": "how-we-compare",
    "title": "How Northamptonshire compares",
    "summary": "Violence, robbery and weapons here, set beside every police force that published "
    "all twelve months of 2025. Good news and bad news together.",
    "body": [
        text(
            "One place in a list says little by itself. That is why you see all 36 forces and "
            "three kinds of crime, not the one that looks best.",
            "The line through each dot shows how far chance reaches. Where two lines overlap, "
            "the two forces may well be the same. These are all forces with twelve months of "
            "numbers, not the ones most like ours.",
        ),
        heading("The good news"),
        year_of(
            "comparison",
            "Violence is lower here than in most of the forces",
            VIOLENCE,
            area=FORCE,
        ),
        heading("The bad news"),
        year_of(
            "comparison",
            "Robbery is higher here than in most of the forces",
            ROBBERY,
            area=FORCE,
        ),
        year_of(
            "comparison",
            "Recorded weapons offences are higher here than in most of the forces",
            WEAPONS,
            area=FORCE,
        ),
        text(
            "Forces differ in how they record, in how often they check for weapons and in how "
            "people live. A place in this list is a reason to ask why. It is not an answer.",
            'Read <a href="/stories/">what people here do about it</a>.',
        ),
    ],
}

OUTCOMES_PAGE: dict[str, Any] = {
    "slug": "what-happened-next",
    "title": "What happened next",
    "summary": "How cases of violence, robbery and possession of weapons ended, as far as police "
    "have said.",
    "body": [
        text(
            "When police record a crime, they later say how the case ended. Many cases end "
            "without anybody going to court. Often the person who was hurt does not want that, "
            "or there is not enough proof.",
            "This is hard to read if it happened to you. Support is there for you whether or "
            'not there is a court case: <a href="/get-help/">find somebody to talk to</a>.',
        ),
        year_of(
            "parts",
            "Most records of violence ended because police could not prosecute the suspect",
            f"{VIOLENCE}-records",
            area=FORCE,
        ),
        year_of(
            "parts",
            "In most robberies no suspect was found, or none could be prosecuted",
            f"{ROBBERY}-records",
            area=FORCE,
        ),
        year_of(
            "parts",
            "The weapons cases that ended in a caution were few",
            f"{WEAPONS}-records",
            area=FORCE,
        ),
        text(
            "Newer cases may still change: this is the last thing that police had published.",
        ),
    ],
}

DEPRIVATION_PAGE: dict[str, Any] = {
    "slug": "what-lies-behind",
    "title": "What lies behind the numbers",
    "summary": "Where money, jobs and schooling are short, violence is more likely. These are "
    "things that can change.",
    "recorded_crime": False,
    "body": [
        text(
            "Violence has causes. Some of them lie in how people have to live: too little money, "
            "no work, poor housing, school that did not work out. None of this makes anybody "
            "violent. Most people who live with too little never hurt anyone.",
            "Every few years the government works out how England’s small areas compare. Here is "
            "how many of each council’s small areas are among the most deprived tenth.",
        ),
        points(
            "Few small areas of either council are among the most deprived tenth",
            TENTH.format("imd"),
        ),
        points(
            "For schooling and skills it is more",
            TENTH.format("education-skills-and-training"),
        ),
        text(
            "We show councils only. We do not name or rank streets or estates: a map like that "
            "hurts the people who live there and helps nobody.",
            'Read <a href="/what-changed/">what has changed because people told us</a>.',
        ),
    ],
}

SERIOUS_VIOLENCE_PAGE: dict[str, Any] = {
    "slug": "what-is-serious-violence",
    "title": "What is serious violence?",
    "summary": "What we mean by it here, and why no single number can show it.",
    "section": "about",
    "recorded_crime": False,
    "body": [
        text(
            "The law asks councils, police, health, fire, youth justice and probation to work "
            "together to prevent serious violence. It lets each place say what that means there.",
            "In Northamptonshire, the work began with these kinds of harm:",
        ),
        listed(
            "robbery of a person",
            "crimes with a knife, and having a weapon with you",
            "violence between or against people under 25, also when older people use them for "
            "crime",
            "violence at home",
            "rape and other serious sexual violence, very often against women and girls",
            "violence on a night out",
        ),
        text(
            "Every one of these can be prevented.",
        ),
        heading("Why no number here is called “serious violence”"),
        text(
            "The police figures we hold sort crimes into a few broad groups. The group "
            "“violence and sexual offences” also has threats and unwanted messages in it, which "
            "are not all serious violence. So we call each number by its own name, and we tell "
            "you what is in it.",
            "The three numbers by which the law judges us are on the statistics page. The ones "
            "that are not loaded yet say so.",
        ),
    ],
}

METHODS_PAGE: dict[str, Any] = {
    "slug": "how-we-count",
    "title": "How we count",
    "summary": "How the numbers on this site are worked out, and the rules we keep.",
    "section": "about",
    "body": [
        heading("Where a number comes from"),
        text(
            "We do not count crimes ourselves. Others publish files; we load them whole and keep "
            "them. Every number on this site is read from such a file or worked out from it by "
            "the computer. Nobody types a number into a page.",
        ),
        heading("How many, and how many for every 1,000 people"),
        text(
            "A rate divides the number of events by the number of residents, and says which "
            "residents and when they were counted. It is fairer than a count when places have "
            "different sizes. In town centres, where many people come for the day, it looks too "
            "high.",
        ),
        heading("How far chance reaches"),
        text(
            "Numbers move a little by chance. The 95% interval is the range that would hold the "
            "true rate 19 times in 20. For counts and rates we use the way of Byar, for shares "
            "the way of Wilson. We say that something “rose” or “fell” only when the change is "
            "larger than chance.",
        ),
        heading("Numbers we do not give"),
        text(
            "<b>Too few to compare.</b> We give no change in per cent when the earlier number was "
            "under 20.",
            "<b>Too few to protect people.</b> Small numbers about health are hidden. Hidden "
            "does not mean zero.",
            "<b>Part of a year.</b> A year needs all of its twelve months.",
            "<b>Before and after a change of method.</b> We draw a mark where the way of "
            "counting changed, and we compare nothing across it.",
            "<b>Small places.</b> The smallest places we show are councils and the former "
            "districts.",
        ),
        heading("When a number changes"),
        text(
            "A scheduled revision is expected; a correction puts a mistake right. Both are "
            'listed under <a href="/statistics/corrections/">changes and corrections</a>, with '
            "the old number, the new one and the reason.",
        ),
    ],
}

NORM_PAGE: dict[str, Any] = {
    "slug": "most-young-people",
    "title": "What most young people do",
    "summary": "Young people all over England and Wales were asked. Nearly all of them do not "
    "carry a weapon.",
    "recorded_crime": False,
}
AROUND_NORM = (
    text(
        "Fear can make a place feel more dangerous than it is. So it helps to know what most "
        "people your age really do.",
    ),
    text(
        "This is a national number: young people all over England and Wales were asked. There "
        "is no survey for Northamptonshire alone, so we do not say how many it would be here.",
        "If you are worried about somebody, or about yourself, "
        '<a href="/get-help/">talk to someone who listens</a>.',
    ),
)


def norm_page(figure: str) -> dict[str, Any]:
    """Return the page of the national norm.

    Args:
        figure: slug of the saved figure; without one the page says only words.
    """
    before, after = AROUND_NORM
    body = [before, *([norm(figure)] if figure else []), after]
    return {**NORM_PAGE, "body": body}


CONTEXT_PAGES = (
    COMPARISON_PAGE,
    OUTCOMES_PAGE,
    DEPRIVATION_PAGE,
    SERIOUS_VIOLENCE_PAGE,
    METHODS_PAGE,
)
