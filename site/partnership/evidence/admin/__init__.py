"""The evidence menu of the CMS: figures, measures, releases, corrections and loading a file."""
