import type { Localized } from '../locale'

/** What any page may have to say of the site on this device. */
type Alerts = {
  /** A newer version of the site waits. */
  newer: { text: string; load: string; later: string }
  /** There is no room for what is answered next. */
  full: string
}

export const alertMessages: Localized<Alerts> = {
  zh: {
    newer: {
      text: '网站有新版本。已写下的内容都在本机，重新载入不会丢失已保存的作答。',
      load: '重新载入',
      later: '以后再说',
    },
    full: '这台设备上留给本站的空间已经用完或快用完了，接下来的作答可能存不下。请先腾出空间（也可以在设置里删除离线副本），再重新载入本页；已保存的记录不受影响。',
  },
  en: {
    newer: {
      text: 'There is a new version of the site. Answers that were saved are on this device and stay there when you reload.',
      load: 'Reload',
      later: 'Later',
    },
    full: 'This device has no room left for the site, or hardly any: what you answer next may not be kept. Free some space (the offline copy can be removed in the settings) and reload this page; what was saved is untouched.',
  },
}
