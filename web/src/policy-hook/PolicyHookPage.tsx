import LinearProgress from '@mui/material/LinearProgress';
import { useState } from 'react';
import { useTexts } from '../texts/useTexts';
import { ErrorState } from '../ui/ErrorState';
import { FormDialog } from '../ui/forms/FormDialog';
import { ShownOnce } from '../ui/forms/ShownOnce';
import { PageHeader } from '../ui/PageHeader';
import { Section } from '../ui/Section';
import { HookForm } from './HookForm';
import { HookSecret } from './HookSecret';
import { HookTest } from './HookTest';
import { usePolicyHook } from './usePolicyHook';

/** Enroll > Settings > Policy Hook. */
export function PolicyHookPage() {
  const t = useTexts();
  const h = t.policyHook;
  const { data, error, refetch } = usePolicyHook();
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <>
      <PageHeader title={h.title} lead={h.lead} />
      {!data &&
        (error ? (
          <ErrorState title={h.unavailable} error={error} onRetry={() => void refetch()} />
        ) : (
          <LinearProgress aria-label={t.common.loading} />
        ))}
      {data && (
        <Section title={h.form.title} hint={h.form.hint}>
          <HookForm key={data.version} hook={data} onSecret={setSecret} />
        </Section>
      )}
      {data?.url && <HookTest />}
      {data?.url && <HookSecret hook={data} onSecret={setSecret} />}
      {secret && (
        <FormDialog title={h.secret.newTitle} held wide onClose={() => setSecret(null)}>
          <ShownOnce
            secret={secret}
            what={h.secret.what}
            hint={h.secret.once}
            done={h.secret.stored}
            onDone={() => setSecret(null)}
          />
        </FormDialog>
      )}
    </>
  );
}
