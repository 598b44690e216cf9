import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useState } from 'react';
import type { KeyReport } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { ErrorState } from '../ui/ErrorState';
import { PageHeader } from '../ui/PageHeader';
import { StaleNotice } from '../ui/StaleNotice';
import { CopyNotice } from './CopyNotice';
import { keyActions, type KeyAction } from './keyActions';
import { KeyDialog } from './KeyDialog';
import { RingKeys } from './RingKeys';
import { SealingKeys } from './SealingKeys';
import { ServerKeyNotice } from './ServerKeyNotice';
import { useKeys } from './useKeys';

export function KeysPage() {
  const t = useTexts();
  const keys = useKeys();
  const [asked, setAsked] = useState<KeyAction['name'] | null>(null);
  const retry = () => void keys.refetch();
  const end = (
    <Button variant="outlined" color="error" onClick={() => setAsked('end-sessions')}>
      {t.keys.actions['end-sessions'].submit}
    </Button>
  );
  return (
    <>
      <PageHeader title={t.keys.title} lead={t.keys.lead} end={end} />
      {keys.isError && keys.data && <StaleNotice title={t.keys.unavailable} onRetry={retry} />}
      {keys.data && <Report report={keys.data} onAsk={setAsked} />}
      {!keys.data && keys.isError && (
        <ErrorState title={t.keys.unavailable} error={keys.error} onRetry={retry} />
      )}
      {keys.isPending && <LinearProgress aria-label={t.common.loading} />}
      {asked && <KeyDialog action={keyActions[asked]} onClose={() => setAsked(null)} />}
    </>
  );
}

function Report({ report, onAsk }: { report: KeyReport; onAsk: (name: KeyAction['name']) => void }) {
  return (
    <Box sx={{ display: 'grid', gap: 2.5, minWidth: 0 }}>
      {report.sealingKeys
        .filter((key) => key.copyWanted)
        .map((key) => (
          <CopyNotice key={key.id} sealing={key} />
        ))}
      {report.serverKeyChange && (
        <ServerKeyNotice change={report.serverKeyChange} onSwitch={() => onAsk('switch')} />
      )}
      <SealingKeys keys={report.sealingKeys} onRotate={() => onAsk('kek')} />
      <RingKeys keys={report.keys} onRotate={onAsk} />
    </Box>
  );
}
