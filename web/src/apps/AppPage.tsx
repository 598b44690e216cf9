import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useState } from 'react';
import { useParams } from 'react-router';
import { compareApps, type App } from '../api/apps';
import { problemCode } from '../api/problem';
import { History } from '../audit/History';
import { UsesSection } from '../blueprints/UsesSection';
import { useMay } from '../permissions/useMay';
import { Versions } from '../proposals/Versions';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { ErrorState } from '../ui/ErrorState';
import { DeleteVerb } from '../ui/forms/DeleteVerb';
import { PageBackLink } from '../ui/PageBackLink';
import { PageHeader } from '../ui/PageHeader';
import { Section } from '../ui/Section';
import { AppFacts } from './AppFacts';
import { AppForm } from './AppForm';
import { PackageFacts } from './PackageFacts';
import { useApp, useAppVersions, useDeleteApp } from './useApps';

/** One app: what it says, its versions, and what happened to it. */
export function AppPage() {
  const texts = useTexts();
  const t = texts.apps;
  const { id = '' } = useParams();
  const [deleting, setDeleting] = useState(false);
  const { data: app, error, isError, refetch } = useApp(id, !deleting);
  const versions = useAppVersions(id);
  const mayManage = useMay('manage_policies');
  // What was seen when the form opened is what is decided on.
  const [changed, setChanged] = useState<App | null>(null);
  const back = <PageBackLink to={paths.apps} label={t.back} />;
  if (!app) {
    if (!isError) return <LinearProgress aria-label={texts.common.loading} />;
    const gone = problemCode(error) === 'not_found';
    return (
      <>
        {back}
        <PageHeader title={t.back} lead={t.lead} />
        <ErrorState title={gone ? t.gone : t.unavailable} error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  const { content } = app;
  return (
    <>
      {back}
      <PageHeader
        title={content.name}
        lead={[t.kinds[content.kind], t.versions.number(app.number), content.description]
          .filter(Boolean)
          .join(' · ')}
        end={
          mayManage &&
          !changed && <Verbs app={app} onChange={() => setChanged(app)} onDeleting={setDeleting} />
        }
      />
      {changed ? (
        <AppForm known={changed} onSaved={() => setChanged(null)} onCancel={() => setChanged(null)} />
      ) : (
        <>
          <Section title={t.howInstalled}>
            <AppFacts content={content} hash={app.hash} />
          </Section>
          {app.package && (
            <Section title={t.recognised.title}>
              <PackageFacts shown={app.package} />
            </Section>
          )}
          <UsesSection kind="app" id={id} />
          <Versions
            id={id}
            versions={versions.data?.pages.flatMap(({ items }) => items) ?? []}
            onMore={versions.hasNextPage ? () => void versions.fetchNextPage() : undefined}
            compare={(from, to) => compareApps(id, from, to)}
          />
        </>
      )}
      <History kind="app" id={id} level="h2" />
    </>
  );
}

interface VerbsProps {
  app: App;
  onChange: () => void;
  /** From the moment on at which it may be gone, until it is clear that it is not. */
  onDeleting: (deleting: boolean) => void;
}

function Verbs({ app, onChange, onDeleting }: VerbsProps) {
  const t = useTexts().apps;
  const remove = useDeleteApp(onDeleting);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Button variant="outlined" color="inherit" onClick={onChange}>
        {t.change}
      </Button>
      <DeleteVerb
        thing={app}
        label={t.delete}
        ask={({ content }) => ({ title: t.deleteTitle(content.name), hint: t.deleteHint })}
        remove={remove}
      />
    </Box>
  );
}
