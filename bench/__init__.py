"""Figures, printed: `python -m bench [NAME …]`. Never part of the tests."""
