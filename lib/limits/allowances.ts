/** Whose requests are counted together. `newcomer`: the address, for requests that bring no cookie of a learner. */
export type Subject = 'learner' | 'address' | 'newcomer' | 'email' | 'email-and-address'

/** So many requests of one subject in a window of so many seconds; the name is what counts them together. */
export type Allowance = {
  readonly name: string
  readonly by: Subject
  readonly requests: number
  readonly seconds: number
}

const minute = 60
const hour = 60 * minute

const allow = (name: string, by: Subject, requests: number, seconds: number): Allowance => ({
  name: `${name}/${by}`,
  by,
  requests,
  seconds,
})

const probes = [allow('probe', 'address', 600, minute)]
const reads = [allow('read', 'address', 6000, minute), allow('read', 'learner', 300, minute)]
/**
 * A device that was away for a month sends 10,000 events as a hundred batches, one after another; behind one address
 * there may be a class of forty. Each newcomer is a row of the database.
 */
const writes = [
  allow('write', 'address', 3000, minute),
  allow('write', 'learner', 300, minute),
  allow('write', 'newcomer', 300, 10 * minute),
]
const optimiser = [allow('optimise', 'address', 200, hour), allow('optimise', 'learner', 20, hour)]
/** Each is a request to somebody's language model. */
const opinions = [allow('opinion', 'address', 600, hour), allow('opinion', 'learner', 60, hour)]
const shares = [allow('share', 'address', 600, hour), allow('share', 'learner', 60, hour)]
/** By address and account, so that nobody can lock another out from elsewhere in ten tries; by account, so that many addresses do not add up. */
const signIn = [
  allow('sign-in', 'address', 200, hour),
  allow('sign-in', 'email-and-address', 10, 10 * minute),
  allow('sign-in', 'email', 50, hour),
]
/** Passkeys and providers: there is nothing to guess, only work to be had. */
const elsewhere = [allow('sign-in-elsewhere', 'address', 400, hour)]
const signUp = [allow('sign-up', 'address', 100, hour), allow('sign-up', 'email', 5, hour)]
/** Each is a letter to somebody who may not have asked for it. */
const letter = [allow('letter', 'address', 60, hour), allow('letter', 'email', 5, hour)]
/** What asks for the password or a code again. */
const proof = [allow('proof', 'address', 200, hour), allow('proof', 'learner', 20, hour)]

const isRead = (method: string) => !['POST', 'PUT', 'PATCH', 'DELETE'].includes(method)

/** The first row that fits counts; whatever fits none is a read or a write like others. */
const table: readonly [path: RegExp, allowances: readonly Allowance[]][] = [
  [/^\/api\/v1\/optimiser$/, optimiser],
  [/^\/api\/v1\/shares$/, shares],
  [/^\/api\/v1\/marker$/, opinions],
  [/^\/api\/auth\/sign-in\/email$/, signIn],
  [/^\/api\/auth\/sign-up\//, signUp],
  [/^\/api\/auth\/(request-password-reset|forget-password|send-verification-email|change-email)$/, letter],
  [/^\/api\/auth\/(sign-in|passkey\/verify-authentication)/, elsewhere],
  [/^\/api\/auth\/(reset-password|change-password|verify-password|delete-user|two-factor)/, proof],
]

/**
 * What counts the requests of this method to this path, in whatever way that is spelt which leads to the same handler;
 * '/api/live' costs nothing and is not counted.
 */
export function allowancesOf(method: string, spelt: string): readonly Allowance[] {
  const path = plain(spelt)
  if (path === '/api/live') return []
  if (path === '/api/health' || path === '/api/metrics') return probes
  if (path === '/api/v1/account' && method === 'DELETE') return proof
  if (isRead(method)) return passkeyOptions(path) ? elsewhere : reads
  return table.find(([fits]) => fits.test(path))?.[1] ?? writes
}

/** Without the signs that Next leaves out or decodes: slashes at the end or twice, escapes. */
function plain(path: string): string {
  let decoded = path
  try {
    decoded = decodeURIComponent(path)
  } catch {
    // No address of ours has such an escape.
  }
  return decoded.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '')
}

/** A challenge is made, and kept, for whoever asks. */
function passkeyOptions(path: string): boolean {
  return path.startsWith('/api/auth/passkey/generate-authenticat')
}
