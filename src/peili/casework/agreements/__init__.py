"""Sopimus: parties, goals, schedule, methods, price; accepted by all before the first session."""
