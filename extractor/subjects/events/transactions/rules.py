"""Rules for businesses and assets bought and sold (Form 8-K Item 2.01; before August 23, 2004 Item 2)."""

from decimal import Decimal

from extractor.rules import Rule, register
from extractor.terms.money import Money

_DONE = r"(?:completed|consummated|closed|effected|finalized)"
_KNOWN = r"(?:previously[- ]announced |previously[- ]reported |previously[- ]disclosed |proposed |pending )?"
_ALL = (
    r"(?:(?:all|substantially all|certain|\ue001|\ue003|a majority|the remaining|an aggregate|inventory|equipment)[^.;,]{0,60}? "
    r"(?:of "
    r")?(?:the )?(?:issued and outstanding |outstanding |equity |capital |common |voting )*"
    r"(?:stock|shares|interests?|units|securities|assets|business|capital stock|ownership)[^.;,(]{0,40}? (?:of|in|"
    r"from) |(?:the )?(?:assets|business|stock|capital stock|outstanding (?:shares|stock)|operations|membership interests?|"
    r"equity interests?) of )"
)
_UNIT = r"(?i:(?:division|business|unit|segment|subsidiary|operations|assets|brand|facility|plant)s?)"
_CAPITAL = r"(?:[a-z]{0,2}[A-Z][\w’'&.\-\ue003]*+)"
_FIRM = rf"{_CAPITAL}(?:(?:,? (?:&|of|and|the|for))?+,? {_CAPITAL}){{0,8}}+"
_OBJECT = (
    rf"(?P<target>(?:(?:the |its |our )?{_CAPITAL}(?: {_CAPITAL}){{0,5}} {_UNIT}\b)|(?:the )?{_FIRM}"
    rf"|(?:certain|substantially all|all)(?: of)?(?: the)? assets\b|(?:the |its |our )?(?:[\w’'-]+ ){{1,6}}{_UNIT}\b)"
)

