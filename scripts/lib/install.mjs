import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { run } from './child.mjs'
import { npmCommand } from './npm.mjs'
import { inRoot } from './root.mjs'

const stampFile = inRoot('node_modules', '.unroll-install')

/** What the installed packages depend on: the lockfile, and the platform that binaries are for. */
async function wanted() {
  const lock = await readFile(inRoot('package-lock.json'))
  const { platform, arch, versions } = process
  return createHash('sha256').update(lock).update([platform, arch, versions.modules].join()).digest('hex')
}

/** Whether node_modules is what the lockfile says. */
export async function isInstalled() {
  const stamp = await readFile(stampFile, 'utf8').catch(() => '')
  return stamp === (await wanted())
}

/** Writes that node_modules is what the lockfile says. */
export async function markInstalled() {
  await writeFile(stampFile, await wanted())
}

/** Installs exactly the lockfile, development tools included (NODE_ENV=production would leave the build's out). */
export async function install() {
  if (await isInstalled()) return 'nothing changed'
  const { command, args, options } = npmCommand(['ci', '--include=dev', '--no-audit', '--no-fund'])
  await run('npm ci', command, args, options)
  await markInstalled()
}
