"""Looks across cases."""
