"""Subjects: one module for each part of the record, with the rules that read it."""
