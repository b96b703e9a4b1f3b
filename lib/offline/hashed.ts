const hashed =
  /^\/(?:_next\/static|sandbox)\/|^\/(?:[a-z]{2}\/(?:search-index|interview-bank)|marking)\/[0-9a-f]{16}\.json$/

/** Whether an address changes with what is there, so that whatever is kept of it is right for good. */
export function isHashed(pathname: string): boolean {
  return hashed.test(pathname)
}
