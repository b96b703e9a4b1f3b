import type { InterviewBank, ModelAnswers } from '../content/types'

const fetched = new Map<string, Promise<unknown>>()

/** What a mock interview can ask, fetched once by its address. Rejects when it cannot be had now. */
export function loadBank(address: string): Promise<InterviewBank> {
  return load<InterviewBank>(address)
}

/** The model answers, likewise. */
export function loadModels(address: string): Promise<ModelAnswers> {
  return load<ModelAnswers>(address)
}

function load<T>(address: string): Promise<T> {
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
