import { createHash } from 'node:crypto'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { classicScript } from './classic-script.mjs'
import { engineApi } from './engine-api.mjs'
import { inRoot } from './root.mjs'

/** Where the frame's files are served from: public/sandbox, made by the build. */
export const sandboxFolder = inRoot('public', 'sandbox')

/**
 * What the worker's program takes from the language is handed to it once, so that neither the counted constructors that
 * cells get nor a cell's own `Map` come in its way.
 */
const intrinsics = [
  ...['Array', 'Error', 'FinalizationRegistry', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Promise', 'Proxy'],
  ...['RangeError', 'Reflect', 'RegExp', 'Set', 'String', 'Symbol', 'SyntaxError', 'TypeError', 'WeakSet'],
  ...['ArrayBuffer', 'DataView', 'Float64Array', 'Int32Array', 'Uint32Array', 'Uint8Array'],
]

/** The program of the worker in which cells run, the engine included. */
export async function cellProgram() {
  const names = intrinsics.join(',')
  return `(function(${names}){"use strict";${await classicScript('lib/sandbox/worker/main.ts')}})(${names});`
}

/** The frame's document: its script inline, for which its policy has the hash, and the program as data. */
export async function frameDocument() {
  const code = await classicScript('lib/sandbox/frame.ts')
  if (/<\/script|<!--/i.test(code)) throw new Error('The script of the frame would end its own element.')
  const program = JSON.stringify(await cellProgram()).replaceAll('<', '\\u003c')
  return [
    '<!doctype html><meta charset="utf-8"><title>Cells</title>',
    `<script type="application/json" id="program">${program}</script>`,
    `<script>${code}</script>\n`,
  ].join('\n')
}

/** A name with a hash of the content, which may be kept for ever. */
function hashed(name, text, extension) {
  return `${name}.${createHash('sha256').update(text).digest('hex').slice(0, 16)}.${extension}`
}

/**
 * Writes what the page of a notebook loads, and removes what earlier builds wrote.
 * @param {string} [folder]
 * @returns {Promise<string[]>} the names of the files
 */
export async function writeSandbox(folder = sandboxFolder) {
  const frame = await frameDocument()
  const engine = JSON.stringify(engineApi())
  const files = { [hashed('frame', frame, 'html')]: frame, [hashed('engine', engine, 'json')]: engine }
  await mkdir(folder, { recursive: true })
  for (const old of await readdir(folder)) if (!Object.hasOwn(files, old)) await rm(join(folder, old))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return Object.keys(files)
}
