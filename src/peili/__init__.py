"""Peili runs a työnohjaus practice, from the first contact to the last evaluation."""
