'use client'

import { useEffect, useState } from 'react'
import { mediaBytes } from '@/lib/client/media'
import { kindAt } from '@/lib/media/address'
import { toBase64 } from '@/lib/media/base64'

/** Where a file of a card can be shown from, once it has been read. */
export type MediaUrl =
  | { readonly is: 'reading' }
  | { readonly is: 'absent' }
  | { readonly is: 'here'; readonly url: string }

const reading: MediaUrl = { is: 'reading' }

/** The file of an address as something that an element can show; absent where this device does not have it. */
export function useMediaUrl(address: string): MediaUrl {
  const [found, setFound] = useState<{ address: string; media: MediaUrl } | null>(null)
  useEffect(() => {
    let url = ''
    let gone = false
    const show = (bytes: Uint8Array | null) => {
      if (gone) return
      url = bytes ? urlOf(address, bytes) : ''
      setFound({ address, media: url ? { is: 'here', url } : { is: 'absent' } })
    }
    mediaBytes(address).then(show, () => show(null))
    return () => {
      gone = true
      if (url.startsWith('blob:')) URL.revokeObjectURL(url)
    }
  }, [address])
  return found?.address === address ? found.media : reading
}

/**
 * A drawing is never given an address of this site's own: opened by itself, it would be a document of this origin, which
 * a picture with its bytes in its address is not.
 */
function urlOf(address: string, bytes: Uint8Array): string {
  const type = kindAt(address)?.type ?? ''
  if (type === 'image/svg+xml') return `data:${type};base64,${toBase64(bytes)}`
  return URL.createObjectURL(new Blob([bytes as BlobPart], { type }))
}
