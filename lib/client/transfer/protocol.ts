import type { FaultCode, FaultData } from '../../anki/fault'
import type { LearnerEvent } from '../../events/event'
import type { MediaFile } from '../../media/address'
import type { LearnerState } from '../../srs/learner-state'
import type { LogFileProblem } from '../../transfer/log-file'
import type { MediaRoom, SkippedMedia } from '../../transfer/take-media'
import type { ExportChoice, SiteCard } from '../../transfer/to-anki'

/** By which clock the worker dates what it reads. */
export type TransferClock = {
  readonly now: number
  readonly dayStart: number
  readonly timeZone: string | null
  readonly weights: string
}

export type FileKind = 'apkg' | 'csv' | 'json'

/** What the page asks of the worker. */
export type TransferOrder =
  | {
      readonly do: 'read'
      readonly kind: FileKind
      readonly bytes: Uint8Array
      readonly ours: readonly string[]
      readonly clock: TransferClock
      /** What the learner has room for, of pictures and sounds. */
      readonly room: MediaRoom
    }
  | {
      readonly do: 'write'
      readonly kind: FileKind
      readonly siteCards: readonly SiteCard[]
      readonly state: LearnerState
      readonly choice: ExportChoice
      /** The learner's pictures and sounds. */
      readonly media: readonly MediaFile[]
      readonly at: number
      readonly utcOffset: number
    }

/** What a file is read as. */
export type ReadFile = {
  readonly events: readonly LearnerEvent[]
  readonly cards: number
  readonly reviews: number
  /** Cards that come with a memory whose grades the file does not have. */
  readonly known: number
  readonly empty: number
  readonly media: readonly MediaFile[]
  /** Pictures and sounds that stay behind. */
  readonly skipped: readonly SkippedMedia[]
}

/** Why a file was refused, or could not be made. */
export type TransferProblem =
  | { readonly from: 'package'; readonly code: FaultCode; readonly data: FaultData }
  | { readonly from: 'log'; readonly problem: LogFileProblem }
  | { readonly from: 'worker'; readonly message: string }

export type TransferReply =
  | { readonly is: 'read'; readonly file: ReadFile }
  | { readonly is: 'written'; readonly bytes: Uint8Array }
  | { readonly is: 'refused'; readonly problem: TransferProblem }
