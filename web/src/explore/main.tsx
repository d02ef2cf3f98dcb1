import { createRoot } from 'react-dom/client';
import { App } from './app';
import './style.css';
import { applyTheme } from './theme';

applyTheme();
createRoot(document.getElementById('explore')!).render(<App />);
