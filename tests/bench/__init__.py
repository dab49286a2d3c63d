"""Query budgets and ratios; nothing here measures seconds."""
