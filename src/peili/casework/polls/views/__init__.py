"""The pages of asking for times: asking, answering, one's own calendar."""
