"""Rules for securities redeemed, and for offers to their holders to buy or exchange them (Form 8-K Items 1.02, 2.04 and 8.01)."""

from decimal import Decimal

from extractor.rules import Rule, register
from extractor.terms.money import Money

_DUE = r"(?:,? (?:[Dd]ue|DUE) (?:\ue003|\ue002|20\d\d)(?:[-–](?:\ue003|20\d\d))?)"
_WORD = r"[A-Z][\w’'&.-]*+"
_DEBT = (
    rf"(?:(?:\ue001|Floating Rate|Zero Coupon)(?: (?:Series )?{_WORD}){{0,8}}? (?:[Nn]otes|[Dd]ebentures|[Bb]onds|[Ss]ecurities)"
    rf"{_DUE}?|(?:{_WORD} ){{1,6}}(?:[Nn]otes|[Dd]ebentures|[Bb]onds){_DUE})"
)
_STOCK = (
    rf"(?:(?:\ue001|[A-Z]\w+)(?: (?:\ue001|{_WORD})){{0,9}}? (?:[Pp]referred [Ss]tock|[Pp]reference [Ss]hares|"
    rf"[Pp]referred [Ss]hares|[Pp]referred [Uu]nits|[Dd]epositary [Ss]hares))"
)
_OTHER = r"(?:(?:[Pp]ublic |[Pp]rivate |publicly traded )?[Ww]arrants|(?:[Cc]lass [A-Z] )?[Cc]ommon [Ss](?:tock|hares))"
SECURITY = Rule(
    "events.retirement.security",
    needs=("notes", "debentures", "bonds", "securities", "stock", "shares", "units", "warrants"),
    pattern=rf"(?:principal amount(?: outstanding)? of|\b(?:for|of|all|and|its|the|our|outstanding|any and all of|remaining|"
    rf"[\w’']+[’']s)|[),;]|\([ivx]{{1,4}}\)) ?(?:\(?[ivx]{{0,4}}\)? ?)(?:(?:\ue000|its|the|our|the Company[’']s|outstanding|"
    rf"remaining|existing|then|currently|\ue003|shares|of) ){{0,4}}"
    rf"(?P<security>{_DEBT}|{_STOCK})",
    matches={
        "redeem all of its outstanding 1.75% Senior Convertible Debentures due 2035 on May 5, 2021": {
            "security": "1.75% Senior Convertible Debentures due 2035",
        },
        "called for redemption all 2,300,000 outstanding shares of its 7.5% Series C Cumulative Redeemable Preferred Stock": {
            "security": "7.5% Series C Cumulative Redeemable Preferred Stock",
        },
    },
    rejects=("The notes are due in 2035.", "its outstanding shares of common stock"),
)
OTHER_SECURITY = Rule(
    "events.retirement.other_security",
    needs=("stock", "shares", "warrants"),
    pattern=rf"\b(?:all|outstanding|shares of|units of|any and all)(?: of)?(?: (?:its|the|our|the Company[’']s|[\w’']+[’']s|"
    rf"issued and|outstanding|then|remaining|\ue003|shares of)){{0,5}} (?P<security>{_OTHER})",
    matches={"will redeem all of its outstanding public warrants": {"security": "public warrants"}},
    rejects=("The common stock is listed.",),
)

