"""Warrants: offered, outstanding, paid to dealers, told of by reports."""
