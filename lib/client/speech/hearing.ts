import type { Results } from './recogniser'

/** What one run of a recogniser has heard, event by event. */
export type Hearing = {
  /** What is certain by now and was not before. */
  take(results: Results): string[]
  /** What is heard but may still change. */
  interim(): string
  /** What there is of it when nothing more will come: it counts as said. */
  rest(): string[]
  /** Whether anything was heard at all. */
  heard(): boolean
}

/**
 * Each final result is taken once, by its place in the list: Chrome on Android lists those of before again. There it also
 * says "final" of every stage of a sentence, each with a confidence of 0 and longer than the one before: such a one
 * waits until something else follows or the run is over, and the whole sentence said once more is no news.
 */
export function hearing(): Hearing {
  let taken = 0
  let held = ''
  let staged = ''
  let unsure = ''
  let anything = false

  function settle(text: string, certain: boolean): string[] {
    const said = text.trim()
    if (said === '' || said === staged) return []
    const grown = held !== '' && said.startsWith(held)
    const before = grown || held === '' ? [] : [held]
    held = certain ? '' : said
    if (certain && grown) staged = said
    if (before[0] !== undefined) staged = before[0]
    return certain ? [...before, said] : before
  }

  return {
    take(results) {
      const news: string[] = []
      unsure = ''
      for (let n = 0; n < results.length; n += 1) {
        const result = results[n]
        const reading = result?.[0]
        if (!result || !reading) continue
        anything = anything || reading.transcript.trim() !== ''
        if (!result.isFinal) unsure += reading.transcript
        else if (n >= taken) {
          taken = n + 1
          news.push(...settle(reading.transcript, reading.confidence > 0))
        }
      }
      return news
    },
    interim: () => [held, unsure.trim()].filter((part) => part !== '').join(' '),
    rest() {
      const left = [held, unsure.trim()].filter((part) => part !== '')
      held = ''
      unsure = ''
      return left
    },
    heard: () => anything,
  }
}
