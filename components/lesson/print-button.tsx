'use client'

/** Opens the browser's own print dialog, which also saves as PDF. */
export function PrintButton({ label }: { label: string }) {
  return (
    <button type="button" className="btn needs-script" onClick={() => window.print()}>
      {label}
    </button>
  )
}
