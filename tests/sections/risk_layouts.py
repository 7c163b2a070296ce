"""Sections of risk factors in the layouts that filings have, each with what it states: (group, heading) in order.

The expectations were written before any of them was read.
"""

from dataclasses import dataclass

from tests.sections.prospectuses import INTRODUCTION, ascii_prospectus, centred, html_prospectus, typed

Stated = list[tuple[str | None, str]]

BODY = (
    "Our revenue comes from a small number of buyers, and each of them may stop ordering at any time and without notice. "
    "In the year ended December 31, 2023, three of them accounted for 61% of our sales, and none of them has promised to "
    "buy anything from us in the next year. If one of them leaves, we may not find another in time."
)
OTHER = (
    "This could happen for many reasons, among them a change of ownership, a fall in what their own customers need, or "
    "the entry of others who sell the same goods for less. We have no insurance against such a loss, and our efforts to "
    "widen our base of customers have not yet met with success."
)
A = "We depend on a few customers, and the loss of any of them would reduce our revenue."
B = "We have lost money in every year since we began and may never earn any."
C = "Our lenders may call our loans if we break the covenants of our credit agreement."
D = "The price of our common stock may swing widely, and you may lose what you invest."
E = "You will experience immediate and substantial dilution."
ALL = [A, B, C, D, E]
FIRST, SECOND = "Risks Related to Our Business", "Risks Related to This Offering and Our Common Stock"
GROUPED: Stated = [(FIRST, A), (FIRST, B), (FIRST, C), (SECOND, D), (SECOND, E)]
FLAT: Stated = [(None, heading) for heading in ALL]


@dataclass(frozen=True)
class Layout:
    """A section of risk factors as it is typed, and the factors that it states."""

    name: str
    html: bool
    body: str
    stated: Stated

    @property
    def characters(self) -> str:
        """The whole prospectus."""
        return html_prospectus(self.body) if self.html else ascii_prospectus(self.body)


def _p(words: str, style: str = "") -> str:
    return f'<p style="{style}">{words}</p>' if style else f"<p>{words}</p>"


def _grouped(group: str, factor: str) -> str:
    """All five factors under their two groups; `{}` stands for the words, the text follows in paragraphs of its own."""
    text = _p(BODY) + _p(OTHER)
    first = group.format(FIRST) + "".join(factor.format(h) + text for h in (A, B, C))
    return first + group.format(SECOND) + "".join(factor.format(h) + text for h in (D, E))


def _flat(factor: str, text: str = _p(BODY) + _p(OTHER)) -> str:
    return "".join(factor.format(heading) + text for heading in ALL)


