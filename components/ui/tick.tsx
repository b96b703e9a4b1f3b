type Props = { label: string; ticked: boolean; onChange(): void }

/** One of several that may be ticked, as tall as a finger. */
export function Tick({ label, ticked, onChange }: Props) {
  return (
    <label className="flex min-h-11 items-center gap-2">
      <input type="checkbox" className="size-5 accent-accent" checked={ticked} onChange={onChange} />
      {label}
    </label>
  )
}
