"""The headings of risk factors in every look that they have, and what must not be taken for one."""

from collections.abc import Callable

import pytest

from extractor.sections.prospectus import segment_prospectus
from extractor.text import read_ascii, read_html
from tests.sections.prospectuses import PARAGRAPH, ascii_prospectus, centred, html_prospectus, titles, typed

NAMES = [
    "Limited Operating History; History of Losses",
    "Dependence on Key Personnel",
    "Competition",
    "Control by Existing Stockholders",
]
SENTENCES = [
    "We have a history of losses and may never be profitable.",
    "Our success depends on our key personnel. We may not be able to keep them.",
    "We face intense competition from larger companies that could take our customers.",
    "Our stock price may be volatile.",
]


def capitals(words: str) -> str:
    return words.upper()


ASCII_LOOKS: dict[str, tuple[list[str], Callable[[str], str], Callable[[str], str]]] = {
    "capitals above": (SENTENCES, capitals, lambda heading: typed(heading.upper(), "") + typed(PARAGRAPH)),
    "names in capitals above": (NAMES, capitals, lambda heading: typed(heading.upper(), "") + typed(PARAGRAPH)),
    "names in capitals before": (
        NAMES, lambda heading: heading.upper() + ".", lambda heading: typed(f"{heading.upper()}.  {PARAGRAPH}"),
    ),
    "names before": (NAMES, lambda heading: heading + ".", lambda heading: typed(f"{heading}. {PARAGRAPH}")),
    "names before a dash": (NAMES, str, lambda heading: typed(f"{heading} -- {PARAGRAPH}")),
    "names at the margin": (NAMES, str, lambda heading: typed(heading, "") + typed(PARAGRAPH)),
    "names underlined": (
        NAMES, str, lambda heading: f"{heading}\n{'-' * len(heading)}\n\n" + typed(PARAGRAPH),
    ),
    "names centred": (NAMES, str, lambda heading: centred(heading) + typed(PARAGRAPH)),
    "sentences at the margin": (SENTENCES, str, lambda heading: typed(heading, "") + typed(PARAGRAPH)),
    "sentences over blocks": (SENTENCES, str, lambda heading: typed(heading, "") + typed(PARAGRAPH, "")),
    "bulleted": (SENTENCES, str, lambda heading: typed("-  " + heading, "") + typed(PARAGRAPH)),
}  # fmt: skip


@pytest.mark.parametrize("look", ASCII_LOOKS)
def test_headings_of_ascii(look: str) -> None:
    headings, printed, typeset = ASCII_LOOKS[look]
    sections = segment_prospectus(read_ascii(ascii_prospectus("".join(map(typeset, headings)))))
    assert titles(sections, "risk_factor") == [printed(heading) for heading in headings]


HTML_LOOKS: dict[str, Callable[[str], str]] = {
    "bold": lambda heading: f"<p><b>{heading}</b></p><p>{PARAGRAPH}</p>",
    "bold and italic": lambda heading: f"<p><b><i>{heading}</i></b></p><p>{PARAGRAPH}</p>",
    "italic": lambda heading: f"<p><i>{heading}</i></p><p>{PARAGRAPH}</p>",
    "underlined": lambda heading: f"<p><u>{heading}</u></p><p>{PARAGRAPH}</p>",
    "run in": lambda heading: f"<p><b>{heading}</b> {PARAGRAPH}</p>",
    "bulleted": lambda heading: f"<p>• <b>{heading}</b></p><p>{PARAGRAPH}</p>",
    "beside": lambda heading: f"<table><tr><td><b>{heading}</b></td><td>{PARAGRAPH}</td></tr></table>",
}


@pytest.mark.parametrize("look", HTML_LOOKS)
def test_headings_of_html(look: str) -> None:
    sections = segment_prospectus(read_html(html_prospectus("".join(map(HTML_LOOKS[look], SENTENCES)))))
    assert titles(sections, "risk_factor") == SENTENCES


def bold(words: str) -> str:
    return f"<p><b>{words}</b></p>"


def test_groups_stand_above_their_factors() -> None:
    first, second, third, fourth = map(HTML_LOOKS["bold and italic"], SENTENCES)
    risks = f"{bold('Risks Related to Our Business')}{first}{second}{bold('General Risk Factors')}{third}{fourth}"
    sections = segment_prospectus(read_html(html_prospectus(risks)))
    groups = [sections.all[section.parent].title for section in sections if section.kind == "risk_factor"]
    assert groups == ["Risks Related to Our Business"] * 2 + ["General Risk Factors"] * 2


@pytest.mark.parametrize(
    "other",
    [
        "<p><b>You should carefully consider the risks described below before you decide to invest in our stock.</b></p>",
        "<p>The following is a summary of the principal risks:</p><ul><li>we may need more money; and</li></ul>",
    ],
)
def test_what_introduces_is_no_factor(other: str) -> None:
    sections = segment_prospectus(read_html(html_prospectus(other + "".join(map(HTML_LOOKS["bold"], SENTENCES)))))
    assert titles(sections, "risk_factor") == SENTENCES


@pytest.mark.parametrize(
    "inside",
    [
        f"<p>{PARAGRAPH} <b>You may lose all of your investment.</b> {PARAGRAPH}</p>",
        "<p><i>Fixed charges</i></p><p>" + PARAGRAPH + "</p>",
        "<p>• changes in the prices of what we buy;</p>",
    ],
)
def test_what_stands_out_inside_a_factor_is_no_heading(inside: str) -> None:
    risks = "".join(HTML_LOOKS["bold"](heading) + inside for heading in SENTENCES)
    assert titles(segment_prospectus(read_html(html_prospectus(risks))), "risk_factor") == SENTENCES


def test_a_heading_that_a_page_breaks_is_one() -> None:
    heading = "OUR COMPETITORS ARE LARGER THAN WE ARE AND HAVE MORE MONEY AND MORE PEOPLE, AND WE MAY LOSE CUSTOMERS TO THEM."
    broken = heading.replace("AND MORE PEOPLE", f"\n\n{'4'.center(80).rstrip()}\n\n<PAGE>\n\nAND MORE PEOPLE")
    risks = typed(SENTENCES[0].upper(), "") + typed(PARAGRAPH) + broken + "\n\n" + typed(PARAGRAPH)
    characters = ascii_prospectus(risks).replace(centred("4"), centred("5"))
    assert titles(segment_prospectus(read_ascii(characters)), "risk_factor") == [SENTENCES[0].upper(), heading]
