"""Tavoitteet: goals, their levels, and the way from start to end."""
