import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { changePreparationPolicy, type PreparationPolicy } from '../../api/devicePreparation';
import { problemFrom } from '../../api/problem';
import { paths } from '../../shell/paths';
import { useTexts } from '../../texts/useTexts';
import { useSnack } from '../../ui/SnackContext';
import { draftOf } from '../form/policyDraft';
import { PolicyForm } from '../form/PolicyForm';
import { TargetNotice } from './TargetNotice';

/** What was seen when the form was filled is what is decided on; what others change meanwhile is told, and waits. */
export function EditPolicy({ policy }: { policy: PreparationPolicy }) {
  const t = useTexts().devicePreparation;
  const show = useSnack();
  const navigate = useNavigate();
  const [seen, setSeen] = useState(policy);
  const [dirty, setDirty] = useState(false);
  const see = (now: PreparationPolicy) => {
    setSeen(now);
    setDirty(false);
  };
  const changed = policy.policyVersion > seen.policyVersion;
  return (
    <Stack spacing={1.5}>
      {changed && (
        <Alert
          severity="warning"
          action={
            <Button color="inherit" size="small" onClick={() => see(policy)}>
              {t.showChanged}
            </Button>
          }
        >
          {t.changedMeanwhile}
        </Alert>
      )}
      <TargetNotice policy={policy} dirty={dirty} onMended={see} />
      <PolicyForm
        key={seen.policyVersion}
        initial={draftOf(seen)}
        policy={seen}
        submit={t.save}
        cancel={t.discard}
        // Another place in the order, or a new look at the group, is no change of what stands in the form.
        run={(body) => changePreparationPolicy(changed ? seen : policy, body)}
        onSaved={(saved, groupError) => {
          see(saved);
          show(
            groupError
              ? { text: problemFrom(groupError).title, tone: 'error' }
              : { text: t.saved(saved.name) },
          );
        }}
        onDirty={setDirty}
        onCancel={() => void navigate(paths.preparation)}
      />
    </Stack>
  );
}
