"""Underwriters whom only the list of exhibits of a report names."""

import pytest

from extractor.subjects.parties import read_parties
from tests.subjects.reports import COVER, SIGNATURES, reading_of, rows

SALE = "\nItem 5.  Other Events\n\n     On October 15, 1999, the Company sold $90,000,000 of its 7% Notes due 2009.\n"
LIST = "\nItem 7.  Exhibits\n\n     1.1  Underwriting Agreement dated {}, between Acme Widgets, Inc. and\n          {}\n"
BANKS = "Harbor Securities LLC and Lane & Co. LLC, as representatives of the\n          underwriters"


@pytest.mark.parametrize(
    ("day", "named"), [("October 12, 1999", {"Harbor Securities LLC", "Lane & Co. LLC"}), ("May 4, 1998", set())]
)
def test_the_contract_of_these_days_names_them(day: str, named: set[str]) -> None:
    reading = reading_of(f"{COVER}{SALE}{LIST.format(day, BANKS)}{SIGNATURES}")
    dealers = [row for row in rows(read_parties(reading), "parties") if row["role"] == "underwriter"]
    assert {row["name"] for row in dealers if row["representative"]} == named
