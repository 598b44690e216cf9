import InboxIcon from '@mui/icons-material/MoveToInboxOutlined';
import { useTexts } from '../texts/useTexts';
import { Command } from '../ui/Command';
import { EmptyState } from '../ui/EmptyState';

export function EmptyQueue() {
  const t = useTexts().queue.empty;
  return (
    <EmptyState icon={<InboxIcon />} title={t.title}>
      {t.hint}
      <Command
        command={`muster-agent enroll --server ${location.origin} --peer-id <Peer ID>`}
        what={t.command}
      />
    </EmptyState>
  );
}
