"""The data.police.uk archive: reading, counting and storing the street files."""
