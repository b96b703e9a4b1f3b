import type { Localized } from '../locale'

/** Why listening ended by itself. */
type Problem =
  | 'no-speech'
  | 'aborted'
  | 'audio-capture'
  | 'network'
  | 'not-allowed'
  | 'service-not-allowed'
  | 'language-not-supported'
  | 'unknown'

type Spoken = {
  read: string
  stopReading: string
  speak: string
  stopSpeaking: string
  listening: string
  ending: string
  /** Before what is heard but may still change. */
  hearing: string
  consent: string
  consentTitle: string
  agree: string
  refuse: string
  details: string
  aloud: string
  rate: string
  rates: Record<0.8 | 1 | 1.25, string>
  noSynthesis: string
  noVoice: string
  noRecognition: string
  notAgreed: string
  agreed: string
  revoke: string
  problems: Record<Problem, string>
}

export const spokenMessages: Localized<Spoken> = {
  zh: {
    read: '读出题目',
    stopReading: '停止朗读',
    speak: '开口回答',
    stopSpeaking: '关掉麦克风',
    listening: '正在听。你说的话会接在回答后面，之后可以改。',
    ending: '正在写完最后几个字…',
    hearing: '听到：',
    consentTitle: '用麦克风之前',
    consent:
      '把语音变成文字的是浏览器。有些浏览器会把声音发给一家公司来识别（例如 Chrome 发给 Google，Safari 可能发给 Apple）。Unroll 只拿到文字，不接收也不保存声音。同意后在这台设备上记住，随时可以在“听题与口答”里收回。',
    agree: '同意，开始听',
    refuse: '不用麦克风',
    details: '听题与口答',
    aloud: '每来一道新题就读出来',
    rate: '语速',
    rates: { 0.8: '慢', 1: '正常', 1.25: '快' },
    noSynthesis: '这个浏览器不会朗读，题目只能看。',
    noVoice: '这台设备没有中文语音，题目只能看。可以在系统设置里安装中文语音，再重开这一页。',
    noRecognition: '这个浏览器不能把语音变成文字，回答请打字。',
    notAgreed: '麦克风关着。第一次使用前会说明声音可能去哪里，并征求同意。',
    agreed: '你已同意：开口回答时，浏览器可能把声音发给一家公司来识别。',
    revoke: '收回同意',
    problems: {
      'no-speech': '好一会儿没有听到声音，麦克风已关。要接着说，请再按一次“开口回答”。',
      aborted: '识别被打断了，麦克风已关。可能有另一个页面或程序在用它。',
      'audio-capture': '没有找到能用的麦克风。请检查是否接好，再试一次。',
      network: '识别语音的服务连不上。联网后再试，或者打字回答。',
      'not-allowed': '浏览器没有放行麦克风。请在地址栏旁的网站权限里允许，再重开这一页；写下的回答都在。',
      'service-not-allowed': '这个浏览器或设备关闭了语音识别，回答请打字。',
      'language-not-supported': '这个浏览器不能识别普通话，回答请打字。',
      unknown: '语音识别出了问题，麦克风已关。可以再试一次，或者打字回答。',
    },
  },
  en: {
    read: 'Read the question aloud',
    stopReading: 'Stop reading',
    speak: 'Answer by speaking',
    stopSpeaking: 'Turn the microphone off',
    listening: 'Listening. What you say goes behind your answer, where you can edit it.',
    ending: 'Writing down the last words…',
    hearing: 'Heard so far: ',
    consentTitle: 'Before the microphone is used',
    consent:
      'It is your browser that turns speech into text. Some browsers send the sound to a company for that (Chrome to Google, for example; Safari may to Apple). Unroll gets the text alone: it neither receives nor keeps any sound. This device remembers that you agree, and you can take it back at any time under “Listening and speaking”.',
    agree: 'Agree, and listen',
    refuse: 'No microphone',
    details: 'Listening and speaking',
    aloud: 'Read every new question aloud',
    rate: 'Speed',
    rates: { 0.8: 'Slow', 1: 'Normal', 1.25: 'Fast' },
    noSynthesis: 'This browser cannot read aloud: questions are there to read.',
    noVoice:
      'This device has no English voice: questions are there to read. Install one in the system’s settings, and open this page again.',
    noRecognition: 'This browser cannot turn speech into text: answers are typed.',
    notAgreed:
      'The microphone is off. Before its first use you are told where the sound may go, and asked whether you agree.',
    agreed: 'You have agreed: while you answer by speaking, the browser may send the sound to a company.',
    revoke: 'Take it back',
    problems: {
      'no-speech': 'Nothing was heard for a while, so the microphone is off. Press “Answer by speaking” to go on.',
      aborted: 'Listening was broken off. Another page or program may be using the microphone.',
      'audio-capture': 'No microphone was found. See that one is connected, and try again.',
      network: 'The service that recognises speech cannot be reached. Try again when you are online, or type.',
      'not-allowed':
        'The browser did not allow the microphone. Allow it in the site’s permissions beside the address, and open this page again: what you have written is kept.',
      'service-not-allowed': 'Speech recognition is turned off in this browser or on this device: please type.',
      'language-not-supported': 'This browser does not recognise English: please type.',
      unknown: 'Speech recognition failed, and the microphone is off. Try again, or type.',
    },
  },
}
