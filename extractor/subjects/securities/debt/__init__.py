"""Notes, bonds and debentures: their tranches, what they pay, how they convert and are redeemed."""
