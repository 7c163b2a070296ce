"""What a form is to this library: which sections it has and which subjects read it."""

from collections.abc import Callable
from dataclasses import dataclass

from extractor.reading import Parts, Reading
from extractor.sections import Sections
from extractor.text import Text


@dataclass(frozen=True)
class Form:
    """A family of forms that are read alike. `subjects` run in this order, each on the filing alone."""

    name: str
    segment: Callable[[Text], Sections]
    subjects: tuple[Callable[[Reading], Parts], ...]
