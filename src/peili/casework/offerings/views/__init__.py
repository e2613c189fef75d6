"""The pages of what is sold and who does it: public, the office's, and one's own."""
