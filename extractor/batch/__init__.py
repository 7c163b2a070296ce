"""Many files -> one sink: bounded memory, a bad file costs a row, and nothing else is lost."""

from extractor.batch.convert import CHUNK, Done, Outcome, Summary, convert, guarded
from extractor.batch.inputs import ENDINGS, iter_files
from extractor.sinks import Failure

__all__ = ["CHUNK", "ENDINGS", "Done", "Failure", "Outcome", "Summary", "convert", "guarded", "iter_files"]
