"""What a section is, told from the words of its heading.

The names are those of Regulation S-K Items 501 to 512 and of Forms S-1 and S-3, in the wordings that issuers use.
"""

from functools import lru_cache

import regex

from extractor.models.contents import SectionKind

_HOLDERS = r"(?:(?:stock|share|security|unit|note|warrant|debenture|bond)\s?holders?|holders?|members?|limited partners?)"
_ACCOUNTANTS = r"(?:registered )?(?:public )?(?:certified )?(?:chartered )?(?:accountants?|auditors?|accounting firms?)"

WORDINGS: tuple[tuple[SectionKind, tuple[str, ...]], ...] = (
    ("table_of_contents", (r"(?:table of )?contents",)),
    (
        "other",  # A summary of risks is no list of risk factors.
        (r"summary (?:of )?(?:the )?(?:principal |material |key |our )?risk.*", r"risk factors? summary.*"),
    ),
    (
        "forward_looking_statements",
        (r".*\bforward[- ]?looking (?:statement|information).*", r".*\bcautionary (?:statement|note|language)s?\b.*"),
    ),
    (
        "risk_factors",
        (
            # Considerations of benefit plans are no risk factors.
            r"(?!.*\b(?:general accounts?|erisa|(?:employee )?benefit plans?)\b)"
            r"(?:(?:certain|additional|other|selected|supplemental|general|specific|special|key|principal|material) )*"
            r"(?:(?:risks?|investment|special) (?:factors|considerations)|risks?)"
            r"(?: (?:and|or|relat|associat|regard|concern|specific|applicable|involv|to consider).*)?",
            r"risk factors .*",
            r"risk factors?",
        ),
    ),
    (
        "use_of_proceeds",
        (r"(?:(?:estimated|net|the|our) )*(?:uses?|application) (?:and .* )?of (?:the )?(?:net )?proceeds.*",),
    ),
    (
        "price_range",
        (
            r"(?:market )?price range.*",
            r"market (?:price|information|for|prices).*",
            r"trading (?:price|market|history).*",
            r"(?:stock price|price history|price and dividend|historical (?:market )?(?:closing )?price).*",
        ),
    ),
    (
        "dividend_policy",
        (r"(?:our |cash )?(?:dividends?|distributions?)\b.*\bpolic(?:y|ies).*", r"(?:our )?(?:cash )?dividends?"),
    ),
    (
        "capitalization",
        (r"(?:(?:our|consolidated|pro forma|historical|actual|and|as adjusted|unaudited) )*capitali[sz]ation.*",),
    ),
    ("dilution", (r"(?:net tangible book value and )?dilution",)),
    ("selling_holders", (rf"(?:.* )?selling (?:security )?{_HOLDERS}.*",)),
    (
        "other",
        (
            r"descriptions? of (?:(?:our|the|certain|other|material|existing|the company's) )*"
            r"(?:business|propert|indebtedness|credit|(?:debt )?financing|other|company|transaction|merger|acqui).*",
        ),
    ),
    (
        "description_of_securities",
        (
            r"(?:(?:general|certain|summary|brief|additional|supplemental|specific|the) )*"
            r"(?:descriptions?|terms) of .*",
            r"securities (?:we|that we) may offer.*",
        ),
    ),
    (
        "taxation",
        (
            r"(?:.*\b)?(?:tax|taxation|taxes)\b.*"
            r"(?:consequence|consideration|matter|aspect|treatment|implication|summary|discussion).*",
            r"(?:.*\b)?taxation(?: of .*)?",
            r"(?:.*\b)?federal income tax(?:es|ation)?(?: .*)?",
            r".*\btax status.*",
        ),
    ),
    (
        "plan_of_distribution",
        (
            r"(?:.*\b)?(?:plans?|methods?|terms) of (?:distribution|sale|placement)\b.*",
            r"(?:the )?underwriting(?:[ ;(,].*)?",
            r"underwriters?",
            r"(?:the )?distribution(?: of (?:the |our )?(?:notes|securities|shares|certificates))?",
            r"placement of (?:the )?\w+",
            r"manner of offering",
        ),
    ),
    ("legal_matters", (r"(?:.* )?legal (?:matters?|opinions?|counsel)(?: .*)?", r"validity of .*", r"legality.*")),
    (
        "experts",
        (
            r"(?:independent )?experts?(?: .*)?",
            rf"(?:independent )?{_ACCOUNTANTS}.*",
            r"interests? of (?:named )?experts.*",
        ),
    ),
    (
        "where_you_can_find_more_information",
        (
            r"(?:.*\b)?where (?:you|to|investors|one) (?:(?:can|may) )?(?:find|obtain|get|learn).*",
            r"(?:available|additional|further|more) information(?: .*)?",
            r"how to obtain .*",
        ),
    ),
    (
        "incorporation_by_reference",
        (
            r"(?:.*\b)?incorporat\w* (?:.* )?by reference.*",
            r"(?:.*\b)?(?:documents incorporated|incorporated documents).*",
            r"incorporation of (?:certain )?(?:documents|information).*",
        ),
    ),
    (
        "the_offering",
        (
            r"(?:summary (?:of )?)?(?:the |this |our )?(?:concurrent )?(?:(?!securit)\w+ )?offering(?: summary)?",
            r"summary (?:of )?(?:the )?(?:\w+ )?terms.*",
            r"summary of (?:the )?(?:offering|notes|securities).*",
            r"the (?:exchange offers?|rights offering)",
        ),
    ),
    (
        "about",
        (
            r"about (?:this|the|these|our|\p{L}).*",
            r"important (?:notice|information) (?:about|regarding|concerning).*",
            r"explanatory note",
        ),
    ),
    ("other", (r"summary .*(?:financial|operating|historical|compensation|statistical|data).*",)),
    (
        "summary",
        (
            r"(?:(?:prospectus|pricing|offering|executive|company|supplement|term|the) )*"
            r"(?:summary|synopsis)(?: information)?",
        ),
    ),
    ("signatures", (r"signatures?",)),
    ("exhibit_index", (r"exhibits? index", r"index (?:to|of) exhibits")),
)  # fmt: skip
"""Patterns of whole headings in lower case; the first that fits decides."""

