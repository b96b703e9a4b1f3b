import { markingFiles } from '@/lib/content/marking-files'

type Params = { file: string }

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return markingFiles().map(({ name }) => ({ file: name }))
}

/** The rules by which answers to one question are marked; the address changes with them (lib/security/lasting.ts). */
export async function GET(_: Request, { params }: { params: Promise<Params> }) {
  const { file } = await params
  const found = markingFiles().find(({ name }) => name === file)
  if (!found) return new Response(null, { status: 404 })
  return new Response(found.text, { headers: { 'content-type': 'application/json; charset=utf-8' } })
}
