import Box from '@mui/material/Box';
import { useTexts } from '../../texts/useTexts';
import { withMember, type Document } from './document';
import { DocumentField } from './DocumentField';
import type { FieldSpec } from './formSpecs';

interface Props {
  fields: readonly FieldSpec[];
  value: Document;
  onChange: (value: Document) => void;
}

export function FieldGrid({ fields, value, onChange }: Props) {
  const t = useTexts().configurationForms;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
      }}
    >
      {fields.map((field) => (
        <Box
          key={field.name}
          sx={field.as === 'long' || field.as === 'pairs' ? { gridColumn: '1 / -1' } : undefined}
        >
          <DocumentField
            spec={field}
            label={t.fields[field.name] ?? field.name}
            value={value[field.name]}
            onChange={(changed) => onChange(withMember(value, field.name, changed))}
          />
        </Box>
      ))}
    </Box>
  );
}
