"""Aikakysely: asking a group for times, and people's own calendars."""
