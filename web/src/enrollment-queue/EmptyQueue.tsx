import InboxIcon from '@mui/icons-material/MoveToInboxOutlined';
import Box from '@mui/material/Box';
import { useTexts } from '../texts/useTexts';
import { CopyButton } from '../ui/CopyButton';
import { EmptyState } from '../ui/EmptyState';
import { monospace } from '../ui/fonts';

export function EmptyQueue() {
  const t = useTexts();
  const command = `muster-agent enroll --server ${location.origin} --peer-id <Peer ID>`;
  return (
    <EmptyState icon={<InboxIcon />} title={t.queue.empty.title}>
      {t.queue.empty.hint}
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          pl: 2,
          pr: 1,
          py: 0.75,
          borderRadius: 1,
          border: 1,
          borderColor: 'divider',
          bgcolor: 'action.hover',
          color: 'text.primary',
          textAlign: 'left',
        }}
      >
        <Box component="code" sx={{ fontFamily: monospace, fontSize: 13, overflowWrap: 'anywhere' }}>
          {command}
        </Box>
        <CopyButton
          text={command}
          label={t.common.copy(t.queue.empty.command)}
          done={t.common.copied(t.queue.empty.command)}
        />
      </Box>
    </EmptyState>
  );
}
