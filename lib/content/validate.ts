import { parse } from 'yaml'
import type * as z from 'zod'

/** A content file that cannot be used; the message names the file and, where there is one, the field. */
export class ContentError extends Error {
  override name = 'ContentError'
}

function validated<T>(schema: z.ZodType<T>, data: unknown, path: string): T {
  const result = schema.safeParse(data)
  if (result.success) return result.data
  const issues = result.error.issues.flatMap(nearest)
  const messages = issues.map((issue) => `${issue.path.join('.') || 'the whole'}: ${issue.message}`)
  throw new ContentError(`content/${path}: ${messages.join('; ')}`)
}

/** Of a union's alternatives the one that the data came closest to is worth naming. */
function nearest(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  return [...issue.errors].sort((a, b) => a.length - b.length)[0] ?? [issue]
}

function idIsName(id: string, path: string) {
  const name = path.replace(/^.*\//, '').replace(/\.[a-z]+$/, '')
  if (id !== name) throw new ContentError(`content/${path}: id: "${id}" is not the file's name "${name}"`)
}

/** A JSON file of content/ by its schema. @throws ContentError */
export function readJson<T extends { id: string }>(schema: z.ZodType<T>, source: string, path: string): T {
  let data: unknown
  try {
    data = JSON.parse(source)
  } catch (error) {
    throw new ContentError(`content/${path}: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
  const value = validated(schema, data, path)
  idIsName(value.id, path)
  return value
}

/** The front matter of an MDX file of content/ by its schema. @throws ContentError */
export function readFrontMatter<T extends { id: string }>(schema: z.ZodType<T>, source: string, path: string): T {
  const yaml = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(source)?.[1]
  if (yaml === undefined) throw new ContentError(`content/${path}: no front matter`)
  let data: unknown
  try {
    data = parse(yaml)
  } catch (error) {
    throw new ContentError(`content/${path}: front matter: ${error instanceof Error ? error.message : error}`)
  }
  const value = validated(schema, data, path)
  idIsName(value.id, path)
  return value
}
