/** Puts the files of the example region in the store, before any row names them. */
import { Readable } from 'node:stream'
import { findTemplate } from '~/modules/reporting/domain/report-templates'
import type { Db } from '~/platform/database/with-actor.server'
import type { BlobStore } from '~/platform/storage/blob-store.server'
import { evidenceFileId, evidenceFiles } from '../example/admissions'
import { contracts } from '../example/contracts'
import { deliveries } from '../example/deliveries'
import { obligations } from '../example/obligations'
import { exampleProjectDocuments } from '../example/project-documents'
import { deliveryFile } from './delivery-file'
import { examplePdf } from './example-pdf.server'
import { proofFileId, proofOf } from './proof-of-delivery'

export type StoredExampleFile = { readonly sha256: string; readonly size: number; readonly mediaType: string }

const maxBytes = 1_000_000
/** Each file waits for the disk twice; a few at a time keeps the disk busy without many open files. */
const atOnce = 8

/** Stores every document and delivered file; gives what was stored by the id of the row that will name it. */
export async function storeExampleFiles(store: BlobStore): Promise<ReadonlyMap<string, StoredExampleFile>> {
  const stored = new Map<string, StoredExampleFile>()
  const work = [...contractFiles(), ...projectFiles(), ...deliveredFiles(), ...proofFiles(), ...admissionFiles()]
  const worker = async () => {
    for (let file = work.shift(); file; file = work.shift()) {
      const blob = await store.put(Readable.from([await file.content()]), { maxBytes })
      stored.set(file.id, { ...blob, mediaType: file.mediaType })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return stored
}

/** The rows that say which files there are; gives the number that were new. */
export async function writeStoredFiles(db: Db, files: ReadonlyMap<string, StoredExampleFile>): Promise<number> {
  const rows = [...files.values()].map((file) => ({ ...file, size: BigInt(file.size) }))
  return (await db.storedFile.createMany({ data: rows, skipDuplicates: true })).count
}

type FileToStore = { readonly id: string; readonly mediaType: string; readonly content: () => Promise<Buffer> }

const contractFiles = (): FileToStore[] =>
  contracts
    .flatMap((contract) => contract.documents)
    .map((document) => ({
      id: document.id,
      mediaType: 'application/pdf',
      content: () => examplePdf(document.title, document.lines),
    }))

const projectFiles = (): FileToStore[] =>
  exampleProjectDocuments.map((document) => ({
    id: document.id,
    mediaType: 'application/pdf',
    content: () => examplePdf(document.title, document.lines),
  }))

const deliveredFiles = (): FileToStore[] =>
  deliveries.map((delivery) => ({
    id: delivery.id,
    mediaType: 'text/csv',
    content: async () => {
      const obligation = obligations.find((candidate) => candidate.id === delivery.obligationId)
      const template = findTemplate(obligation?.templateCode ?? '')
      if (!template) throw new Error(`No template for ${delivery.fileName}`)
      return deliveryFile(delivery, template)
    },
  }))

const proofFiles = (): FileToStore[] =>
  deliveries.flatMap((delivery) => {
    const proof = proofOf(delivery)
    if (!proof) return []
    const content = () => examplePdf(`Verklaring bij ${delivery.fileName}`, proof.lines)
    return [{ id: proofFileId(delivery), mediaType: 'application/pdf', content }]
  })

const admissionFiles = (): FileToStore[] =>
  Object.entries(evidenceFiles).map(([code, title]) => ({
    id: evidenceFileId(code),
    mediaType: 'application/pdf',
    content: () => examplePdf(title, ['Dit is een voorbeeld. Het hoort bij geen echte aanbieder.']),
  }))
