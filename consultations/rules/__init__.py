"""Pure rules of consultations: no Django, no Wagtail, no clock of their own."""
