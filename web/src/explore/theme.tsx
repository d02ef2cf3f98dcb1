import { useEffect, useState } from 'react';

const key = 'diplograph.theme';
const themes = ['system', 'light', 'dark'] as const;

/** Tells those who draw by themselves that the colours have changed. */
export const themed = 'diplograph:themed';

/** Applies the theme that was chosen before, before anything is drawn. */
export function applyTheme(theme = localStorage.getItem(key) ?? 'system'): void {
  document.documentElement.dataset.theme = theme;
  window.dispatchEvent(new Event(themed));
}

/** A choice of light, dark or what the system has. */
export function Theme() {
  const [theme, setTheme] = useState(localStorage.getItem(key) ?? 'system');
  useEffect(() => {
    localStorage.setItem(key, theme);
    applyTheme(theme);
  }, [theme]);
  return (
    <label className="theme">
      <span className="hidden">Colours</span>
      <select value={theme} onChange={(event) => setTheme(event.target.value)}>
        {themes.map((name) => <option key={name} value={name}>{{ system: 'Auto', light: 'Light', dark: 'Dark' }[name]}</option>)}
      </select>
    </label>
  );
}

let known = new Map<string, string>();

/** What a colour of the style sheet is now, for canvases and WebGL: rgb(…). It is found out once for each drawing. */
export function colour(name: string): string {
  let value = known.get(name);
  if (value === undefined) {
    if (known.size === 0) queueMicrotask(() => (known = new Map()));
    const probe = document.createElement('span');
    probe.style.color = `var(--${name})`;
    document.body.append(probe);
    value = getComputedStyle(probe).color;
    probe.remove();
    known.set(name, value);
  }
  return value;
}
