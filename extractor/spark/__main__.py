"""python -m extractor.spark IN OUT, or spark-submit of this file: a folder of filings and archives to Parquet tables.

    spark-submit --master yarn extractor/spark/__main__.py s3://archive/8-K s3://warehouse/8-K

OUT gets a folder for each table, and `failures`. IN is read recursively; a file of more than 2 GB does not fit a cell
of Spark, so archives are best of some hundred megabytes.
"""

import argparse
import os
import sys

from pyspark.sql import SparkSession

from extractor.spark.convert import convert, read_archives


def main() -> None:
    """Read the command line, run the conversion, say what came of it."""
    parser = argparse.ArgumentParser(prog="python -m extractor.spark", description="Convert filings on a Spark cluster.")
    parser.add_argument("source", metavar="IN", help="folder of filings and archives, of any file system that Spark reads")
    parser.add_argument("target", metavar="OUT", help="folder that gets one folder of Parquet files for each table")
    parser.add_argument("--partitions", type=int, help="tasks that the files are dealt out to (by Spark's own reckoning)")
    parser.add_argument("--master", help="where to run, local[2] for two cores of this machine (as spark-submit says)")
    options = parser.parse_args()
    if options.master and options.master.startswith("local"):
        # Workers on this machine are to run in this environment, not in whatever python3 the PATH has first.
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("extractor")
    session = (builder.master(options.master) if options.master else builder).getOrCreate()
    files = read_archives(session, options.source)
    tables = convert(files.repartition(options.partitions) if options.partitions else files)
    for name, frame in tables.items():
        frame.write.mode("overwrite").parquet(f"{options.target}/{name}")
    counts = {name: session.read.parquet(f"{options.target}/{name}").count() for name in ("filings", "failures")}
    print(f"{counts['filings']} filings read, {counts['failures']} failed")
    session.stop()


if __name__ == "__main__":
    main()
