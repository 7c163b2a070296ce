"""Forms: short declarations of which subjects read a filing, in which sections; and which form a document is."""

import regex

from extractor.errors import UnsupportedForm
from extractor.forms.current_report import CURRENT_REPORT
from extractor.forms.form import Form
from extractor.forms.prospectus import PROSPECTUS
from extractor.source import Document
from extractor.text import Text

__all__ = ["Form", "form_of"]

_HEAD = 8_000
_PROSPECTUS_RULE = regex.compile(r"(?i)\brule\s{1,3}424\s?\(\s?b\s?\)")
_REPORT = regex.compile(r"(?i)\bform\s{0,3}8\s?[-‐‑–]?\s?K(?:A|12[BG]3?|15D5)?\b")
_CURRENT_REPORT = regex.compile(r"(?i)\bcurrent\s{1,3}report\b")
_PROSPECTUS_TITLE = regex.compile(
    r"(?im)^\W{0,20}(?:(?:preliminary|final)\s{1,3})?(?:prospectus|pricing)(?:\s{1,3}supplement)?\b"
)


def form_of(document: Document, text: Text) -> Form:
    """The form that a document is: by its submission's header, else by its own first words.

    Raises `UnsupportedForm`, which names the form where the header does.
    """
    named = document.type or (document.header.form if document.header else None)
    if named:
        if named.upper().startswith("424B"):
            return PROSPECTUS
        if named.upper().startswith("8-K"):
            return CURRENT_REPORT
    return _by_own_words(document, text, named)


def _by_own_words(document: Document, text: Text, named: str | None) -> Form:
    head = text.chars[:_HEAD]
    rule, report = _PROSPECTUS_RULE.search(head), _REPORT.search(head)
    if report and _CURRENT_REPORT.search(head) and not (rule and rule.start() < report.start()):
        return CURRENT_REPORT
    if rule or (named is None and _PROSPECTUS_TITLE.search(head)):
        return PROSPECTUS
    said = f"its header calls it {named}; " if named else ""
    raise UnsupportedForm(
        document.path,
        f"{said}neither a prospectus of Rule 424(b) nor a current report on Form 8-K",
        member=document.member,
    )
