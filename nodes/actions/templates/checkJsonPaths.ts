import { parsePath } from '../response/jsonpath';
import { refuse, type Report } from './refuse';

/**
 * A path that cannot be read is refused before a call is made, not after it.
 *
 * @param where The place of the paths in the template.
 * @throws InputError that names the place.
 */
export function checkJsonPaths(where: string, paths: string[], report: Report = refuse): void {
	for (const path of paths) {
		try {
			parsePath(path);
		} catch (error) {
			report(where, `does not fit: ${(error as Error).message}`);
		}
	}
}
