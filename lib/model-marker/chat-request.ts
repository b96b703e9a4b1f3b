import * as z from 'zod'
import { MarkerFault } from './marker-fault'

/** Where a model answers, and by which key. */
export type ModelMarkerAddress = { readonly url: string; readonly model: string; readonly apiKey: string | null }

/** The most bytes of an answer that are read: a rubric's verdicts with their quotes are some kilobytes. */
export const mostBytes = 256 * 1024

/** Statuses by which endpoints refuse a field that they do not know. */
const refusals = [400, 422, 501]

const completion = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) })

/**
 * What a model says to a chat completion; `refused` where the endpoint does not take the request as it is. No redirect
 * is followed: the answer goes to the address that is configured, and nowhere else.
 * @throws MarkerFault; whatever `signal` is aborted with
 */
export async function chatReply(
  { url, model, apiKey }: ModelMarkerAddress,
  body: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<string | 'refused'> {
  const response = await fetch(`${url}/chat/completions`, {
    method: 'POST',
    redirect: 'manual',
    cache: 'no-store',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(apiKey !== null && { authorization: `Bearer ${apiKey}` }),
    },
    body: JSON.stringify({ model, stream: false, ...body }),
    signal,
  }).catch(() => {
    signal.throwIfAborted()
    throw new MarkerFault('not reached', true)
  })
  if (!response.ok) {
    // What it says may quote the answer, and is not read.
    await response.body?.cancel()
    if (refusals.includes(response.status)) return 'refused'
    throw new MarkerFault(`status ${response.status}`, response.status >= 500)
  }
  const parsed = completion.safeParse(json(await boundedText(response, signal)))
  const content = parsed.success ? parsed.data.choices[0]?.message.content : undefined
  if (content === undefined) throw new MarkerFault('no chat completion', true)
  return content
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new MarkerFault('no JSON', true)
  }
}

async function boundedText(response: Response, signal: AbortSignal): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  try {
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength
      // Leaving the loop ends the connection.
      if (size > mostBytes) throw new MarkerFault('too much')
      text += decoder.decode(chunk, { stream: true })
    }
  } catch (error) {
    if (error instanceof MarkerFault) throw error
    signal.throwIfAborted()
    throw new MarkerFault('broken off', true)
  }
  return text + decoder.decode()
}
