"""Events that an item tells which has no place of its own for them: deals in Item 8.01, people's agreements in Item 1.01."""

from decimal import Decimal

import pytest

import extractor
from extractor.models.events import Event
from extractor.terms.money import Money

REPORT = """                       SECURITIES AND EXCHANGE COMMISSION
                             WASHINGTON, D.C. 20549

                                    FORM 8-K

                                 CURRENT REPORT
     Pursuant to Section 13 or 15(d) of the Securities Exchange Act of 1934

         Date of Report (Date of earliest event reported): May 7, 2012

                             ACME HOLDINGS, INC.
             (Exact name of registrant as specified in its charter)

Item {number}  {heading}

{text}

                                   SIGNATURES

Pursuant to the requirements of the Securities Exchange Act of 1934, the
registrant has duly caused this report to be signed on its behalf by the
undersigned hereunto duly authorized.
"""
HEADINGS = {
    "1.01": "Entry into a Material Definitive Agreement.",
    "5.02": "Departure of Directors or Certain Officers; Compensatory Arrangements of Certain Officers.",
    "7.01": "Regulation FD Disclosure.",
    "8.01": "Other Events.",
}


def events(number: str, text: str) -> tuple[Event, ...]:
    report = REPORT.format(number=number, heading=HEADINGS[number], text=text)
    return extractor.extract(report.encode("utf-8"), path="report.txt").events


def test_a_new_facility_has_its_amount_and_the_day_on_which_it_expires() -> None:
    (event,) = events(
        "8.01",
        "On May 4, 2012 the Registrant entered into a new $1.25 billion 364-Day Credit Agreement with a group of\n"
        "banks. The new facility will expire on May 3, 2013, and includes an option to extend it.",
    )
    agreement = event.agreement
    assert agreement is not None
    assert (event.kind, str(event.date), agreement.title) == ("agreement", "2012-05-04", "364-Day Credit Agreement")
    assert agreement.amount == Money(amount=Decimal(1250000000), currency="USD")
    assert str(agreement.expires) == "2013-05-03"


def test_each_facility_that_replaces_another_is_an_agreement() -> None:
    found = events(
        "8.01",
        "On May 4, 2012 the Registrant replaced its existing $2 billion 364-Day Credit Agreement and its existing\n"
        "$1 billion Five-Year Credit Agreement. The new $3 billion 364-Day facility will expire on May 3, 2013 and\n"
        "replaces the former one. The new $1.5 billion Five-Year facility will expire on May 4, 2017 and replaces the\n"
        "Registrant's existing facility.",
    )
    told = [
        (e.agreement.title, e.agreement.amount.amount, str(e.agreement.expires))
        for e in found
        if e.agreement and e.agreement.amount
    ]
    assert told == [
        ("364-Day facility", Decimal(3000000000), "2013-05-03"),
        ("Five-Year facility", Decimal(1500000000), "2017-05-04"),
    ]


def test_a_merger_told_as_completed_is_an_acquisition_of_the_survivor() -> None:
    (event,) = events(
        "8.01",
        "On May 4, 2012, Acme completed the previously announced Merger (as defined below). At the effective time of\n"
        'the Merger, Merger Subsidiary merged with and into Halden (the "Merger"), with Halden continuing as the\n'
        "surviving corporation and a direct, wholly owned subsidiary of Acme.",
    )
    assert event.transaction is not None
    assert (event.kind, str(event.date), event.transaction.target) == ("acquisition", "2012-05-04", "Halden")


def test_an_offering_of_shares_closed() -> None:
    (event,) = events(
        "8.01",
        "On May 4, 2012, the Company closed its public offering of the Shares. The Company issued 4,100,000 shares of\n"
        "its common stock in the offering. Gross proceeds were approximately $50.1 million and net proceeds, after\n"
        "commissions, were approximately $48.7 million.",
    )
    assert event.offering is not None
    assert event.offering.net_proceeds is not None
    assert (event.kind, event.offering.securities, str(event.offering.closed)) == (
        "securities_offering",
        ("common stock",),
        "2012-05-04",
    )
    assert event.offering.net_proceeds.amount == Decimal(48700000)


