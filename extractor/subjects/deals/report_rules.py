"""How current reports state a sale: its contract, its closing, its principal, and the whole price beside the count."""

from extractor.models.contents import SectionKind
from extractor.rules import Rule, register
from extractor.subjects.deals.amounts import money
from extractor.subjects.deals.report_words import BUSINESS_BOUGHT

ITEM: frozenset[SectionKind] = frozenset({"item"})
NEVER = (
    rf"{BUSINESS_BOUGHT}|repurchase|tender offer|exchange offer|acquires?\b(?! (?:an a|up to|shares|\ue003))|"
    r"all (?:of )?(?:the |its )?(?:issued and )?"
    r"outstanding(?! and future| indebtedness| and existing)|"
    r"(?<!line of )credit agreement|joint venture|asset purchase|previously disclosed|dividend"
)
_SOLD = (
    r"(?:agreed to (?:issue and )?sell|agreed to issue|issued and sold|sold|issued|completed (?:the|its|a) (?:sale|"
    r"issuance|offering)|will (?:issue and )?sell|"
    r"consummated the (?:issuance and )?sale|closed (?:the|its) (?:sale|offering))"
)
_FOR = (
    r"(?:an? |the )?(?:aggregate|total|combined)?(?: gross| cash)?(?: purchase price| consideration| proceeds| "
    r"offering price| price)(?: in cash)?"
    r"(?: to the Company)?(?:,? before[^,;]{0,40},)?(?: of)?(?: approximately| about)?"
)
_SECURITIES = r"(?:shares|[Nn]otes|[Ww]arrants|[Dd]ebentures|[Uu]nits|[Ss]tock|[Ss]ecurities)"

