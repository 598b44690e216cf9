import { useTexts } from '../texts/useTexts';
import { FormField } from '../ui/forms/FormField';
import type { TokenDraft, TokenFaults } from './tokenDraft';

interface Props {
  draft: TokenDraft;
  faults: TokenFaults;
  onChange: (draft: TokenDraft) => void;
}

export function TokenFields({ draft, faults, onChange }: Props) {
  const t = useTexts().tokens.form;
  return (
    <>
      <FormField
        label={t.name}
        hint={t.nameHint}
        value={draft.name}
        fault={faults.name}
        required
        focused
        onChange={(name) => onChange({ ...draft, name })}
      />
      <FormField
        label={t.days}
        value={draft.days}
        fault={faults.days}
        required
        inputMode="numeric"
        onChange={(days) => onChange({ ...draft, days })}
      />
    </>
  );
}
