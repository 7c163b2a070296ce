"""How filings state preferred stock, depositary shares and trust preferred securities that they offer."""

from dataclasses import replace
from decimal import Decimal

from extractor.rules import Rule, register
from extractor.terms import Money

_SHARES = (
    r"(?:(?:[\w-]+ ){0,6}(?i:preferred (?:stock|shares?|securities|security|units?)|capital security|depositary shares?|capital "
    r"securities|preference shares)|"
    r"(?i:shares?|securities))"
)
TRUST_LINE = Rule(
    "securities.preferred.trust_line",
    needs=("preferred securities", "capital securities"),
    pattern=r"^(?:{number:quantity} )?(?P<title>(?:{rate:rate} )?(?:(?i:cumulative|noncumulative|non-cumulative|quarterly|"
    r"monthly|"
    r"fixed|floating|rate|trust|income|originated|issued|enhanced|guaranteed|capital|flexible|convertible)(?:\(SM\)|\(TM\)|SM|"
    r"®)? ){1,6}"
    r"(?i:(?:preferred )?securities)(?:\(SM\)|\(TM\)|SM|®)?(?:,? (?i:series) [A-Z0-9]{1,4})?)"
    r"(?: ?\([\"“]?[A-Za-z]{3,10}(?:\(SM\)|SM)?[\"”]?\)\*?)?(?=$| \((?i:stated )?(?i:liquidation (?:amount|preference)))",
    unit="passage",
    where=frozenset({"cover", "legend"}),
    matches={
        "9.375% CUMULATIVE TRUST PREFERRED SECURITIES": {
            "title": "9.375% CUMULATIVE TRUST PREFERRED SECURITIES",
            "rate": Decimal("0.09375"),
        },
        "9.50% CUMULATIVE TRUST PREFERRED SECURITIES (LIQUIDATION AMOUNT $10 PER PREFERRED SECURITY) FULLY GUARANTEED BY": {
            "title": "9.50% CUMULATIVE TRUST PREFERRED SECURITIES",
            "rate": Decimal("0.095"),
        },
        '8.05% Trust Originated Preferred Securities(SM) ("TOPrS(SM)")': {
            "title": "8.05% Trust Originated Preferred Securities(SM)",
            "rate": Decimal("0.0805"),
        },
    },
    rejects=("DESCRIPTION OF THE PREFERRED SECURITIES", "3,000,000 PREFERRED SECURITIES"),
)
COUNT_LINE = Rule(
    "securities.preferred.count_line",
    needs=("shares", "securities"),
    pattern=r"^{number:quantity}\s(?i:shares|(?:trust |capital )?(?:preferred )?securities|depositary shares)$",
    unit="passage",
    where=frozenset({"cover", "legend"}),
    matches={"6,000,000 Shares": {"quantity": Decimal(6_000_000)}},
    rejects=("6,000,000 Shares of Common Stock", "Shares"),
)
EACH_LINE = Rule(
    "securities.preferred.each_representing_line",
    needs=("representing",),
    pattern=r"^(?P<each>(?i:each representing) (?:an? )?.{4,200}?(?i:stock|shares)(?:,? (?i:series) [A-Z0-9]{1,4})?)$",
    unit="passage",
    where=frozenset({"cover", "legend"}),
    matches={
        "Each Representing a 1/1,000th Interest in a Share of 6.250% Fixed-Rate Reset Non-Cumulative Perpetual Preferred Stock, "
        "Series K": {
            "each": "Each Representing a 1/1,000th Interest in a Share of 6.250% Fixed-Rate Reset Non-Cumulative Perpetual "
            "Preferred Stock, Series K",
        },
    },
    rejects=("Each representing holder must sign.",),
)
LIQUIDATION = Rule(
    "securities.preferred.liquidation_preference",
    needs=("liquidation preference", "liquidation amount"),
    pattern=rf"(?i:(?:stated )?liquidation (?:preference|amount))(?: amount)?(?: of|:|,? equal to)?,? {{money:preference}},? "
    rf"(?i:per|for each|a) (?:share of )?(?:the )?(?P<unit>{_SHARES})"
    rf"(?:[^;()]{{0,60}}\((?:or |in each case )?(?i:equivalent to) {{money:of_depositary}} (?i:per|for each) (?i:depositary "
    rf"shares?))?|"
    rf"{{money:preference}} (?i:liquidation (?:preference|amount)) per (?P<unit>{_SHARES})",
    where=frozenset({"cover", "legend", "summary", "the_offering"}),
    never=r"(?i)outstanding|existing|previously|aggregate liquidation",
    matches={
        "at an annual rate of 6.00% on the liquidation preference of $50.00 per share": {
            "preference": Money(amount=Decimal("50.00"), currency="USD"),
            "unit": "share",
        },
        "with a liquidation preference of $100,000 per share (equivalent to $1,000 per Depositary Share)": {
            "preference": Money(amount=Decimal(100_000), currency="USD"),
            "unit": "share",
            "of_depositary": Money(amount=Decimal(1_000), currency="USD"),
        },
        "5.70% per annum of the $25.00 liquidation preference per share": {
            "preference": Money(amount=Decimal("25.00"), currency="USD"),
            "unit": "share",
        },
    },
    rejects=("The aggregate liquidation preference of $50,000,000 per series is outstanding.",),
)
PAID_ON = Rule(
    "securities.preferred.dividend_days",
    needs=("dividend", "distribution"),
    pattern=r"(?i:dividends?|distributions?)\b[^;]{0,700}? (?:on(?: or about)?|each) {day:day}(?:,? (?:and )?{day:day}){0,3}"
    r"(?:,? (?:of|in) each year| each year)?(?:,? (?:beginning|commencing|starting)(?: on)? {date:first})?",
    where=frozenset({"cover", "legend", "summary", "the_offering", "description_of_securities"}),
    never=r"(?i)(?:dividends?|distributions?) (?:of \ue000 )?(?:per share )?(?:paid )?on (?:our |the )?common stock on|"
    r"outstanding preferred|existing",
    matches={
        "We may pay declared dividends in cash or in shares of our common stock on March 1, June 1, September 1 and December "
        "1 of "
        "each year, commencing on September 1, 2020.": {
            "day": ("--03-01", "--06-01", "--09-01", "--12-01"),
            "first": "2020-09-01",
        },
        "Dividends will be payable quarterly in arrears on March 15, June 15, September 15 and December 15 of each year, "
        "beginning on September 15, 2023.": {
            "day": ("--03-15", "--06-15", "--09-15", "--12-15"),
            "first": "2023-09-15",
        },
    },
    rejects=("We paid a dividend on our common stock on March 15.",),
)
RATE_OF = Rule(
    "securities.preferred.at_rate_of",
    needs=("dividend", "distribution"),
    pattern=r"(?i:dividends?|distributions?)\b[^;\ue001]{0,420}? at (?:a|an|the) (?:fixed |initial )?(?:annual |dividend )?rate"
    r"(?: per annum)?(?: of| equal to)?(?: \(\w\))? {rate:rate}",
    where=frozenset({"cover", "legend", "summary", "the_offering"}),
    never=r"(?i)common stock at|outstanding preferred|existing",
    matches={
        "Dividends will accrue on the liquidation preference, quarterly in arrears, at a rate per annum equal to 5.50%.": {
            "rate": Decimal("0.055"),
        },
    },
    rejects=("Dividends on our common stock have never been paid.",),
)
REDEEMABLE = Rule(
    "securities.preferred.redeemable_from",
    needs=("redeem",),
    pattern=r"\bmay be redeemed\b[^;\ue002]{0,80}?,? on {date:from},? or on any dividend payment date (?:there)?after|"
    r"(?:[Oo]n (?:or|and) after|[Oo]n any dividend payment date on or after) {date:from},?[^;\ue002]{0,120}? redeem(?:ed)?\b|"
    r"\b(?:may redeem|redeemable|may be redeemed)\b[^;\ue002]{0,140}? on (?:or|and) after {date:from}",
    where=frozenset({"cover", "legend", "summary", "the_offering"}),
    never=r"(?i)\bnotes\b|debentures|existing|outstanding",
    matches={
        "On or after August 5, 2026, we may, at our option, redeem the Series F Preferred Stock, in whole or in part, for cash "
        "at $25.00 per share.": {"from": "2026-08-05"},
    },
    rejects=("The notes are redeemable on or after May 1, 2003.",),
)
SECURITIES_REDEEMABLE = Rule(
    "securities.preferred.securities_redeemable_from",
    needs=("redeem",),
    pattern=r"(?:Preferred|Capital|Trust) Securities (?:are|will be|may be) (?:subject to )?(?:redeemable|redeemed|redemption)\b"
    r"[^;\ue002]{0,140}? on (?:or|and) after {date:from}",
    where=frozenset({"cover", "legend", "summary", "the_offering"}),
    never=r"(?i)\bnotes\b|existing|outstanding",
    matches={
        "The Preferred Securities are redeemable, in whole or in part, on or after October 21, 2001, upon any redemption by the "
        "Company of the Junior Subordinated Debentures.": {"from": "2001-10-21"},
    },
    rejects=("The Junior Subordinated Debentures are redeemable on or after October 21, 2001.",),
)
register(SECURITIES_REDEEMABLE)
PAR_VALUE = Rule(
    "securities.preferred.par_value",
    needs=("par value",),
    pattern=r"(?i:(?:preferred|preference) (?:stock|shares))(?:,? (?i:series) [A-Z0-9]{1,4})?,? (?:(?:with a )?par value(?: "
    r"of)? {money:par}"
    r"|{money:par} par value)",
    where=frozenset({"cover", "legend", "the_offering"}),
    never=r"(?i)outstanding|existing|converti\w+ into",
    matches={
        "shares of our 5.50% Mandatory Convertible Preferred Stock, Series A, par value $0.01 per share": {
            "par": Money(amount=Decimal("0.01"), currency="USD"),
        },
    },
    rejects=("our common stock, par value $0.01 per share",),
)
register(PAR_VALUE)
REPORTED_LIQUIDATION = replace(LIQUIDATION, name="securities.report.liquidation_preference", where=frozenset({"item"}))
REPORTED_RATE = replace(RATE_OF, name="securities.report.dividend_rate", where=frozenset({"item"}))
register(REPORTED_LIQUIDATION, REPORTED_RATE, TRUST_LINE, COUNT_LINE, EACH_LINE, LIQUIDATION, PAID_ON, RATE_OF, REDEEMABLE)
