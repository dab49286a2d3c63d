"""Looking at what a publication would change (SD-03)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from surveys.authoring.translated import other_languages
from surveys.authoring.translated import published_translations as _said_now
from surveys.rules.deciding import decision_about, once, to_decide
from surveys.rules.difference import Change, corrupting, differences, ever_asked

if TYPE_CHECKING:
    from surveys.models import SurveyPage
    from surveys.rules.definition import Definition


@dataclass(frozen=True)
class Review:
    """What would change. ``refused`` ones would make old answers mean something else."""

    changes: list[Change]
    refused: list[Change]
    to_ask: list[Change]
    is_first: bool
    was_looked_at: bool = False
    # What a draft carries when somebody has looked at exactly these changes.
    decision: str = ""

    @property
    def is_to_be_seen(self) -> bool:
        """Whether somebody has to look at the differences before they are published."""
        return bool(self.changes or self.refused) and not self.was_looked_at

    @property
    def asked_of(self) -> list[str]:
        """The questions of whose new words somebody has to say whether the meaning changed."""
        return list(dict.fromkeys(change.question for change in self.to_ask))


def review(draft: SurveyPage) -> Review:
    """Compare a draft with the last version, and with everything that was ever asked."""
    earlier = draft.earlier_questionnaires()
    if not earlier:
        return Review([], [], [], is_first=True)
    asked, latest = draft.definition, earlier[-1]
    now = replace(asked, translations={**_said_before(draft, latest), **_said_now(draft)})
    changes = once(differences(latest, now), latest, now)
    refused = once(corrupting(differences(ever_asked(earlier), now)), now)
    decision = decision_about(latest, asked)
    said = draft.reviewed_checksum == decision
    to_ask = [] if said else to_decide(changes, now)
    return Review(changes, refused, to_ask, False, said, decision)


def _said_before(draft: SurveyPage, latest: Definition) -> dict[str, Mapping[str, str]]:
    """Return the words of wanted languages as they were: the checklist says which are not done."""
    wanted = other_languages(draft)
    return {code: words for code, words in latest.translations.items() if code in wanted}
