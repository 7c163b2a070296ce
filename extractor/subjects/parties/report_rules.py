"""How current reports name the dealers and the buyers of a sale: by its agreement, and by the part that they play."""

from extractor.models.contents import SectionKind
from extractor.rules import Rule, register

ITEM: frozenset[SectionKind] = frozenset({"item"})
_PAREN = r"(?:,? ?\([^()]{1,160}\))?"
_DATED = r"(?:,? (?:dated|effective)(?: as of)? {date},?)?"
_TITLE = (
    r"(?P<title>(?i:(?:underwriting|terms|pricing|purchase|subscription|investment|placement|engagement|agency|placement"
    r" agency|placement agent|equity distribution|distribution agency|distribution|market issuance sales|open market "
    r"sale|equity offering|pre-?paid advance|sales|sale) agreements?|engagement letter))(?:℠|SM)?"
    r"(?! (?:Basic|Standard) Provisions)"
)
_BEFORE = (
    r"(?: (?:(?:the|certain|our|its) (?:[Cc]ompany|[Cc]orporation|[Ii]ssuers?|[Rr]egistrant|[Pp]artnership|"
    r"[Tt]rust|[Bb]ank|(?:Operating|General) Partner(?:ship)?|(?:[a-z]+ )?[Gg]uarantors?|(?:[a-z]+ )?subsidiar(?:y|ies))"
    r"[^,;()]{0,60}?|{firm}"
    + _PAREN
    + r",? as (?:the )?(?:issuer|guarantor|parent|co-issuer)s?)"
    + _PAREN
    + r"(?:,? and|,)){0,4}"
)
_PART = (
    r"(?P<part>(?:[Rr]epresentatives?|[Uu]nderwriters?|[Ii]nitial [Pp]urchasers?|(?:co-)?managers?|(?:co-)?placement agents?|"
    r"(?:sales|distribution|selling|forward) agents?|agents?|sales managers?|purchasers?|investors?))\b"
)
_HOW = (
    r"(?:(?:the|an?|our|its|sole|joint|lead|active|exclusive|non-exclusive|global|book-?running|co-lead|and|several|"
    r"bookrunners|coordinators),? ){0,6}"
)
_PARTS = (
    "underwriter", "underwriters", "manager", "managers", "agent", "agents", "purchaser", "purchasers", "the offering",
)  # fmt: skip
_FOR_ITSELF = r"(?:(?:acting|severally|each|for|on behalf of|itself|themselves|in (?:its|their) capacit(?:y|ies)|and|on),? ){0,8}"

