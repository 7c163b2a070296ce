"""Filings converted on a Spark cluster: a DataFrame of files in, a DataFrame for each table out.

    files = session.read.format("binaryFile").load("s3://archive/8-K/")
    tables = extractor.spark.convert(files)
    tables["securities"].write.parquet("s3://warehouse/securities")

The pipeline is the local one, run by the executors on whole files (filings, or archives of them), so the rows are the
local ones too. Spark's lineage does what the manifest does locally: a lost executor's files are read again.
"""

from extractor.spark.convert import convert, converted, failures, frame_of, read_archives

__all__ = ["convert", "converted", "failures", "frame_of", "read_archives"]
