"""Businesses and assets bought and sold."""
