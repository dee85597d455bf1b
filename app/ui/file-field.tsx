import { useState } from 'react'
import { Field, type FieldProps, fieldAttributes } from './field'
import { UploadIcon } from './icons/index'
import { texts } from './texts'

type FileFieldProps = FieldProps & {
  /** As the accept attribute: '.xlsx,.csv'. A help for the person, never a check. */
  accept?: string
  /** What may be dropped here, in words: 'een werkmap (.xlsx) of .csv-bestand, hoogstens 10 MB'. */
  accepts: string
}

/**
 * Choose or drop a file. The browser's own button speaks the browser's language, so the input lies unseen over a zone
 * with our words: a click, a key and a drop all reach it. Without JavaScript the zone still says that a file is chosen.
 */
export function FileField({ accept, accepts, ...props }: FileFieldProps) {
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <Field {...props}>
      <div className="ld-file">
        <input
          className="ld-file__input"
          {...fieldAttributes(props)}
          type="file"
          accept={accept}
          onChange={(event) => setChosen(event.currentTarget.files?.[0]?.name ?? null)}
        />
        <div className="ld-file__zone" aria-hidden="true">
          <UploadIcon className="ld-icon ld-file__icon" />
          <span className="ld-file__call">{texts.chooseFile}</span>
          <span className="ld-file__accepts">{accepts}</span>
          <span className="ld-file__chosen">{chosen ?? texts.fileChosen}</span>
        </div>
        <output className="ams-visually-hidden">{chosen ? texts.fileChosenName(chosen) : ''}</output>
      </div>
    </Field>
  )
}
