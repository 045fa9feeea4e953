import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Filters } from '../../player/follow.ts';
import { presentWords } from '../../words/present.ts';
import { plainFilters } from './modes.ts';

const text = presentWords.filters;
/** In percent. */
const range = { least: 40, most: 200, step: 5 };

interface FilterFormProps {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
  readonly onClose?: () => void;
}

/** The settings of the picture, for a projector that shows it badly. */
export function FilterForm({ filters, onChange, onClose }: FilterFormProps): ReactElement {
  return (
    <div className="filter-form">
      <div className="flex items-start justify-between gap-3">
        <h2 className="font-bold">{text.title}</h2>
        {onClose && (
          <button type="button" className="control square" aria-label={text.close} title={text.close} onClick={onClose}>
            <X size={18} aria-hidden />
          </button>
        )}
      </div>
      <p className="text-sm text-muted">{text.hint}</p>
      <label className="flex items-center gap-2">
        <input
          type="checkbox"
          checked={filters.invert}
          onChange={(event) => onChange({ ...filters, invert: event.currentTarget.checked })}
        />
        {text.invert}
      </label>
      {(['brightness', 'contrast', 'saturation'] as const).map((each) => (
        <label key={each} className="filter-row">
          <span>{text[each]}</span>
          <input
            type="range"
            min={range.least}
            max={range.most}
            step={range.step}
            value={Math.round(filters[each] * 100)}
            aria-valuetext={text.percent(Math.round(filters[each] * 100))}
            onChange={(event) => onChange({ ...filters, [each]: Number(event.currentTarget.value) / 100 })}
          />
          <span className="tabular-nums" aria-hidden>
            {text.percent(Math.round(filters[each] * 100))}
          </span>
        </label>
      ))}
      <button type="button" className="control small" onClick={() => onChange(plainFilters)}>
        {text.reset}
      </button>
    </div>
  );
}
