// Lianshen's part of Cockpit: where the proposals stand, on the dashboard, on diagrams and on instances.
import { card } from './dashboard.js';
import { figures } from './heat.js';
import { trail } from './trail.js';

export default [card, figures, trail];
