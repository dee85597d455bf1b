/** Anybody who is logged in can have a receipt verified, whoever it is of: holding the text is enough. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { requireLogin } from '~/modules/access/server/require-person.server'
import { verifyReceipt } from '~/modules/reporting/server/verify-receipt.server'
import { uploadProblemTexts } from '~/modules/reporting/texts-provider'
import { verifyTexts as texts } from '~/modules/reporting/texts-submit'
import { VerifyReceipt } from '~/modules/reporting/ui/verify-receipt'
import { readUpload } from '~/platform/http/read-upload.server'
import { appTexts } from '~/texts'

const mostBytes = 20_000

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireLogin({ request, context })
  return json(null)
}

export async function action({ request, context }: ActionFunctionArgs) {
  await requireLogin({ request, context })
  const upload = await readUpload(request, {
    field: 'bestand',
    take: async ({ content }) => {
      const chunks: Buffer[] = []
      let size = 0
      for await (const chunk of content as AsyncIterable<Buffer>) {
        size += chunk.length
        if (size <= mostBytes) chunks.push(chunk)
      }
      return Buffer.concat(chunks).toString('utf8')
    },
  })
  if (!upload.ok) return refuse('', uploadProblemTexts[upload.problem.code]())
  const pasted = upload.value.fields.get('tekst') ?? ''
  const text = pasted.trim() === '' ? (upload.value.file ?? '') : pasted
  if (text.trim() === '') return refuse('', texts.missing)
  const verified = await verifyReceipt(text)
  const problem = verified.ok ? null : texts[verified.problem.code]
  return json({ text: pasted, error: null, number: verified.ok ? verified.value : null, problem })
}

const refuse = (text: string, error: string) => json({ text, error, number: null, problem: null }, { status: 422 })

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function Verify() {
  return <VerifyReceipt answer={useActionData<typeof action>() ?? null} />
}
