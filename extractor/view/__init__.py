"""The evidence page: a filing as filed, its evidence marked, beside the record as a person reads it."""

from extractor.view.index import Line, index_of, line_of
from extractor.view.page import page_of, title_of

__all__ = ["Line", "index_of", "line_of", "page_of", "title_of"]
