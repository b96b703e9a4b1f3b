type Props = { html: string; className?: string; as?: 'div' | 'span' | 'p' }

/** HTML that the site's own content was rendered to at build time; nothing that a learner wrote ever comes here. */
export function Html({ html, className, as: Tag = 'div' }: Props) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered at build from content/ in the repository
  return <Tag className={className} dangerouslySetInnerHTML={{ __html: html }} />
}
