/**
 * The own copy of a draft as one zip file: readable text, the contents pages as they will be sealed, the secret code and
 * all files. It is made while it is sent: nothing of it touches a disk, and the memory does not grow with the files.
 */
import { PassThrough, type Readable } from 'node:stream'
import { ByteSink } from '~/excel/writing/byte-sink.server'
import { ZipWriter } from '~/excel/writing/zip-writer.server'
import type { ProviderActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { withActor } from '~/platform/database/with-actor.server'
import { log } from '~/platform/log.server'
import { type BidFile, questionsFor } from '../domain/bid-content'
import { bidCopyLines } from '../domain/bid-copy'
import { bidCopyTexts as texts } from '../texts-bid'
import { bidManifests } from './bid-manifest.server'
import { openDraftFile } from './draft-file.server'
import { draftOf, type OwnBid } from './get-own-bid.server'

/** Files are packed already, and text is small: speed before size. */
const level = 1

type Attachment = { readonly name: string; readonly file: BidFile; readonly sha256: string }

/** Throws a redirect to the overview when there is no draft. */
export async function zipDraft(actor: ProviderActor, own: OwnBid, now: Instant): Promise<Readable> {
  const attachments = await findAttachments(actor, own)
  const out = new PassThrough()
  const sink = new ByteSink(out)
  const zip = new ZipWriter(sink, { level, at: now })
  void writeAll(zip, own, attachments)
    .then(() => sink.end())
    .catch(async (error: unknown) => {
      // Who reads it hears of it by the connection that breaks; a reader that went away is no fault.
      if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') log.error({ err: error }, 'own copy')
      await sink.abandon(error)
    })
  return out
}

/** In the order of the questions, numbered as on the receipt. */
async function findAttachments(actor: ProviderActor, own: OwnBid): Promise<Attachment[]> {
  const { bidId, content } = draftOf(own)
  const rows = await withActor(actor, (db) => db.bidDraftFile.findMany({ where: { bidId } }))
  return questionsFor(own.asked, content.lotIds)
    .flatMap(({ id }) => {
      const file = content.answers.get(id)?.file
      const row = rows.find((known) => known.id === file?.id)
      return file && row ? [{ file, sha256: row.sha256 }] : []
    })
    .map(({ file, sha256 }, index) => ({ name: `${texts.folder}/${index + 2}-${file.name}`, file, sha256 }))
}

async function writeAll(zip: ZipWriter, own: OwnBid, attachments: readonly Attachment[]): Promise<void> {
  const draft = draftOf(own)
  const placeOf = (file: BidFile) => attachments.find((known) => known.file.id === file.id)?.name ?? file.name
  const lines = bidCopyLines(own.asked, draft.content, texts.words, placeOf)
  const head = [texts.title(own.tender.number, own.tender.title), texts.explained(own.missing.length), '']
  await zip.add(texts.names.text, `\ufeff${[...head, ...lines, ''].join('\r\n')}`)
  await zip.add(texts.names.code, `${draft.code}\r\n`)
  // Only a complete draft has the pages that will be sealed.
  if (own.missing.length === 0) {
    const manifests = bidManifests(own.tender.id, own.asked, draft)
    await zip.add(texts.names.quality, manifests.quality)
    await zip.add(texts.names.price, manifests.price)
  }
  for (const { name, file, sha256 } of attachments) {
    const part = await zip.open(name)
    try {
      for await (const piece of openDraftFile(draft, { id: file.id, sha256 })) await part.write(piece)
      await part.close()
    } finally {
      part.destroy()
    }
  }
  await zip.finish()
}
