"""The core block: questions of real surveys whose answers are known (RQ-1 to RQ-17, QL-1).

Left out because their words or answers are not known for certain: RQ-3, RQ-4, RQ-7, RQ-8, RQ-10,
RQ-14, RQ-15 and RQ-17. RQ-11 needs the action and its cost in its own words.
"""

from surveys.bank.entries import OWN_WORDS, Entry, choice, words
from surveys.demo.blocks import Block, easy, question
from surveys.rules.codes import Kind

CUMBRIA = "QB-3: Cumbria Community Voice, community safety, 2010 (https://docest.com/doc/256479/plath-questionnaire-final)"
YORKSHIRE = "QB-4: Knife Crime Survey, West Yorkshire schools, 2008/09 (https://www.slideshare.net/slideshow/session-8-knives-gangs-guns2016/58272808)"
SCOTLAND = "QB-5: Equally Safe draft delivery plan, Scottish Government, 2017 (https://www.gov.scot/publications/equally-safe-consultation-draft-delivery-plan-2017-21-analysis-responses/)"
COPS = "QB-7: Community Survey, US Department of Justice, COPS Office (https://www.scribd.com/document/621949646/cops-w0743-pub)"
CLOSE = (
    "A close paraphrase. Compare it with its own later waves; check the original before comparing"
    " with the survey it comes from."
)
TREND = "We ask it every time, to see whether things get better."
TO_CHANGE = "To find what can be changed."
PLACES = {
    "home": "at home",
    "local": "out where you live",
    "centre": "in the nearest town centre",
}
TIMES = {"day": "by day", "dark": "after dark"}

# Shorter words and a picture (AC-20).
EASY = {
    "rq-1-local-dark": easy(
        "Do you feel safe outside when it is dark?",
        "Think of the streets near your home",
        "street",
    ),
}


def core() -> list[Entry]:
    """Return the core questions."""
    return [*_safety(), *_what_matters(), *_crime(), *_media(), *_plans()]


def _safety() -> list[Entry]:
    return [
        _entry(
            f"rq-1-{place}-{time}",
            "RQ-1",
            _scale(f"rq-1-{place}-{time}", f"How safe do you feel {where} {when}?"),
            CUMBRIA,
        )
        for place, where in PLACES.items()
        for time, when in TIMES.items()
    ]


def _scale(key: str, title: str) -> Block:
    return question(
        key,
        Kind.SCALE,
        title,
        TREND,
        scale="how_safe",
        low="",
        high="",
        dont_know=True,
        prefer_not_to_say=True,
        easy=EASY.get(key, easy("", "", "")),
    )


def _what_matters() -> list[Entry]:
    unsafe = words("rq-2-unsafe", "What makes you feel unsafe?", TO_CHANGE, sensitive=True)
    safer = words("rq-2-safer", "What would make you feel safer?", TO_CHANGE)
    return [
        _entry("rq-2-unsafe", "RQ-2", unsafe, CUMBRIA),
        _entry("rq-2-safer", "RQ-2", safer, CUMBRIA),
    ]


def _crime() -> list[Entry]:
    worry = choice(
        "rq-5-worry",
        "How worried are you about being a victim of crime in the next 12 months?",
        TREND,
        "Very worried",
        "Fairly worried",
        "Not really worried",
        "Not at all worried",
        dont_know=True,
    )
    return [_entry("rq-5-worry", "RQ-5", worry, CUMBRIA), *_what_happened()]


def _what_happened() -> list[Entry]:
    people = {"you": "you", "family": "a family member", "community": "anyone in your community"}
    return [
        _entry(
            f"rq-6-{key}",
            "RQ-6",
            choice(
                f"rq-6-{key}",
                f"In the last 12 months, has {who} been a victim of crime?"
                if key != "you"
                else "In the last 12 months, have you been a victim of crime?",
                "To know how many people crime touches.",
                "Yes",
                "No",
                dont_know=True,
                sensitive=True,
            ),
            CUMBRIA,
            "Only in a section about experiences that can be skipped, with a note before it.",
        )
        for key, who in people.items()
    ]


def _media() -> list[Entry]:
    accurate = choice(
        "rq-9-accurate",
        "Does the media present an accurate picture of knife crime?",
        "To learn what people think of what they see.",
        "Yes",
        "No",
    )
    affects = choice(
        "rq-9-affects",
        "Does this coverage affect you?",
        "To learn what people think of what they see.",
        "Yes",
        "No",
    )
    show_blanks = "Show blanks in the results."
    return [
        _entry("rq-9-accurate", "RQ-9", accurate, YORKSHIRE, show_blanks),
        _entry("rq-9-affects", "RQ-9", affects, YORKSHIRE, show_blanks),
    ]


def _plans() -> list[Entry]:
    right = choice(
        "rq-12-right",
        "Do you agree that these are the right actions?",
        "To decide what to do.",
        "Agree",
        "Disagree",
        "Neither",
    )
    drafts = "For drafts of a strategy: name the actions on the page before."
    texts = {
        "support": "Which actions do you support?",
        "disagree": "Which actions do you disagree with?",
        "missing": "What is missing?",
    }
    return [
        _entry("rq-12-right", "RQ-12", right, SCOTLAND, drafts),
        *(
            _entry(
                f"rq-12-{key}", "RQ-12", words(f"rq-12-{key}", title, TO_CHANGE), SCOTLAND, drafts
            )
            for key, title in texts.items()
        ),
        *_for_organisations(),
    ]


def _for_organisations() -> list[Entry]:
    voices = words(
        "rq-13-voices",
        "How did you include the voices of women and children in this response?",
        "To see whose experience stands behind an answer.",
    )
    extent = choice(
        "rq-16-relationships",
        "How far does the service develop relationships with your community?",
        TREND,
        "Not at all",
        "A little",
        "Somewhat",
        "A lot",
        "To a great extent",
        dont_know=True,
    )
    return [
        _entry("rq-13-voices", "RQ-13", voices, SCOTLAND, "For organisations only."),
        _entry("rq-16-relationships", "RQ-16", extent, COPS),
    ]


def _entry(key: str, code: str, content: Block, source: str, note: str = "") -> Entry:
    return Entry(
        key, code, content, f"{code} of 2026", source, OWN_WORDS, note=f"{CLOSE} {note}".strip()
    )
