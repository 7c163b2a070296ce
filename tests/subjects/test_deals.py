"""Which deals a filing tells of, and which of them its sentences speak of."""

import pytest

from extractor.reading import Reading
from extractor.subjects.deals import deal_named, deal_of, find_deals
from tests.subjects.prospectuses import html, reading_of

COVER = (
    "Filed Pursuant to Rule "
    "424(b)(5)", "Registration No. 333-255094", "PROSPECTUS SUPPLEMENT", "# Acme Biosciences, Inc.",
    "We are offering 2,150,000 shares of our common stock to certain investors pursuant to this prospectus "
    "supplement.",
    "In a concurrent private placement, or the Warrant Private Placement, we are also selling to the investors "
    "warrants to "
    "purchase up to 3,333,333 shares of our common stock.",
)  # fmt: skip
SENTENCES = [
    ("We estimate that the net proceeds from this offering will be approximately $9.1 million.", "primary"),
    ("The warrants sold in the Warrant Private Placement are exercisable at $3.00.", "concurrent-1"),
    ("We will pay a fee of 7% of the gross proceeds of this offering and the concurrent private placement.", "primary"),
    ("We previously sold 400,000 shares to other investors.", "elsewhere"),
    ("The holders of our stock immediately prior to this offering have agreed not to sell for 180 days.", "primary"),
    ("In our prior public offering we sold 400,000 shares.", "elsewhere"),
    ("We previously entered into a sales agreement with Acme LLC, the Agent, under which we may sell our shares.", "primary"),
    ("We previously entered into a sales agreement with Acme LLC, the Agent, under which we sold 2,000 shares.", "elsewhere"),
]


def asked(sentence: str) -> tuple[Reading, str]:
    selling = ("# PLAN OF DISTRIBUTION", sentence, "# LEGAL MATTERS", "Counsel has given its opinion.")
    reading = reading_of(html(*COVER, "---", *selling))
    passage = next(p for p in reading.text.passages if p.text == sentence)
    return reading, deal_of(reading, reading.statements(passage)[0])


@pytest.mark.parametrize(("sentence", "key"), SENTENCES)
def test_a_sentence_speaks_of_the_deal_that_it_names(sentence: str, key: str) -> None:
    assert asked(sentence)[1] == key


def test_the_filings_own_deal_comes_first_and_the_others_have_their_relation() -> None:
    reading, _ = asked(SENTENCES[0][0])
    assert [(deal.key, deal.relation) for deal in find_deals(reading)] == [
        ("primary", "primary"), ("concurrent-1", "concurrent"),
    ]  # fmt: skip
    placement = deal_named(reading, "concurrent-1")
    assert placement is not None
    assert placement.terms == ("Warrant Private Placement",)


REPORT = (
    "# UNITED STATES SECURITIES AND EXCHANGE COMMISSION", "# FORM 8-K", "# CURRENT REPORT", "# Acme Corp.",
    "Item 1.01 Entry into a Material Definitive Agreement.",
)  # fmt: skip


@pytest.mark.parametrize(
    ("told", "deals"),
    [
        (
            "On August 18, 2025, Acme Corp. (the “Company”) entered into a Securities Purchase Agreement (the "
            "“Purchase Agreement”) "
            "with Sun Group Corp. (“Sun”) pursuant to which Sun agreed to purchase 86,956,522 shares of the Company’s "
            "common stock, "
            "for an aggregate purchase price in cash of $2.0 billion.",
            1,
        ),
        (
            "On June 21, 2007, Acme Corp. entered into a Stock Purchase Agreement with AOL LLC, pursuant to which "
            "Acme agreed to "
            "purchase from AOL all of the outstanding shares of Tegic for an aggregate consideration of approximately "
            "$265 million.",
            0,
        ),
        (
            "On March 9, 2016, Acme Corp. entered into a Stock Purchase Agreement to repurchase 26,315,790 shares of "
            "common stock at "
            "a price of $19.00 per share.",
            0,
        ),
        ("On May 3, 2024, Acme Corp. entered into a credit agreement providing for revolving loans of up to $500 million.", 0),
        (
            "On June 4, 2008, Acme Corp. entered into an underwriting agreement with Weisel Partners LLC for the sale "
            "by the Company "
            "of 5,575,000 shares of its common stock.",
            1,
        ),
    ],
)
def test_a_report_tells_of_a_deal_only_where_its_own_securities_are_sold(told: str, deals: int) -> None:
    reading = reading_of(html(*REPORT, told, "SIGNATURES"), "8-K")
    assert len(find_deals(reading)) == deals
