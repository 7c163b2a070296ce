"""Rules for what the item for other events tells of credit facilities, deals and offerings (Form 8-K Item 8.01)."""

from decimal import Decimal

from extractor.rules import Rule, register
from extractor.terms.money import Money

_TERM = r"(?:(?:{number}|\w+)[- ](?:[Yy]ear|[Dd]ay|[Mm]onth)|\d{1,3}-[Dd]ay)"
_AGREEMENT = (
    r"(?:[Rr]evolving |[Ss]enior |[Uu]nsecured |[Tt]erm |[Ss]yndicated )*(?:[Cc]redit|[Ll]oan) (?:[Aa]greement|[Ff]acility)"
)

FACILITY_ENTERED = Rule(
    "events.other.facility_entered",
    needs=("entered into",),
    pattern=rf"entered into an? (?:new )?{{money:amount}},? (?P<title>(?:{_TERM},? )?{_AGREEMENT})\b",
    never=r"(?i)\bpreviously (?:entered|disclosed|announced)",
    matches={
        "On March 5, 2012 the Registrant entered into a new $1.25 billion 364-Day Credit Agreement with a group of banks.": {
            "amount": Money(amount=Decimal(1250000000), currency="USD"),
            "title": "364-Day Credit Agreement",
        },
        "On May 4, 2012, the Company entered into a $300 million five-year revolving credit facility.": {
            "amount": Money(amount=Decimal(300000000), currency="USD"),
            "title": "five-year revolving credit facility",
        },
    },
    rejects=(
        "Borrowings under the existing $300 million five-year credit facility were repaid.",
        "The Company previously entered into a $300 million five-year credit facility.",
    ),
)
FACILITY_REPLACED = Rule(
    "events.other.facility_replaced",
    needs=("replaced its",),
    pattern=rf"replaced its existing {{money}} (?:{_TERM} )?{_AGREEMENT}",
    matches={"On March 9, 2012 the Registrant replaced its existing $2 billion 364-Day Credit Agreement.": {}},
    rejects=("The Company replaced its existing auditor.",),
)
FACILITY_REPLACING = Rule(
    "events.other.facility_expires",
    needs=("will expire",),
    pattern=rf"The new (?:{{money:amount}} (?P<title>{_TERM} (?:credit )?facility)|(?:credit )?facility) will expire (?:on|in) "
    r"{date:expires}(?P<replaces> and replaces)?",
    matches={
        "The new $3 billion 364-Day facility will expire on March 8, 2013 and replaces the former one.": {
            "amount": Money(amount=Decimal(3000000000), currency="USD"),
            "title": "364-Day facility",
            "expires": "2013-03-08",
            "replaces": "and replaces",
        },
        "The new facility will expire on March 4, 2013, and includes an option to extend.": {"expires": "2013-03-04"},
    },
    rejects=("The existing facility will expire on March 4, 2013.",),
)
AGREED_SALE = Rule(
    "events.other.sale_agreed",
    needs=("agreement to sell",),
    pattern=r"(?:has|have) entered into an? (?:definitive )?agreement to sell (?:its|the Company[’']s|our) "
    r"(?P<target>(?:[\w&’-]+ ){0,5}?(?:operations|business|division|segment|subsidiary)"
    r"(?: in (?:the )?[A-Z]\w+(?: [A-Z]\w+)?)?)\b",
    never=r"(?i)\bpreviously (?:announced|disclosed|reported)|if the|common stock",
    matches={
        "Acme Corporation (the “Company”) has entered into an agreement to sell its operations in Chile to a fund.": {
            "target": "operations in Chile",
        },
        "The Company has entered into a definitive agreement to sell its packaging business to Halden Inc.": {
            "target": "packaging business",
        },
    },
    rejects=("As previously announced, the Company has entered into an agreement to sell its packaging business.",),
)
COMPLETED = Rule(
    "events.other.merger_completed",
    needs=("completed", "consummated"),
    pattern=r"\b(?:completed|consummated) (?:the|its) (?:previously[- ](?:announced|disclosed) )?(?:[Mm]erger|[Aa]cquisition)\b",
    never=r"(?i)expect|\bwill\b|once|until|after having|if ",
    matches={"On May 4, 2012, Acme completed the previously announced Merger (as defined below).": {}},
    rejects=("Acme expects that it will have completed the merger in May.", "Acme completed its offering."),
)
SURVIVOR = Rule(
    "events.other.survivor",
    needs=("surviving",),
    pattern=r"merged with and into [^;]{2,90}?, with (?P<target>{firm}|[A-Z][\w.&’-]+(?: [A-Z][\w.&’-]+){0,4}) (?:continuing|"
    r"surviving)(?: as)? the surviving (?:corporation|entity|company)(?: of the [Mm]erger)?,? (?:and )?as? (?:an? )?"
    r"(?:direct,? |indirect,? )*wholly[- ]owned subsidiary of",
    matches={
        "Merger Sub merged with and into Halden (the “Merger”), with Halden continuing as the surviving corporation and a "
        "direct, wholly owned subsidiary of Acme.": {"target": "Halden"},
    },
    rejects=("Halden will be merged with and into Merger Sub, with Merger Sub as the surviving corporation.",),
)
CLOSED_SHARES = Rule(
    "events.other.shares_closed",
    needs=("offering",),
    pattern=r"\b(?:closed|completed|consummated) (?:its|the|an) (?:previously announced )?(?:underwritten |registered |"
    r"follow-on |initial )*public offering\b",
    never=r"(?i)expect|\bwill\b|\bnotes\b|principal amount",
    matches={"On June 4, 2012, the Company closed its public offering of the Shares.": {}},
    rejects=("The Company expects that it will have closed its public offering.",),
)
ISSUED_SHARES = Rule(
    "events.other.shares_issued",
    needs=("shares",),
    pattern=r"\b(?:issued|sold|issued and sold) {number} shares of (?:its|the Company[’']s) (?P<security>(?:[Cc]lass \w )?"
    r"[Cc]ommon [Ss]tock) in (?:the|this) (?:public )?[Oo]ffering",
    matches={
        "The Company issued 4,100,000 shares of its common stock in the offering.": {"security": "common stock"},
    },
    rejects=("The Company issued 4,100,000 shares of its common stock to a lender.",),
)
SHARES_NET = Rule(
    "events.other.shares_net",
    needs=("net proceeds",),
    pattern=r"net proceeds\b[^.;$€£\ue000]{0,100}? were (?:approximately )?{money:net}",
    matches={
        "and net proceeds, after commissions and other expenses, were approximately $48.7 million.": {
            "net": Money(amount=Decimal(48700000), currency="USD", qualifier="approximate"),
        },
    },
    rejects=("The net proceeds will be used for growth.",),
)
register(FACILITY_ENTERED, FACILITY_REPLACED, FACILITY_REPLACING, AGREED_SALE, COMPLETED, SURVIVOR)
register(CLOSED_SHARES, ISSUED_SHARES, SHARES_NET)
