"""What is left of framework agreements, and the office's writing them down."""
