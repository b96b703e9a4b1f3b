import type { MediaProblem } from '../../media/judge'
import type { Localized } from '../locale'

type Media = {
  picture: string
  sound: string
  absent: string
  broken: string
  title: string
  here: string
  /** `bytes` in megabytes, as text. */
  use: (files: number, megabytes: string, most: string) => string
  unused: (files: number, megabytes: string) => string
  drop: string
  dropped: (files: number) => string
  notDropped: string
  found: (files: number, megabytes: string) => string
  skipped: string
  problems: Readonly<Record<MediaProblem, string>>
  /** So many more files that are not named. */
  more: (files: number) => string
  done: (files: number) => string
  /** So many files that cards name are not on this device. */
  lacking: (files: number) => string
  bring: string
  bringing: string
  brought: (came: number, missing: number) => string
}

export const mediaMessages: Localized<Media> = {
  zh: {
    picture: '图片',
    sound: '音频',
    absent: '（这台设备和服务器上都没有：在这里再导入一次带它的文件就能看到）',
    broken: '（浏览器打不开这个文件）',
    title: '卡片里的图片和音频',
    here: '登录了账号，图片和音频会跟着卡片存到服务器上，别的设备第一次显示时取回；没有账号时，它们只存在这台设备的浏览器里。没有账号又要换设备或清除浏览器数据，请先导出 .apkg 或 .json，它们都带着图片和音频。',
    use: (files, megabytes, most) => `现有 ${files} 个文件，共 ${megabytes} MB；最多 ${most} MB，单个文件最多 10 MB。`,
    unused: (files, megabytes) => `其中 ${files} 个（${megabytes} MB）已没有卡片在用。`,
    drop: '删除没有卡片在用的文件',
    dropped: (files) => `已删除 ${files} 个文件。`,
    notDropped: '没能删除，请再试一次。',
    found: (files, megabytes) => `带有 ${files} 个图片或音频（${megabytes} MB），会存在这台设备上。`,
    skipped: '下面这些文件不会带过来，卡片上留下它们的名字：',
    problems: {
      'too-large': '太大（图片和音频最多 10 MB，SVG 最多 1 MB）',
      'wrong-type':
        '不是支持的图片（PNG、JPEG、GIF、WebP、SVG）或音频（MP3、Ogg、WAV、M4A、FLAC）；只看内容，不看文件名',
      'too-many-pixels': '像素太多（最多 5000 万）',
      broken: '图片已损坏',
      active: 'SVG 里有脚本、外部链接，或展开后过于庞大',
      missing: '卡片提到了它，文件里却没有',
      'no-room': '放不下了（总共最多 100 MB、5000 个文件）',
    },
    more: (files) => `另有 ${files} 个`,
    done: (files) => `存下了 ${files} 个图片或音频。`,
    lacking: (files) => `卡片用到的文件有 ${files} 个还不在这台设备上，没有网络时就看不到。`,
    bring: '全部取到这台设备',
    bringing: '正在取……',
    brought: (came, missing) => `取回了 ${came} 个${missing > 0 ? `，另有 ${missing} 个没有取到` : ''}。`,
  },
  en: {
    picture: 'picture',
    sound: 'sound',
    absent: '(neither on this device nor on the server: import the file that holds it here once more)',
    broken: '(the browser cannot open this file)',
    title: 'Pictures and sounds of cards',
    here: 'Signed in to an account, pictures and sounds go to the server with their cards, and other devices fetch them when they first show them. Without an account they are kept in this device’s browser alone: then export .apkg or .json, which both hold them, before you change devices or clear the browser’s data.',
    use: (files, megabytes, most) =>
      `${files === 1 ? 'One file' : `${files} files`}, ${megabytes} MB in all, of ${most} MB at most; one file may have 10 MB.`,
    unused: (files, megabytes) =>
      `${files === 1 ? 'One of them' : `${files} of them`} (${megabytes} MB) ${files === 1 ? 'is' : 'are'} used by no card any more.`,
    drop: 'Delete what no card uses',
    dropped: (files) => `${files === 1 ? 'One file was' : `${files} files were`} deleted.`,
    notDropped: 'Nothing could be deleted: please try again.',
    found: (files, megabytes) =>
      `${files === 1 ? 'One picture or sound comes' : `${files} pictures or sounds come`} along (${megabytes} MB) and will be kept on this device.`,
    skipped: 'These files are not brought along; cards keep their names:',
    problems: {
      'too-large': 'too large (pictures and sounds: 10 MB, SVG: 1 MB at most)',
      'wrong-type':
        'no picture (PNG, JPEG, GIF, WebP, SVG) or sound (MP3, Ogg, WAV, M4A, FLAC) by its content, whatever its name says',
      'too-many-pixels': 'too many pixels (50 million at most)',
      broken: 'a picture that is broken',
      active: 'an SVG with scripts or links to elsewhere, or one that unfolds without end',
      missing: 'named by a card, and not in the file',
      'no-room': 'no room is left (100 MB and 5,000 files in all)',
    },
    more: (files) => `and ${files} more`,
    done: (files) => `${files === 1 ? 'One picture or sound was' : `${files} pictures or sounds were`} kept.`,
    lacking: (files) =>
      `${files === 1 ? 'One file' : `${files} files`} that cards use ${files === 1 ? 'is' : 'are'} not on this device yet, and cannot be seen without a network.`,
    bring: 'Bring all of them here',
    bringing: 'Fetching…',
    brought: (came, missing) =>
      `${came === 1 ? 'One file' : `${came} files`} came${missing > 0 ? `; ${missing} could not be had` : ''}.`,
  },
}
