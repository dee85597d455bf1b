import type { ReactNode } from 'react'
import { WarningFillIcon } from './icons/index'
import { texts } from './texts'

export type ComparedField = { readonly label: string; readonly yours: string; readonly theirs: string }

type VersionComparisonProps = {
  /** Who changed it in the meantime: "J. Jansen". */
  theirName: string
  fields: readonly ComparedField[]
  /** What one can do now: keep theirs, or save yours over it. */
  actions?: ReactNode
}

/** Two people changed the same thing: both versions side by side, with a word at each field that differs. */
export const VersionComparison = ({ theirName, fields, actions }: VersionComparisonProps) => (
  <div className="ld-compare">
    <table className="ld-compare__table">
      <thead>
        <tr>
          <th scope="col">{texts.field}</th>
          <th scope="col">{texts.yourVersion}</th>
          <th scope="col">{texts.versionOf(theirName)}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => {
          const differs = field.yours !== field.theirs
          return (
            <tr key={field.label} className={differs ? 'ld-compare__row ld-compare__row--differs' : 'ld-compare__row'}>
              <th scope="row">
                {field.label}
                {differs && (
                  <span className="ld-compare__differs">
                    <WarningFillIcon className="ld-icon" />
                    {texts.differs}
                  </span>
                )}
              </th>
              <td data-label={texts.yourVersion}>{field.yours || texts.emptyValue}</td>
              <td data-label={texts.versionOf(theirName)}>{field.theirs || texts.emptyValue}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
    {actions && <div className="ld-actions">{actions}</div>}
  </div>
)
