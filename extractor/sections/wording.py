"""What a section is, told from the words of its heading.

The names are those of Regulation S-K Items 501 to 512 and of Forms S-1 and S-3, in the wordings that issuers use.
"""

from functools import lru_cache

import regex

from extractor.models.contents import SectionKind

_WORDINGS: tuple[tuple[SectionKind, str], ...] = (
    ("table_of_contents", r"(?:table of )?contents"),
    ("other", r"(?:summary (?:of )?(?:the )?(?:principal |material |key |our )?risk|risk factors? summary|summary risk).*"),
    ("forward_looking_statements", r".*forward[- ]?looking (?:statement|information).*|.*\bcautionary (?:statement|note|language)s?\b.*"),
    (
        "risk_factors",
        r"(?:(?:certain|additional|other|selected|supplemental|general|specific|special|key|principal)\s)*"
        r"(?:risks?|risk factors?|risk considerations?|investment considerations|special considerations)"
        r"(?: (?:factors|considerations))?(?: (?:and|or) .*| (?:relat|associat|regard|concern|specific|applicable|involv|to consider).*)?"
        r"|risk factors .*",
    ),
    ("use_of_proceeds", r"(?:(?:estimated|net|the) )*(?:uses?|application) (?:and .* )?of (?:the )?(?:net )?proceeds.*"),
    (
        "price_range",
        r"(?:(?:market )?price range|market (?:price|information)|market for|trading (?:price|market|history)|stock price|"
        r"price history|historical (?:market )?(?:closing )?price|price and dividend).*",
    ),
    ("dividend_policy", r"(?:our |cash )?(?:dividends?|distributions?)(?: and (?:dividend|distribution))?(?: (?:policy|policies|history|record)| and .* policy)?.*polic.*|(?:our )?(?:cash )?dividends?"),
    ("capitalization", r"(?:(?:our|consolidated|pro forma|historical|actual|and|as adjusted|unaudited) )*capitali[sz]ation.*"),
    ("dilution", r"(?:net tangible book value and )?dilution"),
    ("selling_holders", r"(?:.* )?selling (?:(?:stock|share|security|unit|note|warrant|debenture)\s?holders?|(?:security )?holders?|unitholders?|members?|limited partners?).*"),
    ("other", r"descriptions? of (?:(?:our|the|certain|other|material|existing|the company's|our other) )*(?:business|propert|indebtedness|credit|financing|debt financing|other|company|transaction|merger|acquisition|reinsurance).*"),
    (
        "description_of_securities",
        r"(?:general |certain |summary |brief )?(?:description|terms)s? of (?:the |our |certain |each )?.*"
        r"|(?:additional |supplemental |specific |general )?(?:terms|description) of .*|certain terms of .*"
        r"|securities (?:we|that we) may offer.*",
    ),
    (
        "taxation",
        r"(?:.*\b)?(?:tax(?:ation)?|taxes)\b.*(?:consequence|consideration|matter|aspect|treatment|implication|summary|discussion|disclosure).*"
        r"|(?:.*\b)?taxation(?: of .*)?|(?:.*\b)?federal income tax(?:es|ation)?(?: .*)?|.*\btax status.*",
    ),
    (
        "plan_of_distribution",
        r"(?:(?:supplemental|supplementary|additional) )?(?:plans?|methods?|terms) of (?:distribution|sale|placement).*"
        r"|(?:the )?underwriting(?: .*|[;(,].*)?|underwriters?|(?:the )?distribution(?: of (?:the |our )?(?:notes|securities|shares))?"
        r"|.*\bplan of distribution\b.*|placement of (?:the )?\w+|manner of offering",
    ),
    ("legal_matters", r"(?:certain )?legal (?:matters?|opinions?|counsel)(?: .*)?|validity of .*|legality.*|(?:.* )?legal matters"),
    (
        "experts",
        r"(?:independent )?experts?(?: .*)?|(?:independent )?(?:registered )?(?:public )?(?:certified )?(?:accountants?|auditors?|accounting firms?)"
        r"|independent (?:registered )?(?:public )?(?:certified )?(?:accountants?|auditors?|accounting firm).*|interests? of (?:named )?experts.*",
    ),
    ("where_you_can_find_more_information", r"(?:.*\b)?where (?:you|to|investors|one) (?:(?:can|may) )?(?:find|obtain|get|learn).*|(?:available|additional|further|more) information(?: .*)?|how to obtain .*"),
    ("incorporation_by_reference", r"(?:.*\b)?incorporat\w* (?:.* )?by reference.*|documents incorporated.*|.*incorporated (?:documents|by reference).*|.*\bincorporation of (?:certain )?(?:documents|information).*"),
    ("the_offering", r"(?:summary (?:of )?)?(?:the |this |our )?(?:concurrent )?(?:\w+ )?offering(?: summary)?|summary (?:of )?(?:the )?(?:\w+ )?terms.*|summary of (?:the )?(?:offering|notes|securities).*|the exchange offers?|the rights offering"),
    ("about", r"about (?:this|the|these|our|\p{L}).*|important (?:notice|information) (?:about|regarding|concerning).*|explanatory note"),
    ("other", r"summary .*(?:financial|operating|historical|compensation|statistical|data).*"),
    ("summary", r"(?:(?:prospectus|pricing|offering|executive|company|supplement|term|the) )*(?:summary|synopsis)(?: information)?"),
    ("signatures", r"signatures?"),
    ("exhibit_index", r"exhibits? index|index (?:to|of) exhibits"),
)
_KINDS = tuple((kind, regex.compile(pattern)) for kind, pattern in _WORDINGS)
_VERB = regex.compile(
    r"\b(?:may|might|could|cannot|can|will|would|should|must|is|are|was|were|has|have|had|does|do|did|been)\b"
)
_WHERE = regex.compile(r"\b(?:where|how) (?:you|to|investors|one|we|can)\b|\bwe may offer\b")
_IDLE = regex.compile(r"[\"“”*†:.\s]+$|^[\"“”*\s]+")
_OPENING = regex.compile(r"^(?:part|section|article|item)?\s?(?:[ivx]{1,4}|\d{1,2}|[a-h])[.)]\s+")


@lru_cache(maxsize=8192)
def kind_of(title: str) -> SectionKind:
    """The kind that a heading's words name, "other" where they name none."""
    words = plain_words(title)
    if len(words) > 160 or is_sentence(words):
        return "other"
    return next((kind for kind, pattern in _KINDS if pattern.fullmatch(words)), "other")


def is_sentence(title: str) -> bool:
    """Does a heading say something, as those of risk factors do, rather than name something?"""
    return bool(_VERB.search(title.lower())) and not _WHERE.search(title.lower())


def plain_words(title: str) -> str:
    """A heading without case, numbering, idle marks and (continued): what two printings of it share."""
    words = " ".join(title.casefold().replace("’", "'").replace("‑", "-").replace("—", "-").replace("–", "-").split())
    words = regex.sub(r"\s*\(?(?:continued|cont'd)\)?$", "", words)
    return _OPENING.sub("", _IDLE.sub("", _IDLE.sub("", words)))
