"""Letters wait here until the transaction is over, and leave once each."""
