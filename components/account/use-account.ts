'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { useLearner } from '@/components/data/use-learner'
import { type AccountState, readAccount } from '@/lib/client/account'
import { onSession } from '@/lib/client/session'
import type { Locale } from '@/lib/i18n/locale'

export type KnownAccount = {
  readonly state: AccountState | 'loading' | 'unreachable'
  readonly reload: () => Promise<void>
}

/** Who is signed in, looked up again when somebody signs in or out here or in another tab, or was signed out. */
export function useAccount(locale: Locale): KnownAccount {
  const [state, setState] = useState<KnownAccount['state']>('loading')
  const { problem } = useLearner().sync
  const asked = useRef(0)

  const reload = useCallback(async () => {
    asked.current += 1
    const mine = asked.current
    // A request without a network would only fill the console.
    const answer = navigator.onLine ? await readAccount(locale) : null
    if (mine === asked.current) setState(answer?.kind === 'ok' ? answer.value : 'unreachable')
  }, [locale])

  useEffect(() => onSession(() => void reload()), [reload])
  // biome-ignore lint/correctness/useExhaustiveDependencies: that the problem has changed is a reason to look again
  useEffect(() => void reload(), [reload, problem])

  return { state, reload }
}
