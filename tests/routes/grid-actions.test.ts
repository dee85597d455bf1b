/** Every action, as everybody, on everything (grid/walk.ts). */
import { walkGrid } from './grid/walk'

walkGrid('action')
