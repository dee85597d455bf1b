/** A file that belongs to a contract, if the actor may see the document. */

import { isUuid } from '~/kernel/uuid'
import type { ReadQuery } from '~/platform/database/read-as.server'

export type ContractFile = {
  readonly sha256: string
  readonly fileName: string
  readonly mediaType: string
  readonly size: number
}

/** Where the content is and what to call it; null when there is no such document for this actor, or no file. */
export async function findContractFile(
  query: ReadQuery,
  { contractId, documentId }: { contractId: string; documentId: string },
): Promise<ContractFile | null> {
  if (!isUuid(contractId) || !isUuid(documentId)) return null
  const [row] = await query<{
    sha256: string
    fileName: string | null
    mediaType: string
    size: bigint
    title: string
  }>({
    text: `select d.file_sha256 as sha256, d.file_name as "fileName", f.media_type as "mediaType", f.size, d.title
      from document d join stored_file f on f.sha256 = d.file_sha256
      where d.id = $1::uuid and d.contract_id = $2::uuid`,
    values: [documentId, contractId],
  })
  if (!row) return null
  return { sha256: row.sha256, mediaType: row.mediaType, size: Number(row.size), fileName: row.fileName ?? row.title }
}
