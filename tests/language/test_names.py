"""Names of firms in enumerations and sentences, and the terms that are defined for them."""

import pytest

from extractor.language.defined_terms import find_definitions
from extractor.language.names import core_name, firms_in, is_firm, printed_name, same_firm


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "by and among Barclays Capital Inc., Piper Sandler & Co., D.A. Davidson & Co., H.C. Wainwright & Co., LLC "
            "and Joseph "
            "Gunnar & Co., LLC (each a “Manager” and collectively, the “Managers”)",
            [
                "Barclays Capital Inc.", "Piper Sandler & Co.", "D.A. Davidson & Co.", "H.C. Wainwright & Co., LLC",
                "Joseph Gunnar & Co., LLC",
            ],
        ),
        (
            "HSBC Securities (Canada) Inc., RBC Dominion Securities Inc., BMO Nesbitt Burns Inc. and Goldman Sachs & "
            "Co. LLC, as "
            "representatives",
            [
                "HSBC Securities (Canada) Inc.", "RBC Dominion Securities Inc.", "BMO Nesbitt Burns Inc.",
                "Goldman Sachs & Co. LLC",
            ],
        ),
        ("with U.S. Bank Trust Company, National Association, "
        "as trustee", ["U.S. Bank Trust Company, National Association"]),
        ("by Registrant, Westover Investments L.P. and Montrose Investments L.P.", [
            "Westover Investments L.P.", "Montrose Investments L.P.",
        ]),
        ("ALPINE SEMICONDUCTOR CORPORATION", ["ALPINE SEMICONDUCTOR CORPORATION"]),
        ("CarMax Auto Owner Trust 2010-2", ["CarMax Auto Owner Trust 2010-2"]),
        ("The securities will be sold in the United States and Canada on Tuesday.", []),
    ],
)  # fmt: skip
def test_the_names_of_an_enumeration_are_told_apart(sentence: str, names: list[str]) -> None:
    found = firms_in(sentence)
    assert [firm.name for firm in found] == names
    assert all(sentence[firm.start : firm.end] == firm.name for firm in found)


@pytest.mark.parametrize("words", ["Class A Common Stock", "TABLE OF CONTENTS", "Baird", "Securities Act of 1933"])
def test_capitalised_words_alone_are_no_firm(words: str) -> None:
    assert not is_firm(words)


def test_forms_of_one_name_are_one_firm() -> None:
    assert same_firm("H.C. Wainwright & Co., LLC", "H.C. WAINWRIGHT & CO.")
    assert same_firm("NEOTHERAPEUTICS, INC.", "NeoTherapeutics")
    assert not same_firm("Westover Investments L.P.", "Montrose Investments L.P.")
    assert core_name("The Bank of New York Mellon Trust Company, N.A.") == "bank of new york mellon trust"
    assert printed_name("Acme(TM)  Securities\n LLC (1)") == "Acme Securities LLC"


@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        (
            'we entered into a Sales Agreement (the "Sales Agreement") with Cantor Fitzgerald & Co. ("Cantor") to act '
            "as underwriter",
            {"Sales Agreement": None, "Cantor": "Cantor Fitzgerald & Co."},
        ),
        ("through Cantor Fitzgerald & Co., or Cantor, as our sales agent", {"Cantor": "Cantor Fitzgerald & Co."}),
        (
            "We refer to Robert W. Baird & Co. Incorporated as the “sales agent.”",
            {"sales agent": "Robert W. Baird & Co. Incorporated"},
        ),
        (
            "We have engaged Laidlaw & Company (UK) Ltd. (“Laidlaw” or the “placement agent”) in this offering",
            {"Laidlaw": "Laidlaw & Company (UK) Ltd.", "placement agent": "Laidlaw & Company (UK) Ltd."},
        ),
        ("The notes (see page 4) are unsecured.", {}),
    ],
)
def test_a_defined_term_leads_to_the_name_in_front_of_it(sentence: str, terms: dict[str, str | None]) -> None:
    found = find_definitions(sentence)
    assert {definition.term: definition.firm for definition in found} == terms
    for definition in found:
        assert sentence[definition.start : definition.end].startswith(definition.term)
