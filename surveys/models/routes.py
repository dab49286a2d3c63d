"""The addresses below a survey's page (design §7). The views are in ``surveys.views``."""

from typing import ClassVar
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from wagtail.contrib.routable_page.models import RoutablePageMixin, path


class RunnerRoutes(RoutablePageMixin):
    """Start, agreement, questions, check and confirmation, each under its own address."""

    preview_modes: ClassVar[list[tuple[str, str]]] = [
        ("start", "Start page"),
        ("question", "First question"),
    ]

    @path("")
    def start(self, request: HttpRequest) -> HttpResponse:
        """What the survey is about, before anything is asked (STA-1)."""
        from surveys.views.start import start

        return start(request, self)

    @path("answer/")
    def agreement(self, request: HttpRequest) -> HttpResponse:
        """Whether somebody wants to take part (DP-03)."""
        from surveys.views.agreement import agreement

        return agreement(request, self)

    @path("answer/code/")
    def code(self, request: HttpRequest) -> HttpResponse:
        """The single-use code that somebody was given on paper (SD-05)."""
        from surveys.views.code import code

        return code(request, self)

    @path("answer/group/<uuid:link>/")
    def group(self, request: HttpRequest, link: UUID) -> HttpResponse:
        """A facilitator's door, for one answer of a group (QB-16)."""
        from surveys.views.group import group

        return group(request, self, link)

    @path("answer/organisation/")
    def organisation(self, request: HttpRequest) -> HttpResponse:
        """Which body answers, and whether that may be public (QL-2)."""
        from surveys.views.organisation import organisation

        return organisation(request, self)

    @path("answer/check/")
    def check_answers(self, request: HttpRequest) -> HttpResponse:
        """All answers on one page, and sending them (CHK-1)."""
        from surveys.views.check import check

        return check(request, self)

    @path("answer/one-more-step/")
    def one_more_step(self, request: HttpRequest) -> HttpResponse:
        """One more press, for whom no script showed a browser at work (SE-14)."""
        from surveys.views.one_more_step import one_more_step

        return one_more_step(request, self)

    @path("answer/sent/")
    def sent(self, request: HttpRequest) -> HttpResponse:
        """Thanks, and what happens next (UX-13)."""
        from surveys.views.sent import sent

        return sent(request, self)

    @path("answer/save/")
    def save_answers(self, request: HttpRequest) -> HttpResponse:
        """A code to come back with (SAV-2)."""
        from surveys.views.save import save

        return save(request, self)

    @path("answer/come-back/")
    def come_back(self, request: HttpRequest) -> HttpResponse:
        """Going on with a code (SAV-4)."""
        from surveys.views.come_back import come_back

        return come_back(request, self)

    @path("answer/withdraw/")
    def withdraw(self, request: HttpRequest) -> HttpResponse:
        """Taking sent answers back with a code (CC-15)."""
        from surveys.views.withdraw import withdraw

        return withdraw(request, self)

    @path("answer/tablet/")
    def tablet(self, request: HttpRequest) -> HttpResponse:
        """The whole survey on one page, for a shared tablet (SD-11)."""
        from surveys.views.tablet import tablet

        return tablet(request, self)

    @path("answer/tablet/worker.js")
    def tablet_worker(self, request: HttpRequest) -> HttpResponse:
        """What keeps that page while there is no signal."""
        from surveys.views.tablet_worker import worker

        return worker(request, self)

    @path("answer/tablet/key/")
    def tablet_key(self, request: HttpRequest) -> HttpResponse:
        """The public key of a tablet that has the token."""
        from surveys.views.tablet_delivery import key

        return key(request, self)

    @path("answer/tablet/deliver/")
    def tablet_deliver(self, request: HttpRequest) -> HttpResponse:
        """Answers that waited on a tablet (SB-08)."""
        from surveys.views.tablet_delivery import deliver

        return deliver(request, self)

    @path("answer/<slug:question_id>/")
    def question(self, request: HttpRequest, question_id: str) -> HttpResponse:
        """One question (UX-01)."""
        from surveys.views.question import question

        return question(request, self, question_id)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Show the start page or a question as people will see it, without keeping anything."""
        from surveys.views.preview import preview

        return preview(request, self, mode_name)
