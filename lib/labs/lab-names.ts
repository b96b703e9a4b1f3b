/** The live cells that a lesson may hold with `<Lab of>`; components/labs/labs.tsx has the view of each. */
export const labNames = [
  'parameters',
  'step',
  'vanishing',
  'bptt-walk',
  'highway',
  'transformer',
  'characters',
  'bidirectional',
  'training',
  'forcing',
] as const

export type LabName = (typeof labNames)[number]
