"""Where companies are incorporated and seated: the states of the Union and the countries that filers come from."""

from functools import lru_cache

import regex

from extractor.patterns import compiled

_STATES = {
    "Alabama": "AL", "Alaska": "AK", "Arizona": "AZ", "Arkansas": "AR", "California": "CA", "Colorado": "CO",
    "Connecticut": "CT", "Delaware": "DE", "Florida": "FL", "Georgia": "GA", "Hawaii": "HI", "Idaho": "ID",
    "Illinois": "IL", "Indiana": "IN", "Iowa": "IA", "Kansas": "KS", "Kentucky": "KY", "Louisiana": "LA",
    "Maine": "ME", "Maryland": "MD", "Massachusetts": "MA", "Michigan": "MI", "Minnesota": "MN", "Mississippi": "MS",
    "Missouri": "MO", "Montana": "MT", "Nebraska": "NE", "Nevada": "NV", "New Hampshire": "NH", "New Jersey": "NJ",
    "New Mexico": "NM", "New York": "NY", "North Carolina": "NC", "North Dakota": "ND", "Ohio": "OH",
    "Oklahoma": "OK", "Oregon": "OR", "Pennsylvania": "PA", "Rhode Island": "RI", "South Carolina": "SC",
    "South Dakota": "SD", "Tennessee": "TN", "Texas": "TX", "Utah": "UT", "Vermont": "VT", "Virginia": "VA",
    "Washington": "WA", "West Virginia": "WV", "Wisconsin": "WI", "Wyoming": "WY", "District of Columbia": "DC",
    "Puerto Rico": "PR", "Guam": "GU", "U.S. Virgin Islands": "VI",
}  # fmt: skip
_OLD_SHORT = (
    "Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Mass. Md. Mich. Minn. Miss. Mo. Mont. "
    "Neb. Nev. N.H. N.J. N.M. N.Y. N.C. N.D. Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Tex. Vt. Va. Wash. W.Va. Wis. Wyo. "
    "D.C. P.R."
).split()
_ABROAD = (
    "Argentina|Aruba|Australia|Austria|Bahamas|Barbados|Belgium|Belize|Bermuda|Brazil|British Virgin Islands|BVI|Canada|"
    "Cayman Islands|Chile|China|Colombia|Costa Rica|Curacao|Curaçao|Cyprus|Denmark|England|England and Wales|"
    "England & Wales|Finland|France|Germany|Gibraltar|Greece|Guernsey|Hong Kong|Iceland|India|Indonesia|Ireland|"
    "Isle of Man|Israel|Italy|Japan|Jersey|Jersey, Channel Islands|Korea|South Korea|Republic of Korea|Liberia|"
    "Liechtenstein|Luxembourg|Grand Duchy of Luxembourg|Malaysia|Malta|Marshall Islands|"
    "Mauritius|Mexico|Monaco|Netherlands|Netherlands Antilles|New Zealand|Norway|Panama|Peru|Philippines|"
    "Portugal|Russia|Scotland|Singapore|South Africa|Spain|Sweden|Switzerland|Taiwan|Thailand|Turkey|"
    "United Kingdom|Great Britain|Uruguay|Vietnam|"
    "Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland|Nova Scotia|Ontario|Quebec|Québec|Saskatchewan|Yukon|"
    "Yukon Territory|Wales|United States|United States of America|Federal|Tokyo"
)
_PREFIX = r"(?:the )?(?:(?:state|commonwealth|republic|province|kingdom|territory|federation) of )?(?:the )?"
_NAMES = "|".join(sorted((regex.escape(name) for name in [*_STATES, *_ABROAD.split("|")]), key=len, reverse=True))
_CODES = "|".join(_STATES.values())
_BY_CODE = frozenset(_STATES.values())
_SHORT = "|".join(regex.escape(short) for short in _OLD_SHORT)
STATE = rf"(?:(?i:{_NAMES})|(?:{_SHORT})|(?:{_CODES})\b\.?)"
"""A pattern for a state, province or country, by its name or its short form."""
_LONGEST = 200
_WHOLE = compiled(rf"(?i:{_PREFIX})(?P<name>{STATE})(?:,? (?:U\.?S\.?A?\.?|Canada|\(Federal\)))?")


@lru_cache(maxsize=4096)
def is_jurisdiction(words: str) -> bool:
    """Are the words, whole, the name of a state or country: "Delaware", "DE", "State of Israel", "Ontario, Canada"?"""
    return len(words) < _LONGEST and bool(_WHOLE.fullmatch(" ".join(words.split())))


_NO_OTHER = tuple(name for name in _STATES if name not in ("New Jersey", "New Mexico"))
"""The states whose names end as no country's name does: neither Jersey nor Mexico."""


def state_at_end(words: str) -> str | None:
    """The state of the Union that the words surely end with, by its whole name or its code; None where more must be asked."""
    if words[-3:-2] in (" ", ",", "\n") and words[-2:] in _BY_CODE:
        return words[-2:]
    return max((name for name in _NO_OTHER if words.endswith(name)), key=len) if words.endswith(_NO_OTHER) else None
