"""Events from the wording of reports: small reports made of real sentences, and what each tells."""

from decimal import Decimal
from typing import Any

import pytest

import extractor
from extractor.models.events import Event, OfficerChange, Pay
from extractor.terms.money import Money

COVER = """                       SECURITIES AND EXCHANGE COMMISSION
                             WASHINGTON, D.C. 20549

                                    FORM 8-K

                                 CURRENT REPORT
     Pursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934

         Date of Report (Date of earliest event reported): {date}

                             ACME HOLDINGS, INC.
             (Exact name of registrant as specified in its charter)

{items}

                                   SIGNATURES

Pursuant to the requirements of the Securities Exchange Act of 1934, the
registrant has duly caused this report to be signed on its behalf by the
undersigned hereunto duly authorized.
"""


HEADINGS = {
    "1.01": "Entry into a Material Definitive Agreement.",
    "1.02": "Termination of a Material Definitive Agreement.",
    "2.01": "Completion of Acquisition or Disposition of Assets.",
    "2.02": "Results of Operations and Financial Condition.",
    "2.03": "Creation of a Direct Financial Obligation.",
    "2.05": "Costs Associated with Exit or Disposal Activities.",
    "3.01": "Notice of Delisting or Failure to Satisfy a Continued Listing Rule or Standard; Transfer of Listing.",
    "4.01": "Changes in Registrant's Certifying Accountant.",
    "4.02": "Non-Reliance on Previously Issued Financial Statements.",
    "5.02": "Departure of Directors or Certain Officers; Election of Directors.",
    "5.03": "Amendments to Articles of Incorporation or Bylaws; Change in Fiscal Year.",
    "5.07": "Submission of Matters to a Vote of Security Holders.",
    "8.01": "Other Events.",
    "9.01": "Financial Statements and Exhibits.",
}


def events(number: str, text: str, date: str = "May 7, 2012") -> tuple[Event, ...]:
    report = COVER.format(date=date, items=f"Item {number}  {HEADINGS[number]}\n\n{text}\n")
    return extractor.extract(report.encode("utf-8"), path="report.txt").events


def people(text: str, date: str = "May 7, 2012") -> list[tuple[str, OfficerChange]]:
    found = events("5.02", text, date)
    return [(event.kind, event.officer_change) for event in found if event.officer_change is not None]


@pytest.mark.parametrize(
    ("sentence", "kind", "wanted"),
    [
        (
            "On May 3, 2012, Thomas O. Ryder informed the Company of his decision to retire from the Board of Directors\n"
            "effective December 31, 2012.",
            "departure",
            OfficerChange(person="Thomas O. Ryder", director=True, action="retired", effective="2012-12-31"),
        ),
        (
            "On May 4, 2012, Raghib Hussain, President, Products and Technologies of Acme Holdings, Inc., notified the\n"
            "Company of his decision to resign from his position effective as of May 20, 2012.",
            "departure",
            OfficerChange(
                person="Raghib Hussain",
                positions=("President, Products and Technologies",),
                action="resigned",
                effective="2012-05-20",
            ),
        ),
        (
            "On May 2, 2012, the Company announced the resignation of Steven L. Hoekstra, Executive Vice President and Chief\n"
            "Lending Officer.",
            "departure",
            OfficerChange(
                person="Steven L. Hoekstra",
                positions=("Executive Vice President and Chief Lending Officer",),
                action="resigned",
            ),
        ),
        (
            "On May 2, 2012, the Company appointed Donald Robertson, age 42, to the position of Principal Accounting Officer\n"
            "of the Company.",
            "appointment",
            OfficerChange(person="Donald Robertson", age=42, positions=("Principal Accounting Officer",), action="appointed"),
        ),
        (
            "On May 2, 2012, the Board of Directors elected Mikel A. Durham as a member of the Company's Board of Directors.",
            "appointment",
            OfficerChange(person="Mikel A. Durham", director=True, action="elected"),
        ),
        (
            "On May 2, 2012, Kevin J. Chan, age 42, became Corporate Controller and the chief accounting officer of the Company.",
            "appointment",
            OfficerChange(
                person="Kevin J. Chan",
                age=42,
                positions=("Corporate Controller", "chief accounting officer"),
                action="appointed",
            ),
        ),
    ],
    ids=lambda value: value.person if isinstance(value, OfficerChange) else None,
)
def test_a_person_comes_or_goes(sentence: str, kind: str, wanted: OfficerChange) -> None:
    assert people(sentence) == [(kind, wanted)]