PURCHASE_AGREEMENT = Rule(
    "deals.report.purchase_agreement",
    needs=("purchase agreement", "subscription agreement"),
    pattern=(
        r"(?:(?:(?:On|on|Effective(?: as of)?|As of) {date:agreement_date},? [^;]{1,200}? )?entered into|[Pp]ursuant to) "
        r"(?:an?|the|certain) (?:definitive )?"
        r"(?P<agreement_title>(?:(?:Standby|Equity|Ordinary|Share|Preferred|Common|Securities|Security|Stock|Unit|Note|"
        r"Warrant|Debenture|"
        r"Convertible|Series [A-Z]|Placement) ){0,4}(?:[Pp]urchase|[Ss]ubscription) [Aa]greements?)\b"
        r"(?:(?:,)? dated(?: as of)? {date:agreement_date},?)?(?P<with>(?: \([^()]{1,60}\))?(?:,? dated(?: as of)? "
        r"{date:agreement_date},?)? (?:with|by and among|among|by and between) [^;]{0,80}?(?:investors?|purchasers?|"
        r"buyers?))?"
    ),
    where=ITEM,
    never=NEVER,
    matches={
        'On January 29, 1999, NeoTherapeutics, Inc. (the "Company") entered into a Preferred Stock Purchase '
        'Agreement with two institutional investors (the "Agreement").': {
            "agreement_date": "1999-01-29",
            "agreement_title": "Preferred Stock Purchase Agreement",
            "with": "with two institutional investors",
        },
        "On August 18, 2025, Intel Corporation (the “Company”) entered into a Securities Purchase Agreement (the "
        "“Purchase "
        "Agreement”) with SoftBank Group Corp. (“SoftBank”).": {
            "agreement_date": "2025-08-18",
            "agreement_title": "Securities Purchase Agreement",
        },
        "Apple consummated the issuance and sale of its 4.300% Notes due 2047, pursuant to a subscription agreement "
        "dated February 14, "
        "2017, by and between Apple and Deutsche Bank AG, Taipei Branch, as the lead manager.": {
            "agreement_title": "subscription agreement",
            "agreement_date": "2017-02-14",
        },
    },
    rejects=(
        "On May 3, 2001, the Company entered into an Asset Purchase Agreement with Acme Corp.",
        "On March 9, 2016, the Company entered into a Stock Purchase Agreement to repurchase 26,315,790 shares.",
    ),
)
UNDERWRITING = Rule(
    "deals.report.underwriting_agreement",
    needs=("underwriting agreement", "terms agreement", "pricing agreement"),
    pattern=(
        r"(?:(?:On|on) {date:agreement_date},? [^;]{1,260}? entered into (?:\(\w{1,3}\) )?(?:an?|\ue003|separate) "
        r")?(?P<agreement_title>[Uu]nderwriting "
        r"[Aa]greements?|(?:Terms|Pricing) Agreement(?=.{0,600}underwriters?))\b(?! (?:Basic|Standard) Provisions)"
        r"(?: \([^()]{1,60}\))?(?:,? dated(?: as of)? {date:agreement_date})?"
    ),
    where=ITEM,
    matches={
        "pursuant to an underwriting agreement (the “Underwriting Agreement”) dated August 15, 2017 among Apple and "
        "HSBC Securities "
        "(Canada) Inc., as representatives of the several underwriters named therein.": {
            "agreement_title": "underwriting agreement",
            "agreement_date": "2017-08-15",
        },
        "In connection with the issuance of the Notes, the Company entered into an Underwriting Agreement dated as of "
        "August 7, 2024 "
        "(the “Underwriting Agreement”) with BofA Securities, Inc.": {
            "agreement_title": "Underwriting Agreement",
            "agreement_date": "2024-08-07",
        },
        "On March 28, 2025, Exxon Mobil Corporation (the “Company”) entered into an underwriting agreement (the "
        "“Underwriting "
        "Agreement”) with Morgan Stanley & Co. LLC.": {
            "agreement_date": "2025-03-28",
            "agreement_title": "underwriting agreement",
        },
    },
    rejects=("The PepsiCo, Inc. Underwriting Agreement Standard Provisions are incorporated.",),
)
PROGRAM = Rule(
    "deals.report.sales_agreement",
    needs=("sales agreement", "distribution agreement", "offering agreement"),
    pattern=(
        r"(?:(?:On|on) {date:agreement_date},? [^;]{1,260}? )?entered into (?:an?|the) "
        r"(?P<agreement_title>(?:[A-Z][\w℠-]* ){0,6}(?:Sales?|Distribution|Offering|Market Issuance) Agreement)"
        r"(?: \([^()]{1,60}\))?(?:,? dated(?: as of)? {date:agreement_date})?[^;]{0,600}? (?:aggregate (?:gross "
        r")?(?:offering|sales) price|gross (?:sales )?proceeds)(?: of)?(?: up to)? {money:aggregate_price}"
    ),
    where=ITEM,
    matches={
        "On May 8, 2020, Acme Corp. (the “Company”) entered into an Equity Distribution Agreement (the “Agreement”) "
        "with Piper "
        "Sandler & Co., as sales agent, under which the Company may offer and sell shares having an aggregate "
        "offering price of up "
        "to $50,000,000.": {
            "agreement_date": "2020-05-08",
            "agreement_title": "Equity Distribution Agreement",
            "aggregate_price": money("50000000", "up_to"),
        },
    },
    rejects=("On May 8, 2020, the Company entered into a Distribution Agreement with its European distributor.",),
)
CLOSED = Rule(
    "deals.report.closed",
    needs=("consummated", "completed", "closed", "close on", "issued", "scheduled to", "expected to", "anticipated to"),
    pattern=(
        r"(?:On|on) {date:settlement_date},? [^;]{1,160}? (?:consummated|completed|closed) (?:the|its|an?)(?: "
        r"previously announced)?[^;\ue000]{0,60}?(?:issuance and sale|sale and issuance|sale|offering|private placement|IPO)\b|"
        r"(?:On|on) {date:settlement_date},? [^;\ue000]{1,120}? issued (?:and sold )?(?=\ue000 (?:in )?(?:aggregate "
        r")?principal)|"
        r"(?:On|on) {date:settlement_date},? the (?:initial )?public offering\b[^;\ue002]{0,160}? was (?:consummated|completed)|"
        r"[Tt]he (?:Notes|Debentures|Securities|Shares|Bonds|Units) were issued(?: and sold)? on {date:settlement_date}|"
        r"(?:[Tt]he |[Tt]his )?(?i:sale|offering|issuance|placement)(?: and sale)?(?: of the (?:Notes|Shares|Securities|"
        r"Debentures|Units|Bonds))?[^;]{0,40}? (?:closed|was completed|was consummated|(?:is|was|are) (?:expected|scheduled|"
        r"anticipated) to (?:close|be completed|settle|be consummated))(?: on)?(?: or about)? {date:settlement_date}"
    ),
    where=ITEM,
    never=NEVER + r"|sale of (?:its|the|our|all|substantially)\b[^,;.]{0,80}\b(?:business|subsidiary|division|assets|segment)\b",
    matches={
        "On August 18, 2017, Apple Inc. (“Apple”) consummated the issuance and sale of C$2,500,000,000 aggregate "
        "principal amount of "
        "Apple’s 2.513% Notes due 2024.": {"settlement_date": "2017-08-18"},
        "The offering closed on June 10, 2008.": {"settlement_date": "2008-06-10"},
        "The Offering is expected to close on or about January 12, 2024.": {"settlement_date": "2024-01-12"},
    },
    rejects=("On November 16, 2019, the Company completed the acquisition of the business.",),
)
PRINCIPAL = Rule(
    "deals.report.principal",
    needs=("principal amount",),
    pattern=(
        r"(?:sale|sell|sold|issue|issued|issuance|offering|placement|(?<![Cc]ompany )(?<!egistrant )(?<!orporation )(?<!we )"
        r"(?<!artnership )(?<![Bb]ank )(?<!also )\bpurchased)\b[^;\ue000]{0,160}? {money:aggregate_price} (?:in "
        r")?(?:aggregate )?principal amount of"
        r"(?![^;]{0,4000}(?<!additional )\ue000 (?:in )?(?:aggregate )?principal amount of)"
    ),
    where=ITEM,
    never=NEVER + r"|redeem|outstanding",
    matches={
        "Apple consummated the issuance and sale of C$2,500,000,000 aggregate principal amount of Apple’s 2.513% "
        "Notes due 2024.": {
            "aggregate_price": money("2500000000", currency="CAD"),
        },
    },
    rejects=(
        "Apple consummated the issuance and sale of $500,000,000 aggregate principal amount of Floating Rate Notes "
        "due 2019 and "
        "$500,000,000 aggregate principal amount of Floating Rate Notes due 2021.",
    ),
)
AGREED_TO_PURCHASE = Rule(
    "deals.report.agreed_to_purchase",
    needs=("agreed to purchase", "agreed to sell", "agreed to issue"),
    pattern=(
        r"agreed to (?:purchase|buy|(?:issue and )?sell|issue)(?:,? and [^;]{2,60}? agreed to (?:issue and "
        r")?sell,?)?(?: (?:from [^;,\ue003]{2,60}?|to [^;]{2,60}?))?,? (?:an aggregate of )?"
        r"{number:units_offered} (?:newly[- ]issued )?(?:shares|units) of (?:the Company['’]s|its|our|[A-Z][\w]+['’]?s?) "
        r"[^;]{0,160}?"
        r"(?:,? for " + _FOR + r" {money:aggregate_price}(?:,? (?:representing|or|at)(?: an?)?(?: purchase)? (?:price "
        r"(?:per share )?of )?{price:price} per (?:share|unit))?|,? at an? (?:purchase |offering )?price (?:per share "
        r")?of {price:price}(?: per (?:share|unit))?)"
    ),
    where=ITEM,
    never=NEVER,
    matches={
        "pursuant to which SoftBank agreed to purchase 86,956,522 shares of the Company’s common stock, par value "
        "$0.001 per share "
        "(the “Shares”), for an aggregate purchase price in cash of $2.0 billion, representing a price per share of "
        "$23.00 per share.": {
            "units_offered": money("86956522").amount,
            "aggregate_price": money("2000000000"),
            "price": money("23.00"),
        },
        "Warburg Pincus agreed to purchase, and Nuance agreed to sell, an aggregate of 5,760,369 shares of Nuance "
        "common stock for an "
        "aggregate purchase price of $100,000,005.84, and warrants to purchase an aggregate of 3,700,000 shares.": {
            "units_offered": money("5760369").amount,
            "aggregate_price": money("100000005.84"),
        },
    },
    rejects=("Nuance agreed to purchase from AOL all of the outstanding shares of Tegic for $265 million in cash.",),
)
SOLD_FOR = Rule(
    "deals.report.sold_for",
    needs=("consideration of", "proceeds of", "purchase price of", "price of"),
    pattern=_SOLD + r"\b[^;]{0,500}?" + _SECURITIES + r"\b[^;]{0,300}? for " + _FOR + r" {money:aggregate_price}",
    where=ITEM,
    never=NEVER + r"|subsidiary|division|business|in April|in (?:the )?(?:first|second|third|fourth) quarter",
    matches={
        "Pursuant to the Agreement, the Company issued and sold to the investors shares of the Company's 5% Series A "
        "Preferred Stock "
        'with Conversion Features ("Series A shares") and issued Warrants to purchase 75,000 shares of common stock, '
        "for total "
        "consideration of $4.0 million.": {"aggregate_price": money("4000000")},
    },
    rejects=("The Company sold its diagnostics business for total consideration of $4.0 million.",),
)
SOLD_AT = Rule(
    "deals.report.sold_at",
    needs=("price of", "per share"),
    pattern=(
        r"(?:sold|sale of|offering of|to sell|issue and sell)\b[^;\ue003]{0,120}? (?:an aggregate of "
        r")?{number:units_offered} (?:shares|units|ADSs)\b[^;]{0,160}?,? at (?:an?|the) (?:public )?(?:offering |"
        r"purchase )?price (?:to the public )?(?:per share )?of {price:price}"
    ),
    where=ITEM,
    never=NEVER,
    matches={
        "the offer and sale of 5,575,000 shares of its common stock, par value $0.001 per share, at a public offering "
        "price of $18.15 "
        "per share.": {"units_offered": money("5575000").amount, "price": money("18.15")},
    },
    rejects=("The Company sold 400 vehicles at a price of $18,000.",),
)
INITIAL_PURCHASERS = Rule(
    "deals.report.initial_purchasers",
    needs=(
        "initial purchaser",
        "private placement",
        "private offering",
        "section 4(a)(2)",
        "section 4(2)",
        "regulation d",
        "regulation s",
        "rule 506",
        "registered direct",
        "qualified institutional buyers",
    ),
    pattern=(
        r"(?P<method>(?:in|through|by) an? (?:private placement|private offering|transaction exempt)|private offering|"
        r"[“\"]?Initial "
        r"Purchasers?[”\"]?|"
        r"private placement|(?:Section 4\(a\)\(2\)|Section 4 ?\(\ue003\)|Regulation D|Rule 506(?:\([bc]\))?|"
        r"Regulation S\b)(?: (?:of|under) the (?:Securities "
        r")?Act)?|registered direct offering|qualified institutional buyers)"
    ),
    where=ITEM,
    matches={
        "The Shares are to be issued in a private placement in reliance on the exemption provided by Section 4(a)(2) "
        "of the "
        "Securities Act of 1933.": {"method": "in a private placement"},
    },
    rejects=("The Company is a private company.",),
)
register(
    PURCHASE_AGREEMENT,
    UNDERWRITING,
    PROGRAM,
    CLOSED,
    PRINCIPAL,
    AGREED_TO_PURCHASE,
    SOLD_FOR,
    SOLD_AT,
    INITIAL_PURCHASERS,
)