_ALL = (
    r"(?:all|any and all|the (?:entire|remaining|full)|a portion|the aggregate|an aggregate|in full|in whole|"
    r"\ue000|\ue003|\ue001|its|the|each|every|our)"
)
_NOTICE = r"(?:an? |its |the |irrevocable |conditional |written |formal |unconditional )*"
NOT_DONE = (
    r"(?i)\bmay (?:also )?(?:be )?redeem|right to redeem|(?:proceeds|cash on hand)[^.;]{0,90}\bto (?:redeem|repay)|"
    r"if (?:the|we|it) "
    r"|does not constitute|shall not constitute|not (?:an offer|a notice)|qualified in its entirety|foregoing|holders may|"
    r"as previously (?:announced|disclosed|reported)"
)
CALLED = Rule(
    "events.redemption.called",
    needs=("notice of", "notices of", "redeem", "redemption"),
    pattern=rf"(?:(?:issued|delivered|gave|given|sent|mailed|provided|caused|instructed|submitted|distributed)\b[^.;]{{0,160}}?"
    rf"{_NOTICE}notices? (?:of |for )(?:the )?(?:optional |full |partial |conditional |make-whole )*redemption"
    rf"|(?:has |have )?called (?:for redemption|{_ALL}[^.;]{{0,160}}? for redemption)"
    rf"|(?:gave|given|issued|delivered|provided|sent)[^.;]{{0,60}}? notice[^.;]{{0,160}}? (?:redeem|redemption)"
    rf"|(?:elected|opted|exercised (?:its|the|their) (?:option|right)|notified [^.;]{{2,90}}?|announced (?:its|the)"
    rf"(?: intention| election| decision))[^.;]{{0,60}}? to (?:call|redeem)"
    rf"|announced that (?:it|the Company|the Registrant) (?:will|intends to|has elected to|plans to) (?:fully )?redeem"
    rf"|announced the (?:full |partial |optional )*redemption of"
    rf"|(?:completed|effected|consummated) (?:the|its) (?:previously announced )?(?:full |optional |partial )*redemption of"
    rf"|\bredeemed (?:in full |in whole )?{_ALL}\b)",
    never=NOT_DONE,
    matches={
        "On June 9, 2021, the Company issued a notice of full redemption pursuant to the indenture governing its 1.75% Senior "
        "Convertible Debentures due 2035.": {},
        "On May 4, 2012, the Company called for redemption all of its outstanding 8% Notes due 2014.": {},
        "On May 4, 2012, the Company gave notice that it will redeem all of its 8.25% Senior Notes due 2014 on June 4, 2012.": {},
        "On May 4, 2012, the Company redeemed all of its outstanding 8% Notes due 2014.": {},
    },
    rejects=(
        "The Company may redeem the Notes at 100% of their principal amount.",
        "The Company will use the proceeds to redeem its 8% Notes due 2014.",
        "This report does not constitute a notice of redemption.",
    ),
)
REDEEMED = Rule(
    "events.redemption.redeemed",
    needs=("redeem", "redemption"),
    pattern=r"(?:(?i:redemption date|date fixed for redemption|date of redemption)(?: for [^.;,]{2,60}?)?,?(?: (?:of|is|will be|"
    r"has been set (?:for|as)|was|being|as))? {date:redeemed}"
    r"|{date:redeemed},? (?:\((?:such date, |each, )?(?:the )?[“\"][^”\"]{0,30}[Rr]edemption [Dd]ate|"
    r"as the (?:date|redemption date))"
    r"|(?:redeemed|redeem|redemption)\b[^.;]{0,220}? on (?:or about )?{date:redeemed}"
    r"|redemption\b[^.;]{0,60}? (?:effective|effective (?:as of|on)) {date:redeemed})",
    matches={
        "it intends to redeem all of its outstanding debentures on May 5, 2021 (such date, the “Redemption Date”)": {
            "redeemed": "2021-05-05",
        },
        "The redemption date is May 5, 2021.": {"redeemed": "2021-05-05"},
    },
    rejects=("The notes are redeemable after 2021.",),
)
PRICE = Rule(
    "events.redemption.price",
    needs=("price", "par", "redeem", "principal"),
    pattern=r"(?:(?i:price)[^.;]{0,60}?(?: of| equal to| is| was| at)(?: the)?|\bat)(?: approximately)? {rate:percent}"
    r" of (?:the |their |its |each |such )?(?:aggregate |outstanding |stated )*(?:principal|par|face)"
    r"|(?:(?i:price)[^.;]{0,60}?(?: of| equal to| is| was)|\bat|\bfor) {money:price}"
    r"(?: in cash)? (?:per|for each|a|for every) (?:outstanding )?(?:(?:[Pp]ublic |[Pp]referred |[Dd]epositary |[Cc]ommon )?"
    r"(?:[Ss]hare|[Uu]nit|[Ww]arrant))",
    never=r"(?i)greater of|lesser of",
    matches={
        "at a redemption price equal to 101.875% of the principal amount of the notes": {"percent": Decimal("1.01875")},
        "at a redemption price of $0.01 per Public Warrant": {"price": Money(amount=Decimal("0.01"), currency="USD")},
    },
    rejects=("at a redemption price equal to the greater of 100% of the principal amount and a make-whole amount",),
)
PRINCIPAL = Rule(
    "events.retirement.principal",
    needs=("principal",),
    pattern=r"{money:principal}(?: in)?(?: of(?: the| its)?)? ?(?:aggregate |outstanding |remaining )*principal(?: amount)?",
    matches={"redeem the entire $275.0 million outstanding principal amount": {
        "principal": Money(amount=Decimal(275000000), currency="USD"),
    }},
    rejects=("The principal is $5.",),
)  # fmt: skip
UNITS = Rule(
    "events.retirement.units",
    needs=("shares", "units", "warrants"),
    pattern=r"{number:units} (?:(?:issued and )?outstanding |remaining |of its |of the )*(?:shares|units|warrants)",
    matches={"called for redemption all 4,600,000 outstanding shares": {"units": Decimal(4600000)}},
    rejects=("outstanding shares",),
)

