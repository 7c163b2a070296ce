"""The words of votes: what a matter is about, what a column of a tabulation counts, how a vote ended."""

from functools import lru_cache
from typing import Literal

import regex

from extractor.models.events import Matter

Count = Literal[
    "votes_for",
    "votes_against",
    "votes_withheld",
    "abstentions",
    "broker_non_votes",
    "one_year",
    "two_years",
    "three_years",
]
_COUNT_WORDS: tuple[tuple[Count, str], ...] = (
    ("broker_non_votes", r"broker|non-? ?votes?$"),
    ("votes_withheld", r"withh|without authority"),
    (
        "one_year",
        r"^(?:(?:number of )?(?:shares|votes)(?: voted)? for )?(?:every |one ?\(?|1 ?)(?:one |1 "
        r")?\)? ?years?$|^annual(?:ly)?$|^1 yr",
    ),
    (
        "two_years",
        r"^(?:(?:number of )?(?:shares|votes)(?: voted)? for )?(?:every )?(?:two|2)(?: \(2\))? ?years?$|"
        r"^biennial",
    ),
    (
        "three_years",
        r"^(?:(?:number of )?(?:shares|votes)(?: voted)? for )?(?:every )?(?:three|3)(?: "
        r"\(3\))? ?years?$|^triennial",
    ),
    (
        "votes_against",
        r"\bagainst(?: (?:election|approval|the (?:proposal|nominee)))?$|^against|^no$|^(?:votes |shares )?opposed$|"
        r"in opposition$",
    ),
    ("abstentions", r"abst"),
    (
        "votes_for",
        r"^(?:(?:number of |no\.? of |no |total )?(?:shares?|votes?)(?: cast| voted)? )?(?:in favor(?: of)?|for|affirmative)(?: "
        r"votes?)?(?: (?:election|approval|ratification|adoption|the (?:proposal|nominee|director)))?$|^yes$",
    ),
)
_NO_COUNT = regex.compile(r"(?i)^%|percent|\bagainst\b.{1,20}\bwithh|withh.{1,20}\bagainst\b")
_COUNTS = tuple((name, regex.compile(pattern)) for name, pattern in _COUNT_WORDS)
_MATTER_WORDS: tuple[tuple[Matter, str], ...] = (
    ("shareholder_proposal", r"(?:share|stock)holder(?:[’']s)? (?:advisory )?proposal|proposal (?:submitted|"
        r"presented) by|(?:request|regard)ing (?:a )?reports?\b|proposal that \w+|shareholder proposals? no"),
    ("adjournment", r"adjourn"),
    ("frequency", r"frequency|every (?:one|two|three)|advisory votes? on[^.]{0,90}(?:every year|each "
        r"year|annually)|say[- ]on[- ]frequency"),
    ("merger_compensation", r"compensation (?:that|payable|which)[^.]{0,80}(?:in connection with|merger)|golden "
        r"parachute"),
    ("auditor_ratification", r"ratif[^.]{0,140}(?:account|audit|LLP|P\.C\.|firm|PwC|KPMG|Deloitte|"
        r"Ernst|Grant Thornton|BDO)|(?:independent )?(?:registered "
        r")?public accountants?\b|appointment of[^.]{0,80}(?:accounting firm|auditors?)|selection "
        r"of[^.]{0,80}(?:accounting firm|auditors?)|designation of[^.]{0,80}(?:accounting firm|auditors?)"),
    ("share_issuance", r"^.{0,60}?\bissuance of (?:shares|common|up to|additional|more|(?:[\w’'-]+ ){1,6}(?:stock|"
        r"shares))\b"),
    ("merger", r"merger agreement|agreement and plan of (?:merger|reorganization)|approv\w* (?:of )?the merger|"
        r"adoption of the merger"),
    ("executive_compensation", r"say[- ]on[- ]pay|(?:advisory|non-?binding)[^.]{0,90}(?:compensation|officer)|"
        r"(?:executive|named executive officers?[’']?|officers?) compensation|compensation of[^.]{0,60}(?:named "
        r")?executive|advisory (?:vote|resolution|approval)(?=[^.]{0,200}(?:compensation|officers?|\bpay\b)|\W*$)"),
    ("reverse_split", r"(?:reverse|forward) (?:stock )?split|stock split"),
    ("share_issuance", r"issuance of (?:shares|common|up to|additional|more)"),
    ("compensation_plan", r"(?:incentive|equity|stock|option|purchase|award|compensation|performance|omnibus|bonus)"
        r"(?: \w+){0,5} (?:plan|program)s?\b|\b\d{4} plan\b|performance goals"),
    ("charter_amendment", r"(?:certificate|articles) of (?:incorporation|organization|association)|\bcharter\b|"
        r"by-?laws|authorized (?:shares|capital|common)|declassif"),
    ("other", r"increase (?:its|the) size\b|increase in the size of the board"),
    ("director_election", r"elect(?:ion|ed|ing)?\b[^.]{0,120}\b(?:directors?|nominees?|trustees?|board)|directors? "
        r"(?:nominees?|elect)|nominees? (?:for|as|to)|(?:directors?|nominees?|trustees?) (?:were|was|have been|has "
        r"been)(?: each| "
        r"all| duly){0,2} (?:re-?)?elected"),
)  # fmt: skip
_MATTERS = tuple((name, regex.compile(pattern, regex.I)) for name, pattern in _MATTER_WORDS)
_PROPOSAL = regex.compile(
    r"^\W{0,3}(?:(?:proposal|item|matter|agenda item)(?: no\.?| number|:)? ?(?P<n>\d{1,2}|[ivx]{1,4}|one|two|three|"
    r"four|five|six|seven|eight|nine|ten)\b"
    r"|(?:\()?(?P<n>\d{1,2}|[ivx]{1,4}|[a-z])[.)])(?!\d)[\s.:)–—-]*",
    regex.I,
)
_REJECTED = regex.compile(
    r"(?i)\bnot (?:been )?(?:approved?|adopt|pass|ratif|receive)|\brejected\b|\bdefeated\b|\bfailed\b|did not "
    r"(?:approve|receive|pass|adopt|obtain)"
)
_APPROVED = regex.compile(
    r"(?i)(?:was|were|been|holders|and|also|:|duly) (?:also )?(?:duly )?(?:approved|ratified|adopted|passed)\b|"
    r"^\W{0,8}(?:\w{1,2}[.)] ?)?approved\b|voted to (?:approve|ratify|adopt)"
)
_ELECTED = regex.compile(
    r"(?i)(?:were|was|each|holders|been)(?: duly)?(?: each)? (?:re-?)?elected\b|approved the "
    r"election|voted to elect|\belected (?:each|all|the following|as)"
)
_RELATIVE = regex.compile(r"(?:that|which)(?: (?:has|have|had))? ?$")
NUMBER = regex.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
BLANK = regex.compile(r"[-–—*]{1,3}|n/?a\.?|none", regex.I)


