'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react'
import { frameIn } from '@/lib/client/sandbox/frame-door'
import { runTrials } from '@/lib/client/sandbox/program-trials'
import { CellSession } from '@/lib/client/sandbox/session'
import { type ExerciseInstance, type ProgramAnswer, reportText } from '@/lib/exercises'

/** What is graded for each part: what was typed, and for a program the report on its run. */
export type Gradable = Readonly<Record<string, string>>

type RunPrograms = (instance: Pick<ExerciseInstance, 'parts'>, answers: Gradable) => Promise<Gradable>

/** Without a sandbox around it, a program is graded as one that did not run. */
const Programs = createContext<RunPrograms>(async (_, answers) => answers)

type Props = { /** The address of the sandbox's document. */ frame: string; children: ReactNode }

/** The sandbox in which the programs of the exercises inside of it run; its frame is opened with the first of them. */
export function ProgramSandbox({ frame, children }: Props) {
  const sandbox = useRef<Sandbox | null>(null)
  useEffect(
    () => () => {
      sandbox.current?.close()
      sandbox.current = null
    },
    [],
  )

  const run = useMemo<RunPrograms>(
    () => async (instance, answers) => {
      const graded = { ...answers }
      for (const { id, answer } of instance.parts) {
        if (answer.form !== 'program') continue
        const program = answers[id] || answer.starter
        if (program.trim() === answer.starter.trim() && instance.parts.length === 1) {
          graded[id] = reportText({ fault: 'program-unchanged', at: 0, call: 0, found: '' })
          continue
        }
        sandbox.current ??= new Sandbox(frame)
        graded[id] = await sandbox.current.run(answer, program)
      }
      return graded
    },
    [frame],
  )
  return <Programs value={run}>{children}</Programs>
}

/** Runs the programs among the answers. */
export function usePrograms(): RunPrograms {
  return useContext(Programs)
}

/** One frame for one program at a time: a run that is still under way when another comes has been left behind. */
class Sandbox {
  private readonly session: CellSession
  private stop = new AbortController()
  private latest: Promise<unknown> = Promise.resolve()

  constructor(frame: string) {
    this.session = new CellSession(frameIn(document, frame))
  }

  async run(answer: ProgramAnswer, program: string): Promise<string> {
    this.stop.abort()
    const stop = new AbortController()
    this.stop = stop
    const before = this.latest
    const report = before.then(() => runTrials(this.session, answer, program, stop.signal))
    this.latest = report
    return reportText(await report)
  }

  close(): void {
    this.stop.abort()
    this.session.close()
  }
}
