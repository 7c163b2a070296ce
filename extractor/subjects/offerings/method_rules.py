"""How the deal is done: the words that tell the method of sale."""

from extractor.rules import Rule, register
from extractor.subjects.offerings.words import COVER, DEAL, SELLING

MARKET_SALES = Rule(
    "offerings.method.at_the_market",
    needs=("at the market", "at-the-market", "at the-market"),
    pattern=r"(?P<method>[\"“”‘’']{0,2}(?i:at[- ]the[- ]market)(?:,?[\"“”‘’']{1,2})?(?i: (?:equity )?(?:offerings?|"
    r"transactions?|sales|programs?|issuances?))[\"”’']{0,2})|"
    r"(?P<method>[\"“](?i:at[- ]the[- ]market),?[\"”])(?=,? (?:as (?:that term is )?defined|within the meaning|under Rule))",
    where=DEAL,
    never=r"except that|may not be made|other than [\"“”‘’']{0,2}at the market|not be deemed|previous|prior|"
    r"terminated|recently completed",
    matches={
        "Sales may be made in transactions that are deemed to be “at the market,” as defined in Rule 415 under the Act.": {
            "method": "“at the market,”",
        },
        "Sales of our common stock under this prospectus supplement may be made by any method deemed to be an “at the "
        "market "
        "offering” as defined in Rule 415(a)(4).": {"method": "“at the market offering”"},
    },
    rejects=(
        "Cantor may make sales by any method permitted by law, except that sales may not be made in any manner that "
        "may be "
        'deemed to be an "at the market" offering as defined in Rule 415.',
        "We sold shares in our recently completed at-the-market offering program.",
    ),
)
EFFORTS = Rule(
    "offerings.method.best_efforts",
    needs=("efforts",),
    pattern=r"(?P<method>(?:(?i:reasonable|commercially reasonable) )?(?i:best[- ]efforts|commercially reasonable "
    r"efforts))(?=[^;]{0,200}?(?: to (?:sell|solicit|arrange|place|market|distribute|offer|find)| basis|, consistent "
    r"with))(?! to (?:list|cause|register|file|maintain|obtain|keep|have))",
    where=DEAL,
    never=r"listing|registration statement|over-allotment|stock exchange|firm commitment or|one or more underwriters|"
    r"may (?:be sold|sell|use|engage)[^;]{0,160}?(?:underwriters|agents|broker)",
    matches={
        "We have engaged Tungsten Advisors as our exclusive placement agent to use its reasonable best efforts to "
        "solicit "
        "offers to purchase shares in this offering.": {"method": "reasonable best efforts"},
        "Cantor Fitzgerald & Co. will use its commercially reasonable efforts to sell the securities up to the amount "
        "agreed "
        "upon.": {"method": "commercially reasonable efforts"},
    },
    rejects=("We will use our reasonable best efforts to cause the registration statement to become effective.",),
)
PLACING = Rule(
    "offerings.method.placing",
    needs=("placement agent",),
    pattern=r"(?:engaged|retained|appointed)\b[^;]{1,160}? as (?:(?:our|the|its|an?) )?(?:exclusive |sole |lead |joint ){0,2}"
    r"(?P<method>placement agents?)\b|[Tt]he (?P<method>placement agents?) (?:is|are) not (?:purchasing|buying)",
    where=DEAL,
    never=r"concurrent|private placement|previously|terminated|formerly",
    matches={
        "We have retained Rodman & Renshaw, LLC to act as our exclusive placement agent in connection with this offering.": {
            "method": "placement agent",
        },
        "The placement agent is not purchasing or selling any of these securities.": {"method": "placement agent"},
    },
    rejects=("The placement agent warrants will have a term of five years.",),
)
register(PLACING)
FIRM = Rule(
    "offerings.method.firm_commitment",
    needs=(
        "firm commitment",
        "agreed to purchase",
        "agreed severally",
        "agreed, severally",
        "severally agreed",
        "agrees to purchase",
        "agreed, subject",
        "agreed to sell to the underwriter",
        "sell to the underwriters",
        "sell to each of the underwriters",
        "are obligated to",
        "committed to",
        "will purchase all",
    ),
    pattern=r"^(?=.{0,4000}?(?i:underwriter|managers)).{0,4000}?(?P<method>"
    r"(?:has|have)(?:,)?(?: each)?(?: severally)?(?: and not jointly)?,?(?: severally)? agreed(?:,? severally)?"
    r"(?: and not jointly)?(?: with (?:us|the [Cc]ompany|the [Ii]ssuer))?,?(?: subject to [^;]{0,200}?,)? to (?:purchase|buy)|"
    r"agreed to (?:issue and )?sell to (?:the |each of the )?(?:several )?underwriters?|"
    r"underwriters? (?:is|are) (?:obligated|committed|required) to (?:purchase|take and pay|take)[^;]{0,40}? all|"
    r"underwriters? will (?:be obligated to )?purchase all|firm commitment basis)",
    where=SELLING | COVER,
    never=r"one or more underwriters|may be sold|or best|if the underwriters do not|option to|private placement|"
    r"over-allotment option, ",
    matches={
        "Subject to the terms and conditions set forth in an underwriting agreement, we have agreed to sell to the "
        "underwriters, and each underwriter has, severally and not jointly, agreed to purchase the notes.": {
            "method": "agreed to sell to the underwriters",
        },
        "Under the underwriting agreement, the underwriters named below have severally agreed to purchase the shares.": {
            "method": "have severally agreed to purchase",
        },
        "The underwriters have agreed, severally and not jointly, to purchase from us the number of common shares set out.": {
            "method": "have agreed, severally and not jointly, to purchase",
        },
        "The underwriters named below have severally agreed with us to purchase the number of shares set forth opposite their "
        "names.": {"method": "have severally agreed with us to purchase"},
        "The Underwriters named below have severally agreed, subject to the terms and conditions contained in the underwriting "
        "agreement, to purchase from the Company the number of shares indicated.": {
            "method": "have severally agreed, subject to the terms and conditions contained in the underwriting agreement, to "
            "purchase",
        },
    },
    rejects=(
        "The investors have agreed to purchase the shares directly from us.",
        "The shares may be sold by one or more underwriters on a firm commitment or best-efforts basis.",
    ),
)
BOUGHT = Rule(
    "offerings.method.bought_as_principal",
    needs=("agreed to purchase", "as principal"),
    pattern=r"(?:agreed to sell to [^;,\ue000]{2,60},? and [^;,\ue000]{2,60} (?P<method>ha(?:s|ve) agreed to purchase)"
    r" from|\S{1,30} (?:acting )?as principal,? (?P<method>(?:ha(?:s|ve)(?: severally)? agreed to purchase|will purchase|"
    r"expects? to purchase))|(?P<method>being purchased) by [^;,]{2,60},? as principals?\b|"
    r"(?P<method>has agreed to purchase), and (?:we have|the (?:Company|Trust|Depositor) has) agreed to sell)",
    where=SELLING | COVER,
    matches={
        "Acme Finance has agreed to sell to AcmeS, and AcmeS has agreed to purchase from Acme Finance, the aggregate face "
        "amount of the offered notes.": {"method": "has agreed to purchase"},
        "Merrill Lynch & Co., acting as principal, has agreed to purchase the Notes at the price set forth above.": {
            "method": "has agreed to purchase",
        },
        "Banc One Capital Markets, Inc. has agreed to purchase, and we have agreed to sell to it, all of the Notes.": {
            "method": "has agreed to purchase",
        },
    },
    rejects=("The agents may purchase notes as principal and resell them.",),
)
register(BOUGHT)
DELIVERING = Rule(
    "offerings.method.underwriters_deliver",
    needs=("underwriters",),
    pattern=r"(?P<method>(?i:the underwriters)(?: are offering| expect to deliver| propose to offer| may also "
    r"purchase up to)|offered (?:severally by the|by the several) [Uu]nderwriters)",
    where=DEAL,
    matches={"The underwriters expect to deliver the shares against payment.": {"method": "The underwriters expect to deliver"}},
    rejects=("The selling agents expect to deliver the notes.",),
)
PLAN = Rule(
    "offerings.method.plan",
    needs=("plan", "reinvestment"),
    pattern=r"^[^;]{0,60}?(?P<method>(?i:(?:dividend|distribution) reinvestment(?: and (?:direct )?(?:stock|share|"
    r"unit|common stock|common share) purchase)? plan|direct (?:stock|share) purchase(?: and dividend reinvestment)? "
    r"plan|"
    r"(?:automatic )?dividend reinvestment and (?:common )?(?:stock|share) purchase (?:program|service)|shareholder "
    r"investment (?:plan|program)))",
    unit="passage",
    where=COVER,
    matches={"Dividend Reinvestment and Stock Purchase Plan": {"method": "Dividend Reinvestment and Stock Purchase Plan"}},
    rejects=("Participants in our employee stock purchase plan may not sell.",),
)
HOLDERS_SELL = Rule(
    "offerings.method.resale",
    needs=("selling", "not receive any", "not being underwritten"),
    pattern=r"(?P<method>(?i:we (?:are not selling any|will not receive any(?: of the)? proceeds from the (?:sale|"
    r"resale)))[^;]{0,100}?(?i:selling (?:stock|share|security|unit)?\s?holders?|securities under this prospectus))|"
    r"(?P<method>(?i:offer and (?:sale|resale)|offer,? (?:or|and) resale|resale|possible resale|offer or sale)"
    r"(?i:,? from time to time,?)?[^;]{0,40}? (?i:by) [^;]{0,50}?(?i:selling (?:stock|share|security|unit)?\s?holders?))|"
    r"^(?!Of the)[^;\ue003]{0,12}\ue003 [^;\ue003]{0,300}?(?:offered hereby|by this [Pp]rospectus)[^;\ue003]{0,60}? (?P<method>"
    r"(?:(?:are|is) (?:being )?|may be )(?:offered|sold)(?: and sold| or sold)?(?: from time to time)?(?: for the accounts? "
    r"of| by)"
    r" (?:certain |the )?[^;\ue003]{0,60}?\((?:together,? |collectively,? )?(?:the )?[\"“]Selling "
    r"(?:Stock|Share|Security)\s?[Hh]olders?[\"”]\))|"
    r"which is not being underwritten[^;\ue003]{0,40}\ue003[^;\ue003]{0,80}?(?P<method>held by (?:certain|some) of our "
    r"(?:current )?"
    r"(?:stock|share|security)holders)",
    where=COVER | {"summary", "the_offering"},
    matches={
        "The 1,246,880 shares of Common Stock of Acme, Inc. offered hereby are being sold by certain stockholders of the Company "
        "(the “Selling Stockholders”).": {
            "method": "are being sold by certain stockholders of the Company (the “Selling Stockholders”)",
        },
        "This prospectus relates to the public offering, which is not being underwritten, of up to 3,412,000 shares of our "
        "common stock which are held by some of our current "
        "stockholders.": {"method": "held by some of our current stockholders"},
        "We will not receive any proceeds from the sale of the shares by the selling stockholders.": {
            "method": "We will not receive any proceeds from the sale of the shares by the selling stockholders",
        },
        "This prospectus relates to the offer and resale, from time to time, by the selling stockholders named in this "
        "prospectus of up to 5,400,000 shares of our common stock.": {
            "method": "offer and resale, from time to time, by the selling stockholders",
        },
    },
    rejects=(
        "We will receive all the proceeds from the sale of the notes.",
        "We have registered the resale of shares sold in a private placement.",
    ),
)
RIGHTS = Rule(
    "offerings.method.rights",
    needs=("subscription rights", "rights offering", "transferable rights"),
    pattern=r"(?:[Ww]e are|[Tt]he Company is|[A-Z]\w+\.?(?: \([^()]{3,40}\))? is) (?:distributing|granting|"
    r"issuing)[^;]{0,220}?(?P<method>(?:non-?)?transferable rights\b|(?:non-?transferable |transferable )?subscription rights)",
    where=COVER,
    matches={
        "We are distributing to holders of our common stock, at no charge, non-transferable subscription rights to "
        "purchase "
        "shares.": {"method": "non-transferable subscription rights"},
    },
    rejects=("We may offer subscription rights from time to time.",),
)
EXCHANGE = Rule(
    "offerings.method.exchange",
    needs=("exchange",),
    pattern=r"^[\W_]{0,3}(?P<method>(?i:offers? to exchange|exchange offer))\b",
    unit="passage",
    where=COVER,
    matches={"OFFER TO EXCHANGE": {"method": "OFFER TO EXCHANGE"}},
    rejects=("Our stock is listed on the New York Stock Exchange.",),
)
EQUITY_LINE = Rule(
    "offerings.method.equity_line",
    needs=("to direct", "to present", "may direct", "may require", "equity line", "committed equity", "term of the purchase"),
    pattern=r"(?P<method>(?i:equity line(?: of credit)?|committed equity (?:financing|facility)))|"
    r"(?P<method>(?:right|option|discretion)[^;]{0,80}? to direct [A-Z][^;]{2,60}? to purchase)|"
    r"(?P<method>[Ww]e may (?:direct|require) [A-Z][^;\ue003]{2,60}? to purchase) up to|"
    r"(?P<method>(?:right|option|discretion)[^;]{0,80}? to present [A-Z][^;]{2,60}? with an? [\w ]{0,30}?notice)|"
    r"(?P<method>sold from time to time to [A-Z][^;\ue003]{2,60}? (?:over|during) the \ue003[- ](?:month|year) term of the "
    r"[Pp]urchase [Aa]greement)",
    where=COVER | {"the_offering", "plan_of_distribution"},
    matches={
        "We have the right, but not the obligation, to direct Lincoln Park Capital Fund, LLC to purchase up to 100,000 shares.": {
            "method": "right, but not the obligation, to direct Lincoln Park Capital Fund, LLC to purchase",
        },
        "On any business day, at our sole discretion, we may require Acme Park to purchase up to 150,000 shares.": {
            "method": "we may require Acme Park to purchase",
        },
    },
    rejects=("The underwriters have an option to purchase additional shares.",),
)
EQUITY_LINE_SALE = Rule(
    "offerings.method.equity_line_sale",
    needs=("purchase agreement",),
    pattern=r"(?i:issuance and sale|offer and sale|offering and sale|sale|offering|selling)(?: by us)?(?: of)? up to {money}"
    r"[^;]{2,160}? to {firm}[^;]{0,80}? (?P<method>(?:under|pursuant to|in accordance with) (?:an?|the|our|that certain) "
    r"(?i:(?:common stock |equity |standby equity |share )?purchase agreement))",
    where=COVER,
    never=r"private placement|selling (?:stock|share|security)holder",
    matches={
        "This prospectus supplement relates to the issuance and sale of up to $20,000,000 in shares of our common stock to "
        "Lincoln Park Capital Fund, LLC, or Lincoln Park, under a purchase agreement dated as of March 8, 2023.": {
            "method": "under a purchase agreement",
        },
    },
    rejects=(
        "We are offering up to $5,000,000 of shares to certain investors pursuant to a securities purchase agreement.",
        "We sold shares to Acme Fund, LP under a purchase agreement.",
    ),
)
EQUITY_LINE_CONTRACT = Rule(
    "offerings.method.equity_line_contract",
    needs=("advance agreement", "standby equity"),
    pattern=r"(?:entered into|terms of|pursuant to|under) (?:an?|the|that certain) (?P<method>(?i:pre-?paid advance agreement|"
    r"standby equity (?:purchase|distribution) agreement))",
    where=COVER,
    matches={
        "We have entered into a Pre-Paid Advance Agreement, dated August 19, 2022, with Acme II, Ltd.": {
            "method": "Pre-Paid Advance Agreement",
        },
    },
    rejects=("We entered into an advance to suppliers agreement.",),
)
register(EQUITY_LINE_CONTRACT)
DIRECT = Rule(
    "offerings.method.direct",
    needs=("underwriter", "placement agent", "self-underwritten"),
    pattern=r"(?P<method>(?i:self-underwritten(?:,? direct)?(?: public)? "
    r"(?:offering|basis)))|(?P<method>(?i:(?:have|has|did|are|is) not "
    r"(?:retain(?:ed)?|engaged?|us(?:e|ed|ing)|employ(?:ed)?)(?: or "
    r"(?:retained|engaged|used))? (?:the services of )?(?:an?|any) (?:underwriter|placement agent)s?))|"
    r"(?P<method>(?i:without (?:the (?:use|services|involvement) of |using )?(?:an?|any) (?:underwriter|placement agent)s?))|"
    r"(?P<method>(?i:(?:there (?:is|are) )?no (?:underwriter|placement agent)s?(?: or (?:underwriter|placement agent)s?)? "
    r"(?:(?:is|are|has been|have been) )?(?:engaged|involved|used|participating|in(?:volved in)?) (?:in )?(?:connection with )?"
    r"(?:this|the) offering))",
    where=COVER | SELLING,
    never=r"in the future|may (?:also )?(?:sell|offer)|from time to time|selling (?:stock|share|security)holder",
    matches={
        "We have not retained an underwriter or a placement agent with respect to this offering.": {
            "method": "have not retained an underwriter",
        },
        "We are offering a maximum of 4,000,000 shares in a self-underwritten, direct public offering at a fixed price.": {
            "method": "self-underwritten, direct public offering",
        },
        "We are selling the shares directly to the investors without a placement agent or underwriter.": {
            "method": "without a placement agent",
        },
    },
    rejects=("We may also sell securities directly, without an underwriter.", "We have retained a placement agent."),
)
UPON_EXERCISE = Rule(
    "offerings.method.upon_exercise",
    needs=("upon exercise", "upon the exercise"),
    pattern=r"^[\W_]{0,3}(?:(?i:up to) )?\ue003 [^;\ue003]{3,60}?(?P<method>(?i:issuable upon (?:the )?exercise of (?:the |our |"
    r"outstanding |certain ){0,2}(?:(?!pre-?funded)[\w-]+ ){0,3}warrants))[\W_]{0,3}$",
    unit="passage",
    where=COVER,
    matches={
        "9,583,334 shares of Class A Common Stock Issuable upon Exercise of the Warrants": {
            "method": "Issuable upon Exercise of the Warrants",
        },
    },
    rejects=("Up to 7,000 Shares of Common Stock issuable upon exercise of the Pre-Funded Warrants", "9,583,334 Shares"),
)
register(UPON_EXERCISE)
register(MARKET_SALES, EFFORTS, FIRM, DIRECT, DELIVERING, PLAN, HOLDERS_SELL, RIGHTS, EXCHANGE, EQUITY_LINE, EQUITY_LINE_SALE)

CONTINUOUS = Rule(
    "offerings.continuous.from_time_to_time",
    needs=("from time to time",),
    pattern=r"(?:(?i:we|the company)\b[^;]{0,80}? (?:may|offer)\b[^;]{0,260}?|offering |"
    r"(?i:shares|stock|units|securities)[^;]{0,60}? may be (?:offered and sold|offered|sold) )(?P<continuous>from time to "
    r"time)|(?P<continuous>(?i:from time to time)),? (?:we|the [Cc]ompany) may (?:offer|issue|sell)",
    where=DEAL - {"about"},
    matches={
        "We may from time to time offer shares of our common stock having a maximum aggregate public offering price "
        "of "
        "$25,000,000.": {"continuous": "from time to time"},
        "In accordance with the Sales Agreement, from time to time we may offer and sell shares of our common stock.": {
            "continuous": "from time to time",
        },
    },
    rejects=("The trustee may from time to time resign.",),
)
register(CONTINUOUS)
