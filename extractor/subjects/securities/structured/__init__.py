"""Structured notes: titles over several lines, terms in sheets of labels."""
