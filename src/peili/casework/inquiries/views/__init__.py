"""The pages of an inquiry: public ones, the office's, and the practitioner's."""
