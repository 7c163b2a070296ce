"""How the deal is done where a dealer or one investor takes the units: the words that tell the method of sale."""

from extractor.rules import Rule, register
from extractor.subjects.offerings.words import COVER, DEAL, SELLING, money, up_to

MARKET_SALES = Rule(
    "offerings.method.at_the_market",
    needs=("at the market", "at-the-market", "at the-market"),
    pattern=r"(?P<method>[\"“”‘’']{0,2}(?i:at[- ]the[- ]market)(?:,?[\"“”‘’']{1,2})?(?i: (?:equity )?(?:offerings?"
    r"|distributions?|"
    r"transactions?|sales|programs?|issuances?))[\"”’']{0,2})|"
    r"(?P<method>[\"“](?i:at[- ]the[- ]market),?[\"”])(?=,? (?:as (?:that term is )?defined|within the meaning|under Rule))",
    where=DEAL,
    never=r"except that|may not be made|other than [\"“”‘’']{0,2}at the market|not be deemed|previous(?!ly entered into)"
    r"|prior(?! prospectus| to)|"
    r"terminated|recently completed",
    matches={
        "Sales may be made in transactions that are deemed to be “at the market,” as defined in Rule 415 under the Act.": {
            "method": "“at the market,”",
        },
        "Sales of our common stock under this prospectus supplement may be made by any method deemed to be an “at the "
        "market "
        "offering” as defined in Rule 415(a)(4).": {"method": "“at the market offering”"},
        "This relates to shares sold pursuant to the At-The-Market Sales Agreement that we previously entered into with Acme.": {
            "method": "At-The-Market Sales",
        },
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
    pattern=r"for (?:its|their) services as (?:(?:our|the) )?(?:exclusive )?(?P<method>placement agents?)\b|(?:engaged|retained"
    r"|appointed)\b[^;]{1,160}? as (?:(?:our|the|its|an?) )?(?:exclusive |sole |lead |joint ){0,2}"
    r"(?P<method>placement agents?)\b|[Tt]he (?P<method>placement agents?) (?:is|are) not (?:purchasing|buying)",
    where=DEAL,
    never=r"concurrent|private placement|previously|terminated|formerly",
    matches={
        "We have retained Rodman & Renshaw, LLC to act as our exclusive placement agent in connection with this offering.": {
            "method": "placement agent",
        },
        "The placement agent is not purchasing or selling any of these securities.": {"method": "placement agent"},
        "After payment of placement agency fees of 6.0% of the gross proceeds to Acme Partners, LLC for its services as "
        "placement "
        "agent, we will receive the following.": {"method": "placement agent"},
    },
    rejects=("The placement agent warrants will have a term of five years.",),
)
register(PLACING)
AGENT_SELLS = Rule(
    "offerings.method.sales_agent",
    needs=("sales agreement", "sale agreement", "distribution agreement"),
    pattern=r"(?:offer and sale|sale|issuance)\b[^;]{0,160}? (?P<method>through [^;]{3,160}?,? as (?:our |the )?(?:sales "
    r")?agents?),? "
    r"(?:under|pursuant to) (?:the|our|an?|that certain) (?i:(?:equity )?(?:sales?|distribution) agreement)",
    where=COVER,
    never=r"best efforts|except that|terminated|previously sold",
    matches={
        "This amends the prospectus supplement, dated May 2, 2022, relating to the offer and sale of our common stock "
        "through Acme "
        "& Company, LLC (“Acme”) as sales agent under the Sales Agreement dated May 2, 2022.": {
            "method": "through Acme & Company, LLC (“Acme”) as sales agent",
        },
    },
    rejects=("We may sell securities through agents under a distribution agreement.",),
)
register(AGENT_SELLS)
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
        "will purchase the number",
    ),
    pattern=r"^(?=.{0,4000}?(?i:underwriter|managers)).{0,4000}?(?P<method>"
    r"(?:has|have)(?:,)?(?: each)?(?: severally)?(?: and not jointly)?,?(?: severally)? agreed(?:,? severally)?"
    r"(?: and not jointly)?(?: with (?:us|the [Cc]ompany|the [Ii]ssuer))?,?(?: subject to [^;]{0,200}?,)? to (?:purchase|buy)|"
    r"agreed to (?:issue and )?sell to (?:the |each of the )?(?:several )?underwriters?|"
    r"underwriters? (?:is|are) (?:obligated|committed|required) to (?:purchase|take and pay|take)[^;]{0,40}? all|"
    r"underwriters? will (?:be obligated to )?purchase all|each underwriter will (?:severally )?purchase the number|firm "
    r"commitment basis)",
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
        "The underwriting agreement, dated December 11, 2012, provides that each underwriter will purchase the number of shares "
        "set forth opposite its name.": {"method": "each underwriter will purchase the number"},
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
    needs=("agreed to purchase", "as principal", "pursuant to an underwriting agreement"),
    pattern=r"(?:agreed to sell to [^;,\ue000]{2,60},? and [^;,\ue000]{2,60} (?P<method>ha(?:s|ve) agreed to purchase)"
    r" from|\S{1,30} (?:acting )?as principal,? (?P<method>(?:ha(?:s|ve)(?: severally)? agreed to purchase|will purchase|"
    r"expects? to purchase))|(?P<method>being purchased) by [^;,]{2,60},? as principals?\b|"
    r"[Oo]ffering is being made (?P<method>pursuant to an underwriting agreement)|"
    r"(?P<method>has agreed to purchase), and (?:we have|the (?:Company|Trust|Depositor) has) agreed to sell)",
    where=SELLING | COVER,
    matches={
        "Acme Finance has agreed to sell to AcmeS, and AcmeS has agreed to purchase from Acme Finance, the aggregate face "
        "amount of the offered notes.": {"method": "has agreed to purchase"},
        "Merrill Lynch & Co., acting as principal, has agreed to purchase the Notes at the price set forth above.": {
            "method": "has agreed to purchase",
        },
        "The Offering is being made pursuant to an underwriting agreement dated May 15, 2023 among the Company and Acme Inc.": {
            "method": "pursuant to an underwriting agreement",
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
EQUITY_LINE = Rule(
    "offerings.method.equity_line",
    needs=("to direct", "to present", "may direct", "may require", "equity line", "committed equity", "term of the purchase"),
    pattern=r"(?P<method>(?i:equity line(?: of credit)?|committed equity (?:financing|facility)))|"
    r"(?P<method>(?:right|option|discretion)[^;]{0,80}? to direct [A-Z][^;]{2,60}? to purchase)|"
    r"(?P<method>[Ww]e may (?:direct|require) [A-Z][^;\ue003]{2,60}? to purchase) up to|"
    r"(?P<method>(?:right|option|discretion)[^;]{0,80}? to present [A-Z][^;]{2,60}? with an? [\w ]{0,30}?notice)|"
    r"(?P<method>sold from time to time to [A-Z][^;\ue003]{2,60}? (?:over|during) the \ue003[- ](?:month|year) term of the "
    r"[Pp]urchase [Aa]greement)",
    where=COVER | {"the_offering", "plan_of_distribution", "other"},
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
    r"[^;]{2,160}? to {firm}[^;]{0,260}? (?P<method>(?:under|pursuant to|in accordance with) (?:an?|the|our|that certain) "
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
CONTINUOUS_OFFERING = Rule(
    "offerings.method.continuous_offering",
    needs=("primary offering", "on a continuous basis"),
    pattern=r"(?i:offering|offer)\b[^;\ue000]{0,80}? (?:up to )?{money:aggregate_price} (?:of|in|worth of) (?:our )?(?:shares"
    r"|common)"
    r"[^;\ue000]{0,120}?(?:consisting of|of which|including|comprised of)(?: up to)? {money}[^;]{0,160}? (?P<method>primary "
    r"offering)|"
    r"(?:is|are)(?: currently)?(?: publicly)? offering (?P<method>on a continuous basis) up to {money:aggregate_price} (?:in|of) "
    r"(?:our |its )?(?:[Cc]ommon )?[Ss]hares\b",
    where=COVER | {"other", "summary", "the_offering", "plan_of_distribution"},
    never=r"terminated|\bended|initially|prior offering",
    matches={
        "We are currently offering on a continuous basis up to $5.0 billion in shares of common stock, consisting of up to $4.0 "
        "billion in shares in our primary offering and up to $1.0 billion in shares pursuant to our distribution reinvestment "
        "plan.": {"aggregate_price": up_to("5000000000"), "method": "on a continuous basis"},
        "We commenced our initial public offering of $1.25 billion in shares of common stock, of which up to $1.0 billion in "
        "shares are being offered pursuant to our primary offering.": {
            "aggregate_price": money("1250000000"),
            "method": "primary offering",
        },
    },
    rejects=("In our primary offering, which terminated on July 2, 2021, we sold $394 million of shares, of which $4 million.",),
)
register(CONTINUOUS_OFFERING)
register(MARKET_SALES, EFFORTS, FIRM, DELIVERING, EQUITY_LINE, EQUITY_LINE_SALE)

UNDERWRITTEN = Rule(
    "offerings.method.underwriting_agreement",
    needs=("underwriting agreement with",),
    pattern=r"(?P<method>(?:have|has) entered into an (?i:underwriting agreement)) with",
    where=SELLING,
    never=r"(?i)best efforts|may enter|from time to time|private placement|selling (?:stock|share|security)holder",
    matches={
        "We have entered into an underwriting agreement with the representatives.": {
            "method": "have entered into an underwriting agreement",
        },
    },
    rejects=("We will enter into an underwriting agreement with the dealers named in a prospectus supplement.",),
)
"""The contract alone, where no sentence says what the dealers have agreed to."""
register(UNDERWRITTEN)

CONTINUOUS = Rule(
    "offerings.continuous.from_time_to_time",
    needs=("from time to time", "on a continuous basis"),
    pattern=r"(?:(?i:we|the company)\b[^;]{0,80}? (?:may|offer)\b[^;]{0,260}?|offering |"
    r"(?i:shares|stock|units|securities)[^;]{0,60}? may be (?:offered and sold|offered|sold) )(?P<continuous>from time to "
    r"time)|(?P<continuous>(?i:from time to time)),? (?:we|the [Cc]ompany) may (?:offer|issue|sell)|"
    r"offering (?P<continuous>on a continuous basis)",
    where=(DEAL - {"about"}) | {"other"},
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
