/** After so many milliseconds a worker that says nothing is taken for one of another build. */
const patience = 3000

/** Which build a worker belongs to; null when it does not say. */
export function buildOf(worker: Pick<ServiceWorker, 'postMessage'>): Promise<string | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    const late = setTimeout(() => resolve(null), patience)
    port1.onmessage = ({ data }) => {
      clearTimeout(late)
      port1.close()
      resolve(typeof data === 'string' ? data : null)
    }
    worker.postMessage({ type: 'build' }, [port2])
  })
}
