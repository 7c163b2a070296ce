"""How a piece of text looks and what its element does, as one value that elements hand down to what stands in them."""

from functools import lru_cache

from extractor.text.model import Style


class Look:
    """What an element hands down to the text in it, and what it does itself (`role`, `block`, page breaks).

    `silent` text is not seen, though elements inside may be; `hidden` elements are out with all that is in them.
    `shows` is the id of the hidden inline XBRL fact that the text makes visible (-sec-ix-hidden). `acts` says that the
    element does more than hand its look down, `ends_before` and `ends_behind` that a paragraph ends where it begins, or
    ends, `begins` and `finishes` that more is to be done there than that, `cell` that it only is a cell of a table. `plain`
    says that the text in it is what its characters say. `inside` are the looks already made of elements in it, by
    tag or by tag and attributes; `styles` the styles of blocks that begin with it, by their indent.
    """

    __slots__ = (
        "acts", "begins", "block", "bold", "breaks_after", "breaks_before", "cell", "centered", "ends_before", "ends_behind",
        "finishes", "first_indent", "hidden", "indent", "inside", "italic", "plain", "preformatted", "raised", "role",
        "shows", "silent", "size", "struck", "styles", "symbol", "underline",
    )  # fmt: skip

    def __init__(self, above: "Look | None" = None) -> None:
        self.role = self.shows = ""
        self.acts = self.begins = self.finishes = self.cell = self.block = False
        self.breaks_before = self.breaks_after = self.ends_before = self.ends_behind = False
        self.plain = True
        self.inside: dict[str | tuple[str | None, ...], Look] = {}
        self.styles: dict[int, Style] = {}
        if above is not None:
            self._inherit(above)
            return
        self.symbol = ""
        self.size = self.indent = self.first_indent = 0
        self.hidden = self.silent = self.preformatted = False
        self.bold = self.italic = self.underline = self.struck = self.centered = self.raised = False

    def _inherit(self, above: "Look") -> None:
        """Take what is handed down."""
        self.symbol = above.symbol
        self.size, self.indent, self.first_indent = above.size, above.indent, above.first_indent
        self.hidden, self.silent, self.preformatted = above.hidden, above.silent, above.preformatted
        self.bold, self.italic, self.underline = above.bold, above.italic, above.underline
        self.struck, self.centered, self.raised = above.struck, above.centered, above.raised

    def style(self, indent: int) -> Style:
        """The style of a block whose characters have this look."""
        style = self.styles.get(indent)
        if style is None:
            style = shared_style(self.bold, self.italic, self.underline, self.centered, self.size, indent)
            self.styles[indent] = style
        return style

    def values(self) -> tuple[object, ...]:
        """What tells the look from another one."""
        return (
            self.role, self.symbol, self.shows, self.size, self.indent, self.first_indent, self.block,
            self.breaks_before, self.breaks_after, self.hidden, self.silent, self.preformatted, self.bold,
            self.italic, self.underline, self.struck, self.centered, self.raised,
        )  # fmt: skip


@lru_cache(maxsize=4096)
def shared_style(bold: bool, italic: bool, underline: bool, centered: bool, size: int, indent: int) -> Style:
    """One shared value for each style: filings use few."""
    return Style(bold, italic, underline, centered, size, indent)
