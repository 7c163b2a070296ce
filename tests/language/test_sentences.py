"""Where sentences of filings end, and where a period ends nothing."""

import pytest

from extractor.language import sentence_ends

ONE = [
    "On June 12, 2001, we entered into an agreement with Cantor Fitzgerald & Co. to act as underwriter.",
    "Our registration statement (File No. 333-53108) was filed with the U.S. Securities and Exchange Commission.",
    "The transfer agent is U.S. Stock Transfer Corporation.",
    "Pursuant to Section 2(a)(11) of the Act, Dr. Alvin Glasky, Ph.D. has resigned.",
    "NeoTherapeutics, Inc. is a development stage company.",
    "Shares held by J. P. Morgan Securities LLC may be sold at $4.04 per share.",
    "Item 5.02. Departure of Directors",
]
TWO = [
    ("We sold shares to Acme, Inc. The sale closed on May 1, 2001.", "The sale"),
    ('It is traded under the symbol "NEOT." On October 31, 2001, the price was $4.04 per share.', "On October"),
    ("See “Risk Factors.” These risks are many.", "These risks"),
    ("We paid a $75,000 retainer. $62,500 of it was allotted.", "$62,500"),
    ("Is it final? It is.", "It is."),
    ("It trades in the U.S. The market is open.", "The market"),
    ("We issued 1,000 shares (the “Shares”). Each Share has one vote.", "Each Share"),
]


@pytest.mark.parametrize("text", ONE)
def test_one_sentence_stays_one(text: str) -> None:
    assert sentence_ends(text) == (len(text),)


@pytest.mark.parametrize(("text", "second"), TWO)
def test_the_second_sentence_begins_where_it_should(text: str, second: str) -> None:
    ends = sentence_ends(text)
    assert len(ends) == 2
    assert text[ends[0] :].startswith(second)


@pytest.mark.parametrize("text", ["", " ", ".", "...", "a. b. c.", "“”"])
def test_odd_text_ends_where_it_ends(text: str) -> None:
    assert sentence_ends(text)[-1] == len(text)
