"""A prospectus supplement that attaches a report ends where the report's own cover page begins."""

from extractor.subjects.deals.attached import attached_from
from extractor.subjects.prospectus_cover.read import read_prospectus_cover
from tests.subjects.prospectuses import html, plain, reading_of

FRONT = (
    "Filed pursuant to Rule 424(b)(3)",
    "# Prospectus Supplement No. 4 (to prospectus dated May 20, 2021)",
    "This supplement updates the prospectus with our Current Report on Form 8-K, which is attached.",
)
LEGEND = (
    "Neither the Securities and Exchange Commission nor any state securities commission has approved or disapproved of these"
    " securities."
)
DATE = "The date of this prospectus supplement is May 24, 2021"
REPORT = ("# UNITED STATES", "# SECURITIES AND EXCHANGE COMMISSION", "Washington, D.C. 20549", "# FORM 8-K", "# CURRENT REPORT")


def test_the_legend_of_the_cover_is_not_the_commission_over_the_report() -> None:
    reading = reading_of(html(*FRONT, LEGEND, DATE, *REPORT))
    start = attached_from(reading)
    assert start is not None
    assert reading.text.chars[start:].startswith("SECURITIES AND EXCHANGE COMMISSION")
    assert plain(read_prospectus_cover(reading)["filing"])["supplement_date"] == "2021-05-24"


def test_a_supplement_without_a_report_goes_on_to_its_end() -> None:
    assert attached_from(reading_of(html(*FRONT, LEGEND, DATE, "# FORM OF PROXY", "Item 9."))) is None
