"""The page's alphabet: frames, fields, figures and marks that every page is written with."""
