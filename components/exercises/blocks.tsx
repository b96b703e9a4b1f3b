import { Formula } from '@/components/labs/math/formula'
import { Scroller } from '@/components/ui/scroller'
import { type Block, type CellText, formulaPieces, inlines } from '@/lib/exercises/text'
import type { Locale } from '@/lib/i18n/locale'
import { Matrix } from './matrix'

/** Marked-up text of an exercise: words, formulas as MathML, and code. */
export function Marked({ text }: { text: string }) {
  return inlines(text).map((piece, key) => {
    if (typeof piece === 'string') return piece
    // biome-ignore-start lint/suspicious/noArrayIndexKey: the pieces of a text never move
    if ('code' in piece)
      return (
        <code key={key} className="font-mono text-small">
          {piece.code}
        </code>
      )
    return <Formula key={key} parts={piece.formula} />
    // biome-ignore-end lint/suspicious/noArrayIndexKey: the pieces of a text never move
  })
}

type Props = {
  locale: Locale
  blocks: readonly Block[]
  /** What a table is about, for who cannot see that it scrolls. */
  label: string
}

/** Rich text of an exercise. */
export function Blocks({ locale, blocks, label }: Props) {
  return blocks.map((block, key) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text never move
    return <BlockView key={key} locale={locale} block={block} label={label} />
  })
}

function BlockView({ locale, block, label }: Omit<Props, 'blocks'> & { block: Block }) {
  switch (block.kind) {
    case 'text':
      return (
        <p>
          <Marked text={block.text[locale]} />
        </p>
      )
    case 'formula':
      return (
        <p>
          <Formula parts={formulaPieces(block.formula)} />
        </p>
      )
    case 'code':
      return (
        <Scroller as="pre" className="overflow-x-auto font-mono text-small" label={label}>
          <code>{block.code}</code>
        </Scroller>
      )
    case 'matrix':
      return <Matrix name={block.name} rows={block.rows} />
    case 'table':
      return <Table locale={locale} head={block.head} rows={block.rows} label={label} />
  }
}

type TableBlock = Pick<Extract<Block, { kind: 'table' }>, 'head' | 'rows'>

function Table({ locale, head, rows, label }: TableBlock & { locale: Locale; label: string }) {
  const cell = (text: CellText) => <Marked text={typeof text === 'string' ? text : text[locale]} />
  return (
    <Scroller className="table-wrap" label={label}>
      {/* biome-ignore-start lint/suspicious/noArrayIndexKey: the cells of a table never move */}
      <table>
        <thead>
          <tr>
            {head.map((text, n) => (
              <th key={n} scope="col">
                {cell(text)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, n) => (
            <tr key={n}>
              {row.map((text, m) => (
                <td key={m}>{cell(text)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {/* biome-ignore-end lint/suspicious/noArrayIndexKey: the cells of a table never move */}
    </Scroller>
  )
}
