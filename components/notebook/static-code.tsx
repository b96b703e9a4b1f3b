import { Scroller } from '@/components/ui/scroller'
import type { Cell } from './notebook-state'

type Props = { label: string; cell: Cell; onEdit(): void }

/** A cell's code before it is edited: as the build highlighted it, if that is still the code. */
export function StaticCode({ label, cell, onEdit }: Props) {
  const { code, built } = cell

  function editUnlessSelecting() {
    if (window.getSelection()?.isCollapsed !== false) onEdit()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a short cut for the pointer; the Edit button is for everyone
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div onClick={editUnlessSelecting}>
      {built?.code === code ? (
        <Scroller as="pre" label={label} className="code" html={built.html} />
      ) : (
        <Scroller as="pre" label={label} className="code">
          {code}
        </Scroller>
      )}
    </div>
  )
}
