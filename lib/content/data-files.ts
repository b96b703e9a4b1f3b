import type * as z from 'zod'
import { type ContentFiles, siteContent } from './files'
import { ContentError, readJson } from './validate'

/** Every JSON file of a folder of content/ by its schema, in the order of their ids. @throws ContentError */
export function dataFiles<T extends { id: string }>(
  folder: string,
  schema: z.ZodType<T>,
  files: ContentFiles = siteContent(),
): T[] {
  return [...files]
    .filter(([path]) => path.startsWith(`${folder}/`) && path.endsWith('.json'))
    .map(([path, source]) => readJson(schema, source, path))
    .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
}

/** One file of a folder by its id. @throws ContentError when it is missing or not right */
export function dataFile<T extends { id: string }>(
  folder: string,
  id: string,
  schema: z.ZodType<T>,
  files: ContentFiles = siteContent(),
): T {
  const path = `${folder}/${id}.json`
  const source = files.get(path)
  if (source === undefined) throw new ContentError(`content/${path} does not exist`)
  return readJson(schema, source, path)
}
