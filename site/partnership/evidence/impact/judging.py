"""From a claim and the numbers seen from one vantage to a verdict (P16, P23)."""

from partnership.evidence.impact import judging_sentences, judging_titles
from partnership.evidence.impact.numbers import Numbers
from partnership.evidence.impact.reading import Drawn, Part, Sentence
from partnership.evidence.rules.claims import Claim
from partnership.evidence.rules.verdicts import Verdict, unknown

MANY = "It is about more than two numbers."


def judge(claim: Claim, part: Part, numbers: Numbers) -> Verdict:
    """Judge a claim of a sentence, of a chart's finding or of a pictogram's.

    Args:
        claim: From ``rules.claims``.
        part: Where it stands.
        numbers: Seen from one vantage; before or after a change.
    """
    if isinstance(part, Drawn):
        return judging_titles.judge(claim, part, [numbers.series[each] for each in part.requests])
    if isinstance(part, Sentence):
        cited = [part.figures[index] for index in claim.figures]
    else:
        cited = [part.citation]
    figures = [numbers.asked.saved.get(each.slug) for each in cited]
    known = [each for each in figures if each is not None]
    if len(known) < len(figures):
        return unknown("It cites a figure that is not there.")
    if len(known) > 2:
        return unknown(MANY)
    if len(known) == 2:
        return judging_sentences.judge_pair(claim, known[0], known[1], numbers)
    return judging_sentences.judge_one(claim, cited[0], known[0], numbers)
