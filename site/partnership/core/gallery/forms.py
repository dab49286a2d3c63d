"""Forms that show every kind of field. All answers are examples."""

from django import forms

AREAS = [("town", "In a town"), ("village", "In a village"), ("between", "Somewhere between")]
PLACES = [
    ("park", "Parks and green places"),
    ("club", "Youth clubs"),
    ("sport", "Sports grounds"),
    ("none", "None of these"),
]


class EveryField(forms.Form):
    """One of each, to be seen empty, filled, and with errors."""

    use_required_attribute = False

    name = forms.CharField(
        label="What should we call your group?", help_text="This can be a made-up name"
    )
    people = forms.IntegerField(label="How many people came?", min_value=0, max_value=500)
    place = forms.ChoiceField(label="Where did you meet?", choices=[("", "Choose one"), *AREAS])
    day = forms.DateField(
        label="Which day was it?",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
    )
    email = forms.EmailField(label="Email address", required=False)
    area = forms.ChoiceField(label="Where do you live?", choices=AREAS, widget=forms.RadioSelect)
    again = forms.ChoiceField(
        label="Would you come again?",
        choices=[("yes", "Yes"), ("no", "No")],
        widget=forms.RadioSelect,
    )
    places = forms.MultipleChoiceField(
        label="Where do you spend time with friends?",
        help_text="Choose all that are true for you",
        choices=PLACES,
        widget=forms.CheckboxSelectMultiple,
    )
    words = forms.CharField(
        label="What would make your area better?",
        help_text="Leave out names, schools and phone numbers",
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    agree = forms.BooleanField(label="I have read what happens with my answers")

    def __init__(self, *args: object, **kwargs: object) -> None:
        """Give the fields the attributes that ``core.form_parts`` honours."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["people"].suffix = "people"  # type: ignore[attr-defined]
        self.fields["people"].width = "short"  # type: ignore[attr-defined]
        self.fields["again"].inline = True  # type: ignore[attr-defined]
        self.fields["places"].exclusive_values = {"none"}  # type: ignore[attr-defined]
        self.fields["places"].option_hints = {  # type: ignore[attr-defined]
            "club": "Also a hall, a mosque, a church or a library"
        }
        self.fields["words"].character_limit = 200  # type: ignore[attr-defined]


QUESTIONS = {
    "one-choice": "area",
    "several-choices": "places",
    "number": "people",
    "long-text": "words",
    "short-text": "name",
}
ERRORS = {
    "name": "Enter what we should call your group",
    "people": "How many people came must be a number, like 12",
    "place": "Choose where you met",
    "area": "Choose where you live",
    "again": "Choose whether you would come again",
    "places": "Choose where you spend time with friends, or “None of these”",
    "words": "What would make your area better must be 200 characters or fewer",
    "agree": "Tick the box when you have read what happens with your answers",
}


def every_field(*, wrong: bool) -> EveryField:
    """Return the form, untouched or with every error that it can have."""
    if not wrong:
        return EveryField(auto_id="empty_%s")
    form = EveryField({"words": "word " * 50, "people": "twelve"}, auto_id="wrong_%s")
    form.full_clean()
    for name, message in ERRORS.items():
        form.errors[name] = form.error_class([message], renderer=form.renderer)
    return form


def one_question(name: str, *, wrong: bool) -> EveryField:
    """Return a form with the single question ``name``, whose label is the page's heading."""
    field_name = QUESTIONS[name]
    form = EveryField({} if wrong else None)
    form.fields = {field_name: form.fields[field_name]}
    form.fields[field_name].label_is_heading = True  # type: ignore[attr-defined]
    if wrong:
        form.full_clean()
        form.errors[field_name] = form.error_class([ERRORS[field_name]], renderer=form.renderer)
    return form