AGREED_WITH = Rule(
    "parties.report.agreement_with",
    needs=(
        "underwriting agreement",
        "terms agreement",
        "pricing agreement",
        "purchase agreement",
        "subscription agreement",
        "investment agreement",
        "placement agreement",
        "placement agen",
        "engagement agreement",
        "engagement letter",
        "agency agreement",
        "distribution agreement",
        "sales agreement",
        "sale agreement",
        "offering agreement",
        "advance agreement",
    ),
    pattern=r"(?<!(?:prior|previous|former|terminated (?:the|its|our))(?: [\w-]+){0,5} )"
    + _TITLE
    + _PAREN
    + _DATED
    + _PAREN
    + r"(?:,? (?:(?!terminat|prior |previous )[^;()]){0,60}?)??,? (?:with|by and among|among|by and between|between)"
    + _BEFORE
    + r" (?:each of |and )?{firms:names}(?P<after>[^;]{1,200})?",
    where=ITEM,
    never=r"terminated the|previously (?:entered|announced|disclosed) (?:in )?(?:an?|the) (?:merger|asset)|merger agreement \(",
    matches={
        "entered into an underwriting agreement (the “Underwriting Agreement”) with Thomas Weisel Partners LLC (the "
        "“Underwriter”) for the sale by the Company of 5,575,000 shares.": {
            "title": "underwriting agreement",
            "names": "Thomas Weisel Partners LLC (the “Underwriter”)",
            "after": "for the sale by the Company of 5,575,000 shares.",
        },
        "into a purchase agreement (the “Purchase Agreement”), dated December 8, 2016, among the Company, the "
        "guarantors party thereto and Barclays Capital Inc. (the “Initial Purchaser”), to issue notes.": {
            "title": "purchase agreement",
            "names": "Barclays Capital Inc. (the “Initial Purchaser”)",
            "after": ", to issue notes.",
        },
        "entered into a Securities Purchase Agreement (the “Purchase Agreement”) with SoftBank Group Corp. (“SoftBank”)": {
            "title": "Purchase Agreement",
            "names": "SoftBank Group Corp. (“SoftBank”)",
        },
    },
    rejects=(
        "terminated its prior sales agreement with Cantor Fitzgerald & Co.",
        "The Underwriting Agreement contains customary terms.",
        "a lease agreement with Acme Realty, Inc.",
    ),
)
LISTED_AS = Rule(
    "parties.report.listed_as",
    needs=(
        "representative",
        "underwriter",
        "manager",
        "placement agent",
        "sales agent",
        "selling agent",
        "distribution agent",
        "forward agent",
        "as agent",
        "as sole agent",
        "initial purchaser",
        "as purchaser",
        "as the purchaser",
        "as investor",
    ),
    pattern=r"(?:with|among|between|by|to|through|and|paid|engaged|retained|appointed|for whom|[,;]|^)"
    + _BEFORE
    + r" ?{firms:names}(?:,? ?\([^()]{1,160}\))?,? (?:which )?"
    + _FOR_ITSELF
    + r"(?:as|(?:(?:is|are|was|were) (?:acting|serving)|were|was|are|is|acted|serve[ds]?|acting|serving|will "
    r"act|to (?:act|serve)) (?:as )?)\b ?" + _HOW + _PART,
    where=ITEM,
    never=r"loan (?:and security )?agreement|dealer managers?|tender offer|information agent|transfer agent and|rights agent",
    matches={
        "Deutsche Bank AG, London Branch, HSBC Bank plc and Mizuho International plc were joint book-running managers "
        "for the offering of the Notes.": {
            "names": "Deutsche Bank AG, London Branch, HSBC Bank plc and Mizuho International plc",
            "part": "managers",
        },
        "pursuant to an underwriting agreement dated September 24, 2025 among Oracle and BofA Securities, Inc. and "
        "J.P. Morgan Securities LLC, as representatives of the several underwriters named therein.": {
            "names": "Oracle and BofA Securities, Inc. and J.P. Morgan Securities LLC",
            "part": "representatives",
        },
    },
    rejects=("between the Company and Citibank, N.A., as trustee.",),
)
SOLD_TO = Rule(
    "parties.report.sold_to",
    needs=(" to ", "placement of", "placement with"),
    pattern=r"\b(?:issue|sell|sold|issued|selling|sale|issuance|placement)\b[^;]{0,300}? (?:to|(?<=placement(?: of "
    r"[^;]{2,60})? )with) (?:(?:an?|the|one) )?(?:(?:single|"
    r"institutional|accredited|existing|strategic|sole) ){0,2}(?:investor,? )?{firms:names}(?P<after>[^;]{1,80})?",
    where=ITEM,
    never=r"merger sub|acquired all|lease|asset purchase",
    matches={
        "On May 20, 2008, Nuance sold 5,760,369 shares of Nuance common stock for a purchase price of $100.0 million "
        "to Warburg Pincus Private Equity VIII, L.P. and certain of its affiliated entities.": {
            "names": "Warburg Pincus Private Equity VIII, L.P.",
            "after": "and certain of its affiliated entities.",
        },
    },
    rejects=("The Company agreed to sell the Notes to the underwriters.",),
)
WERE = Rule(
    "parties.report.were",
    needs=(
        *(f"{part} {verb}" for part in _PARTS for verb in ("was", "were", "is", "are")),
        "managed by",
        "underwritten by",
    ),
    pattern=r"[Tt]he (?P<part>(?:joint |lead |several )?(?:underwriters?|(?:book-running )?managers?|placement agents?|initial "
    r"purchasers?))(?: (?:for|of|in) the [Oo]ffering)? (?:were|are|was|is) {firms:names}|"
    r"(?:offering|securities|[Nn]otes|[Ss]hares|[Uu]nits|[Dd]ebentures|[Bb]onds),? (?:which )?(?:was |were "
    r")?(?P<part>(?:lead[- ]|co-)?managed|underwritten) by {firms:names}",
    where=ITEM,
    matches={
        "The underwriters were Salomon Brothers Inc, Goldman, Sachs & Co. and J.P. Morgan Securities Inc.": {
            "part": "underwriters",
            "names": "Salomon Brothers Inc, Goldman, Sachs & Co. and J.P. Morgan Securities Inc.",
        },
    },
    rejects=("The underwriters are entitled to fees.",),
)
ISSUERS = Rule(
    "parties.report.issuer_group",
    needs=("subsidiary", "the “company”", '(the "company")', "guarantor", "issuer"),
    pattern=r"{firm:name}(?:,? \([^()]{1,120}\))?,? (?:an?|the|our|its|(?:as )?(?:issuer|guarantor)) ?(?:[\w-]+,? ){0,5}?"
    r"(?:subsidiary|issuer|guarantor|parent)\b",
    where=ITEM,
    matches={
        "Chevron U.S.A. Inc. (exclusive of its subsidiaries, “CUSA”), an indirect wholly owned subsidiary of Chevron "
        "Corporation": {"name": "Chevron U.S.A. Inc."},
    },
    rejects=("the Company and its subsidiaries",),
)
_FEE = (
    r"(?:an?|the) (?:(?:aggregate|total|cash|placement|agent|placement agent['’]s|transaction|customary|sales|success) ){0,4}"
    r"(?:fees?|commissions?)\b"
)
PAID = Rule(
    "parties.report.paid_for_placing",
    needs=("fee", "commission"),
    pattern=r"(?:pay|paid|paying)(?: to)? {firms:names}(?:,? ?\([^()]{1,120}\))?(?:,? (?:as|which|who)[^;,]{0,80},)? "
    + _FEE
    + r"(?:,? (?:payable in cash|in cash))?,? (?:equal to|of|in (?:an|the) amount (?:of|equal to)|totall?ing)"
    r"(?: approximately| up to)? (?:\ue001 of (?:the )?(?:aggregate |total )?(?:gross |cash )?(?:proceeds|purchase price|"
    r"sales? price|amount)|\ue000)|"
    r"(?:pay|paid|paying) (?:certain |customary |cash )?(?:placement (?:agent )?)?fees to {firms:names}",
    where=ITEM,
    never=r"advisory|commitment fee|structuring|license|royalt|legal|administrative agent|underwriting agreement|credit "
    r"agreement|term loan|lender|management fee of|consult",
    matches={
        "pursuant to which the Company has agreed to pay Calder & Finch, LLC an aggregate cash fee equal to 7.0% of the gross "
        "proceeds received by the Company": {"names": "Calder & Finch, LLC"},
        "the Company was obligated to pay certain fees to Alder Securities LLC (“Alder”)": {
            "names": "Alder Securities LLC (“Alder”)",
        },
    },
    rejects=("The Company paid Acme Realty, Inc. a termination fee of $1.0 million.",),
)
EARNED = Rule(
    "parties.report.earned_for_placing",
    needs=("placement fee", "placement agent fee", "placement agent's fee", "placement agent’s fee", "placement commission"),
    pattern=r"{firms:names}(?:,? ?\([^()]{1,120}\))?,? (?:has |have )?(?:received|will receive|was paid|earned) an? "
    r"(?:cash )?placement(?: agent)?(?:['’]s)? (?:fee|commission)s?\b",
    where=ITEM,
    never=PAID.never,
    matches={
        "Calder Securities LLC will receive a cash placement fee of $420,000.": {"names": "Calder Securities LLC"},
    },
    rejects=("The holders will receive a cash payment and the placement fee is borne by the Company.",),
)
APPOSED = Rule(
    "parties.report.apposed",
    needs=("placement agent", "underwriter", "sales agent", "initial purchaser"),
    pattern=r"[Tt]he (?:Company['’]s )?(?:exclusive |sole |lead |several )?(?P<part>(?:co-)?placement agents?|underwriters?|"
    r"sales agents?|initial purchasers?)(?: (?:for|in|of|in connection with) the [\w ]{3,30}?)?, {firm:names}(?=,)",
    where=ITEM,
    never=r"prior|previous|former",
    matches={
        "the Company issued to the placement agent, Calder Securities Corp., five-year warrants": {
            "part": "placement agent",
            "names": "Calder Securities Corp.",
        },
    },
    rejects=("the Company paid the placement agent, in cash, a fee",),
)
BUYS = Rule(
    "parties.report.agrees_to_buy",
    needs=("agreed to purchase", "committed to purchase", "agreed to buy", "will purchase", "obligated to purchase"),
    pattern=r"(?:pursuant to which|and|,|whereby|under which|that) (?P<names>[A-Z][\w.&]*(?: (?:[A-Z][\w.&]*|&)){0,4}) "
    r"(?:has |have "
    r"|is |will )?(?:also )?(?:agreed to|committed to|obligated to|will) (?:purchase|buy)\b",
    where=ITEM,
    never=r"merger|all (?:of )?the (?:issued and )?outstanding|acquire",
    matches={
        "pursuant to which the Company agreed to sell, and Borealis agreed to purchase, 400,000 shares": {"names": "Borealis"},
    },
    rejects=("the underwriters agreed to purchase the shares",),
)
SELLS_TO = Rule(
    "parties.report.agreement_to_sell",
    needs=("agreement with", "agreements with", "arrangement with"),
    pattern=r"(?:agreements?|arrangement) with (?:(?:an?|the|one) )?(?:(?:single|institutional|accredited|existing|strategic|"
    r"sole) )"
    r"{0,2}(?:investors?,? )?{firms:names},? (?:to (?:issue and )?sell|for the (?:issuance and )?(?:sale|purchase)|to "
    r"purchase)\b",
    where=ITEM,
    never=r"merger|asset|lease|license|supply|distribut|underwrit|all (?:of )?the (?:issued and )?outstanding",
    matches={
        "entered into an agreement with Sandoval Partners Fund, L.P. and Sandoval Offshore Fund, Ltd. to sell 600,000 shares": {
            "names": "Sandoval Partners Fund, L.P. and Sandoval Offshore Fund, Ltd.",
        },
    },
    rejects=("entered into an agreement with Acme Realty, Inc. to lease the plant",),
)
ENTERED_WITH = Rule(
    "parties.report.entered_together",
    needs=("entered into", "executed", "signed"),
    pattern=r"(?:[Cc]ompany|[Rr]egistrant|[Cc]orporation|[Ii]ssuer|[”\"]\)),? and {firms:names}(?:,? \([^()]{1,90}\))?,? "
    r"(?:each )?"
    r"(?:entered into|executed|signed) (?:an?|the) (?:[\w-]+ ){0,5}?(?i:purchase|subscription|investment|advance) "
    r"(?i:agreements?)\b",
    where=ITEM,
    never=r"merger|asset|all (?:of )?the (?:issued and )?outstanding|repurchase",
    matches={
        "Gridline Corp. (the “Company”) and Mast Hollow Fund, L.P. (the “Lender”) executed a securities purchase agreement.": {
            "names": "Mast Hollow Fund, L.P. (the “Lender”)",
        },
    },
    rejects=("the Company and Acme Realty, Inc. entered into a lease agreement",),
)
register(SELLS_TO, ENTERED_WITH, AGREED_WITH, LISTED_AS, SOLD_TO, WERE, ISSUERS, PAID, EARNED, APPOSED, BUYS)
