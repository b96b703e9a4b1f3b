import type { MDXComponents } from 'mdx/types'

/** Next asks for this file. It stays empty: pages hand each lesson the tags of its own language. */
export function useMDXComponents(): MDXComponents {
  return {}
}
