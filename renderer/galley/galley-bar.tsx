/** The bar over the galley: role of the paragraph, marks of the text. */
import { Menu } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import { ReactEditor, useSlate } from 'slate-react';
import { ROLES } from '../../core/model/story.ts';
import { controlKey } from '../chrome/keys.ts';
import { useText } from '../language/language.ts';
import { hasMark, roleAt, setRole, type ToggledMark, toggleMark } from './editor.ts';

/** A mark's button shows what the mark does. */
const MARKS: readonly { readonly mark: ToggledMark; readonly sign: string }[] = [
  { mark: 'strong', sign: '黑' },
  { mark: 'kai', sign: '楷' },
  { mark: 'dots', sign: '着' },
];

export function GalleyBar() {
  const text = useText();
  const editor = useSlate();
  const role = roleAt(editor);
  return (
    <div className="galley-bar">
      <Menu.Root>
        <Menu.Trigger className="menu-button" disabled={role === undefined} aria-label={text.role}>
          <span>{role === undefined ? text.role : text.roles[role]}</span>
          <ChevronDown size={13} aria-hidden />
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner sideOffset={4}>
            <Menu.Popup className="menu" finalFocus={() => focused(editor)}>
              <Menu.RadioGroup value={role} onValueChange={(chosen) => setRole(editor, chosen)}>
                {ROLES.map((each) => (
                  <Menu.RadioItem key={each} value={each} className="menu-item" closeOnClick>
                    {text.roles[each]}
                  </Menu.RadioItem>
                ))}
              </Menu.RadioGroup>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <div className="mark-buttons">
        {MARKS.map(({ mark, sign }) => (
          <button
            key={mark}
            type="button"
            className={`mark-button ${mark}`}
            aria-label={text.marks[mark]}
            title={mark === 'strong' ? `${text.marks[mark]} ${controlKey('B')}` : text.marks[mark]}
            aria-pressed={hasMark(editor, mark)}
            disabled={role === undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => toggleMark(editor, mark)}
          >
            {sign}
          </button>
        ))}
      </div>
    </div>
  );
}

/** The text itself takes the focus back when the menu closes. */
const focused = (editor: ReactEditor): HTMLElement => ReactEditor.toDOMNode(editor, editor);
