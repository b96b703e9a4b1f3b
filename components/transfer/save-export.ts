import type { Learner } from '@/components/data/learner-store'
import { currentMoment } from '@/lib/client/environment'
import { allMedia } from '@/lib/client/media'
import { saveFile } from '@/lib/client/save-file'
import { cloneable } from '@/lib/client/transfer/cloneable'
import type { FileKind } from '@/lib/client/transfer/protocol'
import { transfer } from '@/lib/client/transfer/transfer-client'
import type { ExportChoice } from '@/lib/transfer/to-anki'
import { siteCards } from './site-cards'

/** Hands the learner's cards or records over as a file and answers its name. Throws where that was not possible. */
export async function saveExport(
  kind: FileKind,
  { phase: _, sync: __, ...state }: Learner,
  choice: ExportChoice,
): Promise<string> {
  const moment = currentMoment(state.settings)
  const cards = kind === 'json' ? [] : await siteCards()
  const media = kind === 'csv' ? [] : await allMedia()
  const reply = await transfer({
    do: 'write',
    kind,
    siteCards: cards,
    state: cloneable(state),
    choice,
    media,
    ...moment,
  })
  if (reply.is !== 'written') throw new Error('not written')
  const name = `unroll-${moment.localDay}.${kind}`
  saveFile(name, reply.bytes as BlobPart, 'application/octet-stream')
  return name
}
