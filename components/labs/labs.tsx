import type { ComponentType } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import type { LabName } from '@/lib/labs/lab-names'
import { CharacterCell } from './characters/character-cell'
import { ForcingCell } from './forcing/forcing-cell'
import { HighwayCell } from './highway/highway-cell'
import { BidirectionalLab, ParameterLab, TransformerLab, WalkLab } from './split-labs'
import { StepOfCell } from './step/step-cell'
import { TrainingCell } from './training/training-cell'
import { VanishingCell } from './vanishing/vanishing-cell'

type Props = { locale: Locale; preset?: string | undefined }

/** The view of each live cell: where its first state takes a while to compute, a server component that hands
 * it what was computed at build time. */
export const labs: Readonly<Record<LabName, ComponentType<Props>>> = {
  parameters: ParameterLab,
  step: StepOfCell,
  vanishing: VanishingCell,
  'bptt-walk': WalkLab,
  highway: HighwayCell,
  transformer: TransformerLab,
  characters: CharacterCell,
  bidirectional: BidirectionalLab,
  training: TrainingCell,
  forcing: ForcingCell,
}
