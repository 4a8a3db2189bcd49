import { filesBelow, readText } from './files.mts';

/** Paths of the pages that people read. */
export const pages = [
	'README.md',
	'CHANGELOG.md',
	'CONTRIBUTING.md',
	'SECURITY.md',
	...filesBelow('docs'),
].filter((path) => path.endsWith('.md'));

/** A fenced block of a page. */
export interface Block {
	/** Page and line, to find it. */
	at: string;
	/** What stands behind the fence; empty where nothing does. */
	language: string;
	text: string;
}

const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/** All fenced blocks of the pages. */
export const blocks: Block[] = pages.flatMap((page) => {
	const text = readText(page);
	return [...text.matchAll(/^[ \t]*```(\w*)\n([\s\S]*?)^[ \t]*```$/gm)].map((match) => ({
		at: `${page}:${lineOf(text, match.index)}`,
		language: match[1] ?? '',
		text: match[2] ?? '',
	}));
});

/** All texts in `code` of the pages, each with its page. */
export const codeInPages: Array<{ page: string; code: string }> = pages.flatMap((page) =>
	[
		...readText(page)
			.replace(/^[ \t]*```[\s\S]*?^[ \t]*```$/gm, '')
			.matchAll(/`([^`\n]+)`/g),
	].map(([, code = '']) => ({ page, code })),
);
