type Box = { readonly left: number; readonly top: number; readonly bottom: number }
type Size = { readonly width: number; readonly height: number }

const gap = 6
const margin = 8

/**
 * Where a box of some size goes beside an anchor, in pixels of the window: below it, or above where there is no room
 * below and more above; never beyond the window's sides.
 */
export function placeBeside(anchor: Box, box: Size, window: Size): { left: number; top: number } {
  const left = Math.max(margin, Math.min(anchor.left, window.width - box.width - margin))
  const below = window.height - anchor.bottom
  const above = anchor.top
  const under = below >= box.height + gap + margin || below >= above
  return { left, top: under ? anchor.bottom + gap : anchor.top - gap - box.height }
}
