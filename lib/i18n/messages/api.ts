import type { Localized } from '../locale'
import { type AccountErrorCode, accountErrors } from './api-account'

/** What the API's errors say to a learner, by code. */
export type ApiErrorCode =
  | 'invalid_json'
  | 'invalid_event'
  | 'invalid_cursor'
  | 'invalid_query'
  | 'invalid_share'
  | 'invalid_answer'
  | 'invalid_media'
  | 'cross_origin'
  | 'account_needed'
  | 'not_found'
  | 'interview_not_found'
  | 'share_not_found'
  | 'media_not_found'
  | 'method_not_allowed'
  | 'interview_unfinished'
  | 'learner_mismatch'
  | 'too_many_shares'
  | 'media_full'
  | 'payload_too_large'
  | 'share_too_large'
  | 'unsupported_media_type'
  | 'internal_error'
  | 'database_unavailable'
  | 'busy'
  | 'marker_unconfigured'
  | 'marker_busy'
  | 'marker_failed'
  | 'too_many_requests'
  | 'timed_out'
  | 'metrics_token'
  | AccountErrorCode

export const apiMessages: Localized<Readonly<Record<ApiErrorCode, string>>> = {
  zh: {
    invalid_json: '请求的内容不是有效的 JSON。',
    invalid_event: '有一条学习记录的格式不对，没有保存。',
    invalid_cursor: '参数 after 必须是不小于 0 的整数。',
    invalid_query: '参数 utcOffset 须在 -840 到 840 之间，limit 须在 1 到 500 之间，都是整数。',
    invalid_answer: '请求里须有题目的编号（question）、语言（locale）和不超过 20000 字的回答（answer）。',
    invalid_share: '请求里必须有且只有一场面试的编号（interview）。',
    invalid_media: '这个文件不能收下：不是这里能显示的图片或音频，或者和它的地址对不上。',
    account_needed: '图片和音频只有登录账号后才能存到服务器上。',
    cross_origin: '本站只接受从自己的页面发出的写入请求。',
    not_found: '没有这个接口。',
    interview_not_found: '服务器上没有你的这场面试。',
    media_not_found: '你的账号里没有这个文件。',
    media_full: '服务器上放不下更多图片和音频了（每个账号 100 MB、5000 个文件）。',
    share_not_found: '没有这份分享：地址不完整，或者已经撤销。',
    method_not_allowed: '这个接口不支持这种请求方法。',
    interview_unfinished: '这场面试还没有结束，结束后才能分享报告。',
    learner_mismatch: '这些学习记录属于另一位学习者，没有保存到当前学习者名下。',
    too_many_shares: '你已经分享了 50 份报告，请先撤销用不着的。',
    payload_too_large: '一次提交的内容太大，请分几次提交。',
    share_too_large: '这份报告太大，不能分享。可以打印，或者下载 Markdown。',
    unsupported_media_type: '请求的内容必须是 JSON（Content-Type: application/json）。',
    internal_error: '服务器出错了，请稍后再试。',
    database_unavailable: '暂时连不上数据库。你的记录还保存在浏览器里，稍后会自动重新提交。',
    busy: '排队优化的人太多了，请过几分钟再试。',
    marker_unconfigured: '本站没有接入语言模型，回答只按规则批阅。',
    marker_busy: '语言模型还在批阅别的回答，请过几秒再试。',
    marker_failed: '语言模型没有给出可用的判定。规则的判定不受影响，可以稍后再试。',
    too_many_requests: '请求太频繁了，请稍等一会儿再试。你的记录还保存在浏览器里，稍后会自动重新提交。',
    timed_out: '服务器太忙，没能及时处理完这个请求，请稍后再试。',
    metrics_token: '读取监控指标须出示令牌（Authorization: Bearer 加上 METRICS_TOKEN 的值）。',
    ...accountErrors.zh,
  },
  en: {
    invalid_json: 'The request does not hold valid JSON.',
    invalid_event: 'One of the study records has the wrong form; nothing was saved.',
    invalid_cursor: 'The parameter after must be an integer that is not negative.',
    invalid_query: 'The parameters are integers: utcOffset from -840 to 840, limit from 1 to 500.',
    invalid_answer: 'The request must hold the id of a question, a locale, and an answer of at most 20,000 characters.',
    invalid_share: 'The request must hold the id of one interview, and nothing else.',
    invalid_media:
      'This file cannot be taken: it is no picture or sound that is shown here, or not the one of its address.',
    account_needed: 'Pictures and sounds are kept on the server for accounts alone: sign in first.',
    cross_origin: 'Only pages of this site may write to it.',
    not_found: 'There is nothing at this address of the API.',
    interview_not_found: 'The server has no such interview of yours.',
    media_not_found: 'Your account has no such file.',
    media_full: 'There is no room for more pictures and sounds on the server (100 MB and 5,000 files for an account).',
    share_not_found: 'There is no such shared report: the address is incomplete, or it was revoked.',
    method_not_allowed: 'This address does not take that kind of request.',
    interview_unfinished: 'This interview is not over yet: its report can be shared once it is.',
    learner_mismatch: 'These study records belong to another learner; they were not saved for this one.',
    too_many_shares: 'You have shared 50 reports already. Please revoke one that is not needed any more.',
    payload_too_large: 'That is too much for one request; send it in several parts.',
    share_too_large: 'This report is too large to be shared. You can print it, or download it as Markdown.',
    unsupported_media_type: 'The request must be JSON (Content-Type: application/json).',
    internal_error: 'Something went wrong on the server. Please try again later.',
    database_unavailable:
      'The database cannot be reached at the moment. Your records are kept in the browser and will be sent again.',
    busy: 'Too many optimisations are waiting. Please try again in a few minutes.',
    marker_unconfigured: 'This site has no language model: answers are marked by the rules alone.',
    marker_busy: 'The language model is still marking other answers. Please try again in a few seconds.',
    marker_failed:
      'The language model gave no verdicts that can be used. The rules’ own stand; you can try again later.',
    too_many_requests:
      'Too many requests. Please wait a little and try again; your records are kept in the browser and will be sent again.',
    timed_out: 'The server is too busy to finish this request in time. Please try again later.',
    metrics_token: 'Metrics are read with a token: Authorization: Bearer and the value of METRICS_TOKEN.',
    ...accountErrors.en,
  },
}
