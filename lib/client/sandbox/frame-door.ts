import type { FromFrame, ToFrame } from '../../sandbox/message'
import { readFromFrame } from '../../sandbox/read'

/** The page's side of a frame in which cells run. */
export type FrameDoor = {
  post(message: ToFrame): void
  /** Takes the frame away, with its worker and whatever runs in it. */
  close(): void
}

/** Opens a frame and calls `onMessage` with what it says. */
export type OpenFrame = (onMessage: (message: FromFrame) => void) => FrameDoor

/**
 * A frame in this document, unseen. It is heard only if the message comes from its window and from no origin, which is
 * what its sandbox makes of it: neither another frame nor a page that took its place can speak for it. It is heard once
 * it has come whole: of a frame that is taken away before, browsers keep nothing for the time without a network.
 * @param address of the frame's document
 */
export function frameIn(container: Document, address: string): OpenFrame {
  return (onMessage) => {
    const frame = container.createElement('iframe')
    frame.setAttribute('sandbox', 'allow-scripts')
    frame.setAttribute('aria-hidden', 'true')
    frame.tabIndex = -1
    frame.title = 'cells'
    frame.hidden = true
    frame.src = address
    const whole = new Promise<void>((resolve) => frame.addEventListener('load', () => resolve(), { once: true }))
    const hear = ({ source, origin, data }: MessageEvent<unknown>) => {
      if (source === null || source !== frame.contentWindow || origin !== 'null') return
      const message = readFromFrame(data)
      if (message) void whole.then(() => frame.isConnected && onMessage(message))
    }
    const view = container.defaultView
    view?.addEventListener('message', hear)
    container.body.append(frame)
    return {
      // A frame without an origin cannot be named by one.
      post: (message) => frame.contentWindow?.postMessage(message, '*'),
      close() {
        view?.removeEventListener('message', hear)
        frame.remove()
      },
    }
  }
}
