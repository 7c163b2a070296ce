"""Patterns that are long to compile, kept on disk from one process to the next.

A pattern with names of firms in it takes `regex` a tenth of a second and more to compile. There are some sixty of them:
without what an earlier process compiled, each command, worker and test would wait seconds for its first filing.

The folder is the user's cache folder, or what EXTRACTOR_CACHE names; where nothing can be read or written there, patterns
are just compiled. What is kept can be deleted at any time.
"""

import hashlib
import io
import os
import pickle
import platform
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import platformdirs
import regex

LONG = 400
"""Characters from which a pattern compiles longer than a file of its code is read."""
_NO_PICKLE = (pickle.UnpicklingError, EOFError, AttributeError, IndexError, TypeError, ValueError)
_DIGEST = hashlib.sha256().digest_size
_MADE_BY = f"{regex.__version__} {sys.implementation.cache_tag} {platform.machine()}"
"""Compiled code is read again by nothing but what made it."""


def compiled(pattern: str, flags: int = 0) -> "regex.Pattern[str]":
    """`regex.compile(pattern, flags)`, read from the cache folder where the pattern is long and was compiled before.

    Raises `regex.error` for a pattern that is none.
    """
    if len(pattern) < LONG:
        return regex.compile(pattern, flags)
    kept = _file_of(pattern, flags)
    found = _read(kept)
    if found is None or found.pattern != pattern:
        found = regex.compile(pattern, flags)
        _keep(found, kept)
    return found


def cache_folder() -> Path:
    """Where compiled patterns are kept: EXTRACTOR_CACHE, else the user's cache folder of this system."""
    named = os.environ.get("EXTRACTOR_CACHE")
    return Path(named) if named else platformdirs.user_cache_path("extractor")


def _file_of(pattern: str, flags: int) -> Path:
    key = hashlib.sha256("\0".join((_MADE_BY, str(int(flags)), pattern)).encode("utf-8", "surrogatepass"))
    return cache_folder() / "patterns" / key.hexdigest()


def _read(kept: Path) -> "regex.Pattern[str] | None":
    try:
        content = kept.read_bytes()
    except OSError:
        return None
    digest, code = content[:_DIGEST], content[_DIGEST:]
    if hashlib.sha256(code).digest() != digest:
        return None
    try:
        found = _OnlyPatterns(io.BytesIO(code)).load()
    except _NO_PICKLE:
        return None
    return found if isinstance(found, regex.Pattern) else None


def _keep(found: "regex.Pattern[str]", kept: Path) -> None:
    """Written beside its place and moved there: a reader sees the whole file or none."""
    code = pickle.dumps(found)
    with suppress(OSError):
        kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, written = tempfile.mkstemp(dir=kept.parent)
        try:
            with open(handle, "wb") as file:
                file.write(hashlib.sha256(code).digest() + code)
            os.replace(written, kept)
        except OSError:
            with suppress(OSError):
                os.unlink(written)
            raise


class _OnlyPatterns(pickle.Unpickler):
    """A file in a folder that others may write to must not be able to run code of its own."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("regex._regex", "compile"):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no pattern")
