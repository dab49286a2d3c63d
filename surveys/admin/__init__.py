"""Screens of the CMS for those who build and run surveys."""
