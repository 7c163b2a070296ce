"""Prospectuses made for tests: a risk section, or a whole body, in a prospectus typed the way they are typed."""

import textwrap

from extractor.sections import Section, Sections

PARAGRAPH = (
    "The Company has incurred operating losses since its inception and there can be no assurance that it will be able "
    "to achieve or sustain profitability in the future. As of June 30, 1996, it had an accumulated deficit of "
    "approximately $12.4 million, and it expects losses to go on for at least the next two years."
)
INTRODUCTION = (
    "In addition to the other information in this Prospectus, the following factors should be considered carefully in "
    "evaluating an investment in the shares of Common Stock offered hereby."
)


def typed(words: str, first: str = "     ") -> str:
    """A paragraph of ASCII with its first line indented."""
    return "\n".join(textwrap.wrap(words, 80, initial_indent=first)) + "\n\n"


def centred(*lines: str) -> str:
    return "".join(line.center(80).rstrip() + "\n\n" for line in lines)


def ascii_prospectus(risks: str) -> str:
    """A prospectus of 1996 without a table of contents."""
    return (
        centred("PROSPECTUS", "2,000,000 SHARES", "WIDGETS INTERNATIONAL, INC.", "COMMON STOCK")
        + typed(f"All of the shares offered hereby are being sold by the Company. {PARAGRAPH}")
        + centred("The date of this Prospectus is November 4, 1996.")
        + centred("PROSPECTUS SUMMARY")
        + typed(PARAGRAPH)
        + centred("3")
        + "<PAGE>\n"
        + centred("RISK FACTORS")
        + typed(INTRODUCTION)
        + risks
        + centred("4")
        + "<PAGE>\n"
        + centred("USE OF PROCEEDS")
        + typed(PARAGRAPH)
        + centred("UNDERWRITING")
        + typed(PARAGRAPH)
        + centred("5")
    )


def html_prospectus(risks: str) -> str:
    """A prospectus of today without a table of contents."""
    return (
        "<html><body><p align=center><b>PROSPECTUS</b></p><p align=center><b>Widgets International, Inc.</b></p>"
        f"<p>{PARAGRAPH}</p><p align=center>The date of this prospectus is November 4, 2024.</p><hr>"
        f"<p align=center><b>RISK FACTORS</b></p><p>{INTRODUCTION}</p>{risks}"
        f"<p align=center><b>USE OF PROCEEDS</b></p><p>{PARAGRAPH}</p>"
        f"<p align=center><b>UNDERWRITING</b></p><p>{PARAGRAPH}</p></body></html>"
    )


def titles(sections: Sections, kind: str) -> list[str | None]:
    return [section.title for section in sections if section.kind == kind]


def top(sections: Sections) -> list[Section]:
    return [section for section in sections if section.parent < 0]