_OFFER = (
    r"(?P<offer>(?i:(?:(?:private |separate |registered |concurrent |cash |modified |Dutch |auction |self-|issuer |fixed price |"
    r"capped )*(?:tender|exchange) offers?|offers? to (?:purchase|exchange)(?= any| for| its| all| up)|change (?:of|in) control "
    r"offers?)))"
)
OFFERED = Rule(
    "events.tender.offer",
    needs=("tender offer", "exchange offer", "offer to purchase", "offer to exchange", "offers to purchase", "control offer"),
    pattern=r"(?:(?:commenced|launched|began|initiated|(?:announced|announces) the commencement(?:, in connection with "
    r"[^,;]{3,60},)? of) "
    rf"(?:an?|its|the|several)? ?"
    rf"{_OFFER}|(?:announced|announces)[^.;]{{0,40}}? (?:the )?(?P<results>(?:expiration|(?:final |early |preliminary )*"
    rf"(?:tender )?results|pricing|completion|early settlement|"
    rf"final settlement)[^.;]{{0,90}}? (?:of|for)) (?:its|the) (?:previously[- ]announced )?{_OFFER}"
    rf"|(?P<results>completed|consummated|settled) (?:its|the)[^.;]{{0,60}}? (?:previously[- ]announced )?{_OFFER})",
    never=r"(?i)qualified in its entirety|does not constitute|not an offer|third[- ]party|"
    r"subject to the (?:completion|commencement)",
    matches={
        "On March 8, 2012, the Company commenced a cash tender offer to purchase any and all of its outstanding notes.": {
            "offer": "cash tender offer",
        },
        "On May 2, 2012, the Company announced the expiration and final results of its previously announced cash tender offer.": {
            "results": "expiration and final results of",
            "offer": "cash tender offer",
        },
    },
    rejects=("The Company may make a tender offer.", "This is not an offer to purchase any securities."),
)
EXPIRES = Rule(
    "events.tender.expires",
    needs=("expir",),
    pattern=r"(?:(?i:will expire|is scheduled to expire|expires?|expired|expiration (?:date|time)(?: of| is| will be)?|"
    r"scheduled expiration)[^;]{0,90}?(?: on| at|,| of|is|be) {date:expires}"
    r"|{date:expires},? \((?:the )?[“\"]Expiration)",
    matches={
        "The tender offer is scheduled to expire at 5:00 p.m., New York City time, on April 4, 2012, unless extended.": {
            "expires": "2012-04-04",
        },
    },
    rejects=("The offer has no expiration.",),
)
register(SECURITY, OTHER_SECURITY, CALLED, REDEEMED, PRICE, PRINCIPAL, UNITS, OFFERED, EXPIRES)
