"""How filings name and offer tranches of notes, bonds and debentures: title, principal and the short name they go by."""

from decimal import Decimal

from extractor.rules import Rule, register
from extractor.subjects.securities.titles import NOTE_TITLE
from extractor.terms import Money

_QUOTE, _UNQUOTE = '["“]', ',?["”]'
_ALONE = r"(?!,? (?:and )?(?:the )?[\"“])"
"""Not the first of several names: "(the “2013 notes,” the “2020 notes” and the “2040 notes,” respectively)"."""
_NICK = (
    rf"(?:,? \((?:the |our |collectively, the )?{_QUOTE}(?:the )?(?P<nick>[^\"“”]{{3,50}}?){_UNQUOTE}{_ALONE}"
    rf"|,? or (?:the |our )?{_QUOTE}(?P<nick>[^\"“”]{{3,50}}?){_UNQUOTE}"
    rf"|,? which we refer to (?:herein |in this prospectus supplement )?as the {_QUOTE}"
    rf"(?P<nick>[^\"“”]{{3,50}}?){_UNQUOTE})?"
)
_OWNER = (
    r"(?:our |its |the (?:Compan(?:y|ies)|Issuers?|Bank|Partnership|Corporation|Trust)['’]s? |"
    r"[A-Z][\w&.]*(?: [A-Z][\w&.]*){0,3}['’]s? )?"
)
SERIES = (
    r"(?:(?:new|additional|exchange|senior|junior|subordinated|secured|unsecured|discount|euro|sterling|dollar|"
    r"[Ff]ixed[ -][Rr]ate(?:/[Ff]loating [Rr]ate)?|[Ff]loating[ -][Rr]ate|fixed-to-floating "
    r"rate|[\ue003\ue002]|(?!(?:The|Each|All|Our|"
    r"These|Such) )(?:[A-Z]|(?:\ue003|20\d\d)[A-Z])[\w\ue003-]*) ){0,6}?"
    r"(?i:notes?|bonds?|debentures?|securities|lyons)(?: (?i:due) \ue003)?"
)
SEVERAL = rf"{SERIES}(?:(?:,|,? and) (?:the )?{SERIES}){{0,6}}"


def _usd(amount: int) -> Money:
    return Money(amount=Decimal(amount), currency="USD")


