/** The zoom: its figure, and the sizes to choose from. */
import { Menu } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import { useText } from '../language/language.ts';
import { ACTUAL_SIZE } from '../page/view.ts';
import { fitTo, useView, zoomActual, zoomPercent } from '../state/view.ts';
import { controlKey } from './keys.ts';

const SIZES = [25, 50, 75, 150, 200, 400];

export function ZoomMenu() {
  const text = useText();
  const percent = useView((looking) => Math.round((looking.view.scale / ACTUAL_SIZE) * 100));
  return (
    <Menu.Root>
      <Menu.Trigger className="menu-button figures" aria-label={text.zoomMenu}>
        {percent}%<ChevronDown size={13} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4}>
          <Menu.Popup className="menu">
            <Entry label={text.fitPage} keys={controlKey('0')} onClick={() => fitTo('page')} />
            <Entry label={text.fitWidth} onClick={() => fitTo('width')} />
            <Entry label={text.actualSize} keys={controlKey('1')} onClick={zoomActual} />
            <Menu.Separator className="menu-line" />
            {SIZES.map((size) => (
              <Entry key={size} label={`${size}%`} onClick={() => zoomPercent(size)} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Entry({ label, keys, onClick }: { readonly label: string; readonly keys?: string; onClick(): void }) {
  return (
    <Menu.Item className="menu-item" onClick={onClick}>
      <span>{label}</span>
      {keys === undefined ? null : <kbd>{keys}</kbd>}
    </Menu.Item>
  );
}
