"""Pages of notes: the page one writes on, the lists, the shared memo."""
