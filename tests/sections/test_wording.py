"""What headings call themselves, in the wordings of real filings."""

import pytest

from extractor.sections.wording import is_sentence, kind_of, plain_words

TITLES = [
    ("TABLE OF CONTENTS", "table_of_contents"),
    ("About this Prospectus Supplement", "about"),
    ("ABOUT NEOTHERAPEUTICS", "about"),
    ("PROSPECTUS SUPPLEMENT SUMMARY", "summary"),
    ("Summary Information", "summary"),
    ("The Offering", "the_offering"),
    ("Summary of the Offering", "the_offering"),
    ("Special Note Regarding Forward-Looking Statements", "forward_looking_statements"),
    ("CAUTIONARY NOTE REGARDING FORWARD LOOKING STATEMENTS", "forward_looking_statements"),
    ("Risk Factors", "risk_factors"),
    ("Additional Risk Factors", "risk_factors"),
    ("Selected Risk Considerations", "risk_factors"),
    ("INVESTMENT CONSIDERATIONS", "risk_factors"),
    ("Special Considerations", "risk_factors"),
    ("Special Considerations Applicable to Insurance Company General Accounts", "other"),
    ("Certain Considerations for Employee Benefit Plans", "other"),
    ("Risks Relating to the Notes", "risk_factors"),
    ("Summary of Risk Factors", "other"),
    ("Risk Factor Summary", "other"),
    ("Estimated Use of Proceeds", "use_of_proceeds"),
    ("Price Range of Common Stock and Dividend Policy", "price_range"),
    ("Market for Common Stock", "price_range"),
    ("Dividend Policy", "dividend_policy"),
    ("CONSOLIDATED CAPITALIZATION", "capitalization"),
    ("Dilution", "dilution"),
    ("Principal and Selling Stockholders", "selling_holders"),
    ("SELLING SECURITYHOLDERS", "selling_holders"),
    ("Description of the Senior Notes", "description_of_securities"),
    ("DESCRIPTION OF SECURITIES TO BE REGISTERED", "description_of_securities"),
    ("Additional Terms of Your Notes", "description_of_securities"),
    ("DESCRIPTION OF SECURITIES WE ARE OFFERING", "description_of_securities"),
    ("Description of Other Indebtedness", "other"),
    ("DESCRIPTION OF BUSINESS", "other"),
    ("Certain United States Federal Tax Consequences", "taxation"),
    ("U.S. Federal Income Tax Summary", "taxation"),
    ("Underwriting (Conflicts of Interest)", "plan_of_distribution"),
    ("Supplemental Plan of Distribution—Conflicts of Interest", "plan_of_distribution"),
    ("Validity of the Notes", "legal_matters"),
    ("Interest of Named Experts and Counsel", "experts"),
    ("Independent Registered Public Accounting Firm", "experts"),
    ("Where You Can Find More Information; Incorporation by Reference", "where_you_can_find_more_information"),
    ("AVAILABLE INFORMATION", "where_you_can_find_more_information"),
    ("Incorporation of Certain Documents by Reference", "incorporation_by_reference"),
    ("Certain ERISA Considerations", "other"),
    ("MANAGEMENT", "other"),
    ("The Underwriting Discount Is Likely to Adversely Affect Secondary Market Prices", "other"),
]


@pytest.mark.parametrize(("title", "kind"), TITLES)
def test_kind_of_reads_titles(title: str, kind: str) -> None:
    assert kind_of(title) == kind


@pytest.mark.parametrize(
    "title", ["VI. Risk Factors", "3. RISK FACTORS", "“Risk Factors”", "Risk Factors:", "RISK FACTORS (continued)"]
)
def test_numbers_and_marks_do_not_matter(title: str) -> None:
    assert plain_words(title) == "risk factors"
    assert kind_of(title) == "risk_factors"


@pytest.mark.parametrize(
    ("title", "says"),
    [
        ("Our stock price may be volatile.", True),
        ("We have incurred losses since our inception.", True),
        ("Dependence on Key Personnel", False),
        ("Where You Can Find More Information", False),
    ],
)
def test_a_sentence_is_told_from_a_name(title: str, says: bool) -> None:
    assert is_sentence(title) is says
