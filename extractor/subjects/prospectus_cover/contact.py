"""Where the issuer is and how it is reached: its executive offices, telephone and state of incorporation."""

import regex

from extractor.language.names import same_firm
from extractor.models.contents import SectionKind
from extractor.reading import Reading, RowParts
from extractor.rules import Match, Rule, register
from extractor.subjects.stating import stated

_STATES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|"
    "Indiana|"
    "Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|"
    "Nebraska|"
    "Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|"
    "Pennsylvania|"
    "Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|"
    "Wisconsin|"
    "Wyoming|District of Columbia|Puerto Rico"
)
_ABROAD = (
    "Bermuda|Canada|Ireland|Israel|England and Wales|the Netherlands|Luxembourg|Switzerland|the Cayman Islands|Cayman "
    "Islands|the British Virgin Islands|Ontario|British Columbia|Quebec|Singapore|Hong Kong"
)
_WHERE: frozenset[SectionKind] = frozenset(
    {
        "cover",
        "about",
        "summary",
        "other",
        "the_offering",
        "where_you_can_find_more_information",
        "incorporation_by_reference",
    }
)
_PHONE = r"(?P<telephone>\+?\(?[\d\ue003][\d\ue003().\u2010-\u2015\- ]{5,22}[\d\ue003])"

TELEPHONE = Rule(
    "filing.registrants.telephone",
    needs=("telephone number", "phone number", "telephone:"),
    pattern=rf"\b(?:[Oo]ur|[Tt]he (?:Company|Bank|Partnership|Corporation|Trust|Fund)['’]s) (?i:(?:main |principal |"
    rf"general |corporate )?(?:telephone|phone) number)"
    rf"(?: at (?:that|this|such) (?:address|location)| there| is located at[^;]{{1,80}})?,?(?: including area code,)? "
    rf"is:? {_PHONE}",
    where=_WHERE,
    matches={
        "Our telephone number is (949) 788-6700.": {"telephone": "(949) 788-6700"},
        "Our principal executive offices are located at 1 Main Street, Boston, Massachusetts 02110, and our telephone "
        "number "
        "is 617-503-6500.": {"telephone": "617-503-6500"},
    },
    rejects=("The SEC's telephone number for the public reference room is 1-800-SEC-0330.",),
)
OFFICES = Rule(
    "filing.registrants.address",
    needs=("offices are located at", "office is located at", "offices are at", "headquarters are located at"),
    pattern=r"(?i:executive offices?|headquarters|principal offices?|corporate offices?) (?:are|is)(?: located)? at "
    r"(?P<address>[^;]{10,140}?)"
    r"(?=\.(?: |$)|,? and (?:our|its|the)\b|, where| \(telephone|, telephone|$)",
    where=_WHERE,
    matches={
        "Our executive offices are located at 157 Technology Drive, Irvine, California 92618.": {
            "address": "157 Technology Drive, Irvine, California 92618",
        },
    },
    rejects=("The offices of the trustee are open on business days.",),
)
STATE = Rule(
    "filing.registrants.state_of_incorporation",
    needs=("incorporated in", "incorporated under", "organized under", "a delaware", "corporation", "formed in", "organized in"),
    pattern=r"(?:^|\b)(?P<subject>We|[A-Z][\w.,& ]{2,60}?) (?:were|was|are|is)(?: originally| initially| first)? "
    r"(?:re)?(?:incorporated|organized|formed)"
    rf"(?: as a corporation)? (?:in|under the laws of)(?: the (?:[Ss]tate|[Cc]ommonwealth) of)? (?P<first>{_STATES}|"
    rf"{_ABROAD})\b"
    rf"(?:[^;]{{0,60}}? (?:re-?incorporated|reorganized|redomesticated|changed (?:its|our) (?:state|jurisdiction) of "
    rf"incorporation) (?:in|to|into|as a corporation in)(?: the [Ss]tate of)? (?P<then>{_STATES}|{_ABROAD})\b)?",
    where=frozenset({"cover", "about", "summary", "other"}),
    matches={
        "We were incorporated in Colorado in December 1987 and reincorporated in Delaware in June 1997.": {
            "subject": "We",
            "first": "Colorado",
            "then": "Delaware",
        },
        "We were incorporated in the State of Delaware in 2012.": {"subject": "We", "first": "Delaware"},
    },
    rejects=("Our subsidiaries operate in Delaware.",),
)
register(TELEPHONE, OFFICES, STATE)

_ADDRESS = regex.compile(
    rf"(?P<street>[^\n]{{4,90}}?), (?P<city>[A-Z][\w .’'-]{{1,40}}?), (?P<state>{_STATES}|[A-Z]{{2}}|"
    rf"[A-Z]\.[A-Z]\.),?(?: (?P<zip>\d{{5}}(?:-\d{{4}})?))?(?:,? (?P<country>USA|U\.S\.A\.|United States(?: of "
    rf"America)?))?"
)


def read_contact(reading: Reading, issuer: str) -> RowParts:
    """telephone, address and state of incorporation of the issuer, those that are stated of it."""
    row: RowParts = {}
    telephone = reading.first(TELEPHONE)
    if telephone and sum(letter.isdigit() for letter in telephone["telephone"].value) >= 7:
        row["telephone"] = telephone["telephone"]
    offices = reading.first(OFFICES)
    address = _address(offices) if offices else None
    if address:
        row["address"] = address
    state = next((m for m in reading.find(STATE) if m["subject"].value == "We" or same_firm(m["subject"].value, issuer)), None)
    if state:
        row["state_of_incorporation"] = state.get("then") or state["first"]
    return row


def _address(match: Match) -> RowParts | None:
    """The parts of a printed address, each with its own characters; None where it is not made as addresses are."""
    span = match.found.span("address")
    statement = match.statement
    start, end = statement.unmask(span[0]), statement.unmask(span[1] - 1) + 1
    passage = statement.passage
    found = _ADDRESS.match(passage.text, start, max(end, start + 1) + 12)
    if found is None:
        return None
    return {
        name: stated(found[name], passage, *found.span(name), match.rule, statement)
        for name in ("street", "city", "state", "zip", "country")
        if found[name]
    }
