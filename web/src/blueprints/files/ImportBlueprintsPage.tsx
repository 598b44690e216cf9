import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate } from 'react-router';
import { useSession } from '../../access/useSession';
import { applyFiles, planFiles, type BlueprintFile } from '../../api/blueprintFiles';
import { problemFrom } from '../../api/problem';
import { useMay } from '../../permissions/useMay';
import { paths } from '../../shell/paths';
import { useTexts } from '../../texts/useTexts';
import { BusyButton } from '../../ui/BusyButton';
import { ChooseFiles } from '../../ui/ChooseFiles';
import { PageBackLink } from '../../ui/PageBackLink';
import { PageHeader } from '../../ui/PageHeader';
import { ProblemHelp } from '../../ui/ProblemHelp';
import { Section } from '../../ui/Section';
import { useRefreshBlueprints } from '../useBlueprints';
import { PlanList } from './PlanList';

async function readAll(files: File[]): Promise<BlueprintFile[]> {
  return Promise.all(files.map(async (file) => ({ path: file.name, text: await file.text() })));
}

/** Takes files, shows what they would change, and only then changes it. */
export function ImportBlueprintsPage() {
  const texts = useTexts();
  const t = texts.blueprints.files;
  const session = useSession();
  const mayManage = useMay('manage_policies');
  const refresh = useRefreshBlueprints();
  const [files, setFiles] = useState<BlueprintFile[]>([]);
  const plan = useMutation({ mutationFn: planFiles });
  const apply = useMutation({
    mutationFn: (planHash: string) => applyFiles(files, planHash),
    onSettled: refresh,
  });
  if (session.data && !mayManage) return <Navigate to={paths.blueprints} replace />;
  const shown = apply.data ?? plan.data;
  const changes = shown?.items.filter(({ action }) => action !== 'none') ?? [];
  const same = (shown?.items.length ?? 0) - changes.length;
  const choose = async (chosen: File[]) => {
    apply.reset();
    const read = await readAll(chosen);
    setFiles(read);
    plan.mutate(read);
  };
  return (
    <>
      <PageBackLink to={paths.blueprints} label={texts.blueprints.back} />
      <PageHeader title={t.importTitle} lead={t.importLead} />
      <Section title={t.chooseTitle} hint={t.chooseHint}>
        <ChooseFiles
          choose={t.choose}
          drop={t.drop}
          names={files.map(({ path }) => path)}
          accept=".json,application/json"
          multiple
          onChoose={(chosen) => void choose(chosen)}
        />
      </Section>
      {plan.isPending && <LinearProgress aria-label={texts.common.loading} />}
      {plan.isError && <Faults error={plan.error} />}
      {apply.isError && <ProblemHelp error={apply.error} />}
      {shown && (
        <Section title={apply.data ? t.applied : t.preview} hint={t.same(same)}>
          {changes.length === 0 ? (
            <Alert severity="success">{t.nothing}</Alert>
          ) : (
            <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
              <PlanList things={changes} />
              {!apply.data && (
                <Box sx={{ display: 'flex', justifyContent: 'flex-end' }}>
                  <BusyButton
                    variant="contained"
                    busy={apply.isPending}
                    onClick={() => apply.mutate(shown.hash)}
                  >
                    {t.apply(changes.length)}
                  </BusyButton>
                </Box>
              )}
            </Box>
          )}
        </Section>
      )}
    </>
  );
}

/** What is wrong with the files, by where it stands. */
function Faults({ error }: { error: unknown }) {
  const t = useTexts().blueprints.files;
  const faults = Object.entries(problemFrom(error).errors ?? {});
  return (
    <>
      <ProblemHelp error={error} />
      {faults.length > 0 && (
        <Section title={t.faults}>
          <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1 }}>
            {faults.map(([place, words]) => (
              <Box key={place} sx={{ overflowWrap: 'anywhere' }}>
                <Box component="dt" sx={{ fontSize: 12.5, color: 'text.secondary' }}>
                  {place}
                </Box>
                {words.map((one) => (
                  <Box key={one} component="dd" sx={{ m: 0 }}>
                    {one}
                  </Box>
                ))}
              </Box>
            ))}
          </Box>
        </Section>
      )}
    </>
  );
}
