"""The help directory of the demonstration (section 3.1, DC-01, DC-02, DEMO-3).

What is marked "unverified" in the source list is kept out of public pages: a line whose number or
name is unverified is not shown, and hours that are unverified are not printed.
"""

from datetime import date
from typing import Any

from partnership.safeguarding.models import HelpLine

CHECKED = date(2026, 11, 22)
UNVERIFIED = "Unverified: check before launch."

LINES: tuple[dict[str, Any], ...] = (
    {
        "name": "Emergency: police, ambulance or fire",
        "number": "999",
        "note": "Call if you or somebody else is in danger now.",
        "audience": "Everybody",
        "is_emergency": True,
        "in_panel": True,
        "order": 10,
        "source": "TEL",
    },
    {
        "name": "Childline",
        "number": "0800 1111",
        "url": "https://www.childline.org.uk",
        "note": "Free. You can call or chat online about anything.",
        "audience": "Anyone under 19",
        "in_panel": True,
        "order": 20,
        "source": "SOLI, NSPCC-ST",
        "staff_note": "Open 24/7: unverified, check before launch.",
    },
    {
        "name": "Shout",
        "sms": "85258",
        "note": "Text any time, at any age.",
        "audience": "Everybody",
        "in_panel": True,
        "order": 30,
        "source": "SHOUT",
    },
    {
        "name": "Samaritans",
        "number": "116 123",
        "note": "Free, at any time. Samaritans have no text service.",
        "audience": "Everybody",
        "in_panel": True,
        "order": 40,
        "source": "FULLFACT",
    },
    {
        "name": "Police, when it is not urgent",
        "number": "101",
        "audience": "Everybody",
        "order": 50,
        "source": "TEL",
    },
    {
        "name": "Northamptonshire MASH, if you worry about a child",
        "number": "0300 126 7000, then press 1, then press 1",
        "note": "One council line for the whole county. On working days.",
        "audience": "Everybody",
        "order": 60,
        "source": "MASH1, MASH2, MASH4",
        "staff_note": "Professionals follow the call with a written referral.",
    },
    {
        "name": "Northamptonshire MASH at night and at weekends",
        "number": "01604 626938",
        "note": "In the evening, at night and at weekends.",
        "audience": "Everybody",
        "order": 70,
        "source": "MASH1, MASH2, MASH4",
    },
    {
        "name": "Voice for Victims and Witnesses",
        "url": "https://voicenorthants.org",
        "note": "Help after a crime, here in the county. You do not need to have told the police.",
        "audience": "Everybody, with a team for children and young people",
        "order": 80,
        "source": "VOICE1, VOICE2, VOICE3",
        "staff_note": "Phone number unverified: check before launch.",
    },
    {
        "name": "NSPCC",
        "number": "0808 800 5000",
        "note": "If you are an adult who worries about a child.",
        "audience": "Adults",
        "order": 90,
        "source": "NSPCC-H",
        "staff_note": "Hours unverified: check before launch.",
    },
    {
        "name": "Crimestoppers, or Fearless for young people",
        "number": "0800 555 111",
        "note": "Tell what you know without your name. Not the police, not for emergencies.",
        "audience": "Everybody",
        "order": 100,
        "source": "FEAR1, TEL",
    },
    {
        "name": "Stop It Now",
        "number": "0808 1000 900",
        "note": "If you worry about sexual thoughts or behaviour, yours or somebody else's.",
        "audience": "Everybody",
        "order": 110,
        "source": "SIN",
    },
    {
        "name": "PAPYRUS HOPELINE",
        "number": "0800 068 4141",
        "note": "If you think about ending your life.",
        "audience": "Anyone up to 35",
        "order": 120,
        "source": "PAP",
        "staff_note": f"{UNVERIFIED} Name and hours (9am to midnight).",
        "verified": False,
    },
    {
        "name": "Victim Support",
        "number": "0808 16 89 111",
        "note": "Help after a crime, anywhere in the country.",
        "audience": "Everybody",
        "order": 130,
        "staff_note": f"{UNVERIFIED} No source for the number yet.",
        "verified": False,
    },
)


def _values(line: dict[str, Any]) -> dict[str, Any]:
    verified = line.get("verified", True)
    return {**line, "verified": verified, "last_checked": CHECKED if verified else None}


def build_help_lines() -> list[HelpLine]:
    """Make the lines, once; what staff changed since is left as it is."""
    return [
        HelpLine.objects.get_or_create(name=line["name"], defaults=_values(line))[0]
        for line in LINES
    ]
