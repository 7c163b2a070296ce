"""Asset-backed securities: who services them, what supports them, what was not paid (Form 8-K Items 6.02 to 6.05)."""

from extractor.language.names import is_firm
from extractor.reading import RowParts
from extractor.rules import Match, Rule, Stated, register
from extractor.subjects.events.item_text import ItemText, day_of

_ROLE = (
    r"(?P<role>(?i:(?:(?:master|special|primary|general|back-?up|outside|interim|sub-?)[ -])*servicer|(?:(?:indenture|owner|"
    r"delaware) )*trustee|"
    r"(?:certificate|securities|trust|bond) administrator|operating advisor|asset representations reviewer|paying agent))"
)
_NOT_FIRM = r"(?!(?:Effective|On|As|Pursuant|In|The|Under|By|This|Successor)\b)"
_ALIAS = r"(?: ?\([^()]{1,60}\))?"
_APART = r"(?:,? (?:an?|as|the|in its)\b[^;]{2,140}?,)?"

GONE = Rule(
    "events.abs.former",
    needs=("resign", "remov", "replac", "terminat", "ceas", "successor to", "transferred"),
    pattern=rf"(?:(?<!\w)(?P<former>{_NOT_FIRM}{{firm}}){_ALIAS}{_APART} (?:has |have )?(?:(?:was|been|were|is|will be) "
    rf")?(?:resigned|removed|"
    rf"replaced|terminated|ceased to (?:act|serve|be))\b[^;]{{0,120}}?\b(?:as|by)?(?: the| an?)? ?{_ROLE}"
    rf"|(?:remov|replac|terminat)\w+ (?:of )?(?P<former>{_NOT_FIRM}{{firm}}){_ALIAS}[^;]{{0,60}}? as (?:the )?{_ROLE}"
    rf"|resignation of (?P<former>{_NOT_FIRM}{{firm}}){_ALIAS}[^;]{{0,60}}? as (?:the )?{_ROLE}"
    rf"|(?:transferred|assigned)[^;]{{0,140}}? from (?P<former>{_NOT_FIRM}{{firm}}){_ALIAS}[^;]{{0,80}}? to "
    rf"(?P<new>{_NOT_FIRM}{{firm}}))",
    matches={
        "On May 1, 2009, Acme Mortgage Corp. resigned as master servicer.": {
            "former": "Acme Mortgage Corp.",
            "role": "master servicer",
        },
        "Effective as of November 1, 2021, Rialto Crest Advisors, LLC was removed as special servicer for the Mortgage Loan.": {
            "former": "Rialto Crest Advisors, LLC",
            "role": "special servicer",
        },
    },
    rejects=("The servicer makes advances.", "If the trustee resigns, a successor is appointed."),
)
COME = Rule(
    "events.abs.new",
    needs=("successor", "replacement", "appointed", "replaced by", "assumed"),
    pattern=rf"(?:(?<!\w)(?P<new>{_NOT_FIRM}{{firm}}){_ALIAS}{_APART} (?:(?:was|has been|is|will be|has) )?(?:appointed|became|"
    rf"assumed)"
    rf"[^;]{{0,60}}?(?:as )?(?:the )?(?:successor |replacement |new )?{_ROLE}"
    rf"|appoint(?:ed|ment of|ing) (?P<new>{_NOT_FIRM}{{firm}}){_ALIAS}[^;]{{0,80}}?(?: as| to (?:act|serve) as)(?: the| "
    rf"an?)? (?:successor |"
    rf"replacement |new )?{_ROLE}|replaced (?:by|with) (?P<new>{_NOT_FIRM}{{firm}})|(?P<new>{_NOT_FIRM}{{firm}}){_ALIAS}, as "
    rf"(?:the )?successor {_ROLE})",
    matches={
        "and Keystone Asset Services, LLC, a Delaware limited liability company, was appointed as successor special servicer": {
            "new": "Keystone Asset Services, LLC",
            "role": "special servicer",
        },
        "and Summit Trust Company, N.A. was appointed successor trustee.": {
            "new": "Summit Trust Company, N.A.",
            "role": "trustee",
        },
    },
    rejects=("A successor servicer will be appointed.",),
)
SUPPORT = Rule(
    "events.abs.support",
    needs=(
        "swap",
        "insurance policy",
        "surety",
        "letter of credit",
        "credit enhancement",
        "guarant",
        "cap agreement",
        "external support",
        "reserve",
        "liquidity",
    ),
    pattern=r"(?P<support>(?i:(?:interest rate |currency |basis )*swap(?: agreements?)?|(?:financial guaranty |certificate |"
    r"note |bond )*"
    r"insurance polic(?:y|ies)|surety bonds?|letters? of credit|credit enhancement|(?:interest rate )?cap agreements?|"
    r"external "
    r"support|reserve (?:fund|account)|liquidity (?:facility|agreement)|guarantee))\b[^;]{0,260}?(?i:\b(?:terminat|replac|"
    r"expired|amend|"
    r"increas|reduc|decreas|releas|withdr|downgrad|cancel|assign|novat|lapse|added|entered into)\w*)",
    never=r"(?i)incorporated (?:herein )?by reference|\bif\b",
    matches={
        "On February 28, 2012, the interest rate swap agreement between the Trust and Crestline Bank AG was terminated.": {
            "support": "interest rate swap agreement",
        },
    },
    rejects=("The letter of credit supports the notes.",),
)
COUNTERPARTY = Rule(
    "events.abs.counterparty",
    needs=("swap", "cap agreement", "policy"),
    pattern=r"(?:(?i:(?:swap|cap)(?: agreements?)?)\b[^;]{0,160}?\b(?:between|among|with) (?:[^;]{2,120}? and "
    r")?(?P<former>{firm})"
    r"[^;]{0,80}? (?:was|were|has been|have been) (?:terminated|cancelled|novated)"
    r"|(?i:replacement|new|successor)[^;]{0,60}?(?i:(?:swap|cap)(?: agreements?)?)\b[^;]{0,120}?\bwith (?P<new>{firm}))",
    never=r"(?i)\bif\b",
    matches={
        "the swap agreement between Halden Auto Trust 2006-2 and Brookline Derivatives Corp. was terminated.": {
            "former": "Brookline Derivatives Corp.",
        },
        "the trust entered into a replacement interest rate swap agreement with Northmark Bank AG": {"new": "Northmark Bank AG"},
    },
    rejects=("The swap agreement with Northmark Bank AG supports the notes.",),
)
UNPAID = Rule(
    "events.abs.unpaid",
    needs=("distribut", "payment", "paid"),
    pattern=r"(?:(?i:distribution|payment|interest|principal)s?\b[^;]{0,240}? (?:on|for) (?:the "
    r")?{date:due}[^;]{0,100}?(?i:(?:was|were) not "
    r"(?:timely )?(?:made|paid|distributed)|(?:was|were) delayed)"
    r"|(?i:did not (?:make|pay|distribute)|failed to (?:make|pay|distribute)|was unable to (?:make|pay|distribute)|not "
    r"(?:timely )?(?:make|"
    r"made|paid)|failure to (?:make|pay))[^;]{0,240}?(?: on| for)(?: the)? {date:due}"
    r"|[Oo]n {date:due},[^;]{0,200}?(?i:did not (?:make|pay|distribute)|failed to (?:make|pay|distribute)|(?:was|were) not "
    r"(?:made|paid)))",
    never=r"(?i)\bif\b",
    matches={
        "The distribution to holders required to be made on August 25, 2010 was not made because of insufficient funds.": {
            "due": "2010-08-25",
        },
        "the Trustee failed to make the required distribution to the Class B holders on June 25, 2009": {"due": "2009-06-25"},
    },
    rejects=("Distributions are made on the 25th of each month.",),
)
VARIES = Rule(
    "events.abs.varies",
    needs=("differ", "var"),
    pattern=r"(?i:(?:differ|vari|vary)\w*[^;]{0,200}? (?:by|of|more than|at least)(?: more than| at least)?) {rate}",
    matches={
        "the characteristics of the pool at issuance differ from the description in the prospectus supplement by more than "
        "5%.": {},
    },
    rejects=("The rates vary.",),
)
TRUST = Rule(
    "events.abs.trust",
    needs=("trust",),
    pattern=r"(?P<trust>(?:[A-Z][\w&.’'-]*,? ){1,7}(?:Trust|TRUST),? (?:Series )?[\d\ue003][\w\ue003-]*)",
    matches={"the Halden Auto Receivables Trust 2007-A Class C Notes": {"trust": "Halden Auto Receivables Trust 2007-A"}},
    rejects=("the trust was formed in 2007",),
)
register(GONE, COME, SUPPORT, COUNTERPARTY, UNPAID, VARIES, TRUST)


