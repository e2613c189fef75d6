"""Django mechanics: not one word of the trade."""
