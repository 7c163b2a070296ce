"""Where each prospectus's risk factors begin and end, to be checked by eye: `python -m bench.risk_sections [NAME ...]`.

Needs the external corpus (EXTRACTOR_CORPUS, or ../shared beside the checkout). One paragraph a prospectus: its own section
of risk factors with its pages, the number of its factors, its first and last words, and the heading right behind its end.
"""

import argparse
from collections.abc import Iterator

from bench.speed import files
from extractor.forms import form_of
from extractor.sections import Section, Sections
from extractor.source import open_document
from extractor.text import Text, read_text

_SHOWN = 90


def lines_of(text: Text, sections: Sections) -> Iterator[str]:
    """What there is to see of the risk factors of a prospectus, its base prospectus's left out."""
    found = sections.of_kind("risk_factors")
    if not found:
        yield "no section of risk factors"
    for section in found:
        inside = [other for other in sections if section.start < other.start < section.end]
        factors = sum(other.kind == "risk_factor" for other in inside)
        pages = f"{text.label_at(section.start)} to {text.last_label(section.start, section.end)}"
        yield f"{section.title!r}, page {pages}, {section.end - section.start:,} characters, {factors} factors"
        yield f"begins  {text.clean(section.start, section.start + 2 * _SHOWN)[:_SHOWN]}"
        yield f"ends    {text.clean(max(section.start, section.end - 4 * _SHOWN), section.end)[-_SHOWN:]}"
        yield f"before  {_following(sections, section)}"


def _following(sections: Sections, section: Section) -> str:
    after = next((other for other in sections if other.start >= section.end), None)
    return "the end" if after is None else f"{after.title or 'no heading'!r} ({after.kind})"


def main() -> None:
    """Print the risk factors' place in every prospectus of the corpus, or in those whose names hold one of the words."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("names", nargs="*")
    chosen = options.parse_args().names
    for path in files("424b"):
        if chosen and not any(name in path.name for name in chosen):
            continue
        document = open_document(path)
        text = read_text(document)
        print(path.name, *lines_of(text, form_of(document, text).segment(text)), sep="\n    ")


if __name__ == "__main__":
    main()
