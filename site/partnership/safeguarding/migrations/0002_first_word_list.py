"""Put the first word list of the screen in place (SG-07)."""

import csv
from pathlib import Path

from django.db import migrations

WORD_LIST = Path(__file__).resolve().parents[1] / "data" / "phrases_en.csv"


def add_phrases(apps, schema_editor):
    ScreeningPhrase = apps.get_model("safeguarding", "ScreeningPhrase")
    with WORD_LIST.open(encoding="utf-8", newline="") as lines:
        ScreeningPhrase.objects.bulk_create(
            ScreeningPhrase(category=row["category"], phrase=row["phrase"], language="en")
            for row in csv.DictReader(lines)
        )


class Migration(migrations.Migration):
    dependencies = [("safeguarding", "0001_initial")]

    operations = [migrations.RunPython(add_phrases, migrations.RunPython.noop)]
