import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { visuallyHidden } from '@mui/utils';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../texts/useTexts';
import { ColumnRow } from './ColumnRow';
import { moved, sameOrder, toggled } from './columnOrder';
import type { ColumnChoices } from './useListColumns';

export function ColumnChooser({ columns }: { columns: ColumnChoices }) {
  const t = useTexts().views.columns;
  const narrow = useMediaQuery((theme) => theme.breakpoints.down('md'));
  const { fields, byDefault, labels } = columns;
  // The address follows a moment later: two quick ticks would both start from the same columns.
  const [shown, setShown] = useState(columns.shown);
  const [last, setLast] = useState<{ field: string; by: 1 | -1 }>();
  const buttons = useRef(new Map<string, HTMLButtonElement>());

  // A row that changes its place loses the focus; at an end, only the way back is left.
  useEffect(() => {
    if (!last) return;
    const wanted = [last.by, -last.by].map((by) => buttons.current.get(`${last.field} ${by}`));
    wanted.find((button) => button && !button.disabled)?.focus();
  }, [last]);

  const choose = (chosen: readonly string[]) => {
    setShown(chosen);
    columns.choose(chosen);
  };
  const move = (field: string, by: 1 | -1) => {
    choose(moved(shown, field, by));
    setLast({ field, by });
  };
  const rows = [...shown, ...fields.filter((field) => !shown.includes(field))];
  return (
    <>
      <Typography sx={{ px: 2, pt: 1.5, fontSize: 13, color: 'text.secondary' }}>
        {narrow ? t.hintNarrow : t.hint}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, px: 1, py: 0.5 }}>
        {rows.map((field) => (
          <ColumnRow
            key={field}
            label={labels[field] ?? field}
            at={shown.indexOf(field)}
            count={shown.length}
            fixed={field === fields[0]}
            onToggle={() => choose(toggled(shown, field, columns))}
            onMove={(by) => move(field, by)}
            buttonRef={(by, button) => {
              if (button) buttons.current.set(`${field} ${by}`, button);
              else buttons.current.delete(`${field} ${by}`);
            }}
          />
        ))}
      </Box>
      <Box sx={{ display: 'flex', px: 1, pb: 1 }}>
        {/* Stays a button when there is nothing to reset: one that goes takes the focus along, and Escape closes nothing. */}
        <Button aria-disabled={sameOrder(shown, byDefault)} onClick={() => choose(byDefault)}>
          {t.reset}
        </Button>
      </Box>
      <Box role="status" sx={visuallyHidden}>
        {last && t.place(labels[last.field] ?? last.field, shown.indexOf(last.field) + 1, shown.length)}
      </Box>
    </>
  );
}
