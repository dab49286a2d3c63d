"""What the CMS offers in this area: the consent register."""

from typing import Any

from django import forms
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from partnership.library.models import ConsentRecord
from partnership.library.rules.consent import Place

PLACE_LABELS = {
    Place.WEBSITE: "This website",
    Place.SOCIAL_MEDIA: "Social media",
    Place.PRINT: "Print",
    Place.PRESS: "Newspapers, radio and television",
}


class ConsentForm(WagtailAdminModelForm):
    """A consent with its places as boxes to tick; none is ticked beforehand (CC-13)."""

    places = forms.MultipleChoiceField(
        label="Where it may be shown",
        choices=[(place, PLACE_LABELS[place]) for place in Place],
        widget=forms.CheckboxSelectMultiple,
    )


class ConsentViewSet(SnippetViewSet):
    """Who agreed to be shown, where and until when (SE-23)."""

    model = ConsentRecord
    icon = "check"
    menu_label = "Consent register"
    menu_name = "consent_register"
    menu_order = 330
    add_to_admin_menu = True
    list_display: Any = ("__str__", "giver", "given_on", "expires_on", "withdrawn_on")
    list_filter = ("subject_type", "giver", "age_band")
    search_fields = ("subject_id", "form_reference")
    edit_handler = ObjectList(
        [
            MultiFieldPanel(
                [
                    FieldPanel("subject_type", help_text="For example library.libraryimage."),
                    FieldPanel("subject_id", help_text="The number in its address in the CMS."),
                ],
                heading="What is shown",
            ),
            MultiFieldPanel([FieldPanel("giver"), FieldPanel("age_band")], heading="Who agreed"),
            FieldPanel("places"),
            MultiFieldPanel(
                [FieldPanel("given_on"), FieldPanel("expires_on"), FieldPanel("withdrawn_on")],
                heading="When",
            ),
            FieldPanel("form_reference"),
        ],
        base_form_class=ConsentForm,
    )


register_snippet(ConsentViewSet)
