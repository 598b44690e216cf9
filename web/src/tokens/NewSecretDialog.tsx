import type { NewToken } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { FormDialog } from '../ui/forms/FormDialog';
import { ShownOnce } from '../ui/forms/ShownOnce';

export function NewSecretDialog({ made, onClose }: { made: NewToken; onClose: () => void }) {
  const t = useTexts().tokens.secret;
  return (
    <FormDialog title={t.title} held onClose={onClose}>
      <ShownOnce secret={made.secret} what={t.what} hint={t.hint} done={t.stored} onDone={onClose} />
    </FormDialog>
  );
}
