"""One case from inquiry to invoice, a stage a room."""
