import { use, useDeferredValue, useState } from 'react';
import { formatMs, tieUnits } from '../../readings/format.ts';
import { findPresets, loadPresets, type Preset, presetSource } from '../../sources/presets/presets.ts';
import { furtherWords } from '../../words/further.ts';

const text = furtherWords.whatIf;

/** Loaded once, when the list is shown. */
let loading: Promise<readonly Preset[]> | undefined;

/** More would be scrolled past; a word more finds the rest. */
const mostShown = 8;

/** The measured configurations: a field to search by words, and buttons for what was found. */
export function WhatIfPresets({ onPick }: { onPick: (preset: Preset) => void }) {
  loading ??= loadPresets();
  const presets = use(loading);
  const [query, setQuery] = useState('');
  const found = findPresets(presets, useDeferredValue(query));
  return (
    <div className="what-if-presets">
      <label className="block">
        <span>{text.findPreset}</span>
        <input
          type="search"
          placeholder={text.findHint}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      </label>
      <p role="status" className="text-muted">
        {text.presetCount(Math.min(found.length, mostShown), found.length)}
      </p>
      <ul>
        {found.slice(0, mostShown).map((preset) => (
          <li key={preset.label}>
            <button type="button" onClick={() => onPick(preset)}>
              <b>{tieUnits(preset.label)}</b>{' '}
              <span>{text.presetTimes(formatMs(preset.initMs), formatMs(preset.durationMs))}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="text-muted">
        <a href={presetSource.url} rel="noreferrer" target="_blank">
          {text.presetNote(presetSource.label, presetSource.date, presetSource.licence)}
        </a>
      </p>
    </div>
  );
}
