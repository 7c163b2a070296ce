"""For how long the issuer may sell no more of what it sold: the lock-up that it agrees to with the dealers."""

from decimal import Decimal

from extractor.rules import Rule, register
from extractor.subjects.offerings.words import SELLING

_WE = (
    r"\b(?:neither we\b|(?<![.\w] )[A-Z][\w.]+(?: [A-Z][\w.]+){0,3},? (?:and )?(?:certain of |each of )?its (?:executive )?"
    r"(?:officers|directors)\b|(?:[Ww]e|[Tt]he [Cc]ompany|[Tt]he [Ii]ssuer|[Tt]he Fund)(?:,| and\b| (?:have|has)(?: also)? "
    r"agreed\b| (?:will|"
    r"may|shall) not\b))"
)
_NOT = r"\b(?:(?:will|may|shall) not|not to|agreed not|nor)\b"
_ACT = r"(?:\b(?:offer|sell|issue|dispose|pledge|transfer|issuance)\b|:\s{0,2}$)"
_LONG = 1_600
LOCK_UP = register(
    Rule(
        "offerings.lock_up_days.issuer",
        needs=("days after", "days from", "days following", "day period", "day lock", "days"),
        pattern=rf"^(?=.{{0,{_LONG}}}?{_WE})(?=.{{0,{_LONG}}}?{_NOT})(?=.{{0,{_LONG}}}?{_ACT}).{{0,{_LONG}}}?"
        r"(?:(?:period of|for|until|during(?: the)?|through(?: the date)?|\(ii\)|is|than|within|ending|expiring|date that is) "
        r"{number:days}(?: calendar)?[- "
        r"]days?(?! (?:prior|before|written|notice|of the filing))|{number:days}[- ]day (?:lock-?up |restricted |"
        r"standstill )?period)",
        where=SELLING | {"summary", "the_offering", "risk_factors", "risk_factor", "cover"},
        never=r"(?i)days[^;]{0,60}? in the case of (?:our|the|each of our)? ?(?:directors|officers|executive|insiders|holders)|"
        r"^.{0,200}?(?:redeem|redemption|indenture|event of default|registration rights|\bcure\b|written "
        r"notice|dividend)|^our (?:officers|directors|executive)|^(?!we\b|the company\b|[^,]{3,40},? (?:and "
        r")?its\b).{0,80}selling stockholders? (?:has"
        r"|have|may)",
        matches={
            "We have agreed that we will not offer, sell or otherwise dispose of any shares of our common stock "
            "without the "
            "consent of the representatives for a period of 60 days after the date of this prospectus supplement.": {
                "days": Decimal(60),
            },
            "We and certain of our stockholders, directors and executive officers have agreed that, for a period of "
            "60 days "
            "after the date of this prospectus supplement (the “Lock-Up Period”), we and they will not directly or "
            "indirectly, "
            "without the prior written consent of the representatives:": {"days": Decimal(60)},
            "We and our executive officers have entered into lock-up agreements under which we, for a period of 90 "
            "days from "
            "the date of this prospectus supplement, have agreed, subject to certain exceptions, not to sell any "
            "shares.": {
                "days": Decimal(90),
            },
            "We and all of our directors have agreed that we and they will not, during the period ending on the "
            "earlier of (i) "
            "the third trading day following our release of earnings and (ii) 180 days after the date of this "
            "prospectus:": {
                "days": Decimal(180),
            },
            "We and all directors and officers have agreed that, without the consent of the representatives, we and they will "
            "not, during the period ending 180 days after the date of this prospectus, sell any ordinary shares.": {
                "days": Decimal(180),
            },
            "We have agreed that, commencing on the date hereof and expiring 75 days from the closing of this offering, we will "
            "not issue any shares of common stock.": {"days": Decimal(75)},
            "The company, its officers and directors have agreed with the underwriters not to dispose of any common stock "
            "during the "
            "period from the date of this prospectus continuing through the date 180 days after the date of this prospectus.": {
                "days": Decimal(180),
            },
            "Talisman, its directors and officers and the selling stockholders have agreed with the underwriters not to "
            "dispose of "
            "any common stock during the period from the date of this prospectus continuing through the date 90 days after it.": {
                "days": Decimal(90),
            },
            "The Company, its executive officers and directors and the Selling Stockholders have agreed that, for a period of 90 "
            "days from the date of this Prospectus, they will not sell any shares of Common Stock.": {"days": Decimal(90)},
            "We and our executive officers and all selling stockholders have agreed, with exceptions, not to sell or transfer "
            "any common stock for 90 days after the date of this prospectus.": {"days": Decimal(90)},
        },
        rejects=(
            "Our directors and executive officers have agreed not to sell any shares for 90 days after the date of "
            "this prospectus.",
            "We may not redeem the notes for a period of 90 days.",
        ),
    ),
    Rule(
        "offerings.lock_up_days.in_the_case_of_us",
        needs=("in the case of",),
        pattern=r"{number:days}[- ]days?[^;\ue003]{0,80}? in the case of (?:us\b|the [Cc]ompany|our company|the [Ii]ssuer)|"
        r"(?:[Ww]e|[Tt]he [Cc]ompany) (?:has|have)(?: also)? agreed[^;]{0,300}? {number:days}[- "
        r"]days?[^;\ue003]{0,80}? and for a "
        r"period of {number}[- ]days? in the case of",
        where=SELLING | {"summary", "the_offering"},
        matches={
            "We, our directors and officers have agreed not to sell any of our securities for a period of 90 days in the case "
            "of the Company and 180 days in the case of our directors and officers.": {"days": Decimal(90)},
        },
        rejects=("Our directors have agreed not to sell for 180 days in the case of our directors and officers.",),
    ),
    Rule(
        "offerings.lock_up_days.restrictions_apply",
        needs=("restriction", "lock-up", "lockup", "lock up"),
        pattern=r"(?i:restrictions?|(?:our|the|this|such) lock[- ]?up(?: period)?)\b[^;\ue003]{0,160}?"
        r"\b(?:appl(?:y|ies)|lasts?|continues?|remains? in effect|extends?|runs?|is|are in effect|will be|in effect)"
        r"(?: to us| (?:to|with respect to|for) (?:us|the [Cc]ompany)(?: and [^;\ue003]{3,80}?)?|,? in our case)?,? "
        r"(?:for|through|until|during)"
        r"(?: and including)?(?: the)?(?: a)?(?: period of| period ending| date that is)? {number:days}[- ]days? "
        r"(?:after|from|following|period|beginning|commencing)",
        where=SELLING | {"the_offering"},
        never=r"redeem|transfer restrictions|restrictions on "
        r"(?:ownership|transfer)|^(?:(?!\bus\b|we\b|our case|[Cc]ompany).){0,1600}(?:directors|"
        r"officers|holders)(?:(?!\bus\b|\bwe\b|our case|[Cc]ompany).){0,1600}$",
        matches={
            "The restrictions described in the preceding sentence apply to us for a period of 60 days after the date of this "
            "prospectus supplement, and to our directors for a period of 45 days.": {"days": Decimal(60)},
            "This lock-up period will continue, in our case, through the date that is 75 days after the date of this prospectus "
            "supplement and, in the case of our officers, through the date that is 60 days after such date.": {
                "days": Decimal(75),
            },
            "The restrictions in the preceding paragraph apply for a period of 90 days from the date of this prospectus.": {
                "days": Decimal(90),
            },
        },
        rejects=(
            "The restrictions apply to our directors and executive officers for a period of 45 days after the closing.",
            "The restrictions on transfer apply for a period of 40 days after the closing.",
        ),
    ),
    Rule(
        "offerings.lock_up_days.ends_on_day",
        needs=("th day after", "day after the date"),
        pattern=r"(?i:restrictions?|lock-?up)[^;]{0,80}? with respect to us\b[^;]{0,160}?\b(?P<days>\d{2,3})(?:th|st|"
        r"nd|rd) day (?:after|following)",
        where=SELLING,
        matches={
            "The restriction terminates, with respect to us and our executive officers and directors, after the close "
            "of trading "
            "of the common stock on and including the 90th day after the date of this prospectus "
            "supplement.": {"days": "90"},
        },
        rejects=("The restriction terminates on the 90th day after the date of this prospectus supplement for our directors.",),
    ),
)