@pytest.mark.parametrize(
    "text",
    [
        # the past of a person
        "Ms. McCarthy, 60, was appointed Treasurer of the Company in January 2000, and was appointed Executive Vice\n"
        "President, Corporate Finance in June 2005.",
        "Prior to joining the Company, Mr. Jane Parks served as chief accounting officer of Syneos Health until he\n"
        "resigned in 2009.",
        # conditions of an agreement
        "If Alan R. Hale resigns for good reason, he will receive his salary for two years.",
        # a committee is no board, a firm is no person
        "On May 2, 2012, the Board appointed Grant Thornton LLP as its independent auditor.",
        "There are no arrangements pursuant to which any person was appointed as an officer of the Company.",
    ],
)
def test_what_is_no_change_of_officers(text: str) -> None:
    assert people(text) == []


def test_people_of_one_sentence_are_events_of_their_own() -> None:
    found = people(
        "On May 1, 2012, each of Carl A. Nelson, Mary Schiavo and Sidney A. Ribeau notified the Board of Directors of\n"
        "their intention to resign as a director of the Company."
    )
    assert [(kind, change.person, change.director) for kind, change in found] == [
        ("departure", "Carl A. Nelson", True),
        ("departure", "Mary Schiavo", True),
        ("departure", "Sidney A. Ribeau", True),
    ]


def test_the_next_sentences_fill_what_the_first_leaves_open() -> None:
    ((kind, change),) = people(
        "On May 1, 2012, Lance W. Lord notified the Company of his intent to resign from the Board of Directors. His\n"
        "resignation will become effective on May 18, 2012. Mr. Lord will receive a cash payment of $1,379,480."
    )
    assert kind == "departure"
    assert change.effective == "2012-05-18"
    assert change.compensation == (Pay(kind="severance", amount=Money(amount=Decimal(1379480), currency="USD")),)


VOTES = """On May 3, 2012, the Company held its 2012 annual meeting of stockholders.

Proposal 1: Election of Directors.

<TABLE>
<CAPTION>
Nominee                     For           Withheld    Broker Non-Votes
<S>                         <C>           <C>         <C>
Alexander Karp          1,857,938,838    48,324,412      491,544,131
Stephen Cohen           1,852,635,146    53,628,104      491,544,131
</TABLE>

Proposal 2: The appointment of Ernst & Young as the Company's independent
registered public accounting firm was ratified.

<TABLE>
<CAPTION>
For               Against        Abstained
<S>               <C>            <C>
1,389,347,557     7,999,721      3,793,778
</TABLE>
"""


def test_votes_by_nominee_and_by_proposal() -> None:
    election, auditors = events("5.07", VOTES)
    assert election.date == auditors.date == "2012-05-03"
    assert election.vote is not None
    assert auditors.vote is not None
    assert (election.vote.proposal, election.vote.matter, election.vote.meeting) == ("1", "director_election", "annual")
    assert [(n.name, n.votes_for, n.votes_withheld, n.broker_non_votes) for n in election.vote.nominees] == [
        ("Alexander Karp", Decimal(1857938838), Decimal(48324412), Decimal(491544131)),
        ("Stephen Cohen", Decimal(1852635146), Decimal(53628104), Decimal(491544131)),
    ]
    assert (auditors.vote.matter, auditors.vote.outcome) == ("auditor_ratification", "approved")
    assert (auditors.vote.votes_for, auditors.vote.votes_against, auditors.vote.abstentions) == (
        Decimal(1389347557),
        Decimal(7999721),
        Decimal(3793778),
    )


def flat(event: Event, *names: str) -> dict[str, Any]:
    """The leaves of the event's family that the test names."""
    part = next(
        value
        for name in event.__struct_fields__
        if name not in ("id", "item", "kind", "date") and (value := getattr(event, name)) is not None
    )
    return {name: getattr(part, name) for name in names}


