/** What the page of the vault warns of before there are keys: that nobody is left to hold the spare part of the key. */
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { vaultTexts } from '~/modules/tender/texts-vault'
import { VaultPage } from '~/modules/tender/ui/vault-page'
import { loader } from '~/routes/aanbestedingen.$tenderId.kluis._index'
import { load, useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'
import { layTenderScene } from '../../support/tender-scene'

const app = useTestApp()

test('when everybody of the region takes part already; one who does not can be named instead', async () => {
  const scene = await layTenderScene(app.database)
  const htmlOf = async () => {
    const { cookie } = scene.officer
    const { data } = await load(loader, '/kluis', { cookie, params: { tenderId: scene.tenderId } })
    return renderToStaticMarkup(createElement(VaultPage, { ...data, problem: null }))
  }
  expect(await htmlOf()).toContain(vaultTexts.noEscrowChoice)
  const outsider = await signInAs(app.database, { role: 'policyAdviser' })
  const html = await htmlOf()
  expect(html).not.toContain(vaultTexts.noEscrowChoice)
  expect(html).toContain(`<option value="${outsider.actor.userId}"`)
})
