/** A form that arrives after the session ended: nothing is saved, and what was typed comes back to be sent again. */
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { SessionOverPage } from '~/modules/access/ui/session-over-page'
import { action as openVault } from '~/routes/aanbestedingen.$tenderId.kluis.openen'
import { action as addMilestone } from '~/routes/project.planning.mijlpalen.nieuw'
import { action as importFigures } from '~/routes/resultaten.importeren._index'
import { submit, useTestApp } from '../../support/app-context'
import { type SignedIn, signInAs } from '../../support/sign-in'

const app = useTestApp({ example: true })
let lead: SignedIn
beforeAll(async () => {
  lead = await signInAs(app.database, { role: 'projectLead' })
})

test('what was typed is given back word for word, and nothing is saved', async () => {
  const text = 'Twee regels\r\nmet "aanhalingstekens" & <haken>'
  const form = { title: 'Na de zomer', description: text }
  const before = await app.owner.query('select count(*) from milestone')
  const answer = await submit(addMilestone, '/project/planning/mijlpalen/nieuw', { form })
  expect(answer.status).toBe(401)
  expect(answer.data).toEqual({
    kept: [
      ['title', 'Na de zomer'],
      ['description', text],
    ],
  })
  expect((await app.owner.query('select count(*) from milestone')).rows).toEqual(before.rows)
  const html = renderToStaticMarkup(createElement(SessionOverPage, { ...answer.data, returnTo: '/project/planning' }))
  expect(html).toContain('name="title" value="Na de zomer"')
  expect(html).toContain('met &quot;aanhalingstekens&quot; &amp; &lt;haken&gt;')
  // A session that was ended is no session either.
  await app.owner.query('delete from session')
  const late = await submit(addMilestone, '/project/planning/mijlpalen/nieuw', { cookie: lead.cookie, form })
  expect([late.status, late.data.kept]).toEqual([401, answer.data.kept])
})

test('a secret and a file are not given back', async () => {
  const secret = { wachtwoord: 'heel geheim', wachtzin: 'vier losse woorden samen', reden: 'Ziek' }
  const vault = await submit(openVault, 'x', { params: { tenderId: 'x' }, form: secret })
  expect(vault).toMatchObject({ status: 401, data: { kept: null } })
  const form = new FormData()
  form.set('bestand', new File(['cijfers'], 'cijfers.csv'))
  const upload = await submit(importFigures, '/resultaten/importeren', { form })
  expect(upload).toMatchObject({ status: 401, data: { kept: null } })
  const html = renderToStaticMarkup(createElement(SessionOverPage, { kept: null, returnTo: '/resultaten/importeren' }))
  expect(html).toContain('/inloggen?verder=%2Fresultaten%2Fimporteren')
})
