"""Page labels as two typists print them."""


def same_label(one: str, other: str) -> bool:
    """Do two page labels name one page? Typists mix hyphens and case."""
    return _plain(one) == _plain(other)


def _plain(label: str) -> str:
    return label.upper().replace("–", "-").replace("‑", "-").replace(" ", "")