TRANCHE = Rule(
    "securities.notes.tranche",
    needs=("due",),
    pattern=rf"{{money:principal}}(?: (?:in )?(?:aggregate |initial |total )?principal amount(?: at maturity)?)? of (?:new "
    rf")?{_OWNER}"
    rf"(?P<title>{NOTE_TITLE}){_NICK}",
    matches={
        "HCA Inc. is offering $750,000,000 aggregate principal amount of 5.450% Senior Notes due 2031, which we "
        "refer to "
        "as the “new 2031 notes,” $1,250,000,000 aggregate principal amount of 5.450% Senior Notes due 2034.": {
            "principal": _usd(750_000_000),
            "title": "5.450% Senior Notes due 2031",
            "rate": Decimal("0.0545"),
            "year": Decimal(2031),
            "nick": "new 2031 notes",
        },
        "Toll Brothers Finance Corp. is offering $500,000,000 aggregate principal amount of its 5.600% senior "
        "notes due "
        "2035 (the “notes”).": {
            "principal": _usd(500_000_000),
            "title": "5.600% senior notes due 2035",
            "rate": Decimal("0.056"),
            "year": Decimal(2035),
            "nick": "notes",
        },
        "Apple consummated the issuance and sale of C$2,500,000,000 aggregate principal amount of Apple’s 2.513% Notes "
        "due 2024 (the “Notes”), pursuant to an underwriting agreement.": {
            "principal": Money(amount=Decimal(2_500_000_000), currency="CAD"),
            "title": "2.513% Notes due 2024",
            "rate": Decimal("0.02513"),
            "year": Decimal(2024),
            "nick": "Notes",
        },
        "the issuance and sale of $192,803,000 aggregate principal amount of its Floating Rate Notes due 2075 (the “Notes”)": {
            "principal": _usd(192_803_000),
            "title": "Floating Rate Notes due 2075",
            "year": Decimal(2075),
            "nick": "Notes",
        },
    },
    rejects=("we had $500,000,000 of notes outstanding", "offering $500,000,000 of its common stock due to demand"),
)
TRANCHE_AFTER = Rule(
    "securities.notes.tranche_principal_after",
    needs=("principal amount of",),
    pattern=rf"(?P<title>{NOTE_TITLE}),? in (?:the|an) (?:aggregate )?principal amount of {{money:principal}}{_NICK}",
    matches={
        "issued its 4.405% Notes Due 2027 in the aggregate principal amount of $750,000,000 (the “2027 Fixed Rate Notes”)": {
            "title": "4.405% Notes Due 2027",
            "rate": Decimal("0.04405"),
            "year": Decimal(2027),
            "principal": _usd(750_000_000),
            "nick": "2027 Fixed Rate Notes",
        },
    },
    rejects=("The notes due 2027 may be issued in a principal amount of the holder's choice.",),
)
NICK = Rule(
    "securities.notes.called",
    needs=("due",),
    pattern=rf"(?P<title>{NOTE_TITLE}),? \((?:the |our )?{_QUOTE}(?:the )?(?P<nick>[^\"“”]{{3,50}}?){_UNQUOTE}{_ALONE}",
    where=frozenset({"cover", "legend", "summary", "the_offering"}),
    matches={
        "The 3.125% notes due 2032 (the “euro notes”) will mature on May 14, 2032.": {
            "title": "3.125% notes due 2032",
            "rate": Decimal("0.03125"),
            "year": Decimal(2032),
            "nick": "euro notes",
        },
    },
    rejects=("The notes (the “notes”) will mature.",),
)
TITLE_LINE = Rule(
    "securities.notes.cover_line",
    needs=("due",),
    pattern=rf"^(?:{{money:principal}}\s(?:(?i:(?:in )?(?:aggregate )?principal amount(?: at maturity)?,? (?:of )?)|of "
    rf")?)?(?P<title>{NOTE_TITLE})"
    rf"(?: ?\(.{{1,60}}\))?$",
    unit="passage",
    where=frozenset({"cover", "legend"}),
    matches={
        "$500,000,000 4.950% Senior Notes due 2029": {
            "principal": _usd(500_000_000),
            "title": "4.950% Senior Notes due 2029",
            "rate": Decimal("0.0495"),
            "year": Decimal(2029),
        },
        "First Mortgage Bonds, 5.30% Series due 2034": {
            "title": "First Mortgage Bonds, 5.30% Series due 2034",
            "rate": Decimal("0.053"),
            "year": Decimal(2034),
        },
        "5.600% Senior Notes due 2035": {
            "title": "5.600% Senior Notes due 2035",
            "rate": Decimal("0.056"),
            "year": Decimal(2035),
        },
    },
    rejects=("$1,000,000,000", "We intend to redeem our 3.300% Notes due 2025.", "$     % Senior Notes due 20"),
)
MONEY_LINE = Rule(
    "securities.notes.cover_money",
    needs=("$", "€", "£", "¥", "eur", "usd", "cad", "gbp"),
    pattern=r"^{money:principal}$",
    unit="passage",
    where=frozenset({"cover", "legend"}),
    matches={"$150,000,000": {"principal": _usd(150_000_000)}},
    rejects=("Price $25.00", "$150,000,000 Common Stock"),
)
BLANK_LINE = Rule(
    "securities.notes.blank_line",
    needs=("due",),
    pattern=r"^(?:\$[-_\s]{0,12}(?=[%SF]))?(?P<blank>(?:Series [\w\ue003]{1,8}\s{0,8})?(?:%|(?<=[$\s])(?=Floating "
    r"Rate))[-_\s]{0,6}"
    r"(?:[A-Z][\w-]+ ){0,5}(?:Notes|Bonds|Debentures|Securities)\s(?i:due)[-,_\s]{0,12}(?:\ue003[-_\s]{0,6})?)$",
    unit="passage",
    where=frozenset({"cover", "legend"}),
    matches={
        "% Senior Notes due 20": {"blank": "% Senior Notes due 20"},
        "$ % Senior Notes due 20": {"blank": "% Senior Notes due 20"},
        "$ Series 2024B % Senior Notes due 20": {"blank": "Series 2024B % Senior Notes due 20"},
        "$ Floating Rate Senior Notes due 20": {"blank": "Floating Rate Senior Notes due 20"},
    },
    rejects=("5.600% Senior Notes due 2035",),
)
TITLES_RUN = Rule(
    "securities.notes.cover_lines_run_together",
    needs=("due",),
    pattern=rf"(?:^|(?<=[\ue002\ue003]),? (?:and )?){{money:principal}} (?:(?:aggregate )?principal amount of |of "
    rf"|(?:[A-Z][\w&.,'’-]* ){{1,7}}"
    rf"(?=\ue001))?"
    rf"(?P<title>{NOTE_TITLE})(?=,? (?:and )?\ue000|$)",
    unit="passage",
    where=frozenset({"cover", "legend"}),
    never=r"[.;] [A-Z]|offer",
    matches={
        "$200,000,000 7 1/4% Notes Due November 1, 2002 $150,000,000 7 7/8% Debentures Due November 1, 2025": {
            "principal": _usd(200_000_000),
            "title": "7 1/4% Notes Due November 1, 2002",
            "rate": Decimal("0.0725"),
            "maturity_date": "2002-11-01",
        },
    },
    rejects=("We are offering $500,000,000 of our 5.600% senior notes due 2035.",),
)
"""Lines of titles, the issuer's name among them, between which a text of lines and columns leaves no blank one."""
EXCHANGED = Rule(
    "securities.notes.offered_in_exchange",
    needs=("to exchange", "exchange offer"),
    pattern=rf"(?i:to exchange|exchange offer)\b[^;\ue000\ue001]{{0,240}}?(?:{{money:principal}}(?: in)?(?: (?:aggregate )?"
    rf"principal amount)?(?: of)? )?(?:(?:(?i:our|its|the Issuers?['’]s?|the Company['’]s|new|registered) )){{0,3}}"
    rf"(?P<title>{NOTE_TITLE}){_NICK}",
    where=frozenset({"cover", "legend", "summary", "the_offering"}),
    never=r"(?i)previously|credit facilit|completed|in exchange for our common",
    matches={
        "We are offering to exchange $300,000,000 aggregate principal amount of our registered 8.75% Senior Secured Notes "
        "due 2018 (the “exchange notes”) for all of our outstanding unregistered 8.75% Senior Secured Notes due 2018.": {
            "principal": _usd(300_000_000),
            "title": "8.75% Senior Secured Notes due 2018",
            "rate": Decimal("0.0875"),
            "year": Decimal(2018),
            "nick": "exchange notes",
        },
    },
    rejects=("We are offering to exchange shares of our common stock for preferred stock.",),
)
OUTSTANDING_OF = Rule(
    "securities.notes.exchanged_principal",
    needs=("outstanding",),
    pattern=r"(?:of which |\()(?:an aggregate of )?{money:principal} (?i:(?:in )?(?:aggregate )?principal amount),? (?:(?:of "
    r"which )?(?i:is|are|was|"
    r"were) )?(?:currently )?(?i:outstanding)",
    unit="passage",
    where=frozenset({"cover", "legend"}),
    matches={
        "its outstanding 9 5/8% Senior Subordinated Notes due 2009, of which $160,000,000 aggregate principal amount is "
        "outstanding": {
            "principal": _usd(160_000_000),
        },
        "($160,000,000 PRINCIPAL AMOUNT OUTSTANDING)": {"principal": _usd(160_000_000)},
    },
    rejects=("$160,000,000 of our term loan is outstanding.",),
)
register(OUTSTANDING_OF)
register(TRANCHE, TRANCHE_AFTER, NICK, TITLE_LINE, MONEY_LINE, BLANK_LINE, TITLES_RUN, EXCHANGED)
