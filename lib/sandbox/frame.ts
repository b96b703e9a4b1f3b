import { sandboxLimits } from './limits'
import type { FromFrame, ToFrame } from './message'

// The inline script of the frame: it stands between the page and the worker in which cells run, and ends that worker.
// The frame's own policy (lib/security/headers.ts) leaves it no network, no storage and no page.

/** The worker's program stands in the frame's own document, so that the frame loads nothing. */
const program: string = JSON.parse(document.getElementById('program')?.textContent ?? '""')
const address = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }))

let worker: Worker | undefined
/** Messages and characters of the run. */
let sent = { messages: 0, length: 0 }

function tell(message: FromFrame): void {
  // Only pages of the site can frame this document (frame-ancestors), and the frame has no origin to name one by.
  parent.postMessage(message, '*')
}

function end(): void {
  worker?.terminate()
  worker = undefined
}

function ended(why: 'flood' | 'crashed', message: string): void {
  end()
  tell({ from: 'ended', why, message: message.slice(0, sandboxLimits.labelLength) })
}

function started(): Worker {
  const own = new Worker(address)
  own.onmessage = ({ data }: MessageEvent<unknown>) => {
    // What an ended worker had sent before may still arrive.
    if (own !== worker) return
    sent.messages++
    sent.length += typeof data === 'string' ? data.length : Number.POSITIVE_INFINITY
    const { messageLength, sentLength, messages } = sandboxLimits
    const fits = typeof data === 'string' && data.length <= messageLength
    if (!fits || sent.length > sentLength || sent.messages > messages) ended('flood', '')
    else tell({ from: 'told', text: data })
  }
  own.onerror = (event) => {
    event.preventDefault()
    if (own === worker) ended('crashed', event.message ?? '')
  }
  return own
}

addEventListener('message', ({ source, data }: MessageEvent<ToFrame>) => {
  if (source !== parent) return
  switch (data.to) {
    case 'run':
      worker ??= started()
      sent = { messages: 0, length: 0 }
      worker.postMessage(data.order)
      break
    case 'end':
      end()
      break
    case 'ping':
      tell({ from: 'pong', n: data.n })
      break
  }
})

tell({ from: 'ready' })
