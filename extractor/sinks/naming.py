"""How a target is named to a person."""

import os
import re

_PASSWORD = re.compile(r"(?<=://)([^:@/?]{0,100}):[^@/?]{1,200}@|(password=)[^&\s]{1,200}")


def shown(target: str | os.PathLike[str]) -> str:
    """The target as it may be printed: a password that a connection URI has in it is left out."""
    return _PASSWORD.sub(lambda found: f"{found[2]}***" if found[2] else f"{found[1]}:***@", os.fspath(target))
