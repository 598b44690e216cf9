import ShieldIcon from '@mui/icons-material/GppMaybeOutlined';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { useTexts } from '../texts/useTexts';
import { Mono } from '../ui/Mono';

export function SecurityNote() {
  const t = useTexts().request;
  return (
    <Alert severity="warning" icon={<ShieldIcon />} role="note">
      <AlertTitle>{t.noteTitle}</AlertTitle>
      {t.note.before} <Mono sx={{ fontWeight: 600 }}>muster-agent fingerprint</Mono> {t.note.after}
    </Alert>
  );
}
