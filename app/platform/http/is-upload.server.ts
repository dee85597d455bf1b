/** A form with files: it may be larger and take longer than an ordinary one. */
export const isUpload = (contentType: string | undefined): boolean =>
  (contentType ?? '').toLowerCase().startsWith('multipart/form-data')
