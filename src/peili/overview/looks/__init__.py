"""Kuka on katsonut: who has looked at what, for each person, and for the office what is its own."""
