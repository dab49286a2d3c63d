"""The groups of the help page: a situation in the reader's words and the lines for it."""

from partnership.safeguarding.models import HelpLine

EMERGENCY = "Emergency: police, ambulance or fire"
# Title, text and the names of the lines in the help directory.
GROUPS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("I am in danger now", "Do not wait. Call 999.", (EMERGENCY,)),
    (
        "I am young and want to talk",
        "You can talk about anything, big or small. You do not have to give your name.",
        ("Childline", "Shout", "Samaritans", "Crimestoppers, or Fearless for young people"),
    ),
    (
        "I am worried about a child",
        "You do not need to be sure. Say what you have seen, and let them decide what to do.",
        (
            "Northamptonshire MASH, if you worry about a child",
            "Northamptonshire MASH at night and at weekends",
            "NSPCC",
            "Police, when it is not urgent",
        ),
    ),
    (
        "I have been hurt, or someone near me has",
        "It was not your fault. You can get help whether or not you told the police.",
        ("Voice for Victims and Witnesses", "Victim Support", "Samaritans"),
    ),
    (
        "I have thoughts that frighten me",
        "People who listen to this every day can help you to stay safe.",
        ("Samaritans", "Shout", "PAPYRUS HOPELINE", "Stop It Now"),
    ),
)


def group_blocks() -> list[dict[str, object]]:
    """Return the groups as StreamField data; unverified lines wait until they are checked."""
    ids = dict(HelpLine.objects.values_list("name", "pk"))
    return [
        {
            "type": "group",
            "value": {
                "title": title,
                "text": text,
                "lines": [ids[name] for name in names if name in ids],
            },
        }
        for title, text, names in GROUPS
    ]