@pytest.mark.parametrize(
    ("number", "text", "kind", "date", "leaves"),
    [
        (
            "1.01",
            "On April 30, 2012, the Company entered into a Term Loan Agreement with Bank of America, N.A., as lender.",
            "agreement",
            "2012-04-30",
            {"title": "Term Loan Agreement", "date": "2012-04-30"},
        ),
        (
            "1.02",
            "On May 1, 2012, the Company terminated its promissory note with Icahn Capital LP.",
            "agreement_termination",
            "2012-05-01",
            {"title": "promissory note"},
        ),
        (
            "2.01",
            "On May 1, 2012, Acme Holdings, Inc. acquired all of the outstanding capital stock of Widget Systems, Inc. The\n"
            "consideration consists of approximately $157 million in cash.",
            "acquisition",
            "2012-05-01",
            {
                "target": "Widget Systems, Inc.",
                "price": Money(amount=Decimal(157000000), currency="USD", qualifier="approximate"),
            },
        ),
        (
            "2.02",
            "On May 3, 2012, Acme Holdings, Inc. issued a press release announcing its results for the first quarter ended\n"
            "March 31, 2012. A copy of the press release is furnished as Exhibit 99.1.",
            "results",
            "2012-05-03",
            {"period_end": "2012-03-31", "exhibit": "99.1", "furnished": True},
        ),
        (
            "2.05",
            "On May 1, 2012, the Board approved a plan to reduce headcount by 1,500 employees. The Company expects to recognize\n"
            "$30 million of restructuring charges.",
            "exit_costs",
            "2012-05-01",
            {"amount": Money(amount=Decimal(30000000), currency="USD"), "positions": Decimal(1500)},
        ),
        (
            "3.01",
            "On May 1, 2012, the Company received a notice from The NASDAQ Stock Market that it does not meet Nasdaq Listing\n"
            "Rule 5450(b)(1)(C). The Company has until July 30, 2012, to regain compliance.",
            "delisting_notice",
            "2012-05-01",
            {"exchange": "NASDAQ Stock Market", "rule": "5450(b)(1)(C)", "deadline": "2012-07-30"},
        ),
        (
            "4.01",
            "On May 1, 2012, the Company dismissed Ernst & Young LLP as its independent auditors. The reports contained no\n"
            "adverse opinion. There have been no disagreements with Ernst & Young LLP. There were no reportable events.",
            "auditor_change",
            "2012-05-01",
            {"former": "Ernst & Young LLP", "action": "dismissed", "disagreements": False, "reportable_events": False},
        ),
        (
            "4.02",
            "On May 1, 2012, the Audit Committee concluded that the financial statements for the quarters ended March 31, 2011\n"
            "and June 30, 2011 should no longer be relied upon.",
            "non_reliance",
            "2012-05-01",
            {"periods": ("2011-03-31", "2011-06-30"), "concluded_by": "the Audit Committee"},
        ),
        (
            "5.03",
            "On May 1, 2012, the Board of Directors adopted amended and restated bylaws, effective as of May 2, 2012.",
            "bylaws_amendment",
            "2012-05-01",
            {"effective": "2012-05-02"},
        ),
        (
            "8.01",
            "On May 1, 2012, the Board declared a quarterly dividend of $0.06 per share, payable on June 1, 2012 to\n"
            "stockholders of record as of May 15, 2012.",
            "dividend",
            "2012-05-01",
            {
                "amount": Money(amount=Decimal("0.06"), currency="USD"),
                "payable": "2012-06-01",
                "record_date": "2012-05-15",
            },
        ),
    ],
)
def test_one_event_of_each_family(number: str, text: str, kind: str, date: str, leaves: dict[str, Any]) -> None:
    (event,) = events(number, text)
    assert (event.item, event.kind, event.date) == (number, kind, date)
    assert flat(event, *leaves) == leaves


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("2.03", "The information set forth in Item 1.01 above is incorporated herein by reference."),
        ("8.01", "We file this report to update the description of our common stock in our registration statement."),
        ("1.01", "Certain lenders have in the past entered into credit agreements in the ordinary course of business."),
        (
            "9.01",
            "The Merger Agreement, dated as of May 1, 2012, is filed as Exhibit 2.1. John B. Smith\nresigned on May 1, 2012.",
        ),
    ],
)
def test_what_is_no_event(number: str, text: str) -> None:
    assert events(number, text) == ()
