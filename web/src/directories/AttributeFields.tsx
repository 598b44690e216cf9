import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { fieldFault } from '../api/problem';
import { useTexts } from '../texts/useTexts';
import { FormField } from '../ui/forms/FormField';
import { attributeNames, presets, type Preset } from './directoryDraft';
import type { FieldsProps } from './DirectoryFields';

/** How the directory calls things: mostly one of the presets does. */
export function AttributeFields({ form, faults, error, onChange }: FieldsProps) {
  const t = useTexts().directories.form;
  const attributesFault = faults.attributes ?? fieldFault(error, 'attributes');
  const take = (preset: Preset) => {
    const { personFilter, attributes } = presets[preset];
    onChange({ ...form, personFilter, attributes: { ...attributes } });
  };
  const text = (name: 'personFilter' | 'pageSize' | 'timeLimitSeconds') => ({
    label: t[name],
    value: form[name],
    fault: faults[name] ?? fieldFault(error, name),
    onChange: (value: string) => onChange({ ...form, [name]: value }),
  });
  return (
    <Box role="group" aria-label={t.attributesTitle} sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography variant="h3" component="h3" sx={{ flex: '1 1 200px', fontSize: 16 }}>
          {t.attributesTitle}
        </Typography>
        {(Object.keys(presets) as Preset[]).map((preset) => (
          <Button key={preset} size="small" variant="outlined" onClick={() => take(preset)}>
            {t.presets[preset]}
          </Button>
        ))}
      </Box>
      <FormField {...text('personFilter')} hint={t.personFilterHint} required code />
      {attributeNames.map((name) => (
        <FormField
          key={name}
          label={t.attributes[name]}
          value={form.attributes[name]}
          hint={name === 'peerId' ? t.peerIdHint : undefined}
          fault={name === 'login' ? attributesFault : undefined}
          required={name !== 'peerId' && name !== 'phone'}
          code
          onChange={(value) => onChange({ ...form, attributes: { ...form.attributes, [name]: value } })}
        />
      ))}
      <FormField {...text('pageSize')} hint={t.pageSizeHint} inputMode="numeric" required />
      <FormField {...text('timeLimitSeconds')} inputMode="numeric" required />
    </Box>
  );
}
