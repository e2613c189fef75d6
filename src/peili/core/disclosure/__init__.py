"""Figures that single nobody out (exact contract: docs/explanation/disclosure.md)."""
