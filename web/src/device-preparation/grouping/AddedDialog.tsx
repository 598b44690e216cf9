import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { DeploymentRow, RepairedMemberships } from '../../api/devicePreparation';
import { useTexts } from '../../texts/useTexts';
import { FormDialog } from '../../ui/forms/FormDialog';
import { RowList } from '../../ui/RowList';

interface Props {
  asked: DeploymentRow[];
  result: RepairedMemberships;
  onClose: () => void;
}

/** What became of each device that was to be added. */
export function AddedDialog({ asked, result: { items, missing }, onClose }: Props) {
  const texts = useTexts();
  const t = texts.preparationReports.missing;
  const meaning = texts.devicePreparation.target.meaning;
  const nameOf = (recordId: string) => asked.find(({ id }) => id === recordId)?.deviceName ?? recordId;
  // Without an error the server says nothing of one.
  const became = (error: string | null | undefined) =>
    !error ? t.done : error === 'not_found' ? t.notFound : (meaning[error] ?? error);
  return (
    <FormDialog title={t.results} wide onClose={onClose}>
      <Stack spacing={2}>
        <Typography>{t.still(missing)}</Typography>
        <RowList
          label={t.results}
          rows={items.map(({ recordId, error }) => ({
            key: recordId,
            first: nameOf(recordId),
            second: became(error),
          }))}
        />
      </Stack>
    </FormDialog>
  );
}
