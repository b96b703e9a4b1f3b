import { isInertDrawing } from './drawing'
import type { MediaKind } from './kind'
import { kindOf } from './kind-of'
import { maxDrawing, maxMediaFile, maxPixels } from './limits'
import { pixelsOf } from './pixels'

/** Why a file is not taken along. */
export type MediaProblem =
  /** More than `maxMediaFile` bytes, or a drawing of more than `maxDrawing`. */
  | 'too-large'
  /** Its bytes are no picture or sound of a kind that is shown here, whatever its name says. */
  | 'wrong-type'
  /** A picture of more than `maxPixels`. */
  | 'too-many-pixels'
  /** A picture whose header cannot be read. */
  | 'broken'
  /** A drawing that could run or load something, or that unfolds without end. */
  | 'active'
  /** A card names it, and the package does not hold it. */
  | 'missing'
  /** No room is left: `maxMediaTotal` bytes or `maxMediaFiles` files are reached. */
  | 'no-room'

/** What a file is, by its bytes alone, or why it is not taken. */
export function judged(bytes: Uint8Array): { kind: MediaKind } | { problem: MediaProblem } {
  if (bytes.length > maxMediaFile) return { problem: 'too-large' }
  const kind = kindOf(bytes)
  if (!kind) return { problem: 'wrong-type' }
  if (kind.ending === 'svg') {
    if (bytes.length > maxDrawing) return { problem: 'too-large' }
    return isInertDrawing(bytes) ? { kind } : { problem: 'active' }
  }
  if (kind.shown === 'sound') return { kind }
  const pixels = pixelsOf(bytes, kind.ending)
  if (pixels === null) return { problem: 'broken' }
  return pixels > maxPixels ? { problem: 'too-many-pixels' } : { kind }
}
