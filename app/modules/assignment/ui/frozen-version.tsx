import { Alert } from '~/ui/alert'
import { formatInstant } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import { partKinds } from '../domain/assignment'
import type { getFrozenVersion } from '../server/get-frozen-version.server'
import { assignmentStatusNames, assignmentTexts, partKindNames } from '../texts'
import { quotationTexts as texts } from '../texts-quotation'

/** A frozen version as one reads it; each part is an anchor that quotations lead to. */
export function FrozenVersion({ version }: { version: Awaited<ReturnType<typeof getFrozenVersion>> }) {
  const { assignmentId, number, status, content, newestDecided, partIds } = version
  const path = `/project/opdrachten/${assignmentId}`
  return (
    <>
      <PageHeading
        kind={texts.versionKind(content.code)}
        title={texts.versionTitle(content.title, number)}
        breadcrumb={[
          { label: assignmentTexts.title, href: '/project/opdrachten' },
          ...(Object.keys(partIds).length > 0 ? [{ label: content.title, href: path }] : []),
        ]}
        status={
          <StatusBadge tone={status === 'adopted' ? 'success' : 'progress'} label={assignmentStatusNames[status]} />
        }
      />
      {newestDecided !== null && newestDecided.number > number && (
        <Alert tone="info">
          <a href={`/project/opdrachten/versies/${newestDecided.id}`}>{texts.versionNewer(newestDecided.number)}</a>
        </Alert>
      )}
      {version.decisionSubject !== null && <p>{texts.versionDecision(version.decisionSubject)}</p>}
      <p className="ld-pre-line">{content.intro}</p>
      {partKinds
        .map((kind) => ({ kind, own: content.parts.filter((part) => part.kind === kind) }))
        .filter(({ own }) => own.length > 0)
        .map(({ kind, own }) => (
          <Section key={kind} title={partKindNames[kind]} id={kind}>
            {own.map((part) => (
              <article key={part.code} className="ld-part" aria-labelledby={part.code}>
                <h3 id={part.code}>
                  {part.code} {part.title}
                </h3>
                <p className="ld-pre-line">{part.text}</p>
                {part.year !== null && <p>{assignmentTexts.yearOf(part.year)}</p>}
                {partIds[part.code] && (
                  <p>
                    <a href={`${path}/${partIds[part.code]}#geciteerd`}>
                      {texts.partToday}
                      <span className="ams-visually-hidden"> {part.code}</span>
                    </a>
                  </p>
                )}
              </article>
            ))}
          </Section>
        ))}
      <p className="ld-source ld-wrap-anywhere">
        {assignmentTexts.versionLine(
          number,
          assignmentStatusNames[status],
          formatInstant(version.frozenAt),
          version.frozenByName,
        )}
        . {assignmentTexts.hash}: {version.sha256}
      </p>
    </>
  )
}
