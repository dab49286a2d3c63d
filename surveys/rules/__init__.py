"""Pure rules of questionnaires: no Django, no Wagtail, no clock of their own."""
