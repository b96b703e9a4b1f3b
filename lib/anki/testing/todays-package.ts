import { strToU8, zipSync } from 'fflate'
import { PbfWriter } from 'pbf'
import type { Database } from 'sql.js'
import { sql } from './sql'
import { rawZstd } from './zstd-frame'

/** The tables of schema 18 that hold what a deck is made of; names have the collation that Anki alone knows. */
const schema18 = `
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
create table fields (ntid integer not null, ord integer not null, name text not null collate nocase,
  config blob not null, primary key (ntid, ord)) without rowid;
create unique index idx_fields_name_ntid on fields (name, ntid);
create table templates (ntid integer not null, ord integer not null, name text not null collate nocase,
  mtime_secs integer not null, usn integer not null, config blob not null, primary key (ntid, ord)) without rowid;
create unique index idx_templates_name_ntid on templates (name, ntid);
create table notetypes (id integer not null primary key, name text not null collate nocase,
  mtime_secs integer not null, usn integer not null, config blob not null);
create unique index idx_notetypes_name on notetypes (name);
create table decks (id integer primary key not null, name text not null collate nocase, mtime_secs integer not null,
  usn integer not null, common blob not null, kind blob not null);
create unique index idx_decks_name on decks (name);
create table tags (tag text not null primary key collate nocase, usn integer not null) without rowid;
`

export const created = Date.UTC(2024, 0, 1, 4)
export const basicId = 1_500_000_000_001
export const clozeId = 1_500_000_000_002

/** The database of a collection as today's Anki exports it; `change` edits it before the collation is put in. */
export function todaysDatabase(change: (database: Database) => void = () => {}): Uint8Array {
  const database = new sql.Database()
  // Small pages make a small file, of which more is worth changing a byte.
  database.run('pragma page_size = 512')
  database.run(schema18)
  database.run(`insert into col values (1, ${created / 1000}, 0, 0, 18, 0, 0, 0, '', '', '', '', '')`)
  database.run('insert into notetypes values (?, ?, 0, 0, ?), (?, ?, 0, 0, ?)', [
    ...[basicId, 'Basic', message((pbf) => pbf.writeStringField(3, '.card { color: red }'))],
    ...[clozeId, 'Cloze', message((pbf) => pbf.writeVarintField(1, 1))],
  ])
  const empty = new Uint8Array(0)
  const fields: [number, number, string][] = [
    [basicId, 0, 'Front'],
    [basicId, 1, 'Back'],
    [clozeId, 0, 'Text'],
  ]
  for (const [id, ord, name] of fields) database.run('insert into fields values (?, ?, ?, ?)', [id, ord, name, empty])
  const templates: [number, number, string, string, string][] = [
    [basicId, 0, 'Forth', '{{Front}}', '{{FrontSide}}<hr>{{Back}}'],
    [basicId, 1, 'Back again', '{{Back}}', '{{Front}}'],
    [clozeId, 0, 'Cloze', '{{cloze:Text}}', '{{cloze:Text}}'],
  ]
  for (const [id, ord, name, front, back] of templates) {
    const config = message((pbf) => {
      pbf.writeStringField(1, front)
      pbf.writeStringField(2, back)
    })
    database.run('insert into templates values (?, ?, ?, 0, 0, ?)', [id, ord, name, config])
  }
  database.run('insert into decks values (1, ?, 0, 0, ?, ?), (2, ?, 0, 0, ?, ?)', [
    ...['Default', empty, empty],
    ...['RNN\u001fGates', empty, empty],
  ])
  database.run('insert into notes values (?, ?, ?, ?, 0, ?, ?, ?, 0, 0, ?), (?, ?, ?, ?, 0, ?, ?, ?, 0, 0, ?)', [
    ...[1, 'abc', basicId, 1_700_000_000, ' lstm gates ', 'What is a <b>gate</b>?\u001fA sigmoid', 'gate', ''],
    ...[2, 'def', clozeId, 1_700_000_001, '', 'An LSTM has {{c1::three}} gates and a {{c2::cell::what?}}', 'x', ''],
  ])
  const cards = [
    [11, 1, 2, 0, 0, 0, 2, 2, 400, 30, 2500, 5, 1, 0, 0, 0, 3, '{"s":31.5,"d":5.25,"dr":0.9}'],
    [12, 1, 1, 1, 0, 0, 1, 1, 1_700_000_600, 0, 0, 1, 0, 1001, 0, 0, 0, '{}'],
    [13, 2, 2, 0, 0, 0, 0, -1, 7, 0, 0, 0, 0, 0, 0, 0, 0, 'not JSON'],
    // Borrowed by a filtered deck, and on a step that ends on a later day.
    [14, 2, 1, 1, 0, 0, 3, 3, -100, 1, 1300, 9, 4, 0, 402, 2, 0, ''],
  ]
  for (const card of cards) database.run(`insert into cards values (${card.map(() => '?').join(', ')})`, card)
  const reviews = [
    [1_700_000_000_001, 11, 0, 3, 30, 12, 2500, 4200, 1],
    [1_699_000_000_000, 11, 0, 1, -600, -60, 550, 60_000, 0],
    [1_700_000_000_002, 11, 0, 0, 30, 30, 0, 0, 4],
    // Of a card that was deleted.
    [1_698_000_000_000, 99, 0, 3, 1, 0, 2500, 1000, 0],
  ]
  for (const review of reviews) database.run(`insert into revlog values (${review.map(() => '?').join(', ')})`, review)
  change(database)
  database.run(`pragma writable_schema = on;
    update sqlite_master set sql = replace(sql, 'collate nocase', 'collate unicase');
    pragma writable_schema = off`)
  const bytes = database.export()
  database.close()
  return bytes
}

/** Beside the real collection lies this one, for versions of Anki that cannot read the other. */
export function updateNoteDatabase(text = 'Please update to the latest Anki version, then import the file again.') {
  const database = new sql.Database(todaysDatabase())
  database.run(`delete from cards; delete from revlog; delete from notes where id = 2;
    update col set ver = 11, models = '{"${basicId}": {"name": "Basic", "type": 0, "flds": [{"name": "Front", "ord": 0}],
    "tmpls": []}}', decks = '{"1": {"name": "Default"}}'`)
  database.run('update notes set flds = ?', [text])
  const bytes = database.export()
  database.close()
  return bytes
}

const dot = Uint8Array.of(1, 2, 3)

/** The entries of a package as today's Anki writes it, with one medium. */
export function todaysFiles(database = todaysDatabase()): Record<string, Uint8Array> {
  return {
    meta: message((pbf) => pbf.writeVarintField(1, 3)),
    'collection.anki21b': rawZstd(database),
    'collection.anki2': updateNoteDatabase(),
    media: rawZstd(mediaList([{ name: '点.png', size: dot.length }])),
    '0': rawZstd(dot),
  }
}

export function mediaList(files: readonly { readonly name: string; readonly size: number }[]): Uint8Array {
  return message((pbf) => {
    for (const { name, size } of files)
      pbf.writeBytesField(
        1,
        message((entry) => {
          entry.writeStringField(1, name)
          entry.writeVarintField(2, size)
          entry.writeBytesField(3, new Uint8Array(20))
        }),
      )
  })
}

export function message(write: (pbf: PbfWriter) => void): Uint8Array {
  const pbf = new PbfWriter()
  write(pbf)
  return pbf.finish()
}

export function zipOf(files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  return zipSync({ ...files }, { mtime: '2024-01-01T12:00:00' }) as Uint8Array<ArrayBuffer>
}

/** A text as an entry's content. */
export const utf8 = strToU8