@lru_cache(maxsize=4096)
def count_of(heading: str) -> Count | None:
    """What a column or a line counts, by its heading."""
    plain = regex.sub(r"[^\w\s()-]+", "", heading).strip().lower()
    if not plain or len(plain) > 60 or "%" in heading or "percent" in plain:
        return None
    if "against" in plain and "with" in plain:  # "Against and Withheld" counts two things
        return None
    return next((name for name, pattern in _COUNTS if pattern.search(plain)), None)


def is_heading(words: str) -> bool:
    """Is it the heading of a column of votes, be it one that counts nothing alone ("Percent", "Against and Withheld")?"""
    return count_of(words) is not None or (len(words) < 60 and bool(_NO_COUNT.search(words)))


@lru_cache(maxsize=4096)
def matter_of(words: str) -> Matter | None:
    """What a proposal is about, by the words that put it."""
    return next((name for name, pattern in _MATTERS if pattern.search(words)), None)


def matter_words(words: str) -> tuple[Matter, int, int] | None:
    """What a proposal is about, with the range of the words that tell it."""
    found = ((name, pattern.search(words)) for name, pattern in _MATTERS)
    return next(((name, match.start(), match.end()) for name, match in found if match), None)


def proposal_number(words: str) -> tuple[int, int] | None:
    """Where the number stands in the words that put a proposal: "Proposal 2 - ...", "(iii) ...", "4. ..."."""
    found = _PROPOSAL.match(words)
    return found.span("n") if found else None


def lead_length(words: str) -> int:
    """The length of "Proposal 2 - " before the words themselves."""
    found = _PROPOSAL.match(words)
    return found.end() if found else 0


def outcome_of(words: str, matter: Matter | None) -> tuple[str, int, int] | None:
    """How the vote ended by the words around it, with the range of those that say so."""
    if matter == "frequency":
        return None
    patterns = [("elected", _ELECTED)] if matter == "director_election" else [("rejected", _REJECTED), ("approved", _APPROVED)]
    for outcome, pattern in patterns:
        for found in pattern.finditer(words):
            # "each amendment that has been adopted" tells of another vote.
            if not _RELATIVE.search(words[: found.start()]):
                return outcome, found.start(), found.end()
    return None
