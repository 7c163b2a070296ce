"""The ways in which filings word delivery, lock-ups and what is outstanding afterwards."""

from decimal import Decimal
from typing import Any

import pytest

from extractor.subjects.offerings.closing_rules import OUTSTANDING_AFTER, SETTLEMENT
from extractor.subjects.offerings.lock_up_rules import LOCK_UP
from tests.subjects.prospectuses import first_values

Row = tuple[str, dict[str, Any] | None]

DELIVERIES: list[Row] = [
    (
        "We expect to deliver the shares to purchasers on or about June 5, 2020.",
        {"settlement": "2020-06-05"},
    ),
    (
        (
            "The underwriters expect to deliver the notes to purchasers in book-entry form through The Depository "
            "Trust Company on or about March 8, 2022."
        ),
        {"settlement": "2022-03-08"},
    ),
    (
        (
            "Delivery of the shares of common stock is expected to be made on or about June 12, 2023, subject to "
            "customary closing conditions."
        ),
        {"settlement": "2023-06-12"},
    ),
    (
        (
            "The notes will be ready for delivery in book-entry form only through the facilities of The "
            "Depository Trust Company for the accounts of its participants, including Euroclear and Clearstream, "
            "against payment in New York, New York on or about May 16, 2019."
        ),
        {"settlement": "2019-05-16"},
    ),
    (
        (
            "It is expected that delivery of the Notes will be made on or about February 22, 2024, which will be "
            "the second business day following the date hereof"
        ),
        {"settlement": "2024-02-22"},
    ),
    (
        (
            "The underwriters are offering the shares for sale on a firm commitment basis and expect to deliver "
            "the shares on or about January 5, 2018."
        ),
        {"settlement": "2018-01-05"},
    ),
    (
        "We expect that the shares will be ready for delivery on or about July 20, 2001.",
        {"settlement": "2001-07-20"},
    ),
    (
        (
            "The Notes are expected to be delivered in global form through the book-entry delivery system of DTC "
            "on or about June 3, 2015"
        ),
        {"settlement": "2015-06-03"},
    ),
    (
        (
            "The offering is expected to close on or about April 12, 2021, subject to satisfaction of customary "
            "closing conditions."
        ),
        {"settlement": "2021-04-12"},
    ),
    (
        (
            "We expect this offering to be completed not later than two business days following the commencement "
            "of this offering and we will deliver all securities on or about October 3, 2022."
        ),
        {"settlement": "2022-10-03"},
    ),
    (
        (
            "It is expected that delivery of the certificates will be made at the office of Alex. Brown on or "
            "about August 9, 1996."
        ),
        {"settlement": "1996-08-09"},
    ),
    (
        "Settlement Date (Original Issue Date): May 2, 2019",
        {"settlement": "2019-05-02"},
    ),
    (
        "Original Issue Date: November 29, 2023",
        {"settlement": "2023-11-29"},
    ),
    (
        "Expected Settlement Date:* March 3, 2020 (T+3)",
        {"settlement": "2020-03-03"},
    ),
]

LOCK_UPS: list[Row] = [
    (
        (
            "We have agreed not to issue, enter into any agreement to issue or announce the issuance or proposed "
            "issuance of any shares of common stock or file any registration statement for a period of 60 days "
            "following the closing date of this offering."
        ),
        {"days": Decimal("60")},
    ),
    (
        (
            "We, our executive officers and directors have agreed, subject to certain exceptions, not to sell or "
            "transfer any common stock for 90 days after the date of this prospectus supplement without first "
            "obtaining the written consent of the representatives."
        ),
        {"days": Decimal("90")},
    ),
    (
        (
            "Pursuant to the purchase agreement, from the date of such agreement until 90 days after the closing "
            "of the offering, neither we nor any subsidiary shall issue, enter into any agreement to issue any "
            "shares."
        ),
        {"days": Decimal("90")},
    ),
    (
        (
            "For a period of 180 days after the date of this prospectus, the Company will not offer, pledge, sell "
            "any shares without the prior written consent."
        ),
        {"days": Decimal("180")},
    ),
    (
        (
            "In addition, we have agreed that for a period of 30 days after the date of this prospectus "
            "supplement we will not directly or indirectly issue, sell, offer or contract to sell"
        ),
        {"days": Decimal("30")},
    ),
    (
        (
            "The Company has agreed, subject to certain exceptions, that it will not issue any shares until 45 "
            "days after the closing date."
        ),
        {"days": Decimal("45")},
    ),
    (
        (
            "Our directors and executive officers have entered into lock up agreements with the underwriters "
            "prior to the commencement of this offering pursuant to which each of these persons for a period of "
            "60 days may not sell"
        ),
        None,
    ),
    (
        (
            "We have agreed with the underwriters that, for a period of ninety (90) days from the date of this "
            "prospectus supplement, we will not offer, sell or otherwise dispose of any of our common stock"
        ),
        {"days": Decimal("90")},
    ),
]

COUNTS_AFTER: list[Row] = [
    (
        (
            "Common stock to be outstanding immediately after this offering 45,678,901 shares (or 46,428,901 "
            "shares if the underwriters exercise their option in full)"
        ),
        {"units": Decimal("45678901")},
    ),
    (
        "Common stock outstanding after the offering(1) 12,345,678 shares",
        {"units": Decimal("12345678")},
    ),
    (
        "Shares of common stock to be outstanding after this offering: Up to 23,456,789 shares",
        {"units": Decimal("23456789")},
    ),
    (
        "Common Stock outstanding after the Offering........ 8,765,432 shares(1)",
        {"units": Decimal("8765432")},
    ),
    (
        "Total common stock to be outstanding after this offering 30,100,200 shares.",
        {"units": Decimal("30100200")},
    ),
    (
        "Ordinary shares to be outstanding after this offering 100,000,000 ordinary shares",
        {"units": Decimal("100000000")},
    ),
]


@pytest.mark.parametrize(("sentence", "stated"), DELIVERIES, ids=lambda value: str(value)[:48])
def test_the_day_of_delivery(sentence: str, stated: dict[str, Any] | None) -> None:
    found = first_values(SETTLEMENT, sentence)
    if stated is None:
        assert found is None
    else:
        assert found is not None
        assert {name: found.get(name) for name in stated} == stated


@pytest.mark.parametrize(("sentence", "stated"), LOCK_UPS, ids=lambda value: str(value)[:48])
def test_the_days_of_the_issuers_lock_up(sentence: str, stated: dict[str, Any] | None) -> None:
    found = first_values(LOCK_UP, sentence)
    if stated is None:
        assert found is None
    else:
        assert found is not None
        assert {name: found.get(name) for name in stated} == stated


@pytest.mark.parametrize(("sentence", "stated"), COUNTS_AFTER, ids=lambda value: str(value)[:48])
def test_the_units_outstanding_afterwards(sentence: str, stated: dict[str, Any] | None) -> None:
    found = first_values((OUTSTANDING_AFTER,), sentence)
    if stated is None:
        assert found is None
    else:
        assert found is not None
        assert {name: found.get(name) for name in stated} == stated
