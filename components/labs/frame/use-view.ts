'use client'

import { useMemo } from 'react'
import type { Fields, Values } from './fields'
import type { LabFields } from './use-fields'

/**
 * What a lab shows of its inputs, computed at once: by the build for its first state, and again by the page, which so
 * need not be sent it. The engine gives both the same bits. `compute` must be a constant.
 */
export function useView<F extends Fields, View>({ values }: LabFields<F>, compute: (values: Values<F>) => View): View {
  return useMemo(() => compute(values), [values, compute])
}
