/** A button with an icon, named for screen readers and by a tooltip. */
import { Tooltip } from '@base-ui/react/tooltip';
import type { LucideIcon } from 'lucide-react';

interface IconButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  /** The key that does the same, as it is printed on it. */
  readonly keys?: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  onClick(): void;
}

export function IconButton({ icon: Icon, label, keys, pressed, disabled, onClick }: IconButtonProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        render={
          <button
            type="button"
            className="icon-button"
            aria-label={label}
            aria-pressed={pressed}
            disabled={disabled}
            onClick={onClick}
          />
        }
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden />
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6}>
          <Tooltip.Popup className="tooltip">
            {label}
            {keys === undefined ? null : <kbd>{keys}</kbd>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
