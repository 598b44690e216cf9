import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { setRules, type FactKind } from '../../api/groupRules';
import type { DeviceGroup } from '../../api/models';
import { paths } from '../../shell/paths';
import { useTexts } from '../../texts/useTexts';
import { BusyButton } from '../../ui/BusyButton';
import { ProblemHelp } from '../../ui/ProblemHelp';
import { Section } from '../../ui/Section';
import { useSnack } from '../../ui/SnackContext';
import { useRefreshGroups } from '../useGroups';
import { PreviewSection } from './PreviewSection';
import { draftOf, isFinished, toBody, wholeFault } from './rulesDraft';
import { RulesForm } from './RulesForm';

/** The rules on one side, what they would come to on the other. */
export function RulesEditor({ group, facts }: { group: DeviceGroup; facts: FactKind[] }) {
  const texts = useTexts();
  const t = texts.groupRules;
  const show = useSnack();
  const navigate = useNavigate();
  const refresh = useRefreshGroups();
  const [first] = useState(group.version);
  const [draft, setDraft] = useState(() => draftOf(group.rules));
  const [checked, setChecked] = useState(false);
  const finished = isFinished(draft);
  const fault = wholeFault(draft, t.editor);
  const page = `${paths.groups}/${group.id}`;
  const save = useMutation({
    mutationFn: () => setRules(group, toBody(draft)),
    onSuccess: (saved) => {
      show({ text: t.editor.saved(saved.name) });
      void navigate(page);
    },
    onSettled: refresh,
  });
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 2fr)' },
      }}
    >
      <Section title={t.title}>
        <Box
          component="form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setChecked(true);
            if (finished) save.mutate();
          }}
          sx={{ display: 'grid', gap: 1.5 }}
        >
          {group.version > first && <Alert severity="warning">{t.editor.changedMeanwhile}</Alert>}
          <RulesForm draft={draft} facts={facts} checked={checked} onChange={setDraft} />
          {checked && !finished && <Alert severity="error">{fault ?? t.editor.faults}</Alert>}
          {save.isError && <ProblemHelp error={save.error} />}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: 1 }}>
            <Button color="inherit" onClick={() => void navigate(page)}>
              {t.editor.discard}
            </Button>
            <BusyButton type="submit" variant="contained" busy={save.isPending}>
              {t.editor.save}
            </BusyButton>
          </Box>
        </Box>
      </Section>
      <Box sx={{ position: { lg: 'sticky' }, top: 16, minWidth: 0 }}>
        <PreviewSection groupId={group.id} rules={finished ? toBody(draft) : null} />
      </Box>
    </Box>
  );
}
