/** The title of a section's page, and in one sentence what it is for. */
export function PageHead({ title, lead }: { title: string; lead: string }) {
  return (
    <div>
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
    </div>
  )
}
