"""Our own documented layout: one number a row, as CSV or XLSX. See docs/data-layouts.md."""
