"""Preferred stock, depositary shares and trust preferred securities."""
