"""What the components of the gallery say. Every number and person is an example."""

from typing import Any

TABLE: dict[str, Any] = {
    "caption": "Visits to an example youth club, by month",
    "columns": [
        "Month",
        {"label": "Visits", "numeric": True},
        {"label": "Per day", "numeric": True},
    ],
    "rows": [["January", "310", "10.0"], ["February", "336", "12.0"], ["March", "403", "13.0"]],
    "note": "Example numbers, made up for this gallery.",
}
WIDE_TABLE: dict[str, Any] = {
    "caption": "A table that is wider than a phone",
    "columns": ["Place", *({"label": f"Month {month}", "numeric": True} for month in range(1, 13))],
    "rows": [
        ["An example town", *(str(month * 7) for month in range(1, 13))],
        ["An example village", *(str(month * 3) for month in range(1, 13))],
    ],
}
CARDS: list[dict[str, Any]] = [
    {
        "title": "The Tuesday night that changed a street",
        "url": "#",
        "summary": "Neighbours opened a hall and young people filled it.",
        "kicker": "Story",
        "meta": "Example, 3 March 2026",
        "seed": "tuesday",
        "scene": "hall",
    },
    {
        "title": "What should happen in your park?",
        "url": "#",
        "summary": "Tell us by 30 June. It takes five minutes.",
        "tag_label": "Open",
        "tag_kind": "open",
        "seed": "park",
        "scene": "park",
    },
    {
        "title": "A ride along the river",
        "url": "#",
        "summary": "Bikes that were mended by the people who ride them.",
        "kicker": "Story",
        "seed": "ride",
        "scene": "cycling",
    },
    {"title": "A card without a picture", "url": "#", "summary": "For long lists.", "plain": True},
]
ROWS: list[dict[str, Any]] = [
    {
        "key": "Where do you live?",
        "value": "In a town",
        "change_url": "#",
        "change_label": "where you live",
    },
    {
        "key": "Where do you spend time with friends?",
        "value": "Parks and green places\nYouth clubs",
        "change_url": "#",
        "change_label": "where you spend time with friends",
    },
    {
        "key": "What would make your area better?",
        "value": "Not provided",
        "empty": True,
        "change_url": "#",
        "change_label": "what would make your area better",
    },
]
STEPS: list[dict[str, str]] = [
    {"title": "You tell us", "text": "412 people answered (an example).", "state": "done"},
    {"title": "We look at it together", "text": "Partners read every answer.", "state": "current"},
    {"title": "Something changes", "text": "We say what, and what could not.", "state": "coming"},
]
DOWNLOADS = [
    {"url": "#", "label": "Download the numbers", "meta": "CSV, 2 KB"},
    {"url": "#", "label": "Download the spreadsheet", "meta": "XLSX, 9 KB"},
]
CAVEATS = ["Not every visit was counted in January.", "One person may have come many times."]
CRUMBS = [{"title": "Home", "url": "/"}, {"title": "Gallery", "url": "/gallery/"}]
