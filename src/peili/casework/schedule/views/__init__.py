"""Pages of sessions, a subject a file."""
