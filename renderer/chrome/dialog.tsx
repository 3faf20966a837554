/** A modal dialog with a title, its content, and buttons at its foot. */
import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';

interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly buttons: ReactNode;
  readonly wide?: boolean;
  /** Escape, or a click beside it. */
  onClose(): void;
}

export function Dialog({ title, children, buttons, wide, onClose }: DialogProps) {
  return (
    <Base.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className="backdrop" />
        <Base.Popup className={wide === true ? 'dialog wide' : 'dialog'}>
          <Base.Title className="dialog-title">{title}</Base.Title>
          <div className="dialog-body">{children}</div>
          <div className="dialog-buttons">{buttons}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
