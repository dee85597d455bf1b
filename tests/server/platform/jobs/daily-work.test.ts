/** Work of once a day is made up for: a server that was down at six in the morning still sends that day's reminders. */
import { parseCrontab } from 'graphile-worker'
import { expect, test } from 'vitest'
import { crontab, tasks } from '~/tasks.server'

const items = parseCrontab(crontab)
const perDay = (item: (typeof items)[number]): number => {
  let times = 0
  for (let minute = 0; minute < 24 * 60; minute += 1) {
    const digest = { min: minute % 60, hour: Math.floor(minute / 60), date: 1, month: 1, dow: 1 }
    if (item.match(digest)) times += 1
  }
  return times
}

test('every recurring job is a task that exists', () => {
  expect(items.filter(({ task }) => !(task in tasks))).toEqual([])
})

test('what runs once a day is made up for within the day, and what runs each hour is not', () => {
  const kept = items.map((item) => ({
    task: item.task,
    daily: perDay(item) === 1,
    hours: item.options.backfillPeriod / 3_600_000,
  }))
  expect(
    kept
      .filter(({ daily }) => daily)
      .map(({ task, hours }) => [task, hours])
      .sort(),
  ).toEqual([
    ['forgetUnconfirmed', 23],
    ['planObligations', 23],
    ['sendEvidenceMails', 23],
    ['sendExpiryMails', 23],
    ['sendReminders', 23],
  ])
  expect(kept.filter(({ daily, hours }) => !daily && hours > 0)).toEqual([])
})