@pytest.mark.parametrize(
    "text",
    [
        "On January 4, 2012, Acme entered into an Agreement and Plan of Merger with Halden Tool Company. The court has\n"
        "now set a day for a hearing.",
        "As previously announced, the Company has entered into an agreement to sell its packaging business to a fund.",
        "On May 4, 2012, the Company entered into an Underwriting Agreement, which is filed as Exhibit 1.1.",
        "Acme expects that it will have completed the merger in May.",
    ],
)
def test_background_is_no_event_of_the_item(text: str) -> None:
    kinds = {event.kind for event in events("8.01", text)}
    assert kinds <= {"securities_offering", "disclosure"}


def test_the_day_of_an_authority_is_not_that_of_the_disclosure() -> None:
    own = "On May 4, 2012, the Company announced a plan. A copy of the release is furnished as Exhibit 99.1."
    others = "On April 4, 2012, the Antitrust Division of the Department of Justice announced that it cleared the sale."
    assert [str(event.date) for event in events("7.01", own)] == ["2012-05-04"]
    assert [event.date for event in events("7.01", f"{others} The release is furnished as Exhibit 99.1.")] == [None]


def test_pay_of_people_named_before_or_behind_the_figure() -> None:
    found = events(
        "5.02",
        "On May 4, 2012, the Committee approved an increase in the annual base salary of the Company's Chief Financial\n"
        "Officer, Dana R. Vogel, from $300,000 to $350,000, effective as of June 1, 2012.\n\n"
        "On May 4, 2012, the Committee approved a $41,000 cash bonus payment to Jean Hart.",
    )
    paid = [
        (e.officer_change.person, e.officer_change.compensation[0].kind, e.officer_change.compensation[0].amount)
        for e in found
        if e.officer_change
    ]
    assert paid == [
        ("Dana R. Vogel", "base_salary", Money(amount=Decimal(350000), currency="USD")),
        ("Jean Hart", "bonus", Money(amount=Decimal(41000), currency="USD")),
    ]


def test_what_each_of_two_receives_is_paid_to_both() -> None:
    found = events(
        "5.02",
        "On May 4, 2012, the Company amended the employment agreements of Dana R. Vogel and Jean Hart. The amendments\n"
        "provide that Ms. Vogel and Mr. Hart will each receive an annual salary of $900,000. At the end of the term\n"
        "Mr. Hart will serve in a consulting role, with an annual salary of $200,000.",
    )
    paid = {
        e.officer_change.person: [p.amount.amount for p in e.officer_change.compensation if p.amount]
        for e in found
        if e.officer_change
    }
    assert paid == {"Dana R. Vogel": [Decimal(900000)], "Jean Hart": [Decimal(900000)]}


def test_an_agreement_with_a_person_under_item_1_01() -> None:
    (event,) = events(
        "1.01",
        "On May 4, 2012, the Registrant entered into a new employment agreement with Dana R. Vogel, its\nTreasurer.",
    )
    assert event.officer_change is not None
    assert (event.kind, event.officer_change.person) == ("compensation_arrangement", "Dana R. Vogel")


def test_an_agreement_named_by_its_term_alone() -> None:
    (event,) = events(
        "1.01",
        'On May 4, 2012, Acme Holdings, Inc. entered into an agreement (the "Stock Purchase Agreement") to repurchase\n'
        "2,000,000 shares of common stock at a price of $19.00 per share.",
    )
    assert event.agreement is not None
    assert (event.kind, event.agreement.title) == ("agreement", "Stock Purchase Agreement")


def test_who_enters_into_an_agreement_is_none_of_its_other_parties() -> None:
    (event,) = events(
        "1.01",
        "On May 4, 2012, Acme Holdings, Inc. entered into (i) a Credit Agreement, dated as of May 4, 2012, among Acme\n"
        "Holdings, Inc., a Delaware corporation, and Halden Bank, N.A., as administrative agent.",
    )
    assert event.agreement is not None
    assert [party.name for party in event.agreement.parties] == ["Halden Bank, N.A."]
