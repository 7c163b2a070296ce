"""ASCII pages that their typists set without blank lines: what is displayed, ruled off or headed stands for itself."""

from extractor.text import read_ascii

COVER = """\
PROSPECTUS SUPPLEMENT                             Filed Pursuant to Rule 424(b)(2)
(To Prospectus dated March 3, 1997)                     Registration No. 333-21847
                                 $250,000,000
                         COLTRANE RAILWAY CORPORATION
                        7.05% NOTES DUE MAY 15, 2004
                            ----------------------
     Interest on the Notes is payable on May 15 and November 15 of each year. The
redemption price will equal the greater of (i) 100% of their principal amount and
(ii) the sum of the present values of the remaining payments. The Notes are not
redeemable otherwise.
                                USE OF PROCEEDS
     The net proceeds from the sale of the Notes will be used to reduce commercial
paper.
"""

SIGNATURE = """\
/s/ Samuel Grant
------------------------------
Samuel Grant
Vice President
"""


def test_a_cover_without_blank_lines_is_parted_as_it_is_set() -> None:
    assert [passage.text for passage in read_ascii(COVER).passages] == [
        "PROSPECTUS SUPPLEMENT\tFiled Pursuant to Rule 424(b)(2)",
        "(To Prospectus dated March 3, 1997)\tRegistration No. 333-21847",
        "$250,000,000",
        "COLTRANE RAILWAY CORPORATION",
        "7.05% NOTES DUE MAY 15, 2004",
        "Interest on the Notes is payable on May 15 and November 15 of each year. The redemption price will equal the greater "
        "of (i) 100% of their principal amount and (ii) the sum of the present values of the remaining payments. The Notes are "
        "not redeemable otherwise.",
        "USE OF PROCEEDS",
        "The net proceeds from the sale of the Notes will be used to reduce commercial paper.",
    ]


def test_a_line_drawn_for_a_signature_parts_nothing() -> None:
    (passage,) = read_ascii(SIGNATURE).passages
    assert passage.text.startswith("/s/ Samuel Grant")
    assert passage.text.endswith("Vice President")


def test_a_day_at_the_beginning_of_a_line_begins_no_paragraph() -> None:
    text = read_ascii(
        "     Interest on the notes is due each year on June 30, September 30 and also on\n"
        "the last day of the year of the company, which is, as a rule, December\n"
        "31. The lenders are paid through their agent.\n"
    )
    assert len(text.passages) == 1
