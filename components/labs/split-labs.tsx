'use client'

import dynamic from 'next/dynamic'

// The parts of live cells that run in the browser, each in a file of its own: a lesson's page brings its own cells, not
// those of all lessons. Server components are given these instead of the modules themselves.
export const BidirectionalLab = dynamic(() =>
  import('./bidirectional/bidirectional-lab').then((module) => module.BidirectionalLab),
)
export const WalkLab = dynamic(() => import('./bptt-walk/walk-lab').then((module) => module.WalkLab))
export const CharacterLab = dynamic(() => import('./characters/character-lab').then((module) => module.CharacterLab))
export const ForcingLab = dynamic(() => import('./forcing/forcing-lab').then((module) => module.ForcingLab))
export const HighwayLab = dynamic(() => import('./highway/highway-lab').then((module) => module.HighwayLab))
export const ParameterLab = dynamic(() => import('./parameters/parameter-lab').then((module) => module.ParameterLab))
export const StepLab = dynamic(() => import('./step/step-lab').then((module) => module.StepLab))
export const TrainingLab = dynamic(() => import('./training/training-lab').then((module) => module.TrainingLab))
export const TransformerLab = dynamic(() =>
  import('./transformer/transformer-lab').then((module) => module.TransformerLab),
)
export const VanishingLab = dynamic(() => import('./vanishing/vanishing-lab').then((module) => module.VanishingLab))
export const TrainLab = dynamic(() => import('@/components/train/train-lab').then((module) => module.TrainLab))
export const CellNotebook = dynamic(() =>
  import('@/components/cell/cell-notebook').then((module) => module.CellNotebook),
)
export const LessonNotebook = dynamic(() =>
  import('@/components/notebook/lesson-notebook').then((module) => module.LessonNotebook),
)
