import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { Link } from 'react-router';
import { undoImport, type PreApprovalImport } from '../api/preApprovals';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { ConfirmDialog } from '../ui/forms/ConfirmDialog';
import { useImportUndo, useImportVerb } from './useImports';

interface Props {
  import: PreApprovalImport;
  onClose: () => void;
}

/** Says before it asks what cannot be taken back any more. */
export function UndoDialog({ import: one, onClose }: Props) {
  const t = useTexts().preApproval.undo;
  const effects = useImportUndo(one.id);
  const undo = useImportVerb(() => undoImport(one.id), onClose);
  const found = effects.data;
  return (
    <ConfirmDialog
      title={t.title}
      hint={found ? t.hint(found.expected) : t.asking}
      confirm={t.verb}
      busy={undo.isPending || effects.isPending}
      error={undo.error ?? effects.error}
      onConfirm={() => undo.mutate(undefined)}
      onClose={onClose}
    >
      {found && found.enrolled > 0 && (
        <Alert severity="warning">
          {t.enrolled(found.enrolled)}
          <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
            {found.arrivals.map(({ deviceId, displayName, serialNumber }) => (
              <li key={deviceId}>
                <Link to={`${paths.devices}/${deviceId}`} style={{ color: 'inherit' }}>
                  {displayName}
                </Link>{' '}
                {serialNumber}
              </li>
            ))}
          </Box>
        </Alert>
      )}
      {found && <Box sx={{ color: 'text.secondary' }}>{t.people}</Box>}
    </ConfirmDialog>
  );
}
