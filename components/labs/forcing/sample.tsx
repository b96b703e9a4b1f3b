import { Fragment } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { forcingMessages } from '@/lib/i18n/messages/labs/forcing'
import type { ForcingSample } from '@/lib/labs/forcing'

/** One prompt, the original that follows, and both of the model's continuations with what is wrong in them marked. */
export function Sample({ locale, sample }: { locale: Locale; sample: ForcingSample }) {
  const m = forcingMessages[locale]
  const { prompt, truth, forced, free } = sample
  return (
    <dl className="lab-samples" data-testid="sample">
      <dt>{m.prompt}</dt>
      <dd>{prompt}</dd>
      <dt>{m.truth}</dt>
      <dd>{truth.join('')}</dd>
      <Continuation name={m.forced} truth={truth} made={forced} wrong={m.wrong} />
      <Continuation name={m.free} truth={truth} made={free} wrong={m.wrong} />
    </dl>
  )
}

type Props = { name: string; truth: readonly string[]; made: readonly string[]; wrong: (count: number) => string }

function Continuation({ name, truth, made, wrong }: Props) {
  const count = made.filter((character, t) => character !== truth[t]).length
  return (
    <>
      <dt>
        {name} <span className="muted">({wrong(count)})</span>
      </dt>
      <dd>
        {made.map((character, t) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place of a character is what it is
          <Fragment key={t}>
            {/* A space that is wrong would not be seen. */}
            {character === truth[t] ? character : <mark>{character === ' ' ? '␣' : character}</mark>}
          </Fragment>
        ))}
      </dd>
    </>
  )
}
