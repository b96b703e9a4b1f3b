'use client'

import { useMediaUrl } from './use-media-url'

/** The picture of a card's front, small, beside its name, which says what it is; nothing where it is not here. */
export function CardThumbnail({ address }: { address: string }) {
  const media = useMediaUrl(address)
  if (media.is !== 'here') return null
  return (
    // biome-ignore lint/performance/noImgElement: its bytes are on this device, and no server could make others of them.
    <img className="card-thumbnail" data-testid="thumbnail" src={media.url} alt="" decoding="async" />
  )
}
