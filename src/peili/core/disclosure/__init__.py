"""Pooled figures that single nobody out."""
