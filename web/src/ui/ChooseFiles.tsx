import UploadFileIcon from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, useState } from 'react';

interface Props {
  choose: string;
  /** What stands there while nothing is chosen. */
  drop: string;
  /** What was chosen. */
  names: readonly string[];
  accept: string;
  multiple?: boolean;
  /** At least one; more only where that is asked for, or dropped. */
  onChoose: (files: File[]) => void;
}

/** Files, chosen or dropped. */
export function ChooseFiles({ choose, drop, names, accept, multiple, onChoose }: Props) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => {
    if (files && files.length > 0) onChoose([...files]);
  };
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1.5,
        p: 2,
        border: '1px dashed',
        borderColor: over ? 'primary.main' : 'divider',
        borderRadius: 1,
      }}
    >
      <Button variant="outlined" startIcon={<UploadFileIcon />} onClick={() => input.current?.click()}>
        {choose}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={multiple}
        hidden
        onChange={(event) => {
          take(event.target.files);
          // The same file again, mended, is another choice.
          event.target.value = '';
        }}
      />
      <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {names.length > 0 ? names.join(', ') : drop}
      </Box>
    </Box>
  );
}
