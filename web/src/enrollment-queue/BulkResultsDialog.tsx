import CheckCircleIcon from '@mui/icons-material/CheckCircleOutlined';
import ErrorIcon from '@mui/icons-material/ErrorOutlined';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import { useTexts } from '../texts/useTexts';
import { DialogHeader } from '../ui/DialogHeader';
import type { BulkResult } from './useBulk';

const titleId = 'bulk-results';

/** What became of each, the failed ones first: a short message at the bottom of the screen is gone too soon. */
export function BulkResultsDialog({ results, onClose }: { results: BulkResult[]; onClose: () => void }) {
  const texts = useTexts();
  const t = texts.queue.bulk;
  const sorted = [...results].sort((a, b) => Number(a.item.done) - Number(b.item.done));
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <DialogHeader id={titleId} title={t.resultsTitle} onClose={onClose} />
      <DialogContent>
        <List dense disablePadding>
          {sorted.map(({ request, item }) => (
            <ListItem key={request.id} disableGutters>
              <ListItemIcon sx={{ minWidth: 36 }}>
                {item.done ? <CheckCircleIcon color="success" /> : <ErrorIcon color="error" />}
              </ListItemIcon>
              <ListItemText
                primary={request.displayName}
                secondary={item.done ? (texts.request.states[item.state ?? ''] ?? item.state) : item.message}
                slotProps={{ primary: { sx: { overflowWrap: 'anywhere' } } }}
              />
            </ListItem>
          ))}
        </List>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose}>{texts.common.close}</Button>
      </DialogActions>
    </Dialog>
  );
}
