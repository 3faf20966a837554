/** A template's page in a few strokes. */
import type { TemplateCard } from '../../core/ipc.ts';

export function TemplateSketch({ template: { width, height, sketch } }: { readonly template: TemplateCard }) {
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="template-sketch" aria-hidden>
      <rect width={width} height={height} className="sketch-paper" />
      {sketch.map(({ kind, ...mark }) => (
        <rect key={`${kind} ${mark.x} ${mark.y}`} {...mark} className={`sketch-${kind}`} />
      ))}
    </svg>
  );
}
