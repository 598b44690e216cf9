import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import { useTexts } from '../texts/useTexts';
import { Section } from '../ui/Section';
import { FailedPreview } from './FailedPreview';
import type { ProfileDraft } from './profileDraft';
import { RunningPreview } from './RunningPreview';

/** The page as its user sees it, while it is being described. */
export function PagePreview({ draft }: { draft: ProfileDraft }) {
  const t = useTexts().statusPages.preview;
  const [state, setState] = useState<'running' | 'failed'>('running');
  return (
    <Section
      title={t.title}
      action={
        <ToggleButtonGroup
          exclusive
          size="small"
          value={state}
          aria-label={t.title}
          onChange={(_, chosen: 'running' | 'failed' | null) => chosen && setState(chosen)}
        >
          <ToggleButton value="running">{t.running}</ToggleButton>
          <ToggleButton value="failed">{t.failed}</ToggleButton>
        </ToggleButtonGroup>
      }
    >
      <Box
        component="figure"
        aria-label={t.label}
        sx={{
          m: 0,
          p: { xs: 2, sm: 3 },
          minHeight: 320,
          display: 'flex',
          flexDirection: 'column',
          gap: 2,
          borderRadius: 2,
          border: 1,
          borderColor: 'divider',
          bgcolor: 'action.hover',
          overflowWrap: 'anywhere',
        }}
      >
        {state === 'running' ? <RunningPreview draft={draft} /> : <FailedPreview draft={draft} />}
      </Box>
    </Section>
  );
}
