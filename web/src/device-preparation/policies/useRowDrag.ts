import { useState, type DragEvent } from 'react';

const rowOf = ({ target }: DragEvent) =>
  target instanceof Element ? target.closest<HTMLElement>('[role=row][data-id]')?.dataset.id : undefined;

/** Rows of a grid that are dragged by their handles: the grid itself knows no dragging. Keys do the same by the buttons of the row. */
export function useRowDrag(onDrop: (id: string, over: string) => void) {
  const [dragged, setDragged] = useState<string>();
  const [over, setOver] = useState<string>();
  const end = () => {
    setDragged(undefined);
    setOver(undefined);
  };
  return {
    /** The row that the dragged one would take the place of. */
    over: dragged !== undefined && over !== dragged ? over : undefined,
    handlers: {
      onDragStart: (event: DragEvent) => {
        const id = rowOf(event);
        if (id === undefined) return;
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', id); // without any, some browsers drag nothing
        setDragged(id);
      },
      onDragOver: (event: DragEvent) => {
        if (dragged === undefined) return;
        event.preventDefault();
        setOver(rowOf(event));
      },
      onDrop: (event: DragEvent) => {
        const place = rowOf(event);
        event.preventDefault();
        if (dragged !== undefined && place !== undefined && place !== dragged) onDrop(dragged, place);
        end();
      },
      onDragEnd: end,
    },
  };
}
