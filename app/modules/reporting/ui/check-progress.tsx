/** While a file is checked. The page asks again by itself, with or without JavaScript, and may be left. */
import { useFetcher } from '@remix-run/react'
import { useEffect } from 'react'
import { Alert } from '~/ui/alert'
import { Progress } from '~/ui/progress'
import { checkTexts as texts } from '../texts-check'

type CheckProgressProps = { status: 'waiting' | 'checking'; rows: number; address: string }

export const pollMs = 2_000

/** Asks the page's own loader every two seconds and reloads the page once there is an outcome. */
export function CheckProgress({ status, rows, address }: CheckProgressProps) {
  const fetcher = useFetcher<{ busy: boolean; head: { progressRows: number; status: string } }>()
  const { load, data } = fetcher
  useEffect(() => {
    const timer = setInterval(() => load(address), pollMs)
    return () => clearInterval(timer)
  }, [load, address])
  useEffect(() => {
    if (data && !data.busy) window.location.assign(address)
  }, [data, address])
  const isChecking = data ? data.head.status === 'checking' : status === 'checking'
  return (
    <>
      {/* Without scripts the browser itself comes back. */}
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <Alert tone="info" heading={isChecking ? texts.checking : texts.waiting}>
        {texts.checkingIntro}
      </Alert>
      <Progress label={texts.progress} done={data?.head.progressRows ?? rows} total={null} unit={texts.rows} />
      <p>
        <a href={address}>{texts.reload}</a>
      </p>
    </>
  )
}
