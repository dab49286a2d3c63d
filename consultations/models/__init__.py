"""From asked to changed."""

from consultations.models.actions import ActionPage, WhatChangedPage
from consultations.models.consultation import (
    ConsultationDocument,
    ConsultationPage,
    ConsultationSurvey,
)
from consultations.models.index import HaveYourSayPage

__all__ = [
    "ActionPage",
    "ConsultationDocument",
    "ConsultationPage",
    "ConsultationSurvey",
    "HaveYourSayPage",
    "WhatChangedPage",
]
