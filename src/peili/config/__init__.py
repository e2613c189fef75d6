"""Switches the lights on."""
