import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Collapse from '@mui/material/Collapse';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useState, type ReactElement } from 'react';
import { useTexts } from '../texts/useTexts';
import { platformName } from '../ui/platforms';
import type { DraftItem } from './blueprintDraft';
import { HandlingFields } from './HandlingFields';

interface Props {
  item: DraftItem;
  first: boolean;
  last: boolean;
  onChange: (item: DraftItem) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One thing in its place, and on demand how devices deal with it. */
export function ItemRow({ item, first, last, onChange, onMove, onRemove }: Props) {
  const t = useTexts().blueprints;
  const [open, setOpen] = useState(false);
  const press = (label: string, icon: ReactElement, disabled: boolean, run: () => void) => (
    <Tooltip title={label}>
      <span>
        <IconButton size="small" aria-label={label} disabled={disabled} onClick={run}>
          {icon}
        </IconButton>
      </span>
    </Tooltip>
  );
  return (
    <Box component="li" sx={{ p: 1.5, border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Box sx={{ flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' }}>
          <Box sx={{ fontWeight: 550 }}>{item.name}</Box>
          <Box sx={{ fontSize: 12.5, color: 'text.secondary' }}>
            {t.kinds[item.kind] ?? item.kind} · {item.platforms.map((one) => platformName(one)).join(', ')}
          </Box>
        </Box>
        {press(t.form.up(item.name), <ArrowUpwardIcon fontSize="small" />, first, () => onMove(-1))}
        {press(t.form.down(item.name), <ArrowDownwardIcon fontSize="small" />, last, () => onMove(1))}
        <Tooltip title={t.form.handling(item.name)}>
          <IconButton
            size="small"
            aria-label={t.form.handling(item.name)}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <ExpandMoreIcon
              fontSize="small"
              sx={{ transform: open ? 'rotate(180deg)' : 'none', transition: 'transform 120ms' }}
            />
          </IconButton>
        </Tooltip>
        {press(t.form.remove(item.name), <DeleteIcon fontSize="small" />, false, onRemove)}
      </Box>
      <Collapse in={open} unmountOnExit>
        <Box sx={{ pt: 1.5 }}>
          <HandlingFields
            handling={item.handling}
            optional
            onChange={(handling) => onChange({ ...item, handling })}
          />
        </Box>
      </Collapse>
    </Box>
  );
}
