"""Many files -> one sink: bounded memory, a bad file costs a row, and nothing else is lost."""

from extractor.batch.convert import CHUNK, convert
from extractor.batch.inputs import ENDINGS, iter_files, size_of
from extractor.batch.outcomes import Already, Done, Outcome, PassedOver, Summary, guarded
from extractor.batch.worker import Budget
from extractor.sinks import Failure, Reconvert

__all__ = [
    "CHUNK",
    "ENDINGS",
    "Already",
    "Budget",
    "Done",
    "Failure",
    "Outcome",
    "PassedOver",
    "Reconvert",
    "Summary",
    "convert",
    "guarded",
    "iter_files",
    "size_of",
]
