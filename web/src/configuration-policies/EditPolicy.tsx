import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { changePolicy } from '../api/configurationPolicies';
import type { ConfigurationPolicy } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { ErrorState } from '../ui/ErrorState';
import { useSnack } from '../ui/SnackContext';
import { isKind } from './kinds';
import { PolicyEditor } from './PolicyEditor';
import { useContent } from './usePolicies';

/** What was seen when the editor was filled is what is decided on; what others save meanwhile is told, and waits. */
export function EditPolicy({ policy }: { policy: ConfigurationPolicy }) {
  const texts = useTexts();
  const t = texts.configurationPolicies;
  const show = useSnack();
  const navigate = useNavigate();
  const [seen, setSeen] = useState(policy);
  const content = useContent(seen.id, seen.latestVersion, true);
  if (!content.data) {
    return content.isError ? (
      <ErrorState title={t.unavailable} error={content.error} onRetry={() => void content.refetch()} />
    ) : (
      <LinearProgress aria-label={texts.common.loading} />
    );
  }
  if (!isKind(seen.kind)) return <Alert severity="info">{t.unknownKind}</Alert>;
  return (
    <>
      {policy.version > seen.version && (
        <Alert
          severity="warning"
          sx={{ mb: 1.5 }}
          action={
            <Button color="inherit" size="small" onClick={() => setSeen(policy)}>
              {t.showChanged}
            </Button>
          }
        >
          {t.changedMeanwhile}
        </Alert>
      )}
      <PolicyEditor
        key={seen.version}
        kind={seen.kind}
        policyId={seen.id}
        initial={{
          name: seen.name,
          description: seen.description ?? '',
          content: content.data.content,
        }}
        run={(draft, note) => changePolicy(seen, { ...draft, note: note || null })}
        onSaved={(saved) => {
          setSeen(saved);
          show({ text: t.saved(saved.name, saved.latestVersion) });
        }}
        onCancel={() => void navigate(`?tab=settings`)}
      />
    </>
  );
}
