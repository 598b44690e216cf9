import ViewColumnIcon from '@mui/icons-material/ViewColumnOutlined';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import { useState } from 'react';
import { useTexts } from '../texts/useTexts';
import { ColumnChooser } from './ColumnChooser';
import type { ColumnChoices } from './useListColumns';

/** What the list shows, and in which order. */
export function ColumnsButton({ columns }: { columns: ColumnChoices }) {
  const t = useTexts().views.columns;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        startIcon={<ViewColumnIcon />}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t.button}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        transformOrigin={{ vertical: 'top', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t.title, sx: { mt: 0.5, width: 320 } } }}
      >
        <ColumnChooser columns={columns} />
      </Popover>
    </>
  );
}
