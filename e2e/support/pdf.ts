import { inflateSync } from 'node:zlib'

/** A sheet of a PDF: its size in points, and how many glyphs of text are set on it, at least. */
export type PdfPage = { width: number; height: number; glyphs: number }

/** The pages of a PDF as Chromium writes it: objects in the open, content compressed, glyphs as hexadecimal strings. */
export function textPages(pdf: Buffer): PdfPage[] {
  const text = pdf.toString('latin1')
  const objects = new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]),
  )
  return [...objects.values()].filter(isPage).map((page) => {
    const [, , width = Number.NaN, height = Number.NaN] = (/\/MediaBox\s*\[([^\]]*)\]/.exec(page)?.[1] ?? '')
      .trim()
      .split(/\s+/)
      .map((value) => Math.round(Number(value)))
    const contents = objects.get(/\/Contents\s+(\d+) 0 R/.exec(page)?.[1] ?? '')
    return { width, height, glyphs: contents === undefined ? 0 : glyphsIn(streamOf(contents)) }
  })
}

function isPage(body: string): boolean {
  return /\/Type\s*\/Page(?![a-zA-Z])/.test(body.split('\nstream')[0] ?? '')
}

function streamOf(body: string): string {
  const [, head = '', data = ''] = /^([\s\S]*?)\bstream\r?\n([\s\S]*?)\r?\nendstream/.exec(body) ?? []
  const bytes = Buffer.from(data, 'latin1')
  return (head.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1')
}

/** Two bytes a glyph; fonts of one byte a glyph are counted by half. */
function glyphsIn(content: string): number {
  const shown = [...content.matchAll(/BT\b([\s\S]*?)\bET/g)].flatMap(
    ([, block = '']) => block.match(/<[0-9A-Fa-f]+>/g) ?? [],
  )
  return shown.reduce((sum, hex) => sum + Math.floor((hex.length - 2) / 4), 0)
}
