"""The steps in which results move."""

from hashlib import sha256
from typing import ClassVar

from django.db import models

ID_BYTES = 16


class ResultCut(models.Model):
    """The answers that results are counted from until the next step (SR-11).

    ``members`` are the random ids of the counted responses, 16 bytes each, in the order of the
    ids. They are kept so that a paper answer keyed in late, or one set aside later, does not
    move the numbers by itself between two steps.
    """

    survey = models.ForeignKey(
        "surveys.SurveyPage", on_delete=models.CASCADE, related_name="result_cuts"
    )
    as_of = models.DateField()
    count = models.PositiveIntegerField()
    members = models.BinaryField()
    # The group sessions among them stand by themselves, in the same form (QB-16).
    group_members = models.BinaryField(default=bytes)
    # How many more were set aside by this step, by reason: exact, shown only after rounding.
    set_aside = models.JSONField(default=dict)

    class Meta:
        ordering: ClassVar[list[str]] = ["survey", "as_of"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["survey", "as_of"], name="one_result_cut_a_day")
        ]

    def __str__(self) -> str:
        """Return the survey and the day."""
        return f"{self.survey.title}, {self.as_of:%d %B %Y}"

    @property
    def fingerprint(self) -> bytes:
        """What no other set of answers has: their ids are random."""
        return sha256(bytes(self.members) + bytes(self.group_members)).digest()

    @property
    def group_ids(self) -> list[bytes]:
        """The random ids of the group sessions."""
        return _apart(self.group_members)

    @property
    def ids(self) -> list[bytes]:
        """The random ids of the counted responses of people."""
        return _apart(self.members)


def _apart(joined: bytes | memoryview) -> list[bytes]:
    whole = bytes(joined)
    return [whole[at : at + ID_BYTES] for at in range(0, len(whole), ID_BYTES)]
