"""From a published file to a release. Everything is checked before anything is written."""
