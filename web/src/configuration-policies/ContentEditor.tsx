import Alert from '@mui/material/Alert';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { Ref } from 'react';
import type { ConfigurationFinding } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { Section } from '../ui/Section';
import { DocumentForm } from './forms/DocumentForm';
import { formSpecs } from './forms/formSpecs';
import { readDocument, writeDocument } from './forms/document';
import type { PolicyKind } from './kinds';
import { TextEditor, type TextEditorHandle } from './TextEditor';
import { UploadButton } from './UploadButton';

interface Props {
  kind: PolicyKind;
  content: string;
  faults: readonly ConfigurationFinding[];
  asText: boolean;
  textRef: Ref<TextEditorHandle>;
  onAsText: (asText: boolean) => void;
  onChange: (content: string) => void;
}

/** The content as a form where there is one, and always as the text that is saved. */
export function ContentEditor({ kind, content, faults, asText, textRef, onAsText, onChange }: Props) {
  const t = useTexts().configurationPolicies;
  const spec = formSpecs[kind];
  const document = spec ? readDocument(content) : null;
  const form = !asText && spec;
  return (
    <Section
      title={t.sections.content}
      hint={t.contentHints[kind]}
      action={
        <>
          {!form && <UploadButton label={t.upload} onText={onChange} />}
          {spec && (
            <ToggleButtonGroup
              exclusive
              size="small"
              aria-label={t.view}
              value={asText ? 'text' : 'form'}
              onChange={(_, value: string | null) => value && onAsText(value === 'text')}
            >
              <ToggleButton value="form">{t.asForm}</ToggleButton>
              <ToggleButton value="text">{t.asText}</ToggleButton>
            </ToggleButtonGroup>
          )}
        </>
      }
    >
      {!form && (
        <TextEditor
          ref={textRef}
          label={t.sections.content}
          value={content}
          faults={faults}
          onChange={onChange}
        />
      )}
      {form && !document && <Alert severity="info">{t.noForm}</Alert>}
      {form && document && (
        <DocumentForm spec={spec} value={document} onChange={(changed) => onChange(writeDocument(changed))} />
      )}
    </Section>
  );
}
