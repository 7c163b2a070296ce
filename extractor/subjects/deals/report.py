"""The deal that a current report tells of: securities sold under an agreement."""

from extractor.reading import Reading
from extractor.rules import Match, Rule, register
from extractor.terms.money import Money

_COMPANY = r"(?:the (?:Company|Registrant|Issuer|Partnership|Corporation|Trust|Bank|registrant|issuer)|we|{name})"
_SALE = r"(?:Preferred |Common |Securities |Stock |Share |Note |Unit |Warrant |Debenture ){1,3}(?:Purchase|Subscription) Agreement"

AGREEMENTS = register(
    Rule(
        "deals.report.purchase_agreement",
        needs=("purchase agreement", "subscription agreement"),
        pattern=(
            r"(?:On|Effective(?: as of)?|As of) {date:agreement_date},? [^;]{1,120}?(?:\((?:the )?[\"“][^()]{1,40}[\"”]\) )?"
            r"entered into (?:an?|the) (?:definitive )?(?P<agreement_title>(?:(?:Preferred|Common|Securities|Stock|Share|Note|Unit|Warrant|Debenture|Convertible|Series [A-Z]) ){1,4}"
            r"(?:Purchase|Subscription) Agreement)\b"
        ),
        matches={
            'On January 29, 1999, NeoTherapeutics, Inc. (the "Company") entered into a Preferred Stock Purchase '
            'Agreement with two institutional investors (the "Agreement").': {
                "agreement_date": "1999-01-29", "agreement_title": "Preferred Stock Purchase Agreement",
            },
        },
        rejects=(
            "On May 3, 2001, the Company entered into an Asset Purchase Agreement with Acme Corp.",
            "On May 3, 2001, the Company entered into a purchase agreement for its headquarters.",
        ),
    ),
)


def own_deal_of_report(reading: Reading) -> tuple[Match, ...]:
    """The matches that tell of securities which the registrant sold, in document order; none where it sold none."""
    found = [match for rule in AGREEMENTS for match in reading.find(rule)]
    return tuple(sorted(found, key=lambda m: m.statement.span))
