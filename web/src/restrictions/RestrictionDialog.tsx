import Divider from '@mui/material/Divider';
import Stack from '@mui/material/Stack';
import type { Restriction } from '../api/restrictions';
import { History } from '../audit/History';
import { useMay } from '../permissions/useMay';
import { useLanguage } from '../texts/language';
import { useTexts } from '../texts/useTexts';
import { FormDialog } from '../ui/forms/FormDialog';
import { DeleteRestriction } from './DeleteRestriction';
import { RestrictionForm } from './RestrictionForm';
import { ruleSentence } from './ruleSentence';

interface Props {
  known: Restriction | null;
  onClose: () => void;
}

export function RestrictionDialog({ known, onClose }: Props) {
  const t = useTexts().restrictions;
  const language = useLanguage();
  const mayChange = useMay('administer');
  return (
    <FormDialog title={known?.rule.name ?? t.addTitle} wide onClose={onClose}>
      <Stack spacing={3} divider={<Divider />}>
        {mayChange ? (
          <RestrictionForm known={known} onClose={onClose} />
        ) : (
          known && <span>{ruleSentence(known.rule, t, language)}</span>
        )}
        {known && mayChange && <DeleteRestriction known={known} onDeleted={onClose} />}
        {known && <History kind="enrollment_restriction" id={known.id} />}
      </Stack>
    </FormDialog>
  );
}
