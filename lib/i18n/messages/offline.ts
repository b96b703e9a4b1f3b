import type { Localized } from '../locale'

type Offline = {
  title: string
  lead: string
  loading: string
  which: string
  one: string
  both: string
  /** Megabytes over the network, and on the device. */
  size: (bytes: string, size: string) => string
  /** Megabytes on the device. */
  taken: (size: string) => string
  make: string
  more: string
  resume: string
  renew: string
  stop: string
  remove: string
  removed: string
  progress: string
  going: (done: string, total: string) => string
  whole: (languages: string, at: string, build: string) => string
  languages: Readonly<Record<'zh' | 'en', string>>
  unfinished: string
  renewing: string
  older: string
  mayBeDeleted: string
  visited: string
  unreachable: string
  problem: Readonly<Record<'network' | 'changed' | 'stopped' | 'busy' | 'full', string>>
  /** `free` is null where the browser does not say. */
  noRoom: (needed: string, free: string | null) => string
  insecure: readonly string[]
  unsupported: string
  needsNetwork: string
  page: { title: string; body: string; again: string; copy: string }
}

export const offlineMessages: Localized<Offline> = {
  zh: {
    title: '离线使用',
    lead: '把整个网站存到这台设备上：课程、测验、练习、可编辑代码、复习和模拟面试，没有网络也能用。作答一直先存在本机，连上网络后自动上传。',
    loading: '正在查看这台设备上的副本…',
    which: '保存哪种语言',
    one: '只要中文',
    both: '中文和英文',
    size: (bytes, size) => `需要下载约 ${bytes} MB，在设备上占用约 ${size} MB。`,
    taken: (size) => `在设备上占用约 ${size} MB。`,
    make: '保存到本机',
    more: '保存所选语言',
    resume: '继续保存',
    renew: '立即更新',
    stop: '停止',
    remove: '删除离线副本',
    removed: '离线副本已删除；学习记录不受影响。',
    progress: '保存进度',
    going: (done, total) => `已保存 ${done} MB，共 ${total} MB`,
    whole: (languages, at, build) => `${languages}已完整保存在这台设备上（${at}，版本 ${build}）。`,
    languages: { zh: '中文版', en: '英文版' },
    unfinished: '上次没有存完；已下载的部分都在，可以接着来。',
    renewing: '正在后台更新到网站的当前版本；更新完成之前，旧副本照常可用。',
    older: '副本比网站的当前版本旧；联网时会在后台更新，只下载有变化的部分。',
    mayBeDeleted: '浏览器没有答应长期保留：空间紧张时，它可能自行删除这份副本。',
    visited: '不保存整站也可以：打开过的页面会顺便留一份，断网时还能看。',
    unreachable: '现在连不上服务器，不知道需要下载多少。',
    problem: {
      network: '网络中断了；已下载的部分都在，可以接着来。',
      changed: '收到的内容与清单不符：网站可能刚刚更新，或者网络要求先登录。请稍后再继续。',
      stopped: '已停止；已下载的部分都在，可以接着来。',
      busy: '另一个标签页正在保存或删除副本，请等它完成。',
      full: '设备空间不足，没能存完；已下载的部分都在。请腾出空间后再继续。',
    },
    noRoom: (needed, free) =>
      `空间不够：还需要约 ${needed} MB，${free === null ? '浏览器给不出这么多' : `浏览器只能再给 ${free} MB`}。什么都没有下载。`,
    insecure: [
      '这个网址是普通的 http，浏览器不提供离线副本，也不能把网站安装成应用；通行密钥同样不可用。其余功能都能用：作答照样先存在本机，再上传到服务器。',
      '要启用离线副本，需要用 https 打开本站。自建的站点有三种办法：用 Caddy 的内部证书颁发机构（tls internal）做反向代理；用 mkcert 签发证书；或者经由 Tailscale 这类网络，它会给每台机器一个 https 地址。步骤见项目文档 docs/offline.md。',
    ],
    unsupported: '这个浏览器（或它的隐私模式）不提供离线副本；换一个浏览器或退出隐私模式后就可以保存。',
    needsNetwork: '现在没有网络，这项功能要连上服务器才能用。',
    page: {
      title: '没有网络，这一页也不在本机',
      body: '这台设备还没有保存过这一页。连上网络后再打开，或者事先在设置里把整个网站存到本机。你的学习记录不受影响。',
      again: '再试一次',
      copy: '离线使用的设置',
    },
  },
  en: {
    title: 'Offline use',
    lead: 'Keeps the whole site on this device: lessons, quiz, exercises, editable code, review and interviews then work without a network. Answers are always stored here first, and are sent when the network is back.',
    loading: 'Looking for copies on this device…',
    which: 'Languages to keep',
    one: 'English only',
    both: 'English and Chinese',
    size: (bytes, size) => `About ${bytes} MB to download; about ${size} MB on the device.`,
    taken: (size) => `It takes about ${size} MB on the device.`,
    make: 'Make available offline',
    more: 'Keep these languages',
    resume: 'Go on',
    renew: 'Update now',
    stop: 'Stop',
    remove: 'Remove the offline copy',
    removed: 'The offline copy is removed; your records are untouched.',
    progress: 'Progress',
    going: (done, total) => `${done} of ${total} MB kept`,
    whole: (languages, at, build) => `Complete on this device: ${languages} (${at}, version ${build}).`,
    languages: { zh: 'Chinese', en: 'English' },
    unfinished: 'It was not completed last time; what has been downloaded is still here.',
    renewing: 'Being updated to the current version of the site; until that is done, the older copy is used.',
    older:
      'The copy is older than the site. It is updated in the background when there is a network; only what has changed is downloaded.',
    mayBeDeleted: 'The browser has not promised to keep it: when space is short, it may delete this copy by itself.',
    visited: 'You need not keep the whole site: pages that you have opened stay readable without a network.',
    unreachable: 'The server cannot be reached, so it is not known how much there is to download.',
    problem: {
      network: 'The network was lost; what has been downloaded is here, and you can go on from there.',
      changed:
        'What came is not what the site lists: it may just have been updated, or the network wants a login first. Go on a little later.',
      stopped: 'Stopped; what has been downloaded is here, and you can go on from there.',
      busy: 'Another tab is making or removing a copy: wait until it is done.',
      full: 'The device ran out of space before the copy was complete; what has been downloaded is here. Free some space and go on.',
    },
    noRoom: (needed, free) =>
      `There is not enough space: about ${needed} MB are needed, and the browser ${free === null ? 'does not have that much' : `has ${free} MB`} left for this site. Nothing was downloaded.`,
    insecure: [
      'This address is plain http, where browsers keep no offline copy and cannot install the site as an app; passkeys do not work either. Everything else does: answers are stored on this device first and then sent to the server.',
      'For offline copies the site has to be opened by https. There are three ways for a site of your own: Caddy as a reverse proxy with a certificate authority of its own (tls internal), a certificate made by mkcert, or a network such as Tailscale, which gives each machine an https address. The steps are in docs/offline.md of the project.',
    ],
    unsupported:
      'This browser, or its private mode, keeps no offline copies; another browser, or a window that is not private, does.',
    needsNetwork: 'There is no network at present; this needs the server.',
    page: {
      title: 'No network, and this page is not on this device',
      body: 'This device has not kept this page. Open it again when there is a network, or keep the whole site beforehand, in the settings. Your records are untouched.',
      again: 'Try again',
      copy: 'Settings for offline use',
    },
  },
}
