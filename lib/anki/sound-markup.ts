import type { ElementContent, Root, RootContent } from 'hast'

/** Marks the image that stands for a sound while HTML is converted: what is around an image keeps its spaces. */
export const soundMark = 'dataAnkiSound'

/** `[sound:name]`, and `[anki:…]`, by which Anki has its own buttons drawn. */
const tag = /\[(sound|anki):([^\][]*)\]/g

/**
 * A tree in which each sound that its text names, and that `isKnown`, is a marked image; other sounds and Anki's other
 * tags are gone.
 */
export function withSounds(tree: Root, isKnown: (name: string) => boolean): Root {
  const parted = (node: RootContent | ElementContent): (RootContent | ElementContent)[] => {
    if (node.type === 'text') return node.value.includes('[') ? partsOf(node.value, isKnown) : [node]
    // What an editor has made of a formula is the formula's.
    if (node.type !== 'element' || node.tagName === 'anki-mathjax') return [node]
    return [{ ...node, children: node.children.flatMap(parted) as ElementContent[] }]
  }
  return { ...tree, children: tree.children.flatMap(parted) as RootContent[] }
}

function partsOf(text: string, isKnown: (name: string) => boolean): ElementContent[] {
  const parts: ElementContent[] = []
  let run = ''
  let at = 0
  const flush = () => {
    if (run !== '') parts.push({ type: 'text', value: run })
    run = ''
  }
  for (const match of text.matchAll(tag)) {
    run += text.slice(at, match.index)
    at = match.index + match[0].length
    const name = (match[2] ?? '').trim()
    if (match[1] !== 'sound' || !isKnown(name)) continue
    flush()
    parts.push({ type: 'element', tagName: 'img', properties: { src: name, [soundMark]: '' }, children: [] })
  }
  run += text.slice(at)
  flush()
  return parts
}
