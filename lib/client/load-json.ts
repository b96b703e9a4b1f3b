const fetched = new Map<string, Promise<unknown>>()

/**
 * A file of the site's own as data, fetched once by its address, which changes with what it holds. Rejects when it cannot
 * be had now; asking again tries again. `T` is what the build wrote there.
 */
export function loadJson<T>(address: string): Promise<T> {
  const known = fetched.get(address)
  if (known) return known as Promise<T>
  const loading = fetch(address).then((response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`)
    return response.json() as Promise<T>
  })
  fetched.set(address, loading)
  loading.catch(() => fetched.delete(address))
  return loading
}
