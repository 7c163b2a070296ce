"""Agreements that a registrant entered into, amended and ended, and what it borrowed under them."""
