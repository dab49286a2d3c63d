"""What the closed example says beside the words of the open one, in Romanian and Polish.

Nobody has checked these words yet; the pages of the survey say so (YP-14).
"""

from types import MappingProxyType

from surveys.demo.words import WORDS

ROMANIAN = {
    "Feeling safe: what we heard last time": "Cum te simți: ce am aflat data trecută",
    "An example of a survey that is over. It asked people aged 11 to 25 how safe they feel.": (
        "Un exemplu de chestionar încheiat. I-a întrebat pe cei între 11 și 25 de ani cât de în"
        " siguranță se simt."
    ),
    "What makes a good Friday evening?": "Ce face ca o seară de vineri să fie bună?",
    "To plan what we open on Fridays.": "Ca să plănuim ce deschidem vinerea.",
    "Food": "Mâncare",
    "Music": "Muzică",
    "Sport": "Sport",
    "Somewhere quiet": "Un loc liniștit",
    "A safe way home": "Un drum sigur spre casă",
    "What do you like to do on Fridays?": "Ce îți place să faci vinerea?",
}

POLISH = {
    "Feeling safe: what we heard last time": "Poczucie bezpieczeństwa: co usłyszeliśmy ostatnio",
    "An example of a survey that is over. It asked people aged 11 to 25 how safe they feel.": (
        "Przykład zakończonej ankiety. Pytała osoby od 11 do 25 lat, czy czują się bezpiecznie."
    ),
    "What makes a good Friday evening?": "Co sprawia, że piątkowy wieczór jest udany?",
    "To plan what we open on Fridays.": "Żeby zaplanować, co otworzymy w piątki.",
    "Food": "Jedzenie",
    "Music": "Muzyka",
    "Sport": "Sport",
    "Somewhere quiet": "Spokojne miejsce",
    "A safe way home": "Bezpieczna droga do domu",
    "What do you like to do on Fridays?": "Co lubisz robić w piątki?",
}

CLOSED_WORDS = MappingProxyType(
    {"ro": WORDS["ro"] | ROMANIAN, "pl": WORDS["pl"] | POLISH},
)
