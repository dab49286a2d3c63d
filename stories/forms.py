"""The editor's form of a story."""

from wagtail.admin.forms import WagtailAdminPageForm


class StoryForm(WagtailAdminPageForm):
    """Refuses to publish, or to send for review, what a story must not go live with."""

    def _post_clean(self) -> None:
        """Check after the form has filled the page, which is when all of its words are known.

        A draft may still hold anything: autosave sends half-filled pages (WD-05).
        """
        super()._post_clean()
        if self.is_deferred_validation or self.errors:
            return
        for field, message in self.instance.publishing_errors():
            self.add_error(field, message)
