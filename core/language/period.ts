import type { Finding } from '../feed/schema.ts'
import { formatDate } from './dates.ts'
import type { Words } from './words.ts'

/** The time that a finding is about, in words. */
export const describePeriod = ({ from, to }: NonNullable<Finding['period']>, { t, language }: Words): string =>
  t('finding.period', { from: formatDate(from, language), to: formatDate(to, language) })
