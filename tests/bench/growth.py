"""Making the demonstration content larger, to see what grows with it."""

from stories.models import StoryIndexPage, StoryPage


def add_stories(count: int) -> None:
    """Publish copies of the first story beside it."""
    index = StoryIndexPage.objects.live().get()
    model = StoryPage.objects.live().order_by("path").first()
    for number in range(count):
        model.copy(
            to=index,
            update_attrs={"title": f"{model.title} {number}", "slug": f"copy-{number}"},
            keep_live=True,
            log_action=None,
        )
