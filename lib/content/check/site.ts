import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { kinds } from '../../exercises/catalogue'
import type { Site } from './content'

/** The pages of app/[locale] that have one address, without their language. */
function pagesOf(root: string): string[] {
  const base = join(root, 'app', '[locale]')
  return readdirSync(base, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^([^[]*\/)?page\.tsx$/.test(path))
    .map((path) => `/${path}`.replace(/\/page\.tsx$/, '') || '/')
}

/** What this checkout's content refers to. @throws when the folder holds no site */
export function siteOf(root: string): Site {
  if (!existsSync(join(root, 'app'))) throw new Error(`${root} holds no app/`)
  return { pages: pagesOf(root), exerciseKinds: kinds }
}
