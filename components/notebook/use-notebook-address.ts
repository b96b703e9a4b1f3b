'use client'

import { useEffect, useRef, useState } from 'react'
import { addressLimits, decodeCells, encodeCells, holdsCells } from '@/lib/client/sandbox/notebook-address'
import type { NotebookCell } from '@/lib/content/types'
import { codesOf } from './notebook-state'
import type { NotebookControl } from './use-notebook'

/** Where the cells come from, and whether the address holds them. */
export type AddressState =
  | { readonly is: 'kept' }
  | { readonly is: 'shared' }
  | { readonly is: 'bad'; readonly why: 'broken' | 'too-large' }
  | { readonly is: 'too-long'; readonly length: number; readonly most: number }

/** So long after the last change is it put into the address, in milliseconds. */
const settle = 400

/**
 * Keeps a notebook in the fragment of the address, so that a reload, a shared link and the language switch keep it; one
 * that is as it was built needs none. Cells that an address brings are shown and not run.
 */
export function useNotebookAddress({ notebook, dispatch, stop }: NotebookControl, built: readonly NotebookCell[]) {
  const [state, setState] = useState<AddressState>({ is: 'kept' })
  const codes = codesOf(notebook)
  const key = JSON.stringify(codes)
  const builtKey = JSON.stringify(built.map(({ code }) => code))
  /** The cells that the address holds now; null until it was read. */
  const kept = useRef<string | null>(null)
  const open = useRef({ dispatch, stop, built })
  open.current = { dispatch, stop, built }

  useEffect(() => {
    async function read() {
      const { hash } = window.location
      if (!holdsCells(hash)) {
        kept.current ??= builtKey
        return
      }
      const decoded = await decodeCells(hash)
      if ('bad' in decoded) {
        kept.current ??= builtKey
        setState({ is: 'bad', why: decoded.bad })
        return
      }
      kept.current = JSON.stringify(decoded.cells)
      open.current.stop()
      open.current.dispatch({ do: 'replace', codes: decoded.cells, built: open.current.built })
      setState({ is: 'shared' })
    }
    void read()
    const onChange = () => void read()
    window.addEventListener('hashchange', onChange)
    return () => window.removeEventListener('hashchange', onChange)
  }, [builtKey])

  useEffect(() => {
    if (kept.current === null || kept.current === key) return
    const timer = setTimeout(() => void keep(key, builtKey).then(setKept), settle)
    return () => clearTimeout(timer)

    function setKept(result: Kept) {
      if ('tooLong' in result) return setState({ is: 'too-long', length: result.tooLong, most: addressLimits.fragment })
      kept.current = key
      setState((before) => (before.is === 'shared' && key !== builtKey ? before : { is: 'kept' }))
    }
  }, [key, builtKey])

  /** The address with the cells in it, null if they are too many. */
  async function addressNow(): Promise<string | null> {
    const result = await keep(key, builtKey)
    if ('href' in result) return result.href
    setState({ is: 'too-long', length: result.tooLong, most: addressLimits.fragment })
    return null
  }

  return { state, addressNow }
}

type Kept = { readonly href: string } | { readonly tooLong: number }

/** Puts cells, given as JSON, into the address; those of the build are what it means without any. */
async function keep(key: string, builtKey: string): Promise<Kept> {
  const address = new URL(window.location.href)
  address.hash = ''
  if (key !== builtKey) {
    const encoded = await encodeCells(JSON.parse(key))
    if ('tooLong' in encoded) return encoded
    address.hash = encoded.fragment
  }
  window.history.replaceState(null, '', address)
  return { href: address.href }
}
