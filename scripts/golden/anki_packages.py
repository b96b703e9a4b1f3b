"""Writes one deck as two Anki packages: legacy.apkg (schema 11) and todays.apkg (schema 18, zstd, protobuf).

And a deck with pictures and sounds as two others: files-legacy.apkg and files-todays.apkg.

SQLite is Python's and the compressor the `zstd` program, so that lib/anki reads here what it has not written. Names of
schema 18 have the collation `unicase`, which is registered here and which sql.js does not know.
"""

import json
import pathlib
import sqlite3
import struct
import subprocess
import tempfile
import zipfile
import zlib

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "lib" / "anki" / "golden"

CREATED = 1_704_081_600  # 2024-01-01T04:00Z
BASIC, CLOZE, DECK = 1_600_000_000_001, 1_600_000_000_002, 1_600_000_000_003
COUNT = 60
PICTURE = bytes(range(256)) * 8

TABLES = """
create table col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
  ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null,
  models text not null, decks text not null, dconf text not null, tags text not null);
create table notes (id integer primary key, guid text not null, mid integer not null, mod integer not null,
  usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null,
  flags integer not null, data text not null);
create table cards (id integer primary key, nid integer not null, did integer not null, ord integer not null,
  mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null,
  ivl integer not null, factor integer not null, reps integer not null, lapses integer not null,
  left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
create table revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null,
  ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null,
  type integer not null);
create table graves (usn integer not null, oid integer not null, type integer not null);
"""

NAMED_TABLES = """
create table fields (ntid integer not null, ord integer not null, name text not null collate unicase,
  config blob not null, primary key (ntid, ord)) without rowid;
create unique index idx_fields_name_ntid on fields (name, ntid);
create table templates (ntid integer not null, ord integer not null, name text not null collate unicase,
  mtime_secs integer not null, usn integer not null, config blob not null, primary key (ntid, ord)) without rowid;
create unique index idx_templates_name_ntid on templates (name, ntid);
create index idx_templates_usn on templates (usn);
create table notetypes (id integer not null primary key, name text not null collate unicase,
  mtime_secs integer not null, usn integer not null, config blob not null);
create unique index idx_notetypes_name on notetypes (name);
create index idx_notetypes_usn on notetypes (usn);
create table decks (id integer primary key not null, name text not null collate unicase,
  mtime_secs integer not null, usn integer not null, common blob not null, kind blob not null);
create unique index idx_decks_name on decks (name);
create table tags (tag text not null primary key collate unicase, usn integer not null, collapsed boolean not null,
  config blob null) without rowid;
"""

NOTETYPES = [
    (BASIC, "基础 Basic", 0, ["Front", "Back"], [("Card 1", "{{Front}}", "{{FrontSide}}<hr id=answer>{{Back}}")]),
    (CLOZE, "Cloze", 1, ["Text"], [("Cloze", "{{cloze:Text}}", "{{cloze:Text}}")]),
]
DECKS = [(1, ["Default"]), (DECK, ["循环网络", "LSTM"])]


def main():
    FOLDER.mkdir(exist_ok=True)
    write_both("", deck, {"门 gate.png": PICTURE})
    write_both("files-", deck_with_files, FILES)


def write_both(prefix, rows, files):
    names = {str(k): name for k, name in enumerate(files)}
    legacy = {
        "collection.anki2": collection(schema=11, rows=update_note),
        "collection.anki21": collection(schema=11, rows=rows),
        "media": json.dumps(names, ensure_ascii=False).encode(),
        **{str(k): content for k, content in enumerate(files.values())},
    }
    media = b"".join(
        field(1, text(1, name) + number(2, len(content)) + field(3, bytes(20))) for name, content in files.items()
    )
    todays = {
        "meta": number(1, 3),
        "collection.anki21b": zstd(collection(schema=18, rows=rows)),
        "collection.anki2": collection(schema=11, rows=update_note),
        "media": zstd(media),
        **{str(k): zstd(content) for k, content in enumerate(files.values())},
    }
    write_zip(f"{prefix}legacy.apkg", legacy)
    write_zip(f"{prefix}todays.apkg", todays)


def collection(schema, rows):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "collection"
        database = sqlite3.connect(path)
        database.create_collation("unicase", lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))
        database.executescript(TABLES)
        models = {id: model(id, *rest) for id, *rest in NOTETYPES} if schema == 11 else {}
        decks = {id: {"id": id, "name": "::".join(parts)} for id, parts in DECKS} if schema == 11 else {}
        texts = [json.dumps(value) if schema == 11 else "" for value in ({}, models, decks, {}, {})]
        insert(database, "col", [(1, CREATED, 0, 0, schema, 0, 0, 0, *texts)])
        if schema == 18:
            write_names(database)
        rows(database)
        database.commit()
        database.close()
        return path.read_bytes()


def model(id, name, kind, fields, templates):
    return {
        "id": id,
        "name": name,
        "type": kind,
        # Out of order: `ord` says where each belongs.
        "flds": [{"name": field, "ord": ord} for ord, field in reversed(list(enumerate(fields)))],
        "tmpls": [{"name": n, "ord": ord, "qfmt": q, "afmt": a} for ord, (n, q, a) in enumerate(templates)],
    }


