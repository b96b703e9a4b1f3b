'use client'

import { useState } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { mediaMessages } from '@/lib/i18n/messages/media'
import { kindAt } from '@/lib/media/address'
import { useMediaUrl } from './use-media-url'

type Props = {
  locale: Locale
  /** As `kindAt` knows it. */
  address: string
  /** What the card calls it. */
  name: string
}

/** A picture or sound of a card, from this device; where it is not here, its name and why nothing is shown. */
export function OwnMedia({ locale, address, name }: Props) {
  const m = mediaMessages[locale]
  const media = useMediaUrl(address)
  const [broken, setBroken] = useState('')
  const isSound = kindAt(address)?.shown === 'sound'
  const title = name || (isSound ? m.sound : m.picture)
  if (media.is === 'reading') return <span className="muted">[{title}]</span>
  const why = media.is === 'absent' ? m.absent : broken === address ? m.broken : ''
  if (media.is === 'absent' || why)
    return (
      <span className="muted" data-testid="media-absent">
        [{title}] {why}
      </span>
    )
  if (isSound)
    return (
      // biome-ignore lint/a11y/useMediaCaption: it is the learner's own file, which has no captions.
      <audio
        className="own-sound"
        data-testid="own-sound"
        controls
        preload="metadata"
        src={media.url}
        aria-label={title}
        onError={() => setBroken(address)}
      />
    )
  return (
    // biome-ignore lint/performance/noImgElement: its bytes are on this device, and no server could make others of them.
    <img
      className="own-picture"
      data-testid="own-picture"
      src={media.url}
      alt={title}
      decoding="async"
      onError={() => setBroken(address)}
    />
  )
}
