"""The one error of the terms room."""

from __future__ import annotations


class TermError(ValueError):
    """A term that contradicts itself, or that cannot be computed from what was given; the message names which.

    It is a ValueError so that msgspec reports it as a ValidationError, with the path, when met while decoding JSON.
    """