_KINDS = tuple((kind, regex.compile("|".join(patterns))) for kind, patterns in WORDINGS)
_VERB = regex.compile(r"\b(?:may|might|could|cannot|can|will|would|should|must|is|are|was|were|has|have|had|does|do|did|been)\b")
_NAMING = regex.compile(r"\b(?:where|how) (?:you|to|investors|one|we|can)\b|\bwe (?:may|are) offer")
_IDLE_BEGINS, _IDLE_ENDS, _IDLE_RUN = '"“”* ', '"“”*†:. ', 20
_IDLE = regex.compile(rf"[{_IDLE_ENDS}]{{1,{_IDLE_RUN}}}$|^[{_IDLE_BEGINS}]{{1,{_IDLE_RUN}}}")
_OPENING = regex.compile(r"^(?:part|section|article|item)?\s?(?:[ivx]{1,4}|\d{1,2}|[a-h])[.)]\s{1,9}")
_CONTINUES = ("continued", "continued)", "cont'd", "cont'd)")
_CONTINUED = regex.compile(r"\s{0,9}\(?(?:continued|cont'd)\)?$")
_LONGEST = 160


@lru_cache(maxsize=8192)
def kind_of(title: str) -> SectionKind:
    """The kind that a heading's words name, "other" where they name none or say something of it."""
    words = plain_words(title)
    if len(words) > _LONGEST or is_sentence(words):
        return "other"
    return next((kind for kind, pattern in _KINDS if pattern.fullmatch(words)), "other")


def is_sentence(title: str) -> bool:
    """Does a heading say something, as those of risk factors do, rather than name something?"""
    words = title.lower()
    return bool(_VERB.search(words)) and not _NAMING.search(words)


def plain_words(title: str) -> str:
    """A heading without case, numbering, idle marks and (continued): what two printings of it share."""
    words = title.casefold().replace("’", "'").replace("‑", "-").replace("—", "-").replace("–", "-")
    words = " ".join(words.split())
    words = _CONTINUED.sub("", words) if words.endswith(_CONTINUES) else words
    return _OPENING.sub("", _without_idle(words))


def _without_idle(words: str) -> str:
    """The words without the idle marks around them: no more than twice as many as one run of them has."""
    ended = words.rstrip(_IDLE_ENDS)
    begun = ended.lstrip(_IDLE_BEGINS)
    if max(len(words) - len(ended), len(ended) - len(begun)) <= _IDLE_RUN:
        return begun
    return _IDLE.sub("", _IDLE.sub("", words))
