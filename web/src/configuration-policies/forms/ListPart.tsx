import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import { useTexts } from '../../texts/useTexts';
import type { Document } from './document';
import { FieldGrid } from './FieldGrid';
import type { VariantSpec } from './formSpecs';
import { FormPart } from './FormPart';

interface Props {
  spec: { name: string; variants: readonly VariantSpec[] };
  items: readonly Document[];
  onChange: (items: Document[]) => void;
}

/** Objects of a list, each with the fields of its variant. */
export function ListPart({ spec, items, onChange }: Props) {
  const t = useTexts().configurationForms;
  return (
    <FormPart name={spec.name}>
      <Stack spacing={1.5}>
        {items.map((item, index) => {
          const variant = spec.variants.find(({ has }) => has in item) ?? spec.variants[0]!;
          const label = t.itemNumber(t.variants[variant.name] ?? variant.name, index + 1);
          return (
            <Box
              key={index}
              role="group"
              aria-label={label}
              sx={{ display: 'flex', gap: 1, p: 1.5, border: 1, borderColor: 'divider', borderRadius: 1 }}
            >
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <FieldGrid
                  fields={variant.fields}
                  value={item}
                  // Which variant it is stays said while its field is empty.
                  onChange={(changed) => onChange(items.with(index, { [variant.has]: '', ...changed }))}
                />
              </Box>
              <IconButton
                aria-label={t.removeItem(label)}
                onClick={() => onChange(items.toSpliced(index, 1))}
                sx={{ alignSelf: 'flex-start' }}
              >
                <DeleteIcon fontSize="small" />
              </IconButton>
            </Box>
          );
        })}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {spec.variants.map(({ name, initial }) => (
            <Button
              key={name}
              size="small"
              variant="outlined"
              startIcon={<AddIcon />}
              onClick={() => onChange([...items, { ...initial }])}
            >
              {t.addItem(t.variants[name] ?? name)}
            </Button>
          ))}
        </Box>
      </Stack>
    </FormPart>
  );
}