def _wrapped_over_two() -> str:
    parts = ""
    for heading in ALL:
        at = heading.find(" ", len(heading) * 2 // 3)
        text = _p(BODY) + _p(OTHER)
        parts += f"<p><b><i>{heading[:at]}</i></b></p><p><b><i>{heading[at + 1 :]}</i></b></p>{text}"
    return parts


def _summary_then_factors() -> str:
    points = "".join(f"<li>{heading}</li>" for heading in ALL)
    rest = "".join(f"<p><b>{heading}</b></p>{_p(BODY)}" for heading in ALL)
    summary = _p("Risk Factor Summary", "font-weight:bold") + _p("The principal risks that we face are these:")
    return f"{summary}<ul>{points}</ul>{_p('Risks in Full', 'font-weight:bold;text-align:center')}{rest}"


def _page_inside(heading: str) -> str:
    cut = len(BODY) // 2
    at = BODY.find(" ", cut)
    page = '<p style="text-align:center">S-7</p><hr style="page-break-after:always"><p><a href="#toc">Table of Contents</a></p>'
    return f"<p><b>{heading}</b></p><p>{BODY[:at]}</p>{page}<p>{BODY[at + 1 :]}</p>{_p(OTHER)}"


def _page_in_heading(heading: str) -> str:
    at = heading.find(" ", len(heading) // 2)
    page = '<p style="text-align:center">S-8</p><hr style="page-break-after:always">'
    return f"<p><b>{heading[:at]}</b></p>{page}<p><b>{heading[at + 1 :]}</b></p>{_p(BODY)}{_p(OTHER)}"


def _runs(heading: str) -> str:
    """As converters set it: a font for each few words."""
    words = heading.split(" ")
    return " ".join(f'<font style="font-weight:bold">{" ".join(words[n : n + 3])}</font>' for n in range(0, len(words), 3))


def _css_bold(words: str) -> str:
    return f'<div><span style="font-weight:700;font-style:italic">{words}</span></div>'


def _inline_block(words: str) -> str:
    return f'<div style="display:inline-block;width:100%"><font style="display:inline;font-weight:bold">{words}</font></div>'


def _question(at: int) -> str:
    return [
        "What happens if our largest customer leaves us?",
        "Have we ever been profitable?",
        "Could our lenders ask for their money at once?",
        "Will I be able to sell my shares for what I paid?",
    ][at]


def _numbered(style: str) -> str:
    return "".join(f"<p>{style.format(f'{n}. {heading}')}</p>{_p(BODY)}{_p(OTHER)}" for n, heading in enumerate(ALL, 1))


def _factor_with_inner_marks() -> str:
    inner = f"<p>{BODY} <b>You should not rely on past results.</b> {OTHER}</p><p><i>Item 1A</i></p><p>{OTHER}</p>"
    return "".join(f"<p><b><i>{heading}</i></b></p>{inner}" for heading in ALL)


def _bullets_in_body() -> str:
    points = "<ul><li>changes in what customers need;</li><li>the entry of <b>new rivals</b>; and</li><li>laws.</li></ul>"
    return "".join(f"<p><b>{heading}</b></p>{_p(BODY)}<p>These are, among others:</p>{points}" for heading in ALL)


def _table_cell(words: str) -> str:
    return f"<table width=100%><tr><td width=4%>&nbsp;</td><td><b>{words}</b></td></tr></table>{_p(BODY)}{_p(OTHER)}"


def _bullet_table(words: str) -> str:
    return f"<table><tr><td>•</td><td><b><i>{words}</i></b></td></tr></table>{_p(BODY)}{_p(OTHER)}"


def _two_in_a_cell(words: str) -> str:
    return f"<table><tr><td><p><b>{words}</b></p><p>{BODY}</p><p>{OTHER}</p></td></tr></table>"


def _halves(words: str) -> tuple[str, str]:
    at = words.find(" ", len(words) // 2)
    return words[:at], words[at + 1 :]


def _ascii(*pairs: str) -> str:
    return "".join(pairs)


_NO_PERIOD = [
    "Dependence on a few customers could reduce our revenue if one of them should leave",
    "History of losses since inception and doubt whether we will ever be profitable",
    "Covenants of our credit agreement limit us and may let the lenders call their loans",
    "The price of our common stock may swing widely and you may lose what you invest",
]
_SHORT = ["Dependence on Key Personnel", "Competition", "Government Regulation", "Volatility of Stock Price"]
_ENDS = [
    "Our common stock is a so-called “penny stock.”",
    "We are an “emerging growth company” and need not tell you as much as others (and may not).",
    "We rely on a license from Acme, Inc.",
    "Our notes rank behind $4.5 million of secured debt and may be worth nothing!",
]

LAYOUTS = [
    Layout("bold over text, groups bold and underlined", True, _grouped("<p><b><u>{}</u></b></p>", "<p><b>{}</b></p>"), GROUPED),
    Layout(
        "bold italic, groups bold and centred", True,
        _grouped("<p align=center><b>{}</b></p>", "<p><b><i>{}</i></b></p>"), GROUPED,
    ),
    Layout("italic, groups bold", True, _grouped("<p><b>{}</b></p>", "<p><i>{}</i></p>"), GROUPED),
    Layout("italic, groups italic and underlined", True, _grouped("<p><i><u>{}</u></i></p>", "<p><i>{}</i></p>"), GROUPED),
    Layout("groups and factors in one look", True, _grouped("<p><b>{}</b></p>", "<p><b>{}</b></p>"), GROUPED),
    Layout("underlined", True, _flat("<p><u>{}</u></p>"), FLAT),
    Layout("bold run in", True, "".join(f"<p><b>{h}</b> {BODY}</p>{_p(OTHER)}" for h in ALL), FLAT),
    Layout("italic run in", True, "".join(f"<p><i>{h}</i> {BODY}</p>{_p(OTHER)}" for h in ALL), FLAT),
    Layout("underlined run in", True, "".join(f"<p><u>{h}</u> {BODY}</p>{_p(OTHER)}" for h in ALL), FLAT),
    Layout(
        "bold run in under groups", True,
        "".join(
            (f"<p><b>{g}</b></p>" if h in (A, D) else "") + f"<p><b><i>{h}</i></b> {BODY}</p>{_p(OTHER)}"
            for g, h in GROUPED
        ),
        GROUPED,
    ),
    Layout("bulleted bold", True, _flat("<p>&#8226;&nbsp;&nbsp;<b>{}</b></p>"), FLAT),
    Layout("bullets of symbols font", True, _flat('<p><font face="Symbol">&#183;</font>&nbsp; <b>{}</b></p>'), FLAT),
    Layout("upper case in HTML", True, "".join(f"<p>{h.upper()}</p>{_p(BODY)}{_p(OTHER)}" for h in ALL),
           [(None, h.upper()) for h in ALL]),
    Layout("upper case and bold", True, "".join(f"<p><b>{h.upper()}</b></p>{_p(BODY)}{_p(OTHER)}" for h in ALL),
           [(None, h.upper()) for h in ALL]),
    Layout("over two paragraphs", True, _wrapped_over_two(), FLAT),
    Layout("summary before the factors", True, _summary_then_factors(), [("Risks in Full", h) for h in ALL]),
    Layout("pages inside factors", True, "".join(map(_page_inside, ALL)), FLAT),
    Layout("spans with CSS weight", True, "".join(_css_bold(h) + f"<div>{BODY}</div><div>{OTHER}</div>" for h in ALL), FLAT),
    Layout("inline blocks", True, "".join(_inline_block(h) + f"<div>{BODY}</div><div>{OTHER}</div>" for h in ALL), FLAT),
    Layout("questions", True, "".join(f"<p><b>{_question(n)}</b></p>{_p(BODY)}{_p(OTHER)}" for n in range(4)),
           [(None, _question(n)) for n in range(4)]),
    Layout("numbered, bold", True, _numbered("<b>{}</b>"), [(None, f"{n}. {h}") for n, h in enumerate(ALL, 1)]),
    Layout("sentences without a period", True, "".join(f"<p><b>{h}</b></p>{_p(BODY)}{_p(OTHER)}" for h in _NO_PERIOD),
           [(None, h) for h in _NO_PERIOD]),
    Layout("names, bold", True, "".join(f"<p><b>{h}</b></p>{_p(BODY)}{_p(OTHER)}" for h in _SHORT), [(None, h) for h in _SHORT]),
    Layout("names, italic run in with a period", True, "".join(f"<p><i>{h}.</i> {BODY}</p>{_p(OTHER)}" for h in _SHORT),
           [(None, h + ".") for h in _SHORT]),
    Layout("names, bold run in with a dash", True, "".join(f"<p><b>{h}</b> &#8212; {BODY}</p>{_p(OTHER)}" for h in _SHORT),
           [(None, h) for h in _SHORT]),
    Layout("bold marks inside the text", True, _factor_with_inner_marks(), FLAT),
    Layout("lists inside the text", True, _bullets_in_body(), FLAT),
    Layout("heading in a table's cell", True, "".join(map(_table_cell, ALL)), FLAT),
    Layout("bullet and heading in two cells", True, "".join(map(_bullet_table, ALL)), FLAT),
    Layout("heading and text in one cell", True, "".join(map(_two_in_a_cell, ALL)), FLAT),
    Layout("an introduction in bold", True, _p(f"<b>{INTRODUCTION}</b>") + _flat("<p><b>{}</b></p>"), FLAT),
    Layout(
        "two levels of groups", True,
        "<p align=center><b>RISKS RELATED TO OUR COMPANY</b></p>" + _grouped("<p><b>{}</b></p>", "<p><b><i>{}</i></b></p>"),
        GROUPED,
    ),
    Layout(
        "groups that do not say risk", True,
        f"<p align=center><b>Our Operations</b></p>{_flat('<p><b><i>{}</i></b></p>')}",
        [("Our Operations", h) for h in ALL],
    ),
    Layout(
        "ASCII, capitals under centred groups", False,
        _ascii(
            *(
                (centred(g.upper()) if h in (A, D) else "") + typed(h.upper(), "") + typed(BODY)
                for g, h in GROUPED if g
            )
        ),
        [(g.upper() if g else None, h.upper()) for g, h in GROUPED],
    ),
    Layout(
        "ASCII, centred sentences over two lines", False,
        _ascii(*("".join(line.center(80).rstrip() + "\n" for line in _halves(h.upper())) + "\n" + typed(BODY) for h in ALL)),
        [(None, h.upper()) for h in ALL],
    ),
    Layout("ASCII, capitals run in", False, _ascii(*(typed(f"{h.upper()}  {BODY}") for h in ALL)),
           [(None, h.upper()) for h in ALL]),
    Layout("ASCII, names run in", False, _ascii(*(typed(f"{h}.  {BODY}") for h in _SHORT)), [(None, f"{h}.") for h in _SHORT]),
    Layout("ASCII, names run in before a dash", False, _ascii(*(typed(f"{h} -- {BODY}") for h in _SHORT)),
           [(None, h) for h in _SHORT]),
    Layout("ASCII, sentences in blocks", False, _ascii(*(typed(h, "") + typed(BODY, "") + typed(OTHER, "") for h in ALL)), FLAT),
    Layout("ASCII, numbered names", False, _ascii(*(typed(f"{n}.  {h.upper()}.  {BODY}") for n, h in enumerate(_SHORT, 1))),
           [(None, f"{n}. {h.upper()}.") for n, h in enumerate(_SHORT, 1)]),
    Layout("ASCII, bulleted", False, _ascii(*(typed(f"o  {h}", "") + typed(BODY) for h in ALL)), FLAT),
    Layout("summary list at the head, without a heading of its own", True,
           _p("Our business is subject to many risks, among them:") + "<ul>" + "".join(f"<li>{h}</li>" for h in ALL) + "</ul>"
           + _flat("<p><b>{}</b></p>"), FLAT),
    Layout("summary list in bold type", True,
           _p("<b>Summary of Risk Factors</b>") + "<ul>" + "".join(f"<li><b>{h}</b></li>" for h in ALL) + "</ul>"
           + _p(BODY) + _grouped("<p><b>{}</b></p>", "<p><b><i>{}</i></b></p>"), GROUPED),
    Layout("heading that a page breaks", True, "".join(map(_page_in_heading, ALL)), FLAT),
    Layout("heading in a div, text in tables of one cell", True,
           "".join(f"<div><b>{h}</b></div><table><tr><td>{BODY}</td></tr></table><div>{OTHER}</div>" for h in ALL), FLAT),
    Layout("bold in several runs", True, "".join(f"<p>{_runs(h)}</p>{_p(BODY)}{_p(OTHER)}" for h in ALL), FLAT),
    Layout("bold in runs with an italic word", True, "".join(
        f"<p><b>{h.replace('may', '</b><b><i>may</i></b><b>')}</b></p>{_p(BODY)}{_p(OTHER)}" for h in ALL), FLAT),
    Layout("two sentences in a heading", True, "".join(f"<p><b>{h} {E}</b></p>{_p(BODY)}{_p(OTHER)}" for h in ALL[:4]),
           [(None, f"{h} {E}") for h in ALL[:4]]),
    Layout("first factor run in, others above", True,
           f"<p><b>{A}</b> {BODY}</p>" + "".join(f"<p><b>{h}</b></p>{_p(BODY)}" for h in ALL[1:]), FLAT),
    Layout("strong and em", True, _grouped("<h3>{}</h3>", "<p><strong><em>{}</em></strong></p>"), GROUPED),
    Layout("headings of HTML", True, _grouped("<h3>{}</h3>", "<h4>{}</h4>"), GROUPED),
    Layout("groups in capitals", True,
           _grouped("<p><b>{}</b></p>", "<p><b>{}</b></p>").replace(FIRST, FIRST.upper()).replace(SECOND, SECOND.upper()),
           [(g.upper() if g else None, h) for g, h in GROUPED]),
    Layout("groups with a colon", True,
           _grouped("<p><u>{}:</u></p>", "<p><b>{}</b></p>"), [(f"{g}:", h) for g, h in GROUPED]),
    Layout("a group that goes on behind a page", True,
           _grouped("<p><b><u>{}</u></b></p>", "<p><b>{}</b></p>").replace(
               f"<p><b>{C}</b></p>", f"<p><b><u>{FIRST} (continued)</u></b></p><p><b>{C}</b></p>"),
           [(FIRST, A), (FIRST, B), (f"{FIRST} (continued)", C), (SECOND, D), (SECOND, E)]),
    Layout("only two factors", True, "".join(f"<p><b><i>{h}</i></b></p>{_p(BODY)}" for h in (D, E)), [(None, D), (None, E)]),
    Layout("only one factor", True, f"<p><b>{D}</b></p>{_p(BODY)}", [(None, D)]),
    Layout("none, a reference only", True, _p("See “Risk Factors” in our annual report on Form 10-K, which is incorporated "
           "by reference."), []),
    Layout("subheads inside a long factor", True, "".join(
        f"<p><b><i>{h}</i></b></p>{_p(BODY)}<p><i>Customers abroad</i></p>{_p(OTHER)}<p><i>Customers at home</i></p>{_p(OTHER)}"
        for h in ALL), FLAT),
    Layout("quoted and parenthesised ends", True, "".join(f"<p><b>{h}</b></p>{_p(BODY)}{_p(OTHER)}" for h in _ENDS),
           [(None, h) for h in _ENDS]),
    Layout("ASCII, underlined by dashes", False,
           _ascii(*(f"{h}\n{'-' * min(len(h), 70)}\n\n" + typed(BODY) + typed(OTHER) for h in _SHORT)),
           [(None, h) for h in _SHORT]),
    Layout("ASCII, groups centred, sentences at the margin", False,
           _ascii(*((centred(g) if h in (A, D) else "") + typed(h, "") + typed(BODY) + typed(OTHER) for g, h in GROUPED if g)),
           GROUPED),
    Layout("ASCII, indented sentences in capitals over blocks", False,
           _ascii(*(typed(h.upper(), "     ") + typed(BODY, "") + typed(OTHER, "") for h in ALL)),
           [(None, h.upper()) for h in ALL]),
    Layout("ASCII, capitals that a page breaks from their text", False,
           _ascii(*(typed(h.upper(), "") + "\n" + centred(str(n)) + "<PAGE>\n" + typed(BODY) + typed(OTHER)
                    for n, h in enumerate(ALL, 4))), [(None, h.upper()) for h in ALL]),
]  # fmt: skip
