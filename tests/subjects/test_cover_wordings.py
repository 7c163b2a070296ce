"""The ways in which the front of a prospectus says what it is."""

from typing import Any

import pytest

from extractor.subjects.prospectus_cover.rules import (
    BASE,
    DATE_OF,
    DATED,
    DATED_LINE,
    FILED_UNDER,
    LEGEND,
    PRELIMINARY,
    REGISTRATION,
)
from tests.subjects.prospectuses import first_values

Row = tuple[str, dict[str, Any] | None]

FORMS: list[Row] = [
    (
        "Filed Pursuant to Rule 424(b)(3)",
        {"digit": "3"},
    ),
    (
        "FILED PURSUANT TO RULE 424(b)(5)",
        {"digit": "5"},
    ),
    (
        "Filed pursuant to Rule 424 (b) (2)",
        {"digit": "2"},
    ),
    (
        "Filed Pursuant to Rule 424b2",
        {"digit": "2"},
    ),
    (
        "Rule 424(b)(2)",
        {"digit": "2"},
    ),
    (
        "Filed under Rule 424(b)(3), Registration Statement No. 333-277211",
        {"digit": "3"},
    ),
    (
        "Filed pursuant to General Instruction II.L. of Form F-10",
        None,
    ),
    (
        "Filed Pursuant to Rules 424(b)(1) and 424(c)",
        {"digit": "1"},
    ),
]
NUMBERS: list[Row] = [
    (
        "File No. 333-12345",
        {"numbers": "333-12345"},
    ),
    (
        "REGISTRATION NO. 33-51234",
        {"numbers": "33-51234"},
    ),
    (
        "Registration Number: 333-223208",
        {"numbers": "333-223208"},
    ),
    (
        "Filed under Rule 424(b)(3), Registration Statement No. 333-277211",
        {"numbers": "333-277211"},
    ),
    (
        "Registration File No. 333-1234",
        {"numbers": "333-1234"},
    ),
    (
        "Registration No.: 333-239318",
        {"numbers": "333-239318"},
    ),
    (
        "SEC File No. 333-170812",
        {"numbers": "333-170812"},
    ),
    (
        "Commission File No. 001-38103",
        None,
    ),
]
DATES: list[Row] = [
    (
        "The date of this prospectus supplement is March 4, 2026.",
        {"date": "2026-03-04"},
    ),
    (
        "Prospectus Supplement dated May 14, 2009.",
        {"date": "2009-05-14"},
    ),
    (
        "Pricing Supplement No. 1234 dated May 1, 2019",
        {"date": "2019-05-01"},
    ),
    (
        "March 5, 2020",
        {"date": "2020-03-05"},
    ),
    (
        "The date of this pricing supplement is June 2, 2017",
        {"date": "2017-06-02"},
    ),
    (
        "This prospectus supplement is dated July 9, 2021.",
        {"date": "2021-07-09"},
    ),
    (
        "Prospectus Supplement, dated August 3, 2010",
        {"date": "2010-08-03"},
    ),
    (
        "Prospectus dated February 6, 2013",
        {"date": "2013-02-06"},
    ),
    (
        "The date of this Prospectus Supplement is October 2, 1997.",
        {"date": "1997-10-02"},
    ),
    (
        "Term Sheet dated May 1, 2019",
        {"date": "2019-05-01"},
    ),
]
BASES: list[Row] = [
    (
        "(To prospectus dated August 4, 2023)",
        {"date": "2023-08-04"},
    ),
    (
        "To Prospectus dated June 30, 2020",
        {"date": "2020-06-30"},
    ),
    (
        "(To Prospectus dated March 1, 2021 and Prospectus Supplement dated March 1, 2021)",
        {"date": "2021-03-01"},
    ),
    (
        "(To the Prospectus dated June 5, 2018)",
        {"date": "2018-06-05"},
    ),
    (
        "(To Prospectus, dated May 5, 2017)",
        {"date": "2017-05-05"},
    ),
    (
        "(to the prospectus dated April 5, 2019, as supplemented)",
        {"date": "2019-04-05"},
    ),
    (
        "(To Prospectus Supplement and Prospectus each dated June 1, 2020)",
        {"date": "2020-06-01"},
    ),
    (
        "(To Prospectus dated July 1, 2020, Prospectus Supplement dated July 1, 2020)",
        {"date": "2020-07-01"},
    ),
    (
        "(Supplement to Prospectus dated May 5, 2001)",
        {"date": "2001-05-05"},
    ),
    (
        "To the prospectus dated April 13, 2023 and the prospectus supplement dated April 13, 2023",
        {"date": "2023-04-13"},
    ),
]
LEGENDS: list[Row] = [
    (
        "SUBJECT TO COMPLETION, DATED JUNE 5, 2018",
        {"date": "2018-06-05"},
    ),
    (
        "Subject to Completion. Dated May 2, 2019.",
        {"date": "2019-05-02"},
    ),
    (
        "SUBJECT TO COMPLETION PRELIMINARY PROSPECTUS SUPPLEMENT DATED MAY 3, 2022",
        {"date": "2022-05-03"},
    ),
    (
        "Subject to Completion Preliminary Prospectus Supplement dated May 3, 2022",
        {"date": "2022-05-03"},
    ),
    (
        "PRELIMINARY PROSPECTUS SUPPLEMENT (Subject to Completion) Dated January 3, 2007",
        {"date": "2007-01-03"},
    ),
]


@pytest.mark.parametrize(("sentence", "stated"), FORMS, ids=lambda value: str(value)[:48])
def test_the_rule_it_is_filed_under(sentence: str, stated: dict[str, Any] | None) -> None:
    found = first_values((FILED_UNDER,), sentence)
    if stated is None:
        assert found is None
    else:
        assert found is not None
        assert {name: found.get(name) for name in stated} == stated


@pytest.mark.parametrize(("sentence", "stated"), NUMBERS, ids=lambda value: str(value)[:48])
def test_a_registration_number(sentence: str, stated: dict[str, Any] | None) -> None:
    found = first_values((REGISTRATION,), sentence)
    if stated is None:
        assert found is None
    else:
        assert found is not None
        assert {name: found.get(name) for name in stated} == stated


@pytest.mark.parametrize(("sentence", "stated"), DATES, ids=lambda value: str(value)[:48])
def test_its_date(sentence: str, stated: dict[str, Any] | None) -> None:
    found = first_values((DATE_OF, DATED, DATED_LINE), sentence)
    if stated is None:
        assert found is None
    else:
        assert found is not None
        assert {name: found.get(name) for name in stated} == stated


@pytest.mark.parametrize(("sentence", "stated"), BASES, ids=lambda value: str(value)[:48])
def test_the_date_of_the_prospectus_it_supplements(sentence: str, stated: dict[str, Any] | None) -> None:
    found = first_values((BASE,), sentence)
    if stated is None:
        assert found is None
    else:
        assert found is not None
        assert {name: found.get(name) for name in stated} == stated


@pytest.mark.parametrize(("sentence", "stated"), LEGENDS, ids=lambda value: str(value)[:48])
def test_a_legend(sentence: str, stated: dict[str, Any] | None) -> None:
    found = first_values((LEGEND, PRELIMINARY), sentence)
    if stated is None:
        assert found is None
    else:
        assert found is not None
        assert {name: found.get(name) for name in stated} == stated
