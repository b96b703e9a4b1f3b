import { dropMedia, listMedia, putMedia, readMedia } from '@/lib/db/media'
import { kindAt } from '@/lib/media/address'
import { addressOf } from '@/lib/media/address-of'
import { judged } from '@/lib/media/judge'
import { longestMediaName, maxMediaFile } from '@/lib/media/limits'
import { askerOf } from '../../_http/asker'
import { readBytes } from '../../_http/body-bytes'
import { ApiError, json, withCookies } from '../../_http/error-response'
import { refuseOtherOrigins } from '../../_http/origin'
import type { Services } from '../../_http/services'

// Pictures and sounds of cards, for accounts: somebody answers for what is kept here. A file's address is without its
// "media:", so that it is one name in a path.

/** `GET /api/v1/media`: `{ account, files: [{ address, name, size }] }`; without an account there are none. */
export async function getMediaList(request: Request, services: Services): Promise<Response> {
  const { learner, session, cookies } = await askerOf(request, services)
  const account = learner !== null && session !== null
  const files = account ? await listMedia(await services.database(), learner) : []
  return withCookies(json({ account, files }), cookies)
}

/**
 * `PUT /api/v1/media/FILE?name=NAME` with the file as it is: keeps it for the account's other devices. The bytes decide
 * what it is, and must be those of the address. The same again changes nothing.
 */
export async function putMediaFile(request: Request, services: Services): Promise<Response> {
  refuseOtherOrigins(request, services.baseUrl)
  const { learner, cookies } = await accountOf(request, services)
  const address = addressIn(request)
  const bytes = await readBytes(request, maxMediaFile)
  const verdict = judged(bytes)
  if ('problem' in verdict) throw new ApiError('invalid_media', [{ path: '', message: verdict.problem }])
  if (addressOf(bytes, verdict.kind) !== address)
    throw new ApiError('invalid_media', [{ path: '', message: 'The bytes are not those of the address' }])
  const name = nameIn(request) || address
  const outcome = await putMedia(await services.database(), learner, { address, name, bytes }, services.now())
  if (outcome === 'full') throw new ApiError('media_full')
  return withCookies(json({ address }), cookies)
}

/**
 * `GET /api/v1/media/FILE`: the bytes of the account's own file. Nothing that a browser would show by itself, whatever it
 * holds: pages make a picture of it.
 */
export async function getMediaFile(request: Request, services: Services): Promise<Response> {
  const { learner, cookies } = await accountOf(request, services)
  const file = await readMedia(await services.database(), learner, addressIn(request))
  if (file === null) throw new ApiError('media_not_found')
  const headers = {
    'content-type': 'application/octet-stream',
    'content-disposition': 'attachment',
    'cache-control': 'no-store',
  }
  return withCookies(new Response(file.bytes, { headers }), cookies)
}

/** `DELETE /api/v1/media/FILE`: deletes one of the account's own. */
export async function deleteMediaFile(request: Request, services: Services): Promise<Response> {
  refuseOtherOrigins(request, services.baseUrl)
  const { learner, cookies } = await accountOf(request, services)
  const address = addressIn(request)
  if (!(await dropMedia(await services.database(), learner, address))) throw new ApiError('media_not_found')
  return withCookies(json({ deleted: address }), cookies)
}

async function accountOf(request: Request, services: Services) {
  const { learner, session, cookies } = await askerOf(request, services)
  if (learner === null || session === null) throw new ApiError('account_needed')
  return { learner, cookies }
}

function addressIn(request: Request): string {
  const address = `media:${new URL(request.url).pathname.split('/').at(-1)}`
  if (kindAt(address) === null) throw new ApiError('media_not_found')
  return address
}

/** What the file was called, without what no database keeps as text. */
function nameIn(request: Request): string {
  const given = new URL(request.url).searchParams.get('name') ?? ''
  return [...given.replaceAll('\0', '')].slice(0, longestMediaName).join('')
}
