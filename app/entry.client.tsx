import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { keepAnswerAtAnchors } from '~/ui/anchors'
import { sayMissingInDutch } from '~/ui/missing-words'

// Before the router listens.
keepAnswerAtAnchors(window)
sayMissingInDutch(document)

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  )
})
