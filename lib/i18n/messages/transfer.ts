import type { FaultCode, FaultData } from '../../anki/fault'
import type { Localized } from '../locale'

type Transfer = {
  title: string
  lead: string
  link: string
  loading: string
  exporting: {
    title: string
    body: string
    languages: string
    language: Readonly<Record<'both' | 'zh' | 'en', string>>
    scheduling: string
    formats: Readonly<Record<'apkg' | 'csv' | 'json', { act: string; help: string }>>
    busy: string
    done: (name: string) => string
    failed: string
  }
  ownDeck: string
  importing: {
    title: string
    body: string
    choose: string
    reading: string
    found: (cards: number, reviews: number) => string
    known: (count: number) => string
    empty: (count: number) => string
    act: string
    cancel: string
    keeping: string
    done: (news: number) => string
    nothing: string
    notKept: string
    tooLarge: string
    wrongKind: string
    refused: string
    crashed: string
  }
  faults: Readonly<Record<FaultCode, (data: FaultData) => string>>
  logFaults: {
    'not-json': string
    'not-ours': string
    newer: string
    'too-many': string
    'bad-event': (place: number, message: string) => string
    'bad-media': (place: number) => string
  }
}

export const transferMessages: Localized<Transfer> = {
  zh: {
    title: '导入与导出',
    lead: '卡片和记录都是你的：可以带去 Anki，也可以从 Anki 带来。文件只在这台设备上读写，不会上传到别处。',
    link: '导入与导出（Anki、CSV、JSON）',
    loading: '正在读取你的卡片…',
    ownDeck: '我的卡片',
    exporting: {
      title: '导出',
      body: '包括本站的全部卡片和你自己写的卡片。重复导入同一张卡片时，Anki 会更新它，不会重复添加。',
      languages: '卡片语言',
      language: { both: '中英双语（一张卡片两种语言）', zh: '只要中文', en: '只要英文' },
      scheduling: '带上复习进度（到期日、间隔、复习记录）',
      formats: {
        apkg: {
          act: 'Anki 牌组（.apkg）',
          help: '旧版格式，现在的 Anki 和 AnkiDroid 都能导入；带着卡片里的图片和音频。',
        },
        csv: {
          act: 'CSV（.csv）',
          help: '带 Anki 的文件头，用文本编辑器或表格软件也能打开；没有复习进度，图片和音频只有名字。',
        },
        json: {
          act: '全部记录（.json）',
          help: '你在本站做过的一切，连同这台设备上的图片和音频，可以原样导入到另一个空的账户。',
        },
      },
      busy: '正在生成文件…',
      done: (name) => `已生成 ${name}。`,
      failed: '文件没能生成，请检查网络后再试。',
    },
    importing: {
      title: '导入',
      body: '支持 Anki 的 .apkg 和 .colpkg（新旧两种格式）、带 Anki 文件头的 CSV、本站导出的 JSON。先读完整个文件，确认之后才会写入；有一处不对，就什么都不写。',
      choose: '选择文件',
      reading: '正在读取…',
      found: (cards, reviews) => `读到 ${cards} 张卡片和 ${reviews} 条复习记录。`,
      known: (count) => `${count} 张卡片没有完整的复习记录，会从 Anki 里的间隔和难度接着复习。`,
      empty: (count) => `${count} 张卡片没有正面，会略过。`,
      act: '写入',
      cancel: '不要了',
      keeping: '正在写入…',
      done: (news) => `已写入 ${news} 条记录。`,
      nothing: '里面的内容这里都已经有了，没有新的记录。',
      notKept: '浏览器没能存下来，可能是空间不够；什么都没有写入。',
      tooLarge: '文件太大：最多 200 MB。',
      wrongKind: '看不出这是什么文件：请选 .apkg、.colpkg、.csv、.txt 或 .json。',
      refused: '没有导入：',
      crashed: '读取时出了意外，什么都没有写入。可以把这个文件发给我们看看。',
    },
    faults: {
      'not-a-zip': () => '这不是 Anki 的包，或者文件不完整。',
      'too-large': () => '文件展开后太大。',
      bomb: () => '文件展开后的大小和它声明的不符，像是压缩炸弹。',
      'bad-path': ({ name }) => `包里有一个指向别处的文件名：${name}。`,
      'media-twice': ({ name }) => `包里有两个文件都叫 ${name}，分不清卡片要的是哪一个。`,
      'no-collection': () => '包里没有牌组数据。',
      'only-update-note': () => '包里只有一条“请更新 Anki”的提示，没有真正的牌组。请在 Anki 里重新导出。',
      'broken-sqlite': () => '牌组数据库已损坏，或者缺了该有的表。',
      'bad-json': () => '牌组的设置看不懂。',
      'bad-zstd': () => '压缩数据已损坏。',
      'bad-protobuf': () => '包里的说明数据已损坏。',
      scripts: ({ guid, field }) => `笔记 ${guid} 的字段“${field}”里有可以执行的代码，整个文件都不导入。`,
      'bad-html': ({ guid }) => `笔记 ${guid} 的内容嵌套过深，读不了。`,
      'too-many': ({ limit }) => `数量太多：最多 ${limit}。`,
      unsupported: () => '这个包加了密，或者格式比这里认识的还新。',
      'bad-csv': ({ row }) => (row === 0 ? '这个 CSV 看不懂。' : `第 ${row} 行看不懂。`),
      'bad-note': ({ id }) => `卡片 ${id} 没有正面，Anki 会丢掉它。`,
    },
    logFaults: {
      'not-json': '这不是 JSON，或者文件不完整。',
      'not-ours': '这个 JSON 不是本站导出的。',
      newer: '这个文件来自更新的版本。',
      'too-many': '记录太多。',
      'bad-event': (place, message) => `第 ${place} 条记录不对（${message}），所以一条也没有导入。`,
      'bad-media': (place) => `里面的图片和音频有问题${place > 0 ? `（第 ${place} 个）` : ''}，所以什么都没有导入。`,
    },
  },
  en: {
    title: 'Import and export',
    lead: 'Cards and records are yours: take them to Anki, or bring them from there. Files are read and written on this device alone.',
    link: 'Import and export (Anki, CSV, JSON)',
    loading: 'Reading your cards…',
    ownDeck: 'My own cards',
    exporting: {
      title: 'Export',
      body: 'All cards of the site and those that you wrote. A card that Anki has already is updated there, not added again.',
      languages: 'Language of the cards',
      language: { both: 'Both (one card, two languages)', zh: 'Chinese only', en: 'English only' },
      scheduling: 'With your progress (due dates, intervals, review log)',
      formats: {
        apkg: {
          act: 'Anki package (.apkg)',
          help: 'The legacy format, which today’s Anki and AnkiDroid import, with the pictures and sounds of cards.',
        },
        csv: {
          act: 'CSV (.csv)',
          help: 'With Anki’s headers; text editors and spreadsheets open it too. It holds no progress, and of pictures and sounds the names.',
        },
        json: {
          act: 'All records (.json)',
          help: 'Everything you have done here, with the pictures and sounds on this device, to be imported into another, empty account as it is.',
        },
      },
      busy: 'Making the file…',
      done: (name) => `${name} is ready.`,
      failed: 'The file could not be made: check the connection and try again.',
    },
    importing: {
      title: 'Import',
      body: 'Anki’s .apkg and .colpkg in both formats, CSV with Anki’s headers, and JSON that was exported here. The whole file is read first and nothing is written before you say so; if one thing in it is wrong, nothing is.',
      choose: 'Choose a file',
      reading: 'Reading…',
      found: (cards, reviews) =>
        `${cards === 1 ? 'One card' : `${cards} cards`} and ${reviews === 1 ? 'one review' : `${reviews} reviews`}.`,
      known: (count) =>
        `${count === 1 ? 'One card comes' : `${count} cards come`} without a whole review log and will go on from the interval and ease that Anki had.`,
      empty: (count) => `${count === 1 ? 'One card has' : `${count} cards have`} no front and will be left out.`,
      act: 'Import',
      cancel: 'Leave it',
      keeping: 'Writing…',
      done: (news) => `${news === 1 ? 'One record was' : `${news} records were`} imported.`,
      nothing: 'All of this is here already: there was nothing new.',
      notKept: 'The browser could not keep this, perhaps for want of space; nothing was imported.',
      tooLarge: 'The file is too large: 200 MB at most.',
      wrongKind: 'This is no kind of file that is known here: choose .apkg, .colpkg, .csv, .txt or .json.',
      refused: 'Not imported: ',
      crashed: 'Reading it failed unexpectedly, and nothing was imported. We would like to see that file.',
    },
    faults: {
      'not-a-zip': () => 'this is no Anki package, or the file is incomplete.',
      'too-large': () => 'the file is too large once it is unpacked.',
      bomb: () => 'the file unpacks to another size than it says, as a zip bomb does.',
      'bad-path': ({ name }) => `the package names a file that leads elsewhere: ${name}.`,
      'media-twice': ({ name }) => `two of its files are called ${name}: which of them a card means cannot be told.`,
      'no-collection': () => 'the package holds no collection.',
      'only-update-note': () =>
        'the package holds nothing but a note that asks you to update Anki. Export it again from Anki.',
      'broken-sqlite': () => 'the collection’s database is broken, or lacks a table.',
      'bad-json': () => 'the collection’s settings cannot be read.',
      'bad-zstd': () => 'its compressed data are broken.',
      'bad-protobuf': () => 'its description is broken.',
      scripts: ({ guid, field }) =>
        `the field “${field}” of note ${guid} holds code that could run, so nothing of the file is imported.`,
      'bad-html': ({ guid }) => `the contents of note ${guid} are nested too deep to be read.`,
      'too-many': ({ limit }) => `there is too much in it: at most ${limit}.`,
      unsupported: () => 'the package is encrypted, or of a format that is newer than any known here.',
      'bad-csv': ({ row }) => (row === 0 ? 'this CSV cannot be read.' : `row ${row} cannot be read.`),
      'bad-note': ({ id }) => `the card ${id} has no front, and Anki would drop it.`,
    },
    logFaults: {
      'not-json': 'this is not JSON, or the file is incomplete.',
      'not-ours': 'this JSON was not exported here.',
      newer: 'the file comes from a newer version.',
      'too-many': 'there are too many records.',
      'bad-media': (place) =>
        `${place > 0 ? `picture or sound ${place} in it` : 'its list of pictures and sounds'} is not right, so nothing was imported.`,
      'bad-event': (place, message) => `record ${place} is not right (${message}), so none was imported.`,
    },
  },
}
