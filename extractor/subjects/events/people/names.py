"""People of an item: their full names behind "Mr. Lenz", and the offices that they hold."""

import regex

HONORIFIC = (
    r"(?:(?:Mr|Ms|Mrs|Dr|Gen|Adm|Lt|Hon|Prof|Sen|Gov)\.?|General|Admiral|Ambassador|Senator|Governor|Professor|"
    r"Director|"
    r"Messrs\.?)(?: \(Ret\.\))? "
)
_ROLE = (
    r"(?i:chief|executive|senior|vice|president|chair(?:man|woman|person)?|co-[a-z]+|principal|interim|acting|general|"
    r"corporate|group|lead|independent|presiding|global|deputy|assistant|associate|managing|treasurer|secretary|"
    r"controller|head|counsel|director|officer|accounting|financial|operating|advisor|adviser|partner|founder)"
)
_FUNCTION = (
    r"(?!(?:Company|Board|Registrant|Corporation|Bank|Mr|Ms|Mrs|Dr|Messrs|Inc|Corp|LLC|Item|Exhibit|The|Effective|He|"
    r"She|His|Her|In|On|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|Annual|Audit)\b)"
    r"[A-Z][\w’'&\-]*"
)
_TITLE_WORD = rf"(?:{_ROLE}\b|{_FUNCTION})"
TITLE = (
    rf"{_TITLE_WORD}(?:(?:,? (?:and |& |\+ )?|/|, | of | for | [–-] ){_TITLE_WORD}){{0,11}}"
    r"(?: (?:of|to) the (?:[A-Z]\w+ )?Board(?: of Directors)?)?"
)
_HEAD = regex.compile(
    r"(?i)\b(?:president|chair(?:man|woman|person)?|co-chair\w*|treasurer|secretary|controller|counsel|head|"
    r"ceo|cfo|coo|cto|cio|co-ceo|advisor|adviser|partner|manager|presidents|co-presidents?|principal|"
    r"(?:chief|principal|executive|compliance|administrative|financial|accounting|operating|marketing|technology|"
    r"medical|information|legal|commercial|revenue) (?:\w+ ){0,3}officer|(?:managing|executive|senior|sales|finance) "
    r"director)s?\b"
)
_AT_FIRM = regex.compile(r" (?:of|for|at) [A-Z][\w.&,’' -]*$")
_FIRM_FOLLOWS = regex.compile(
    r"^,? ?(?:Inc|Incorporated|Corp|Corporation|Company|LLC|Ltd|Limited|L\.P|LP|N\.A|Bank|"
    r"Bancorp)\b|^’s|^ ?\((?:the )?[“\"]|^ \((?:NYSE|NASDAQ|Nasdaq)"
)
_BOARD_MEMBER = regex.compile(r"(?i)^(?:an? |the )?(?:\w+ ){0,2}directors?(?:,| and)+ ")


def is_office(title: str) -> bool:
    """Is the title one of an officer (a director alone is none)?"""
    return bool(_HEAD.search(title))


def title_span(title: str, following: str) -> tuple[int, int]:
    """The range of the title without "director and" before it and the firm behind it."""
    found = _AT_FIRM.search(title)
    end = found.start() if found and _FIRM_FOLLOWS.match(following) else len(title)
    board = _BOARD_MEMBER.match(title)
    start = board.end() if board else 0
    return start, start + len(title[start:end].rstrip(" ,"))
