import { TrackerError } from '../../../../nodes/actions/model/errors';
import { readAnswer } from '../../../../nodes/actions/run/readAnswer';

const failing = (error: unknown) => (): never => {
	throw error;
};

it('gives what is read', async () => {
	expect(await readAnswer(() => 7)).toBe(7);
});

it('says of an answer that cannot be read that the change may have been made', async () => {
	await expect(readAnswer(failing(new RangeError('Maximum call stack')))).rejects.toMatchObject({
		message: 'The answer does not tell what became of this record',
		facts: { mayHaveBeenApplied: true },
	});
});

it('leaves what the tracker says of it as it is', async () => {
	const refused = new TrackerError('Too old');
	await expect(readAnswer(failing(refused))).rejects.toBe(refused);
});
