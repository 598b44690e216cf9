import Stack from '@mui/material/Stack';
import { listOf, sectionOf, withMember, type Document } from './document';
import { FieldGrid } from './FieldGrid';
import type { SectionSpec } from './formSpecs';
import { FormPart } from './FormPart';
import { ListPart } from './ListPart';

interface Props {
  spec: readonly SectionSpec[];
  value: Document;
  onChange: (value: Document) => void;
}

/** A document by its parts. What a part says is a member of the document; a part that says nothing is none. */
export function DocumentForm({ spec, value, onChange }: Props) {
  return (
    <Stack spacing={3}>
      {spec.map((part) =>
        'variants' in part ? (
          <ListPart
            key={part.name}
            spec={part}
            items={listOf(value, part.name)}
            onChange={(items) => onChange(withMember(value, part.name, items.length > 0 ? items : undefined))}
          />
        ) : (
          <FormPart key={part.name} name={part.name}>
            <FieldGrid
              fields={part.fields}
              value={part.whole ? value : sectionOf(value, part.name)}
              onChange={(changed) =>
                onChange(
                  part.whole
                    ? changed
                    : withMember(value, part.name, Object.keys(changed).length > 0 ? changed : undefined),
                )
              }
            />
          </FormPart>
        ),
      )}
    </Stack>
  );
}
