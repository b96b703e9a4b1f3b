import { createHash } from 'node:crypto'

const script = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi
/** Types that a browser never runs; any other script needs leave. */
const data = /\stype="(?:application\/(?:ld\+)?json|text\/plain)"/i

/**
 * The CSP sources (`sha256-…`) of the inline scripts of a page, each once, in order. Throws on a style element, which
 * the policy would refuse.
 * @param {string} html
 */
export function inlineScriptHashes(html) {
  const hashes = new Set()
  const rest = html.replace(script, (_, attributes, text) => {
    const runs = !/\ssrc=/i.test(attributes) && !data.test(attributes)
    if (runs) hashes.add(`sha256-${createHash('sha256').update(text).digest('base64')}`)
    return ''
  })
  if (/<style\b/i.test(rest)) throw new Error('it holds a <style> element, which the content security policy refuses')
  return [...hashes]
}
