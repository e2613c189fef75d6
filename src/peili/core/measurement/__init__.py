"""Measuring help from the first goal to the delayed evaluation."""
