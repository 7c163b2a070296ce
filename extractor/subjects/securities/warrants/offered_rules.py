"""How prospectuses state the warrants that they offer: for how many shares, at what price, from when and for how long."""

from decimal import Decimal

from extractor.rules import Rule, register
from extractor.subjects.securities.headline import STOCK
from extractor.subjects.securities.titles import WARRANTS
from extractor.terms import Money

_NAMED = rf"(?P<title>{WARRANTS})"
SENTENCE = Rule(
    "securities.warrants.offered_sentence",
    needs=("warrants", "warrant to purchase"),
    pattern=rf"{_NAMED}(?: \((?:the |each,? an? |collectively,? the )?[\"“][^\"“”]{{3,50}}[\"”]\)|,? or (?:the "
    rf")?[A-Z][\w -]{{3,40}}?,)? to purchase (?:up to )?(?:an aggregate of )?(?:up to )?{{number:shares}} {STOCK}",
    where=frozenset({"cover", "legend"}),
    matches={
        "We are offering 2,000,000 shares of our common stock, pre-funded warrants to purchase up to 1,250,000 "
        "shares of "
        "common stock and Series A warrants to purchase up to 3,250,000 shares of common stock.": {
            "title": "pre-funded warrants",
            "shares": Decimal(1_250_000),
        },
    },
    rejects=("warrants to purchase our common stock are outstanding",),
)
PRICES = register(
    Rule(
        "securities.warrants.exercise_price",
        needs=("exercise price",),
        pattern=rf"{_NAMED}(?:(?! [Ww]arrants? (?!shares))[^.;\ue000]){{0,120}}? (?:has|have|will have|with|at) an? "
        rf"(?:initial |nominal )?exercise price "
        rf"(?:per share )?(?:of|equal to) {{price:exercise_price}}",
        matches={
            "Each pre-funded warrant will have an exercise price of $0.001 per share and is exercisable immediately.": {
                "title": "pre-funded warrant",
                "exercise_price": Money(amount=Decimal("0.001"), currency="USD"),
            },
            "The warrants have an exercise price of $20.00 per share and a term of four years.": {
                "title": "warrants",
                "exercise_price": Money(amount=Decimal("20.00"), currency="USD"),
            },
        },
        rejects=("outstanding options have an exercise price of $3.00 per share",),
    ),
    Rule(
        "securities.warrants.entitles_to_purchase_at",
        needs=("entitles the holder",),
        pattern=rf"[Ee]ach (?:whole |redeemable |whole redeemable )?{_NAMED} entitles the holder (?:thereof )?to purchase "
        rf"(?:(?:one|\ue003)[- ](?:half|third|fourth|quarter|tenth)s? (?:\([^()]{{1,8}}\) )?of )?{{number}} {STOCK} at "
        rf"(?:a price|an exercise price) of {{price:exercise_price}}",
        matches={
            "Each warrant entitles the holder thereof to purchase one share of our Class A common stock at a price of "
            "$11.50 per share.": {"title": "warrant", "exercise_price": Money(amount=Decimal("11.50"), currency="USD")},
        },
        rejects=("Each share entitles the holder to one vote.", "Each right entitles the holder to one-tenth of one share."),
    ),
    Rule(
        "securities.warrants.each_to_purchase_at",
        needs=("exercise price of",),
        pattern=rf"(?<!\w)(?:one|an?|each|\ue003) {_NAMED} to purchase (?:one|\ue003) {STOCK} at an? (?:initial "
        rf")?exercise "
        rf"price of {{price:exercise_price}}",
        matches={
            "Each unit consists of one share and one Series A warrant to purchase one share of common stock at an exercise price "
            "of $1.25 per share.": {
                "title": "Series A warrant",
                "exercise_price": Money(amount=Decimal("1.25"), currency="USD"),
            },
        },
        rejects=("options to purchase 405,000 shares of common stock at an exercise price of $5.69 per share",),
    ),
    Rule(
        "securities.warrants.exercise_price_of_each",
        needs=("exercise price",),
        pattern=rf"exercise price (?:per share )?(?:of|for) (?:each|the) {_NAMED}(?: sold in this offering)?,? (?:is|are|equals|"
        rf"will be|will equal)(?: equal to)? {{price:exercise_price}}",
        matches={
            "The purchase price of each pre-funded warrant equals the price of a share, minus $0.0001, and the exercise price of "
            "each pre-funded warrant equals $0.0001 per share.": {
                "title": "pre-funded warrant",
                "exercise_price": Money(amount=Decimal("0.0001"), currency="USD"),
            },
        },
        rejects=("The exercise price of the options is $3.00 per share.",),
    ),
    Rule(
        "securities.warrants.price_before_each",
        needs=("exercise price of",),
        pattern=rf"{{price:exercise_price}}(?: per share)? exercise price of (?:each|the) (?:such )?{_NAMED}",
        matches={
            "The price of each warrant equals the per share purchase price less the $0.001 per share exercise price of each such "
            "Pre-Funded Warrant.": {
                "title": "Pre-Funded Warrant",
                "exercise_price": Money(amount=Decimal("0.001"), currency="USD"),
            },
        },
        rejects=("the $3.00 exercise price of the options",),
    ),
    Rule(
        "securities.warrants.exercisable_at",
        needs=("exercisable",),
        pattern=rf"{_NAMED} (?:is|are|will be|shall be)(?: immediately)? exercisable (?:(?:immediately|upon issuance|"
        rf"for (?:one|\ue003) shares? [^.;\ue000]{{3,40}}?) )?at (?:an? )?(?:(?:initial )?(?:exercise )?price (?:per share "
        rf")?(?:of|equal to) )?"
        rf"{{price:exercise_price}}(?: per share|(?=[,.;]|$))",
        matches={
            "The warrants are exercisable at a price of $6.20 per share at any time on or after December 15, 2005.": {
                "title": "warrants",
                "exercise_price": Money(amount=Decimal("6.20"), currency="USD"),
            },
            "The representative’s warrants are exercisable at $5.00 per share.": {
                "title": "representative’s warrants",
                "exercise_price": Money(amount=Decimal("5.00"), currency="USD"),
            },
        },
        rejects=("The warrants are exercisable at any time.", "The options are exercisable at $3.00 per share."),
    ),
)
LIVES = register(
    Rule(
        "securities.warrants.expire_after",
        needs=("expire", "expiring", "exercisable at", "term of", "exercisable for", "for a period of"),
        pattern=rf"{_NAMED}[^;]{{0,220}}? (?:(?:will |to )?expir(?:e|es|ing)(?: on)?(?: the)?|(?:has|have|with|and) "
        rf"an? (?:\w+ )?term of|exercisable(?: at (?:an? (?:exercise )?price of )?\ue000(?: per share)?)?(?: "
        rf"[^.;\ue000]{{0,60}}?)?(?: and)? for"
        r"(?: a (?:period|term) of)?) "
        r"(?:(?:on )?(?:the )?(?:date that is )?)(?:{number:term}(?P<half> and (?:one|a)[- ]half)?(?: \(\ue003\))?[- ]"
        r"(?P<unit>years?|months?)|(?P<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
        r"(?: \([^()]{1,6}\))? anniversary)",
        matches={
            "The warrants will expire on the fifth anniversary of the original issuance date.": {
                "title": "warrants",
                "ordinal": "fifth",
            },
            "The Series B warrants will expire two and one-half (2.5) years from the date of issuance.": {
                "title": "Series B warrants",
                "term": Decimal(2),
                "half": "and one-half",
                "unit": "years",
            },
            "The Series A warrants are exercisable immediately and will expire five years from the date of issuance.": {
                "title": "Series A warrants",
                "term": Decimal(5),
                "unit": "years",
            },
            "The warrants have an exercise price of $20.00 per share and a term of four years.": {
                "title": "warrants",
                "term": Decimal(4),
                "unit": "years",
            },
            "The common warrants will expire on the five-year anniversary of the original issuance date.": {
                "title": "common warrants",
                "term": Decimal(5),
                "unit": "year",
            },
        },
        rejects=("The options will expire five years from the date of grant.",),
    ),
    Rule(
        "securities.warrants.expire_on",
        needs=("expire",),
        pattern=rf"{_NAMED}[^;]{{0,200}}? (?:will )?expires?(?: at [^,.;]{{3,40}}?,?)?(?: [^,.;]{{3,30}} time,?)? "
        rf"(?:on )?{{date:expires}}",
        matches={
            "The warrants are exercisable immediately and will expire on June 30, 2030.": {
                "title": "warrants",
                "expires": "2030-06-30",
            },
        },
        rejects=("Our lease will expire on June 30, 2030.",),
    ),
    Rule(
        "securities.warrants.exercisable_from",
        needs=("exercisable",),
        pattern=rf"{_NAMED}[^;]{{0,160}}? exercisable(?: at [^.;\ue002]{{0,60}}?)?(?: (?:beginning|commencing|starting|on the "
        rf"date "
        rf"that is|(?:at any time )?(?:on or )?after))?(?: on)?(?: the date)?(?: that is)?(?: the)? "
        r"(?:{date:from_date}|{number:after}[- ](?P<after_unit>months?|years?|days?)(?: anniversary)? (?:after|from|"
        r"following|of))",
        matches={
            "The Series A warrants will be exercisable beginning six months after the date of issuance.": {
                "title": "Series A warrants",
                "after": Decimal(6),
                "after_unit": "months",
            },
            "The warrants are exercisable at a price of $6.20 per share at any time on or after December 15, 2005 and expire on "
            "June 14, 2010.": {"title": "warrants", "from_date": "2005-12-15"},
            "Each warrant will be exercisable on or after the six-month anniversary of the issuance date.": {
                "title": "warrant",
                "after": Decimal(6),
                "after_unit": "month",
            },
            "The Series A warrants have an exercise price of $2.10 per share, are exercisable six months after the date of "
            "issuance.": {"title": "Series A warrants", "after": Decimal(6), "after_unit": "months"},
        },
        rejects=("The notes are redeemable beginning six months after issuance.",),
    ),
)
SOLD_AT = Rule(
    "securities.warrants.prefunded_sold_at",
    needs=("offering price", "purchase price"),
    pattern=r"(?i:(?:offering|purchase) price) (?:of|for|per)(?: each)? (?i:pre-?funded warrants?)(?: and (?:the |its |each )?"
    r"(?:accompanying|associated|related) [^;\ue000]{3,80}?)?(?: sold in this offering)?,? (?:is|will be|of|equals|was) "
    r"{money:price}|(?i:(?:offering|purchase) price) of {money:price} (?:per|for each) (?i:pre-?funded warrant)",
    where=frozenset({"cover", "legend", "the_offering", "plan_of_distribution"}),
    never=r"(?i)assum|concurrent",
    matches={
        "The public offering price of each pre-funded warrant and accompanying common warrant is $3.599, and the exercise price "
        "of each pre-funded warrant is $0.001 per share.": {"price": Money(amount=Decimal("3.599"), currency="USD")},
        "We are offering pre-funded warrants at a purchase price of $2.4999 per pre-funded warrant.": {
            "price": Money(amount=Decimal("2.4999"), currency="USD"),
        },
    },
    rejects=("The purchase price of each pre-funded warrant equals the price of a share, minus $0.0001.",),
)
register(SENTENCE, SOLD_AT)
