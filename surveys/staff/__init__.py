"""Screens of the CMS beside the editor: printed codes, and answers that were set aside."""
