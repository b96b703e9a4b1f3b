'use client'

/** Asks once more for the page whose address is shown. */
export function TryAgain({ label }: { label: string }) {
  return (
    <button type="button" className="btn btn-primary needs-script" onClick={() => window.location.reload()}>
      {label}
    </button>
  )
}
