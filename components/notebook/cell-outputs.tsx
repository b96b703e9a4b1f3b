import { Fragment, type ReactNode } from 'react'
import { Scroller } from '@/components/ui/scroller'
import type { Output } from '@/lib/client/sandbox/session'
import type { Locale } from '@/lib/i18n/locale'
import { playgroundMessages } from '@/lib/i18n/messages/playground'
import { PlotOutput } from './plot-output'
import { TableOutput } from './table-output'

/** What a cell put out, in its order; texts that follow each other are one. */
export function CellOutputs({ locale, outputs }: { locale: Locale; outputs: readonly Output[] }) {
  return joined(outputs).map((output, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: outputs are only ever added at the end
    <Fragment key={n}>{shown(locale, output)}</Fragment>
  ))
}

function shown(locale: Locale, output: Output): ReactNode {
  const m = playgroundMessages[locale]
  switch (output.is) {
    case 'text':
      return (
        <Scroller as="pre" label={m.printed} className="cell-text">
          {output.text}
        </Scroller>
      )
    case 'value':
      return (
        <div>
          <p className="small muted">{m.value}</p>
          <Scroller as="pre" label={m.value} className="cell-text">
            {output.text}
          </Scroller>
        </div>
      )
    case 'plot':
      return <PlotOutput locale={locale} plot={output} />
    case 'table':
      return <TableOutput locale={locale} table={output} />
    case 'cut':
      return <p className="message message-warn">{m.cut}</p>
  }
}

function joined(outputs: readonly Output[]): Output[] {
  const all: Output[] = []
  for (const output of outputs) {
    const last = all.at(-1)
    if (output.is === 'text' && last?.is === 'text') {
      all[all.length - 1] = { is: 'text', text: `${last.text}\n${output.text}` }
    } else all.push(output)
  }
  return all
}
