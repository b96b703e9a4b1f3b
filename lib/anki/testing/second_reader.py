"""Prints what Python's own zipfile and sqlite3 find in an Anki package, as JSON: `second_reader.py PACKAGE`."""

import json
import pathlib
import sqlite3
import sys
import tempfile
import zipfile

with zipfile.ZipFile(sys.argv[1]) as archive, tempfile.TemporaryDirectory() as folder:
    damaged = archive.testzip()
    entries = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    path = pathlib.Path(folder) / "collection.anki2"
    path.write_bytes(entries["collection.anki2"])
    database = sqlite3.connect(path)
    database.row_factory = sqlite3.Row

    def query(sql):
        return [dict(row) for row in database.execute(sql)]

    json.dump(
        {
            "entries": sorted(entries),
            "damaged": damaged,
            "media": json.loads(entries["media"]),
            "files": {name: entries[entry].hex() for entry, name in json.loads(entries["media"]).items()},
            "integrity": query("pragma integrity_check")[0]["integrity_check"],
            "schema": [row["name"] for row in query("select name from sqlite_master order by name")],
            "col": query("select * from col"),
            "notes": query("select * from notes order by id"),
            "cards": query("select * from cards order by id"),
            "revlog": query("select * from revlog order by id"),
            "graves": query("select * from graves"),
        },
        sys.stdout,
    )
    database.close()
