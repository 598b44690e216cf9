import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { EnrollmentTarget } from '../api/models';
import { useLanguage } from '../texts/language';
import { useTexts } from '../texts/useTexts';
import { deviceOptions, targetMinutes, targetSteps, type TargetForm } from './targetDraft';
import { useEnrollmentStatus } from './useEnrollmentStatus';
import { usualText } from './usualText';

interface Props {
  draft: TargetForm;
  target: EnrollmentTarget | undefined;
  onChange: (draft: TargetForm) => void;
}

/** What is to be reached, by which devices, and in which time. */
export function TargetFields({ draft, target, onChange }: Props) {
  const t = useTexts().enrollmentStatus;
  const f = t.targets.form;
  const language = useLanguage();
  const platforms = useEnrollmentStatus(true).data?.byPlatform ?? [];
  const devices = deviceOptions(platforms, target);
  const choose = (change: Partial<TargetForm>) => onChange({ ...draft, ...change });
  return (
    <>
      <Choice
        label={f.kind}
        value={draft.kind}
        options={[
          ['duration', f.duration],
          ['success', f.success],
        ]}
        onChange={(kind) => choose({ kind })}
      />
      {draft.kind === 'duration' && (
        <Choice
          label={f.step}
          value={draft.step}
          options={[
            ['', t.targets.whole],
            ...targetSteps.map((step): [string, string] => [step, t.states[step] ?? step]),
            ...(draft.step && !targetSteps.some((step) => step === draft.step)
              ? [[draft.step, t.steps[draft.step] ?? t.states[draft.step] ?? draft.step] as [string, string]]
              : []),
          ]}
          onChange={(step) => choose({ step })}
        />
      )}
      <Choice
        label={f.devices}
        value={devices.some(([value]) => value === draft.devices) ? draft.devices : ''}
        options={[['', t.targets.everyDevice], ...devices]}
        onChange={(chosen) => choose({ devices: chosen })}
      />
      {draft.kind === 'duration' && (
        <Choice
          label={f.minutes}
          value={draft.minutes}
          options={targetMinutes.map((minutes) => [String(minutes), usualText(minutes * 60, language)])}
          onChange={(minutes) => choose({ minutes })}
        />
      )}
    </>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: [value: string, name: string][];
  onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <TextField
      select
      fullWidth
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      {options.map(([option, name]) => (
        <MenuItem key={option} value={option}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
