import type { AnkiNotetype } from './collection'
import type { ExportNote } from './export'
import { stableId } from './stable-id'

type Written = AnkiNotetype & { readonly values: (note: never) => string[] }

const source = '{{#Source}}<div class="source">{{Source}}</div>{{/Source}}'
const answer = '{{FrontSide}}<hr id="answer">'
const inBoth = (side: string) =>
  `<div lang="zh">{{${side}Zh}}</div>{{#${side}En}}<div class="twin" lang="en">{{${side}En}}</div>{{/${side}En}}`

type Of<K extends ExportNote['kind']> = Extract<ExportNote, { kind: K }>

/** The notetypes of our exports. Their names decide their ids, and both stay what they are once released. */
export const notetypes = {
  basic: {
    name: 'Unroll Basic',
    kind: 'basic',
    fields: ['Front', 'Back', 'Source', 'Id'],
    templates: [{ name: 'Card 1', front: '{{Front}}', back: `${answer}{{Back}}${source}` }],
    values: ({ front, back, source, id }: Of<'basic'>) => [front, back, source, id],
  },
  bilingual: {
    name: 'Unroll Bilingual',
    kind: 'basic',
    fields: ['FrontZh', 'BackZh', 'FrontEn', 'BackEn', 'Source', 'Id'],
    templates: [{ name: 'Card 1', front: inBoth('Front'), back: `${answer}${inBoth('Back')}${source}` }],
    values: ({ front, back, source, id }: Of<'bilingual'>) => [front.zh, back.zh, front.en, back.en, source, id],
  },
  cloze: {
    name: 'Unroll Cloze',
    kind: 'cloze',
    fields: ['Text', 'Extra', 'Source', 'Id'],
    templates: [{ name: 'Cloze', front: '{{cloze:Text}}', back: `{{cloze:Text}}<br>{{Extra}}${source}` }],
    values: ({ text, extra, source, id }: Of<'cloze'>) => [text, extra, source, id],
  },
} satisfies Record<ExportNote['kind'], Written>

/** The values of a note's fields, in the order of its notetype's. */
export function fieldValues(note: ExportNote): string[] {
  const values = notetypes[note.kind].values as (note: ExportNote) => string[]
  return values(note)
}

export function notetypeId({ name }: AnkiNotetype): number {
  return stableId(`notetype ${name}`)
}

/** Anki adds the class `nightMode` to the body of a card in dark mode. */
const css = `.card { font: 20px/1.6 system-ui, sans-serif; color: #1c1c1e; background: #fff; text-align: left; max-width: 42em; margin: 0 auto; padding: 0 1em; }
.twin { margin-top: 1em; padding-top: 1em; border-top: 1px solid #d8d8dc; }
.source { margin-top: 1.5em; font-size: 14px; color: #5c5c61; }
.cloze { font-weight: 700; color: #0a53be; }
.nightMode.card, .nightMode .card { color: #e8e8ea; background: #1c1c1e; }
.nightMode .twin { border-color: #48484c; }
.nightMode .source { color: #a8a8ad; }
.nightMode .cloze { color: #8ab8ff; }
`

const latexBefore = String.raw`\documentclass[12pt]{article}
\special{papersize=3in,5in}
\usepackage[utf8]{inputenc}
\usepackage{amssymb,amsmath}
\pagestyle{empty}
\setlength{\parindent}{0in}
\begin{document}
`

/** A notetype as an object of `col.models`. */
export function modelOf(notetype: AnkiNotetype, modified: number): Record<string, unknown> {
  return {
    id: notetypeId(notetype),
    name: notetype.name,
    type: notetype.kind === 'cloze' ? 1 : 0,
    mod: modified,
    usn: -1,
    sortf: 0,
    did: null,
    flds: notetype.fields.map((name, ord) => ({
      name,
      ord,
      sticky: false,
      rtl: false,
      font: 'Arial',
      size: 20,
      media: [],
    })),
    tmpls: notetype.templates.map(({ name, front, back }, ord) => ({
      name,
      ord,
      qfmt: front,
      afmt: back,
      bqfmt: '',
      bafmt: '',
      did: null,
      bfont: '',
      bsize: 0,
    })),
    css,
    latexPre: latexBefore,
    latexPost: '\\end{document}',
    latexsvg: false,
    // Which fields a template's card needs: the first.
    req: [[0, 'any', [0]]],
    vers: [],
    tags: [],
  }
}
