/**
 * The same answer without the address that it came from, for a thread's script: its location is then what the page asked
 * for, with the fragment in which the bundler tells it what to load.
 */
export function unnamed(response: Response): Response {
  const { body, status, statusText, headers } = response
  return new Response(body, { status, statusText, headers })
}
