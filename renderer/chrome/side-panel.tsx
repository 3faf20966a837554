/** The panel at the right of the page: the galley, or the inspector. */
import { Tabs } from '@base-ui/react/tabs';
import type { ZbanDocument } from '../../core/model/document.ts';
import { Galley } from '../galley/galley.tsx';
import { Inspector } from '../inspector/inspector.tsx';
import { useText } from '../language/language.ts';
import { type Side, setDesk, useDesk } from '../state/desk.ts';
import { controlKey } from './keys.ts';

export function SidePanel({ document }: { readonly document: ZbanDocument }) {
  const text = useText();
  const side = useDesk((desk) => desk.side);
  return (
    <Tabs.Root className="panel side" value={side} onValueChange={(chosen: Side) => setDesk({ side: chosen })}>
      <Tabs.List className="side-tabs">
        <Tabs.Tab className="side-tab" value="galley" title={controlKey('Y')}>
          {text.galley}
        </Tabs.Tab>
        <Tabs.Tab className="side-tab" value="inspector" title={controlKey('I')}>
          {text.inspector}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel className="side-content" value="galley">
        <Galley document={document} />
      </Tabs.Panel>
      <Tabs.Panel className="side-content" value="inspector">
        <Inspector document={document} />
      </Tabs.Panel>
    </Tabs.Root>
  );
}
