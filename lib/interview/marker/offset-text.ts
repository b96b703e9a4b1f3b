/** A text made from another one that still knows where each of its UTF-16 units came from. */
export type OffsetText = {
  readonly text: string
  /** For unit `i` of `text`, the offset in the original text at which its source begins. */
  readonly from: readonly number[]
  /** For unit `i` of `text`, the offset in the original text just past its source. */
  readonly to: readonly number[]
}

/** Half-open, in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number }

export class OffsetWriter {
  private readonly parts: string[] = []
  private readonly from: number[] = []
  private readonly to: number[] = []

  /** Appends `text`, all of which stands for the source between `start` and `end`. */
  write(text: string, start: number, end: number): void {
    this.parts.push(text)
    for (let i = 0; i < text.length; i += 1) {
      this.from.push(start)
      this.to.push(end)
    }
  }

  finish(): OffsetText {
    return { text: this.parts.join(''), from: this.from, to: this.to }
  }
}

/** `text` with every match of `pattern` (global) replaced; a replacement stands for the source of what it replaces. */
export function replaceIn(
  { text, from, to }: OffsetText,
  pattern: RegExp,
  replacement: (match: RegExpExecArray) => string,
): OffsetText {
  const writer = new OffsetWriter()
  const copy = (start: number, end: number) => {
    for (let i = start; i < end; i += 1) writer.write(text.charAt(i), from[i] ?? 0, to[i] ?? 0)
  }
  let done = 0
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length
    copy(done, match.index)
    writer.write(replacement(match), from[match.index] ?? 0, to[end - 1] ?? to[match.index] ?? 0)
    done = end
  }
  if (done === 0) return { text, from, to }
  copy(done, text.length)
  return writer.finish()
}

/** Where `span` of the made text lies in the original one. */
export function originalSpan({ from, to }: OffsetText, span: Span): Span {
  return { start: from[span.start] ?? 0, end: to[span.end - 1] ?? 0 }
}
