import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useState } from 'react';
import { useParams } from 'react-router';
import { problemCode } from '../api/problem';
import { compareScripts, type Script } from '../api/scripts';
import { History } from '../audit/History';
import { UsesSection } from '../blueprints/UsesSection';
import { useMay } from '../permissions/useMay';
import { Versions } from '../proposals/Versions';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { ErrorState } from '../ui/ErrorState';
import { Facts } from '../ui/Facts';
import { monospace } from '../ui/fonts';
import { Mono } from '../ui/Mono';
import { PageBackLink } from '../ui/PageBackLink';
import { PageHeader } from '../ui/PageHeader';
import { platformName } from '../ui/platforms';
import { ProblemHelp } from '../ui/ProblemHelp';
import { Section } from '../ui/Section';
import { draftOf } from './scriptDraft';
import { ScriptForm } from './ScriptForm';
import { ScriptVerbs } from './ScriptVerbs';
import { useScript, useScriptText, useScriptVersions } from './useScripts';

/** One script: how it runs, its text for those who may see it, its versions, and what happened to it. */
export function ScriptPage() {
  const texts = useTexts();
  const t = texts.scripts;
  const { id = '' } = useParams();
  const [deleting, setDeleting] = useState(false);
  const { data: script, error, isError, refetch } = useScript(id, !deleting);
  const mayManage = useMay('manage_policies');
  const text = useScriptText(id, script?.number ?? 0, mayManage && script !== undefined && !deleting);
  const versions = useScriptVersions(id);
  // What was seen when the form opened is what is decided on.
  const [changed, setChanged] = useState<{ script: Script; content: string } | null>(null);
  const back = <PageBackLink to={paths.scripts} label={t.back} />;
  if (!script) {
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
  const { settings } = script;
  const content = text.data?.content;
  return (
    <>
      {back}
      <PageHeader
        title={settings.name}
        lead={[
          t.interpreters[settings.interpreter],
          texts.apps.versions.number(script.number),
          settings.description,
        ]
          .filter(Boolean)
          .join(' · ')}
        end={
          mayManage &&
          !changed && (
            <ScriptVerbs
              script={script}
              onChange={content === undefined ? undefined : () => setChanged({ script, content })}
              onDeleting={setDeleting}
            />
          )
        }
      />
      {changed ? (
        <ScriptForm
          known={changed.script}
          initial={draftOf(changed.script, changed.content)}
          onSaved={() => setChanged(null)}
          onCancel={() => setChanged(null)}
        />
      ) : (
        <>
          <Section title={t.howRun}>
            <Facts
              facts={[
                { name: t.form.interpreter, value: t.interpreters[settings.interpreter] },
                { name: t.form.platform, value: platformName(settings.platform) },
                { name: t.form.context, value: t.contexts[settings.context] },
                { name: t.form.runs, value: t.runs[settings.runs] },
                { name: t.form.timeout, value: t.seconds(settings.timeoutSeconds) },
                { name: t.form.exitCodes, value: settings.expectedExitCodes.join(', ') },
                { name: t.facts.size, value: t.bytes(script.sizeBytes) },
                { name: t.facts.textHash, value: <Mono>{script.textHash}</Mono> },
                { name: t.facts.hash, value: <Mono>{script.hash}</Mono> },
              ]}
            />
          </Section>
          <Section title={t.textTitle} hint={mayManage ? undefined : t.textHidden}>
            {text.error && <ProblemHelp error={text.error} />}
            {content !== undefined && (
              <Box
                component="pre"
                tabIndex={0}
                sx={{ m: 0, maxHeight: 480, overflow: 'auto', fontFamily: monospace, fontSize: 13 }}
              >
                {content}
              </Box>
            )}
          </Section>
          <UsesSection kind="script" id={id} />
          <Versions
            id={id}
            versions={versions.data?.pages.flatMap(({ items }) => items) ?? []}
            onMore={versions.hasNextPage ? () => void versions.fetchNextPage() : undefined}
            compare={mayManage ? (from, to) => compareScripts(id, from, to) : undefined}
          />
        </>
      )}
      <History kind="script" id={id} level="h2" />
    </>
  );
}
