/** A file that comes with the answer to a question about a bid is looked at like every file of a stranger. */
import { beforeAll, expect, test } from 'vitest'
import type { ProviderActor, StaffActor } from '~/kernel/actor'
import { listOwnQuestions } from '~/modules/tender/server/answer-question.server'
import { askBidder } from '~/modules/tender/server/ask-bidder.server'
import { bidFileTexts } from '~/modules/tender/texts-bid'
import { action } from '~/routes/herstelvragen.$questionId._index'
import { submit, testNow, useTestApp } from '../../support/app-context'
import { must } from '../../support/bid-scene'
import { pdfOf } from '../../support/document/document-files'
import { layOpenedScene, type OpenedScene } from '../../support/opened-bids'

const app = useTestApp()
let scene: OpenedScene
let questionId: string
beforeAll(async () => {
  scene = await layOpenedScene(app.database)
  must(
    await askBidder(scene.officer.actor as StaffActor, {
      tenderId: scene.tenderId,
      bidId: scene.bidIds[0],
      kind: 'repair',
      aboutId: scene.suitabilityId,
      question: 'Het uittreksel is onvolledig.',
      now: testNow,
    }),
  )
  const [question] = await listOwnQuestions(scene.bidders[0].actor as ProviderActor, testNow)
  questionId = question?.id ?? ''
})

const answer = (name: string, content: Buffer) => {
  const form = new FormData()
  form.set('antwoord', 'Hierbij.')
  form.set('bestand', new File([new Uint8Array(content)], name))
  return submit(action, '/', { cookie: scene.bidders[0].cookie, params: { questionId }, form })
}

test('what does not belong in it is refused in words, and what was typed stays', async () => {
  const citizen = await answer('uittreksel.pdf', await pdfOf('Het nummer is 123456782 van deze jeugdige'))
  expect(citizen).toMatchObject({ status: 422, data: { problem: bidFileTexts.fileCitizenNumber(), typed: 'Hierbij.' } })
  const other = await answer('uittreksel.pdf', Buffer.from('geen pdf'))
  expect(other).toMatchObject({ status: 422, data: { problem: expect.stringContaining('anders dan de naam zegt') } })
  const program = await answer('uittreksel.exe', Buffer.from('MZ'))
  expect(program).toMatchObject({ status: 422, data: { problem: expect.stringContaining('nemen wij niet aan') } })
  expect((await answer('uittreksel.pdf', await pdfOf('Uittreksel'))).status).toBe(302)
})
