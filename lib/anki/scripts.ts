import type { Element, Nodes } from 'hast'
import { type FaultData, orFault, PackageFault } from './fault'
import { htmlTree } from './html'

/** Elements that run code, load a document or change how the page is read; `noscript` and `template` hide such. */
const active = new Set(
  `script iframe frame frameset object embed applet meta link base portal noscript template fencedframe`.split(' '),
)

/** All that SVG and MathML need to draw. The rest of them runs code, animates attributes or returns to HTML. */
const drawing = new Set(
  `svg g path rect circle ellipse line polyline polygon text tspan defs lineargradient radialgradient stop clippath
  marker math mrow mi mn mo ms mtext msup msub msubsup mfrac msqrt mroot mover munder munderover mtable mtr mtd mspace
  mstyle mpadded mphantom menclose semantics annotation`.split(/\s+/),
)

/** Attributes that are read and never followed. */
const prose = new Set(['alt', 'title', 'placeholder', 'arialabel'])

const harmlessData = /^data:(image|audio|video|font)\//

/** Throws where a field's HTML could run code once it is on a page: `place` names the field in the fault. */
export function assertInert(html: string, place: FaultData): void {
  // Without a tag there is no element, and most fields of most packages have none.
  if (!html.includes('<')) return
  const what = orFault('bad-html', place, () => findActive(htmlTree(html), false))
  if (what !== null) throw new PackageFault('scripts', { ...place, what })
}

/** The first thing that could run code: a tag's or an attribute's name. */
function findActive(node: Nodes, inDrawing: boolean): string | null {
  let inside = inDrawing
  if (node.type === 'element') {
    const name = node.tagName.toLowerCase()
    inside ||= name === 'svg' || name === 'math'
    if (active.has(name) || (inside && !drawing.has(name))) return name
    const attribute = activeAttribute(node)
    if (attribute !== null) return attribute
  }
  if (!('children' in node)) return null
  for (const child of node.children) {
    const found = findActive(child, inside)
    if (found !== null) return found
  }
  return null
}

function activeAttribute({ properties }: Element): string | null {
  for (const [property, value] of Object.entries(properties)) {
    const name = property.toLowerCase()
    if (name.startsWith('on') || name === 'srcdoc') return name
    if (!prose.has(name) && isActiveUrl(String(value))) return name
  }
  return null
}

/** Browsers skip white space and control characters in a scheme, and so does this. */
function isActiveUrl(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that hide a scheme.
  const url = value.replace(/[\u0000-\u0020\u007f-\u00a0\u200b\ufeff]/g, '').toLowerCase()
  return /^(javascript|vbscript|livescript):/.test(url) || (url.startsWith('data:') && !harmlessData.test(url))
}
