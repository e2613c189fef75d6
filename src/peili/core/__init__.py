"""Plain Python: what the trade knows. No Django, no clock, no settings, no files."""
