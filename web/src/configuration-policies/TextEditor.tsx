import Box from '@mui/material/Box';
import { useImperativeHandle, useRef, type Ref } from 'react';
import type { ConfigurationFinding } from '../api/models';
import { monospace } from '../ui/fonts';
import { offsetOf } from './textPlace';

export interface TextEditorHandle {
  goTo: (line: number, column: number) => void;
}

interface Props {
  label: string;
  value: string;
  faults: readonly ConfigurationFinding[];
  ref?: Ref<TextEditorHandle>;
  onChange: (value: string) => void;
}

const LINE = 20;
const ROWS = 24;

/** A plain text field with line numbers. Lines do not wrap, so that each number stands beside its line. */
export function TextEditor({ label, value, faults, ref, onChange }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLDivElement>(null);
  const faulty = new Set(faults.map(({ line }) => line));
  const count = value.split('\n').length;
  useImperativeHandle(ref, () => ({
    goTo: (line, column) => {
      const field = area.current;
      if (!field) return;
      const offset = offsetOf(field.value, line, column);
      field.focus();
      field.setSelectionRange(offset, offset);
      field.scrollTop = Math.max(0, (line - ROWS / 2) * LINE);
    },
  }));
  const text = { fontFamily: monospace, fontSize: 13, lineHeight: `${LINE}px`, p: 1, m: 0, border: 0 };
  return (
    <Box
      sx={{
        display: 'flex',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        overflow: 'hidden',
        '&:focus-within': { outline: 2, outlineColor: 'primary.main' },
      }}
    >
      <Box
        ref={gutter}
        aria-hidden
        sx={{
          ...text,
          flexShrink: 0,
          height: LINE * ROWS,
          overflow: 'hidden',
          textAlign: 'right',
          userSelect: 'none',
          color: 'text.secondary',
          bgcolor: 'action.hover',
          minWidth: 44,
        }}
      >
        {Array.from({ length: count }, (_, index) => (
          <Box key={index} sx={faulty.has(index + 1) ? { color: 'error.main', fontWeight: 700 } : undefined}>
            {faulty.has(index + 1) ? `● ${index + 1}` : index + 1}
          </Box>
        ))}
        {/* The text scrolls sideways too: its bar must not hide the last number. */}
        <Box sx={{ height: LINE * 2 }} />
      </Box>
      <Box
        component="textarea"
        ref={area}
        aria-label={label}
        aria-invalid={faulty.size > 0}
        value={value}
        wrap="off"
        spellCheck={false}
        autoCapitalize="none"
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        onScroll={(event) => {
          if (gutter.current) gutter.current.scrollTop = event.currentTarget.scrollTop;
        }}
        sx={{
          ...text,
          flex: 1,
          minWidth: 0,
          height: LINE * ROWS,
          resize: 'none',
          outline: 0,
          overflow: 'auto',
          whiteSpace: 'pre',
          color: 'text.primary',
          bgcolor: 'transparent',
        }}
      />
    </Box>
  );
}
