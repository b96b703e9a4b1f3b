import type { Localized } from '../locale'

/** What the API's errors say to a learner, by code. */
export type ApiErrorCode =
  | 'invalid_json'
  | 'invalid_event'
  | 'invalid_cursor'
  | 'invalid_query'
  | 'cross_origin'
  | 'not_found'
  | 'method_not_allowed'
  | 'learner_mismatch'
  | 'payload_too_large'
  | 'unsupported_media_type'
  | 'internal_error'
  | 'database_unavailable'
  | 'busy'

export const apiMessages: Localized<Readonly<Record<ApiErrorCode, string>>> = {
  zh: {
    invalid_json: '请求的内容不是有效的 JSON。',
    invalid_event: '有一条学习记录的格式不对，没有保存。',
    invalid_cursor: '参数 after 必须是不小于 0 的整数。',
    invalid_query: '参数 utcOffset 须在 -840 到 840 之间，limit 须在 1 到 500 之间，都是整数。',
    cross_origin: '本站只接受从自己的页面发出的写入请求。',
    not_found: '没有这个接口。',
    method_not_allowed: '这个接口不支持这种请求方法。',
    learner_mismatch: '这些学习记录属于另一位学习者，没有保存到当前学习者名下。',
    payload_too_large: '一次提交的内容太大，请分几次提交。',
    unsupported_media_type: '请求的内容必须是 JSON（Content-Type: application/json）。',
    internal_error: '服务器出错了，请稍后再试。',
    database_unavailable: '暂时连不上数据库。你的记录还保存在浏览器里，稍后会自动重新提交。',
    busy: '排队优化的人太多了，请过几分钟再试。',
  },
  en: {
    invalid_json: 'The request does not hold valid JSON.',
    invalid_event: 'One of the study records has the wrong form; nothing was saved.',
    invalid_cursor: 'The parameter after must be an integer that is not negative.',
    invalid_query: 'The parameters are integers: utcOffset from -840 to 840, limit from 1 to 500.',
    cross_origin: 'Only pages of this site may write to it.',
    not_found: 'There is nothing at this address of the API.',
    method_not_allowed: 'This address does not take that kind of request.',
    learner_mismatch: 'These study records belong to another learner; they were not saved for this one.',
    payload_too_large: 'That is too much for one request; send it in several parts.',
    unsupported_media_type: 'The request must be JSON (Content-Type: application/json).',
    internal_error: 'Something went wrong on the server. Please try again later.',
    database_unavailable:
      'The database cannot be reached at the moment. Your records are kept in the browser and will be sent again.',
    busy: 'Too many optimisations are waiting. Please try again in a few minutes.',
  },
}
