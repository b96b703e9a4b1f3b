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
}

export const mediaMessages: Localized<Media> = {
  zh: {
    picture: '图片',
    sound: '音频',
    absent: '（不在这台设备上：在这里再导入一次带它的文件就能看到）',
    broken: '（浏览器打不开这个文件）',
    title: '卡片里的图片和音频',
    here: '图片和音频只存在这台设备的浏览器里，不会上传，也不会同步；卡片的文字和复习记录会同步。换设备或清除浏览器数据之前，请导出 .apkg 或 .json，它们都带着图片和音频。',
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
  },
  en: {
    picture: 'picture',
    sound: 'sound',
    absent: '(not on this device: import the file that holds it here once more)',
    broken: '(the browser cannot open this file)',
    title: 'Pictures and sounds of cards',
    here: 'Pictures and sounds are kept in this device’s browser alone: they are neither uploaded nor synced, while the words of cards and your reviews are. Before you change devices or clear the browser’s data, export .apkg or .json, which both hold them.',
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
  },
}
