/** `zhuanban templates` and `zhuanban presets`: what ships with the program. */
import { ok, type Result } from '../../core/base/result.ts';
import type { HouseStyle } from '../../core/model/style.ts';
import { type SlotCapacity, slotCapacities } from '../../core/template/capacity.ts';
import type { PageTemplate } from '../../core/template/template.ts';
import { listPresets } from '../print/preset.ts';
import { loadHouseStyles, loadTemplates } from '../templates.ts';
import { worldOf } from '../world.ts';
import { type ExitCode, say, sayJson } from './terminal.ts';

export interface ListOptions {
  readonly json?: boolean;
}

export async function runTemplates({ json }: ListOptions): Promise<Result<ExitCode>> {
  const houses = await loadHouseStyles();
  const templates = (await loadTemplates()).map((template) => cardOf(template, houses));
  if (json) sayJson(templates);
  else say(templates.map(describeTemplate).join('\n'));
  return ok(0);
}

export async function runPresets({ json }: ListOptions): Promise<Result<ExitCode>> {
  const presets = await listPresets();
  if (!presets.ok) return presets;
  if (json) sayJson(presets.value);
  else {
    const cards = presets.value.map(
      ({ id, name, note, standard, photos, inkLimit }) =>
        `${id}　${name.zh} ${name.en}\n  ${standard} · ${photos.ppi} ppi · 总墨量 total ink ≤ ${inkLimit} %\n  ${note.zh}\n  ${note.en}\n`,
    );
    say(cards.join('\n'));
  }
  return ok(0);
}

interface TemplateCard extends Pick<PageTemplate, 'id' | 'name' | 'note' | 'trim' | 'house' | 'grid'> {
  readonly arrangements: readonly { readonly id: string; readonly slots: readonly SlotCapacity[] }[];
}

/** What the template holds, measured in its own house style. */
function cardOf(template: PageTemplate, houses: readonly HouseStyle[]): TemplateCard {
  const { id, name, note, trim, house, grid, arrangements } = template;
  const style = houses.find((each) => each.id === house);
  if (style === undefined) throw new Error(`template ${id} names no house style: ${house}`);
  const world = worldOf(style, []);
  return {
    ...{ id, name, note, trim, house, grid },
    arrangements: arrangements.map((each) => ({ id: each.id, slots: slotCapacities(template, each, style, world) })),
  };
}

function describeTemplate({ id, name, note, trim, house, grid, arrangements }: TemplateCard): string {
  const lines = [
    `${id}　${name.zh} ${name.en}`,
    `  ${trim.width} × ${trim.height} mm · ${grid.columns} 栏 columns × ${grid.charactersPerColumn} 字 · ${grid.bodySize} pt · ${grid.lines} 行 lines · ${house}`,
    `  ${note.zh}`,
    `  ${note.en}`,
  ];
  for (const arrangement of arrangements) {
    lines.push(`  ${arrangement.id}：${arrangement.slots.map(describeSlot).join('，')}`);
  }
  return `${lines.join('\n')}\n`;
}

const describeSlot = ({ slot, kind, columns, rows, characters }: SlotCapacity): string =>
  kind === 'story' ? `${slot} ${columns} 栏约 ${characters} 字` : `${slot} ${columns} 栏 ${rows} 行`;
