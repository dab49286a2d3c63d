"""The editor's form of a statistics page."""

from wagtail.admin.forms import WagtailAdminPageForm


class StatisticsPageForm(WagtailAdminPageForm):
    """Refuses to publish a finding or sentence that the numbers speak against (P23, N3)."""

    def _post_clean(self) -> None:
        """Check once the form has filled the page; a draft may say anything (WD-05)."""
        super()._post_clean()
        if self.is_deferred_validation or self.errors:
            return
        from partnership.evidence.impact.standing import untrue_claims

        for message in untrue_claims(self.instance):
            self.add_error("body", f"The numbers say otherwise. {message}")