def read_servicer(item: ItemText) -> list[RowParts]:
    """A servicer, trustee or other firm that goes or comes, Item 6.02."""
    gone = next((match for match in item.find(GONE) if is_firm(match["former"].value)), None)
    come = next((match for match in item.find(COME) if is_firm(match["new"].value) and not _same(match, gone)), None)
    told = gone or come
    if told is None:
        return []
    new = gone.get("new") if gone else None
    terms = {
        "trust": _trust(item),
        "role": told.get("role"),
        "former": gone["former"] if gone else None,
        "new": new or (come["new"] if come else None),
    }
    return [{**item.row, "kind": "abs_servicer_change", "date": day_of(told.statement), "abs": terms}]


def read_enhancement(item: ItemText) -> list[RowParts]:
    """A change of what supports the securities, Item 6.03."""
    match = item.first(SUPPORT)
    if match is None:
        return []
    firms = {name: m[name] for m in item.find(COUNTERPARTY) for name in ("former", "new") if name in m and is_firm(m[name].value)}
    terms = {"trust": _trust(item), "support": match["support"], **firms}
    return [{**item.row, "kind": "abs_enhancement_change", "date": day_of(match.statement), "abs": terms}]


def read_unpaid(item: ItemText) -> list[RowParts]:
    """A required distribution that was not made, Item 6.04."""
    match = item.first(UNPAID)
    if match is None:
        return []
    terms = {"trust": _trust(item), "distribution_date": match["due"]}
    return [{**item.row, "kind": "abs_distribution_failure", "date": day_of(match.statement) or match["due"], "abs": terms}]


def read_update(item: ItemText) -> list[RowParts]:
    """A pool that differs from what the prospectus described, Item 6.05."""
    match = item.first(VARIES)
    if match is None:
        return []
    return [{**item.row, "kind": "abs_update", "date": day_of(match.statement), "abs": {"trust": _trust(item)}}]


def _same(match: Match, gone: Match | None) -> bool:
    return gone is not None and str(match["new"].value) == str(gone["former"].value)


def _trust(item: ItemText) -> Stated[str] | None:
    match = item.first(TRUST)
    return match["trust"] if match else None