BOUGHT = Rule(
    "events.transaction.acquired",
    needs=("acquired", "purchased"),
    pattern=rf"(?:acquired|purchased) (?:from (?P<counterparty>[A-Z][^;]{{2,120}}?)(?: \([“\"][^()]{{1,30}}\))? "
    rf"(?=(?:certain|all|substantially)\b))?(?P<all>{_ALL})?{_OBJECT}(?=(?P<rest>[^;]{{0,400}}))",
    never=r"right to purchase|shares purchased|may be acquired|previously acquired|was acquired by",
    matches={
        "On September 28, 2007, Nuance Communications, Inc. (“Nuance”) acquired all of the outstanding capital stock "
        "of "
        "Commissure, Inc. (“Commissure”) pursuant to an Agreement and Plan of Merger.": {
            "all": "all of the outstanding capital stock of",
            "target": "Commissure, Inc.",
            "rest": "(“Commissure”) pursuant to an Agreement and Plan of Merger.",
        },
    },
    rejects=("The Company acquired knowledge of the matter.",),
)
DONE = Rule(
    "events.transaction.completed",
    needs=("completed", "consummated", "closed", "effected", "finalized"),
    pattern=rf"{_DONE} (?:the |its |a |an )?{_KNOWN}(?:complete |legal |structural |tax[- ]free |business |reverse |and )*"
    r"(?P<what>[Aa]cquisitions?|purchase|[Mm]erger|combination|[Ss]ale|disposition|divestiture|[Ss]eparation|[Ss]pin-?[Oo]ff|"
    r"distribution|transfer)"
    rf"(?: and (?:distribution|sale|transfer))?[^.;]{{0,120}}? (?:of|with) (?:the |its "
    rf")?(?P<all>{_ALL})?{_OBJECT}(?=(?P<rest>[^;]{{0,400}}))",
    never=r"(?i)^(?:\W|the )*(?:offering|private placement)",
    matches={
        "On December 1, 2023, the Company completed the previously announced sale of its Document Imaging division.": {
            "what": "sale",
            "target": "Document Imaging division",
            "rest": ".",
        },
        "On May 1, 2015, Acme Corp. completed its acquisition of Widget Holdings, Inc. for $20 million in cash.": {
            "what": "acquisition",
            "target": "Widget Holdings, Inc.",
            "rest": "for $20 million in cash.",
        },
    },
    rejects=("The Company completed the offering of its notes.",),
)
SOLD_TO = Rule(
    "events.transaction.sold_to",
    needs=("sale to", "sold to"),
    pattern=rf"(?:{_DONE} (?:the |its |a )?{_KNOWN}sale|sold) to (?P<counterparty>{{firm}})[^;]{{0,300}}?(?:(?<=[,)])"
    rf" of (?:the Company[’']s |its |the |all of its )?|(?<!laws) of (?:the Company[’']s|its|all of its) "
    rf"){_OBJECT}",
    matches={
        "On February 1, 2019, Nuance completed the previously announced sale to Project Leopard AcquireCo Limited, a "
        "private limited company (the “Buyer”), of the Company’s Document Imaging division (the “Business”).": {
            "counterparty": "Project Leopard AcquireCo Limited",
            "target": "Document Imaging division",
        },
    },
    rejects=("Notes were sold to investors.",),
)
SOLD = Rule(
    "events.transaction.sold",
    needs=("sold ", "sale of", "disposed of", "divested", "transferred"),
    pattern=rf"(?:(?<!\bpreviously )\b(?:sold|disposed of|divested(?: itself of)?|transferred)|{_DONE} (?:the |its |a "
    rf")?{_KNOWN}(?:sale|"
    rf"disposition|divestiture) of) (?P<all>{_ALL})?(?:the Company[’']s |the Registrant[’']s |each of |its |our )?{_OBJECT}"
    rf"(?:,? \([^()]{{1,60}}\))?(?:,(?: [^;,]{{3,90}},)?? (?P<named>{{firm}})(?: \([^()]{{1,60}}\))?)?(?:, an? [^;,]{{3,120}},|"
    rf",?(?: "
    rf"[^;,.]{{3,90}}?)?) to (?P<counterparty>{{firm}})",
    never=r"(?i)underwrit|private placement|accredited|\bnotes\b|shares of (?:its|the company[’']s|our) (?:class \w )?common "
    r"stock|"
    r"in a transaction exempt",
    matches={
        "On September 1, 2015, the Company sold all of the outstanding membership interests of its wholly-owned "
        "subsidiary, Halden Logistics, LLC, to Trident Freight Corporation for $118 million.": {
            "all": "all of the outstanding membership interests of",
            "target": "wholly-owned subsidiary",
            "named": "Halden Logistics, LLC",
            "counterparty": "Trident Freight Corporation",
        },
        "On December 31, 1999, the Company sold substantially all of the assets of its Foundry Products Division to "
        "Kanto Metals Co., Ltd. for $17,250,000 in cash.": {
            "all": "substantially all of the assets of",
            "target": "Foundry Products Division",
            "counterparty": "Kanto Metals Co., Ltd.",
        },
    },
    rejects=(
        "The Company sold 2,400,000 shares of its common stock to Acme Capital LLC.",
        "The Company sold notes to Acme Securities LLC.",
    ),
)
MERGED_INTO = Rule(
    "events.transaction.merged_into",
    needs=("merged with and into", "merge with and into"),
    pattern=r"(?P<vehicle>{firm})(?: \([^()]{1,60}\))?(?:, [^;,]{2,90}?(?P<by>(?:subsidiary|affiliate) of "
    r")(?:(?P<counterparty>{firm})|the "
    r"(?:Company|Registrant|Corporation)\b)[^;]{0,160}?)?,? (?:was |were )?merged with and into (?P<target>{firm}|the "
    r"(?:Company|Registrant)\b)",
    matches={
        "On December 1, 2021, Pelham Acquisition Corp., a wholly owned subsidiary of Granite Peak Holdings, Inc. (“Parent”), "
        "merged with and into Halden Tool Company (the “Company”).": {
            "vehicle": "Pelham Acquisition Corp.",
            "by": "subsidiary of",
            "counterparty": "Granite Peak Holdings, Inc.",
            "target": "Halden Tool Company",
        },
    },
    rejects=("Merger Sub will be merged with and into the Company.",),
)
PER_SHARE = Rule(
    "events.transaction.price_per_share",
    needs=("right to receive", "per share", "for each share"),
    pattern=r"(?:(?:right to receive|(?:converted into|exchanged for)(?: the right to)?)(?: an amount(?: in cash)? equal to)?"
    r"(?: \(?[ia1]\)? ?{number} (?:of a |fully paid )?(?:newly issued )?(?:validly issued )?(?:shares? of "
    r")?(?:[^;\ue000]|(?<=par value )\ue000){3,160}?(?:,? and|,? plus)"
    r"(?: \(?(?:ii|b|2)\))?(?: an amount(?: in cash)? equal to)?)? "
    r"{money:price}(?: per share)?"
    r"(?:,? (?:net )?(?:to the seller )?in cash| per share|,? without interest)"
    r"|(?:price|consideration) (?:per share )?(?:of|equal to) {money:price} (?:per|for each) share(?: of "
    r"[\w’ ]{3,40})?,? (?:net )?(?:to the "
    r"(?:seller|holder)s? (?:thereof )?)?in cash)",
    never=r"(?i)exercise price|termination fee",
    matches={
        "each share of common stock was converted into the right to receive $61.25 per share in cash, without interest.": {
            "price": Money(amount=Decimal("61.25"), currency="USD"),
        },
        "each share will be converted into the right to receive $27.50 in cash, without interest": {
            "price": Money(amount=Decimal("27.50"), currency="USD"),
        },
    },
    rejects=("The price of the business was $20 million.",),
)
EXCHANGE_RATIO = Rule(
    "events.transaction.exchange_ratio",
    needs=("of a share", "shares of", "ratio"),
    pattern=r"(?:(?:receive|converted into(?: the right to receive)?|exchanged for)(?: \([ia1]\))? {number:ratio} "
    r"(?:(?:of (?:a|one) )?(?:fully paid |newly issued |validly issued )*shares?|of an? (?:ADS|American [Dd]epositary "
    r"[Ss]hare)) of "
    r"[^;\ue000\ue003]{3,160}?(?:for each|in exchange for each|per|, par value|\(the [“\"](?:Exchange Ratio|Stock "
    r"Consideration)|,? and|\.)"
    r"|(?i:exchange ratio of) {number:ratio}(?! to))",
    never=r"(?i)warrant|per share exercise|preferred stock will",
    matches={
        "holders of Tidewater common stock will receive 1.1225 shares of Halden common stock for each share they own": {
            "ratio": Decimal("1.1225"),
        },
        "will be converted into the right to receive (i) 0.4108 of a share of Ostrander common stock, par value $0.01 "
        "per share": {
            "ratio": Decimal("0.4108"),
        },
    },
    rejects=("The holders will receive 1,000,000 shares at the closing.",),
)
AGREED = Rule(
    "events.transaction.agreement_date",
    needs=("agreement",),
    pattern=r"(?:Agreement|Plan of Merger|agreement)(?: \([^()]{1,60}\))?,? (?:dated(?: as of)?|entered into on|made as of) "
    r"{date:agreed}",
    matches={
        "pursuant to the Stock Purchase Agreement, dated as of May 18, 2012 (the “Purchase Agreement”)": {"agreed": "2012-05-18"},
    },
    rejects=("The agreement was signed.",),
)
MERGED = Rule(
    "events.transaction.merged",
    needs=("merger", "merged"),
    pattern=r"(?:(?i:the )?(?i:merger) (?:was|became) (?:completed|consummated|effective) on {date:completed}|merged "
    r"with and into|merger agreement with (?P<target>{firm}))",
    matches={
        "The merger was completed on September 8, 2000.": {"completed": "2000-09-08"},
        'it had entered into a definitive merger agreement with Kinnard Investments, Inc. ("Kinnard").': {
            "target": "Kinnard Investments, Inc.",
        },
    },
    rejects=("The merger is subject to conditions.",),
)
PRICE = Rule(
    "events.transaction.price",
    needs=("consideration", "purchase price", "in cash", "price of"),
    pattern=r"(?:(?i:(?:aggregate |total |cash )*(?:consideration|purchase price|merger consideration|price)"
    r"\b(?:(?!promissory)[^;$€£\ue000]){0,140}?(?:of|was|is|were|consist(?:s|ed)? of|comprised of|equal to|totaled"
    r"|being)(?: up to| "
    r"approximately| an aggregate of)*) {money:price}"
    r"|(?:for|of)(?: an)?(?: aggregate)?(?: of)?(?: approximately)? {money:price} in cash|or (?:approximately "
    r")?{money:price} based on (?:the )?exchange rates?)(?P<cash> in cash)?",
    never=r"(?i)per share exercise|net revenues of",
    matches={
        "The consideration consists of approximately $157 million in cash.": {
            "price": Money(amount=Decimal(157000000), currency="USD", qualifier="approximate"),
            "cash": "in cash",
        },
        "the Sale Agreement, which provided for a purchase price of $400 million in cash, subject to adjustments": {
            "price": Money(amount=Decimal(400000000), currency="USD"),
            "cash": "in cash",
        },
    },
    rejects=("The price per share fell in 2001.",),
)
CASH = Rule(
    "events.transaction.cash",
    needs=("in cash",),
    pattern=r"{money:cash}(?: of consideration)? in cash",
    matches={"the consideration was comprised of $2.0 million in cash": {"cash": Money(amount=Decimal(2000000), currency="USD")}},
    rejects=("paid in cash",),
)
SHARES = Rule(
    "events.transaction.shares",
    needs=("shares",),
    pattern=r"(?:(?:consist(?:s|ed)? of|consideration|issued|issue|received|receive|exchange for|and)\b[^.;]{0,100}? "
    r")(?:an aggregate of )?(?:approximately )?{number:shares} (?:newly issued |unregistered )?shares (?:\([^()"
    r"]{3,160}\) )?of (?:the |its )?[^.;,]{0,60}?(?i:common stock|ordinary shares|registered)",
    matches={
        "The aggregate consideration consisted of (i) approximately 1.37 million shares of Nuance common stock and "
        "(ii) a "
        "contingent payment of up to an additional $8.0 million.": {"shares": Decimal(1370000)},
    },
    rejects=("It holds 5,000 shares of preferred stock.",),
)
EARN_OUT = Rule(
    "events.transaction.earn_out",
    needs=("earn", "contingent", "milestone"),
    pattern=r"(?i:contingent (?:payments?|amounts?|consideration)|earn-?outs?(?: payments?)?|milestone payments?)"
    r"[^.;$€£\ue000]{0,80}? {money:earn_out}",
    matches={
        "(ii) a contingent payment of up to an additional $8.0 million, in cash or shares of Nuance common stock, in "
        "the "
        "form of an earnout": {"earn_out": Money(amount=Decimal(8000000), currency="USD", qualifier="up_to")},
    },
    rejects=("A contingent liability of the seller was assumed.",),
)
SELLER = Rule(
    "events.transaction.seller",
    needs=("from ", "payable to", "sold by"),
    pattern=r"(?:(?:acquired|purchased|purchase|bought|acquire)\b[^.;]{0,160}? from|consideration payable to|sold by)"
    r" (?P<counterparty>{firm})",
    matches={
        "The Company purchased eCERA from AKER Technology Company, Ltd. (“AKER”), a publicly traded company in Taiwan.": {
            "counterparty": "AKER Technology Company, Ltd.",
        },
    },
    rejects=("The Company received a letter from Acme Corp.",),
)
register(
    SOLD, MERGED_INTO, PER_SHARE, EXCHANGE_RATIO, AGREED, BOUGHT, DONE, SOLD_TO, MERGED, PRICE, CASH, SHARES, EARN_OUT, SELLER
)