def write_names(database):
    database.executescript(NAMED_TABLES)
    for id, name, kind, fields, templates in NOTETYPES:
        insert(database, "notetypes", [(id, name, 0, 0, number(1, kind) + text(3, ".card { color: black }"))])
        insert(database, "fields", [(id, ord, field, text(3, "Arial") + number(4, 20)) for ord, field in enumerate(fields)])
        insert(
            database,
            "templates",
            [(id, ord, n, 0, 0, text(1, q) + text(2, a)) for ord, (n, q, a) in enumerate(templates)],
        )
    insert(database, "decks", [(id, "\x1f".join(parts), 0, 0, b"", b"") for id, parts in DECKS])


def deck(database):
    notes, cards, reviews = [], [], []
    for k in range(COUNT):
        cloze = k % 5 == 4
        front = f"第 {k} 个问题:What does <b>gate {k}</b> do to \\(c_{{t-1}}\\)?"
        fields = f"Gate {k} is {{{{c1::a sigmoid::which?}}}}" if cloze else f"{front}\x1fIt scales the cell by \\(f_{{{k}}}\\)."
        tags = " lstm 门 " if k % 2 else ""
        notes.append((k + 1, f"guid-{k}", CLOZE if cloze else BASIC, 1_700_000_000 + k, 0, tags, fields, front, 0, 0, ""))
        if k % 3 == 0:
            cards.append((k + 101, k + 1, DECK, 0, 0, 0, 0, 0, k, 0, 0, 0, 0, 0, 0, 0, 0, "{}"))
        else:
            data = json.dumps({"s": k + 0.5, "d": 5.125, "dr": 0.9})
            cards.append((k + 101, k + 1, DECK, 0, 0, 0, 2, 2, 700 + k, k, 2500, k, 1, 0, 0, 0, k % 8, data))
            for j in range(k % 4):
                at = 1_710_000_000_000 + 86_400_000 * j + k
                reviews.append((at, k + 101, 0, j + 1, j + 1 if j else -600, j or -60, 2500, 1000 * (j + 1), 1 if j else 0))
    insert(database, "notes", notes)
    insert(database, "cards", cards)
    insert(database, "revlog", reviews)


def deck_with_files(database):
    """A card with a picture and a sound, and one that names what is no picture, what runs and what is not there."""
    sides = [
        ('<img src="门 gate.png"> Which gate?', 'The forget gate.<br>[sound:a&amp;b.wav] <img src="draw.svg">'),
        ('<img src="not.png"> <img src="runs.svg"> And this?', 'Nothing. <img src="gone.gif">'),
    ]
    for k, (front, back) in enumerate(sides):
        note = (k + 1, f"files-{k}", BASIC, 1_700_000_000 + k, 0, "", f"{front}\x1f{back}", front, 0, 0, "")
        insert(database, "notes", [note])
        insert(database, "cards", [(k + 101, k + 1, DECK, 0, 0, 0, 2, 2, 700, 10, 2500, 4, 1, 0, 0, 0, 0, "{}")])


def png(width, height):
    """A picture of stripes."""
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + bytes(255 * (x // 8 % 2) for x in range(width)) for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def wav(samples):
    """Silence of 8 kHz and 8 bits."""
    form = struct.pack("<HHIIHH", 1, 1, 8000, 8000, 1, 8)
    data = b"WAVEfmt " + struct.pack("<I", 16) + form + b"data" + struct.pack("<I", samples) + b"\x80" * samples
    return b"RIFF" + struct.pack("<I", len(data)) + data


SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">{}</svg>'
FILES = {
    "门 gate.png": png(64, 48),
    "a&b.wav": wav(800),
    "draw.svg": SVG.format('<circle cx="10" cy="10" r="8"/>').encode(),
    "not.png": b"MZ this is a program",
    "runs.svg": SVG.format("<script>document.title = 'ran'</script>").encode(),
    "unused.png": png(8, 8),
}


def update_note(database):
    words = "Please update to the latest Anki version, then import the .colpkg/.apkg file again."
    insert(database, "notes", [(1, "update", BASIC, 0, 0, "", words + "\x1f", words, 0, 0, "")])
    insert(database, "cards", [(2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, "{}")])


def insert(database, table, rows):
    if rows:
        database.executemany(f"insert into {table} values ({', '.join('?' * len(rows[0]))})", rows)


def number(tag, value):
    """A protobuf field of a whole number."""
    return bytes(varint(tag << 3) + varint(value))


def field(tag, content):
    """A protobuf field of bytes, or of a message."""
    return bytes(varint(tag << 3 | 2) + varint(len(content))) + content


def text(tag, content):
    return field(tag, content.encode())


def varint(value):
    low, rest = value & 127, value >> 7
    return [low | 128, *varint(rest)] if rest else [low]


def zstd(content):
    return subprocess.run(["zstd", "-3", "-c", "-q"], input=content, stdout=subprocess.PIPE, check=True).stdout


def write_zip(name, files):
    with zipfile.ZipFile(FOLDER / name, "w") as archive:
        for entry, content in files.items():
            stored = entry == "collection.anki21b" or entry.isdigit()
            info = zipfile.ZipInfo(entry, (2024, 1, 1, 0, 0, 0))
            archive.writestr(info, content, zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main()
