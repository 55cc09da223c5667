import { Problem } from '@turno/api';
import { useDeed, useSignIn } from '@turno/ui';
import { useDraft } from './useDraft.ts';

/** Sends a file ahead of the booking. */
export function useUpload(branchId: () => string) {
    const draft = useDraft();
    const { token } = useSignIn();
    const deed = useDeed();

    /** @returns the answer to the question; undefined where it was refused */
    async function send(file: File): Promise<string | undefined> {
        let id: string | undefined;
        await deed.run(async () => {
            const bearer = await token();
            const response = await fetch(`/api/v1/files?branch=${branchId()}`, {
                method: 'POST',
                body: file,
                headers: {
                    'File-Name': encodeURIComponent(file.name),
                    'Idempotency-Key': crypto.randomUUID(),
                    ...(bearer && { Authorization: `Bearer ${bearer}` }),
                },
            }).catch(() => {
                throw Problem.unreachable();
            });
            if (!response.ok) {
                throw await Problem.of(response);
            }
            const kept = (await response.json()) as { id: string; token: string; name: string };
            draft.files[kept.id] = { name: kept.name, token: kept.token };
            id = kept.id;
        });
        return id;
    }

    return { send, sending: deed.busy, refused: deed.problem };
}
