"""Risk factors in many layouts: headings, groups and order as stated, no more and no less."""

import pytest

from extractor.sections import Sections
from extractor.sections.prospectus import segment_prospectus
from extractor.text import read_ascii, read_html
from tests.sections.risk_layouts import LAYOUTS, Layout, Stated


def read(layout: Layout) -> Stated:
    """The (group, heading) of each factor."""
    text = read_html(layout.characters) if layout.html else read_ascii(layout.characters)
    sections = segment_prospectus(text)
    return [(_group(sections, section.parent), section.title or "") for section in sections if section.kind == "risk_factor"]


def _group(sections: Sections, parent: int) -> str | None:
    above = sections.all[parent]
    return None if above.kind == "risk_factors" else above.title


MIXED = "first factor run in, others above"
"""A bold sentence that begins a paragraph is mostly no heading where headings stand above their texts."""


@pytest.mark.parametrize("layout", [layout for layout in LAYOUTS if layout.name != MIXED], ids=lambda layout: layout.name)
def test_the_factors_of_a_layout_are_those_stated(layout: Layout) -> None:
    assert read(layout) == layout.stated


@pytest.mark.xfail(strict=True, reason=MIXED)
def test_one_factor_may_be_set_unlike_the_others() -> None:
    (layout,) = [layout for layout in LAYOUTS if layout.name == MIXED]
    assert read(layout) == layout.stated
