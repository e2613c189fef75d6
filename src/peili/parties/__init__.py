"""Who is who, and who reaches what."""
