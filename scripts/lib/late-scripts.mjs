import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filesBelow } from './files-below.mjs'

/** What is read before anything in it is used. */
const texts = /^[a-z]{2}\/lessons\/[^/]+\.html$/

const id = 'late-scripts'
const script = /<script\b(?=[^>]*\ssrc="\/_next\/)(?=[^>]*\sasync\b)[^>]*><\/script>/g
const preload = /<link\b(?=[^>]*\srel="preload")(?=[^>]*\sas="script")[^>]*>/g

/**
 * Puts the scripts into the page after its first frame, each in a task of its own; at once where no frame comes, because
 * the page is not seen. Written for any page, so that it is the same inline script in all of them.
 */
const starter = `<script>{const t=document.getElementById('${id}'),f=()=>{const s=t.content.firstChild;if(s){t.before(s);setTimeout(f)}else t.remove()};document.hidden?f():requestAnimationFrame(()=>setTimeout(f))}</script>`

/**
 * A page whose scripts come once its text has been drawn, instead of taking the line and the processor from it. Where
 * React and the bundler look for them, in the document, they find the same elements as before.
 * @param {string} html
 */
export function withLateScripts(html) {
  if (html.includes(`<template id="${id}">`)) return html
  const late = [...(html.match(preload) ?? []), ...(html.match(script) ?? [])]
  const rest = html.replace(preload, '').replace(script, '')
  if (late.length === 0 || !rest.includes('</head>')) throw new Error('it has no scripts of its own, or no head')
  return rest.replace('</head>', () => `<template id="${id}">${late.join('')}</template>${starter}</head>`)
}

/**
 * Lets the scripts of all lessons come late.
 * @param {string} buildFolder `.next`
 * @returns {Promise<string[]>} the pages
 */
export async function writeLateScripts(buildFolder) {
  const app = join(buildFolder, 'server', 'app')
  const pages = (await filesBelow(app)).filter((file) => texts.test(file))
  for (const page of pages) {
    const html = await readFile(join(app, page), 'utf8')
    try {
      await writeFile(join(app, page), withLateScripts(html))
    } catch (error) {
      throw new Error(`The scripts of ${page} cannot come late: ${error.message}.`)
    }
  }
  return pages
}
