"""Tapaamiset: the series, its changes, and who came."""
