import type { ComponentProps } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { lessonMessages } from '@/lib/i18n/messages/lessons'
import { Scroller } from './scroller'

export function TableWrap({ locale, ...table }: ComponentProps<'table'> & { locale: Locale }) {
  return (
    <Scroller label={lessonMessages[locale].table} className="table-wrap">
      <table {...table} />
    </Scroller>
  )
}
