"""Examples of each command, for its --help and its page in the documents; the tests run them."""

EXAMPLES: dict[str, tuple[str, ...]] = {
    "convert": (
        "extractor convert filings/ --to filings.duckdb",
        "extractor convert filings.zip --to filings.jsonl.gz --report failures.jsonl",
    ),
    "show": ("extractor show filing.txt", "extractor show filing.txt --json"),
    "view": (
        "extractor view filing.txt -o page.html",
        "extractor view filings/ -o pages",
        "extractor view filings.jsonl -o index.html",
    ),
    "explain": (
        "extractor explain filing.txt /offerings/0/aggregate_price",
        "extractor explain filing.txt /fees/0",
    ),
    "text": ("extractor text filing.txt",),
    "diff": ("extractor diff before.jsonl after.jsonl", "extractor diff before.jsonl after.jsonl --each"),
    "schema": ("extractor schema", "extractor schema fee", "extractor schema --diff older/schemas"),
    "doctor": ("extractor doctor",),
}


def flowing(words: str) -> str:
    """Words of several paragraphs without the line ends inside them, which a terminal would keep."""
    return "\n\n".join(" ".join(part.split()) for part in words.split("\n\n"))


def epilog(command: str) -> str:
    """The examples as the end of a command's help, a paragraph each."""
    return "\n\n".join(("Examples:", *EXAMPLES[command]))
