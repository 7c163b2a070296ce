"""Numbers as filings write them: "25,000,000", "2.5 million", "6 3/4", "thirty (30)", "ninety-day"."""

from decimal import Decimal

import regex

DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,8})?|\d{1,12}(?:\.\d{1,8})?|\.\d{1,8})"
FRACTION = r"(?:\d{1,4}[ -]\d{1,2}/\d{1,2}|\d{1,4} ?[¼½¾⅛⅜⅝⅞]|[¼½¾⅛⅜⅝⅞])"
SCALE = r"(?:thousand|million|billion|trillion|MM)"

_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "mm": 10**6}
_VULGAR = {"¼": "0.25", "½": "0.5", "¾": "0.75", "⅛": "0.125", "⅜": "0.375", "⅝": "0.625", "⅞": "0.875"}
_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {word: at for at, word in enumerate(_UNITS)} | {word: 20 + 10 * at for at, word in enumerate(_TENS)}

_WORD = rf"(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
SPELLED = rf"(?:{_WORD} hundred(?: and)?(?:[ -]{_WORD}){{0,2}}|{_WORD}(?:-{_WORD})?)"
NUMBER_BY_DIGITS = (
    rf"(?<![\w$€£¥.,/§-])(?<!\)\()(?:{FRACTION}|{DIGITS})(?: {SCALE}\b)?"
    rf"(?![\w/]|,\d|\.\d|-(?!day|month|year|trading|business|for-)|\([a-z0-9]\)|th\b|st\b|nd\b)"
)
NUMBER_BY_WORDS = (
    rf"(?<![\w-])(?i:{SPELLED})(?: \(\d{{1,4}}\))?(?: {SCALE}\b)?(?![\w/]|-(?!day|month|year|trading|business|for-))"
)
_FRACTION = regex.compile(
    r"(?P<whole>\d{1,4})[ -](?P<top>\d{1,2})/(?P<bottom>\d{1,2})"
    r"|(?P<plain>\d{0,4}) ?(?P<vulgar>[¼½¾⅛⅜⅝⅞])"
)
_IN_DIGITS = regex.compile(r" \(\d+\)$")
_SCALED = regex.compile(rf"^(?P<number>.*?)(?: (?P<scale>{SCALE}))?$", regex.I | regex.S)


def parse_number(printed: str) -> Decimal:
    """The exact value of a printed number. ValueError where it is none (a fraction with no bottom)."""
    plain = printed.replace(",", "")
    if plain.isascii() and plain.replace(".", "", 1).isdigit():
        return Decimal(plain)
    found = _SCALED.match(printed.strip())
    if found is None:
        raise ValueError(printed)
    number = _unscaled(found["number"])
    if not found["scale"]:
        return number
    scaled = number * _SCALES[found["scale"].lower()]
    return scaled.quantize(Decimal(1)) if scaled == scaled.to_integral_value() else scaled


def _unscaled(printed: str) -> Decimal:
    fraction = _FRACTION.fullmatch(printed)
    if fraction and fraction["vulgar"]:
        return Decimal(fraction["plain"] or 0) + Decimal(_VULGAR[fraction["vulgar"]])
    if fraction:
        if int(fraction["bottom"]) == 0:
            raise ValueError(printed)
        return Decimal(fraction["whole"]) + Decimal(fraction["top"]) / Decimal(fraction["bottom"])
    if printed[:1].isdigit() or printed[:1] == ".":
        return Decimal(printed.replace(",", ""))
    return Decimal(_spelled(_IN_DIGITS.sub("", printed)))


def _spelled(words: str) -> int:
    total = 0
    for word in words.lower().replace("-", " ").split(" "):
        total = total * 100 if word == "hundred" else total + _WORDS.get(word, 0)
    return total
