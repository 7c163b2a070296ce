"""How current reports name warrants with the shares that they are for: sold, granted to a dealer, or held from before."""

from decimal import Decimal

from extractor.models.contents import SectionKind
from extractor.rules import Rule, register
from extractor.subjects.securities.titles import COMMON, PREFERRED
from extractor.terms import Money

ITEM: frozenset[SectionKind] = frozenset({"item"})
_OWN = (
    r"(?:the (?:Company|Registrant|Issuer|Corporation)['’]s |its |our |"
    r"(?:(?!Series )(?:[A-Z][\w&.]*(?: [A-Z][\w&.]*){0,3}['’]s? |[A-Z]\w+ ))?)"
)
_SERIES = r"(?:(?:Series|Class|Tranche) [A-Z\ue003][\w\ue003-]{0,3} )?"
_WORDS = r"(?:(?i:pre-?funded|common|ordinary|purchase|stock|share|public|short-term|long-term|penny|redeemable) ){0,4}"
_NAMES = (
    r"(?:Investor|Private Placement|Private|Placement|Representative['’]?s['’]?|Placement Agent['’]?s?|Underwriters?['’]?s?|"
    r"Agent|"
    r"Sponsor|Bridge|Incentive|Milestone|Inducement|Additional|Advisor|PIPE)"
)
TITLE = rf"(?:{_SERIES}{_NAMES} {_WORDS}Warrants?|{_SERIES}{_WORDS}(?i:warrants?))"
TERM = (
    r"(?: ?\((?:each,? an? |each such [\w ]{3,20}, an? |collectively,? (?:the )?|together[^()“\"]{0,60}|the |such |our )?"
    r"[\"“](?P<term>(?:[A-Z][^\"“”()]{0,50}? )?[Ww]arrants?)[,.]?[\"”][^()]{0,90}\))?"
)
WARRANTS = Rule(
    "securities.report.warrants",
    needs=("warrant",),
    pattern=r"(?:{number:warrants} )?(?:{number:term_years}[- ](?P<unit>year|month) )?"
    r"(?P<new>(?:new |unregistered |accompanying |"
    r"additional |fully[- ]vested |immediately exercisable |exercisable |certain |replacement |existing |outstanding ){1,3})?"
    rf"(?P<title>{TITLE})\b{TERM}(?:,? (?:substantially )?in (?:substantially )?the form[^;,]{{3,80}},|,? each|,? with an? "
    r"(?:initial )?exercise price of {price:exercise_price}(?: per share)?,)?,? "
    r"(?:exercisable for (?:a (?:period|term) of )?{number:term_years} (?P<unit>years?|months?),? )?"
    r"(?:to (?:purchase|acquire|subscribe for)|exercisable (?:for|into|to purchase)|for the purchase of)"
    r"(?: (?P<part>(?:\ue003|(?:one|\ue003)[- ](?:half|third|fourth|quarter|tenth))(?: \(\ue003\))? of (?:an?|one|\ue003) "
    r"(?:share|ADS))\b)?"
    r"(?: (?:up to|an aggregate of|a total of|in the aggregate|an additional|approximately|aggregate)){0,3}"
    r"(?: {number:shares}(?: (?:newly[- ]issued|additional|unregistered))?(?: (?:(?i:common |ordinary )?shares?|ADSs)\b)"
    r"(?: \([^()]{3,60}\))?)?"
    rf"(?:(?: of)? {_OWN}(?P<beneath>{COMMON}|{PREFERRED}))?"
    r"(?:,? (?:par value (?:of )?{price}|{price} par value|(?:no|without) par value)(?: per share)?,?)?"
    rf"{TERM}(?: \(\ue001 of [^()]{{3,60}}\))?"
    r"(?:,? (?:at|with|having)(?: an?)?(?: initial)?(?: exercise)?(?: price)?(?: per share)?(?: of| equal to)? "
    r"{price:exercise_price}(?= per share|[,.;)]| \(|$| to| and| in| for))?(?: per share)?"
    rf"{TERM}"
    r"(?:,? (?:exercisable )?for a (?:period|term) of {number:term_years} (?P<unit>years?|months?))?",
    where=ITEM,
    matches={
        "the Company sold 1,436,253 shares of common stock, (ii) pre-funded warrants to purchase up to an aggregate of "
        "1,876,103 shares of common stock.": {
            "title": "pre-funded warrants",
            "shares": Decimal(1_876_103),
            "beneath": "common stock",
        },
        "and accompanying warrants to purchase up to 2,400,000 shares of Common Stock (the “Common Warrants”), at a combined "
        "price of $1.10.": {
            "new": "accompanying",
            "title": "warrants",
            "shares": Decimal(2_400_000),
            "beneath": "Common Stock",
            "term": "Common Warrants",
        },
        "The Company also issued to Calder’s designees warrants, substantially in the form of the Common Warrants, to purchase "
        "up to an aggregate of 168,000 shares of its common stock (the “Calder Warrants”).": {
            "title": "warrants",
            "shares": Decimal(168_000),
            "beneath": "common stock",
            "term": "Calder Warrants",
        },
        "the investors also received warrants to purchase 40,000 shares of common stock at $7.50 per share for a period of 5 "
        "years.": {
            "title": "warrants",
            "shares": Decimal(40_000),
            "beneath": "common stock",
            "term_years": Decimal(5),
            "exercise_price": Money(amount=Decimal("7.50"), currency="USD"),
            "unit": "years",
        },
        "Series M warrants (the “M Warrants”) to purchase up to 90,000 shares (the “M Warrant Shares”) of Common Stock": {
            "title": "Series M warrants",
            "term": "M Warrants",
            "shares": Decimal(90_000),
            "beneath": "Common Stock",
        },
        "3,100,000 pre-funded warrants (the “Pre-Funded Warrants”) to purchase Common Stock": {
            "warrants": Decimal(3_100_000),
            "title": "pre-funded warrants",
            "term": "Pre-Funded Warrants",
            "beneath": "Common Stock",
        },
        "Each unit consists of one share of common stock and a warrant to purchase 0.50 of a share of common stock.": {
            "title": "warrant",
            "part": "0.50 of a share",
            "beneath": "common stock",
        },
        "The investors received warrants, exercisable for a period of three years, to purchase an aggregate of 60,000 shares": {
            "title": "warrants",
            "term_years": Decimal(3),
            "unit": "years",
            "shares": Decimal(60_000),
        },
    },
    rejects=("The warrants expire in June.", "the exercise price of the warrants"),
)
COUNTED = Rule(
    "securities.report.warrants_counted",
    needs=("warrants",),
    pattern=rf"(?:issuance and sale|(?i:private placement)|sale|sold|issued and sold|purchased|purchase)\b(?: \([^()]{{3,60}}\))?"
    rf"(?: to [^;,\ue000-\ue004]{{3,60}}?)?(?: of)?(?: an aggregate of)? {{number:warrants}} "
    rf"(?P<title>(?:[A-Z][\w-]+ ){{0,2}}{TITLE})"
    rf"\b{TERM}(?! to (?:purchase|acquire))",
    where=ITEM,
    matches={
        "consummated the issuance and sale (“Private Placement”) of 4,000,000 warrants (the “Placement Warrants”) in a "
        "private placement": {"warrants": Decimal(4_000_000), "title": "warrants", "term": "Placement Warrants"},
        "the Private Placement of 2,100,000 Private Warrants to the Sponsor": {
            "warrants": Decimal(2_100_000),
            "title": "Private Warrants",
        },
    },
    rejects=("holders exercised 4,000,000 warrants",),
)
PRICED = Rule(
    "securities.report.warrants_priced",
    needs=("exercise price", "exercisable for"),
    pattern=rf"(?P<title>{TITLE})\b(?:(?!(?i:warrants?)\b(?! shares?| issued| may| are| is)|(?i:option))[^.;\ue000]){{0,300}}?"
    r" (?:has|have|had|will have|with|and|at|to|bears?|is|are|be|of) an? (?:initial |fixed |nominal )?(?:per share )?exercise "
    r"price (?:per share )?"
    r"(?:of|equal to) {price:exercise_price}|{price:exercise_price}(?: per share)?,? which (?:is|equals|represents) the (?:per "
    r"share )?exercise price (?:per share )?(?:of|for) (?:each|the|such) (?P<title>(?:[A-Z][\w’'-]+ ){0,3}[Ww]arrants?)\b|"
    rf"(?P<title>{TITLE})\b(?:(?!(?i:warrants?|options?))[^.;\ue000]){{0,160}}? exercisable (?:for (?:a (?:period|term) of "
    rf")?\ue003 "
    rf"(?:years?|months?),? )at (?:an? (?:exercise )?price of )?{{price:exercise_price}} per share|"
    r"[Tt]he {price:exercise_price} (?:per share )?exercise price (?:per share )?(?:of|for) (?:each|the|such) "
    r"(?P<title>(?:[A-Z][\w’'-]+ ){0,3}[Ww]arrants?)\b|exercise price (?:of|for) the "
    r"(?P<title>(?:[A-Z][\w’'-]+ ){0,3}[Ww]arrants?) "
    r"(?:is|was|will be) {price:exercise_price}",
    where=ITEM,
    never=r"reduc|amend|from \ue000|ranging",
    matches={
        "Each M Warrant is exercisable beginning on the six-month anniversary of the date of issuance and for a period of five "
        "years after such date, at an exercise price of $2.024 per share.": {
            "title": "Warrant",
            "exercise_price": Money(amount=Decimal("2.024"), currency="USD"),
        },
        "minus $0.00001, which is the exercise price of each Pre-Funded Warrant.": {
            "title": "Pre-Funded Warrant",
            "exercise_price": Money(amount=Decimal("0.00001"), currency="USD"),
        },
        "The exercise price of the Bridge Warrants is $3.10 per share.": {
            "title": "Bridge Warrants",
            "exercise_price": Money(amount=Decimal("3.10"), currency="USD"),
        },
    },
    rejects=("The holders agreed to reduce the exercise price of the warrants to an exercise price of $1.00.",),
)
BOTH_PRICED = Rule(
    "securities.report.both_warrants_priced",
    needs=("exercise price",),
    pattern=rf"(?P<title>{TITLE}) and (?:the |each )?{TITLE} (?:will )?(?:each )?ha(?:ve|s) an (?:initial )?exercise price "
    r"(?:per share )?(?:of|equal to) {price:exercise_price}",
    where=ITEM,
    never=r"reduc|amend|respectively",
    matches={
        "The Series A Warrants and the Series B Warrants have an exercise price of $0.85 per share.": {
            "title": "Series A Warrants",
            "exercise_price": Money(amount=Decimal("0.85"), currency="USD"),
        },
    },
    rejects=("The Series A Warrants have an exercise price of $0.85 per share.",),
)
EXCEPT_PRICED = Rule(
    "securities.report.warrants_priced_otherwise",
    needs=("exercise price",),
    pattern=rf"(?P<title>{TITLE})\b[^.;\ue000]{{0,300}}?\b(?:same|similar|identical)\b[^.;\ue000]{{0,200}}? except (?:that|for)"
    r"[^.;\ue000]{0,80}? exercise price (?:per share )?(?:of|equal to|is|will be|that is) {price:exercise_price}",
    where=ITEM,
    matches={
        "The terms of the Calder Warrants are substantially the same as the terms of the Series A Warrant except that they "
        "have an "
        "exercise price of $4.50 per share.": {
            "title": "Warrants",
            "exercise_price": Money(amount=Decimal("4.50"), currency="USD"),
        },
    },
    rejects=("The warrants have the same terms as the notes, except that they have no exercise price.",),
)
SOLD_EACH = Rule(
    "securities.report.warrants_sold_at",
    needs=("price of", "price for", "price per", "warrants at"),
    pattern=r"(?:(?:at|for|with) an? (?:public |offering |purchase |sale ){0,2}price of|\bwarrants at) {price:price},? "
    r"(?:per|for each) "
    rf"(?P<title>(?:[A-Z][\w-]+ ){{0,2}}{TITLE})\b|"
    r"(?i:(?:purchase|offering|sale) price) (?:of|for|per) (?:each )?(?:(?:Share|share) (?:is|was) {price} and (?:of|for|per) "
    rf"(?:each )?)?(?P<title>(?:[A-Z][\w-]+ ){{0,2}}{TITLE}) (?:is|was|will be|equals) {{price:price}}",
    where=ITEM,
    never=r"redeem|repurchase",
    matches={
        "pre-funded warrants to purchase up to 412,500 shares of common stock at an offering price of $3.199 per pre-funded "
        "warrant": {"price": Money(amount=Decimal("3.199"), currency="USD"), "title": "pre-funded warrant"},
        "The purchase price of each Share is $2.00 and of each Pre-Funded Warrant is $1.999.": {
            "price": Money(amount=Decimal("1.999"), currency="USD"),
            "title": "Pre-Funded Warrant",
        },
    },
    rejects=("at an exercise price of $0.001 per Pre-Funded Warrant", "at a combined price of $2.10 per share and warrant"),
)
register(SOLD_EACH, BOTH_PRICED, WARRANTS, COUNTED, PRICED, EXCEPT_PRICED)
