import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { appManifest } from './app-manifest'
import { locales } from './locale'

it.each(locales)('an app of its own in each language, with icons that exist (%s)', (locale) => {
  const { id, start_url, scope, icons, shortcuts } = appManifest(locale)
  expect(id).toBe(`/${locale}`)
  for (const address of [start_url, ...shortcuts.map(({ url }) => url)])
    expect(address).toMatch(new RegExp(`^${scope}${locale}/\\w+\\?source=app$`))
  expect(icons.map(({ purpose }) => purpose)).toContain('maskable')
  for (const { src } of icons) expect(existsSync(path.join('public', src)), src).toBe(true)
})
