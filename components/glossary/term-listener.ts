/** Long enough to pass over a term without meaning it, and to reach its box. */
const openMillis = 180
const closeMillis = 250

type Handlers = {
  /** The reader asks for the definition of a term. */
  show(term: HTMLElement): void
  hide(): void
}

const termOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('a[data-term]') : null

/**
 * Listens to the whole document for terms being pointed at, focused or tapped. A first tap shows the definition, a
 * second follows the link; a mouse click follows it at once. Answers how to stop.
 * @param box the definition itself: the pointer may rest on it
 */
export function listenToTerms(box: HTMLElement, { show, hide }: Handlers): () => void {
  let open: HTMLElement | null = null
  let tapped = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const later = (millis: number, work: () => void) => {
    clearTimeout(timer)
    timer = setTimeout(work, millis)
  }
  const openNow = (term: HTMLElement) => {
    clearTimeout(timer)
    open = term
    show(term)
  }
  const close = () => {
    clearTimeout(timer)
    open = null
    hide()
  }

  const listeners = {
    pointerover(event: PointerEvent) {
      if (event.pointerType === 'touch') return
      const term = termOf(event.target)
      const inside = event.target instanceof Node && box.contains(event.target)
      if (term && term !== open) later(openMillis, () => openNow(term))
      else if (term || inside) clearTimeout(timer)
      else if (open) later(closeMillis, close)
      else clearTimeout(timer)
    },
    pointerdown(event: PointerEvent) {
      tapped = event.pointerType === 'touch'
      const inside = event.target instanceof Node && box.contains(event.target)
      if (open && !inside && termOf(event.target) !== open) close()
    },
    click(event: MouseEvent) {
      const term = termOf(event.target)
      if (!term || !tapped || term === open) return
      event.preventDefault()
      openNow(term)
    },
    focusin(event: FocusEvent) {
      const term = termOf(event.target)
      // The focus that a tap brings is not a wish of its own: the click that follows is.
      if (term?.matches(':focus-visible') && !tapped) openNow(term)
    },
    focusout(event: FocusEvent) {
      if (open && termOf(event.target) === open && !tapped) close()
    },
    keydown(event: KeyboardEvent) {
      tapped = false
      if (event.key === 'Escape' && open) close()
    },
  }
  const entries = Object.entries(listeners) as [keyof typeof listeners, EventListener][]
  for (const [name, listener] of entries) document.addEventListener(name, listener)
  return () => {
    clearTimeout(timer)
    for (const [name, listener] of entries) document.removeEventListener(name, listener)
  }
}
