"""From the files in `assets/` and the data of a page to one HTML file that runs its own scripts and no others."""

from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from html import escape
from importlib import resources
from string import Template
from typing import Any

import msgspec

_SCRIPTS = {
    "page": ("shared.js", "charts.js", "evidence.js", "cards.js", "page.js"),
    "index": ("shared.js", "index.js"),
}


def composed(name: str, content: Mapping[str, str], data: Any, extra_css: str = "") -> str:
    """The template `name` filled in: `content` by its keys ("filing" is HTML already, all else is words), data as JSON."""
    css = [asset("shared.css"), asset(f"{name}.css"), *([extra_css] if extra_css else [])]
    scripts = [asset(script) for script in _SCRIPTS[name]]
    words = {key: value if key == "filing" else escape(value) for key, value in content.items()}
    return Template(asset(f"{name}.html")).substitute(
        words,
        policy=_policy(css, scripts),
        styles="\n".join(f"<style>{sheet}</style>" for sheet in css),
        scripts="\n".join(f"<script>{script}</script>" for script in scripts),
        data=embedded(data),
    )


@cache
def asset(name: str) -> str:
    """A file of the page: HTML, CSS or JavaScript."""
    return resources.files("extractor.view").joinpath("assets", name).read_text(encoding="utf-8")


def embedded(data: Any) -> str:
    """JSON that can stand inside a script element: nothing in it ends the element or begins a comment."""
    return msgspec.json.encode(data).decode().replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _policy(css: list[str], scripts: list[str]) -> str:
    """Styles and scripts of these very characters, and nothing else at all."""
    return f"default-src 'none'; style-src {_hashes(css)}; script-src {_hashes(scripts)}; base-uri 'none'; form-action 'none'"


def _hashes(contents: list[str]) -> str:
    return " ".join(f"'sha256-{b64encode(sha256(one.encode()).digest()).decode()}'" for one in contents)
