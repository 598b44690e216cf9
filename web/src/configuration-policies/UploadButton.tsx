import UploadIcon from '@mui/icons-material/FileUploadOutlined';
import Button from '@mui/material/Button';
import { useRef } from 'react';

interface Props {
  label: string;
  onText: (text: string) => void;
}

/** Reads a file into the editor; nothing is sent before somebody saves. */
export function UploadButton({ label, onText }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button startIcon={<UploadIcon />} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept=".mobileconfig,.json,.xml,text/*"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void file.text().then(onText);
          event.target.value = ''; // the same file may be chosen again
        }}
      />
    </>
  );
}
