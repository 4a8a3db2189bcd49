import { homepage as readme } from '../../../package.json';

/** Address of the project, from package.json. */
export const homepage = readme.replace(/#.*$/, '');
