import type { Check } from '../../core/feed/ledger.ts'
import { formatTime } from '../../core/language/dates.ts'
import type { Words } from '../../core/language/words.ts'
import { describeCode } from '../check-words.ts'
import { FeedLine } from '../feed-line.tsx'
import { checkReasonsIn } from './check-reasons.ts'

/** A check as a row of the ledger. `detail` is the background's own sentence, which is always English. */
export const ledgerRow = (check: Check, { t, language }: Words) => {
  const { at, outcome, code, path, detail, requests, bytes, durationMs, isAsked } = check
  const numbers = new Intl.NumberFormat(language)
  return {
    iso: new Date(at).toISOString(),
    time: formatTime(at, language, 'minute'),
    by: isAsked ? t('ledger.asked') : t('ledger.scheduled'),
    isWell: outcome === 'accepted' || outcome === 'renewed' || outcome === 'unchanged',
    outcome: t(`ledger.${outcome}`, { reason: checkReasonsIn(t)(check) }),
    code: code === null ? null : describeCode(check, t),
    detail: path === null || detail?.includes(path) ? detail : `${detail ?? ''} ${path}`,
    requests: t('ledger.requests', { count: requests }),
    bytes: numbers.format(bytes),
    duration: t('ledger.ms', { ms: Math.round(durationMs) }),
  }
}

const Row = ({ check, ...words }: Words & { check: Check }) => {
  const { iso, time, by, isWell, outcome, code, detail, requests, bytes, duration } = ledgerRow(check, words)
  return (
    <tr>
      <td>
        <time dateTime={iso}>{time}</time>
        <small>{by}</small>
      </td>
      <td>
        <FeedLine state={isWell ? 'signed' : 'trouble'}>{outcome}</FeedLine>
        {code && <code>{code}</code>}
        {detail && <small lang="en">{detail}</small>}
      </td>
      <td>
        {bytes}
        <small>{requests}</small>
        <small class="check-ledger-narrow">{duration}</small>
      </td>
      <td>{duration}</td>
    </tr>
  )
}

/** The last checks, newest first, each with what it asked of the feed's host and its outcome. */
export const CheckLedger = ({ checks, ...words }: Words & { checks: Check[] }) => {
  const { t } = words
  const columns = ['ledger.time', 'ledger.outcome', 'ledger.bytes', 'ledger.duration'] as const
  return (
    <div class="check-ledger">
      <h3 id="ledger">{t('ledger.title')}</h3>
      <p>{t('ledger.lede')}</p>
      {checks.length === 0 ? (
        <p class="check-ledger-empty">{t('ledger.empty')}</p>
      ) : (
        <table aria-labelledby="ledger">
          <thead>
            <tr>
              {columns.map((key) => (
                <th key={key} scope="col">
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {checks.map((check) => (
              <Row key={check.at} check={check} {...words} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
