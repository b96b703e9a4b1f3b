import type { Localized } from '../locale'
import { type AccountErrorCode, accountErrors } from './api-account'

/** What the API's errors say to a learner, by code. */
export type ApiErrorCode =
  | 'invalid_json'
  | 'invalid_event'
  | 'invalid_cursor'
  | 'invalid_query'
  | 'invalid_share'
  | 'cross_origin'
  | 'not_found'
  | 'interview_not_found'
  | 'share_not_found'
  | 'method_not_allowed'
  | 'interview_unfinished'
  | 'learner_mismatch'
  | 'too_many_shares'
  | 'payload_too_large'
  | 'share_too_large'
  | 'unsupported_media_type'
  | 'internal_error'
  | 'database_unavailable'
  | 'busy'
  | AccountErrorCode

export const apiMessages: Localized<Readonly<Record<ApiErrorCode, string>>> = {
  zh: {
    invalid_json: '请求的内容不是有效的 JSON。',
    invalid_event: '有一条学习记录的格式不对，没有保存。',
    invalid_cursor: '参数 after 必须是不小于 0 的整数。',
    invalid_query: '参数 utcOffset 须在 -840 到 840 之间，limit 须在 1 到 500 之间，都是整数。',
    invalid_share: '请求里必须有且只有一场面试的编号（interview）。',
    cross_origin: '本站只接受从自己的页面发出的写入请求。',
    not_found: '没有这个接口。',
    interview_not_found: '服务器上没有你的这场面试。',
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
    ...accountErrors.zh,
  },
  en: {
    invalid_json: 'The request does not hold valid JSON.',
    invalid_event: 'One of the study records has the wrong form; nothing was saved.',
    invalid_cursor: 'The parameter after must be an integer that is not negative.',
    invalid_query: 'The parameters are integers: utcOffset from -840 to 840, limit from 1 to 500.',
    invalid_share: 'The request must hold the id of one interview, and nothing else.',
    cross_origin: 'Only pages of this site may write to it.',
    not_found: 'There is nothing at this address of the API.',
    interview_not_found: 'The server has no such interview of yours.',
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
    ...accountErrors.en,
  },
}
