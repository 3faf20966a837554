/** How the story fills its frames: lines set against lines to fill. */
import { useText } from '../language/language.ts';
import { useDesk } from '../state/desk.ts';

export function CopyfitMeter({ storyId }: { readonly storyId: string }) {
  const text = useText();
  const copyfit = useDesk((desk) => desk.composition?.composed.copyfit.find((each) => each.storyId === storyId));
  if (copyfit === undefined) return null;
  const { lines, capacity, overLines, overCharacters, underLines, underCharacters } = copyfit;
  const tone = overLines > 0 ? 'error' : underLines > 0 ? 'warning' : 'ok';
  const most = Math.max(lines, capacity, 1);
  return (
    <div className={`copyfit ${tone}`}>
      <div className="copyfit-facts">
        <span>
          {overLines > 0
            ? text.overDetail(overLines, overCharacters)
            : underLines > 0
              ? text.underDetail(underLines, underCharacters)
              : text.fits}
        </span>
        <span className="figures quiet">{text.linesOf(lines, capacity)}</span>
      </div>
      <svg className="copyfit-track" viewBox={`0 0 ${most} 1`} preserveAspectRatio="none" aria-hidden>
        <rect width={Math.min(lines, capacity)} height={1} className="copyfit-filled" />
        {overLines > 0 ? <rect x={capacity} width={most - capacity} height={1} className="copyfit-over" /> : null}
      </svg>
    </div>
  );
}
