/** A field that the service refuses, by its JSON pointer. */
export interface FieldError {
    pointer: string;
    message: string;
}

/** RFC 9457: why a request was refused. `type` is `urn:turno:problem:<slug>`, e.g. `slot-taken`. */
export class Problem extends Error {
    constructor(
        readonly slug: string,
        readonly status: number,
        readonly body: Record<string, unknown> = {},
    ) {
        super(typeof body['detail'] === 'string' ? body['detail'] : slug);
        this.name = 'Problem';
    }

    /** Nobody answered at all. */
    static unreachable(): Problem {
        return new Problem('unreachable', 0);
    }

    static async of(response: Response): Promise<Problem> {
        const body = await response
            .clone()
            .json()
            .catch(() => ({}));
        const slug = String(body.type ?? '')
            .split(':')
            .pop();
        return new Problem(slug || `http-${response.status}`, response.status, body);
    }

    get fields(): FieldError[] {
        const errors = (this.body['errors'] as { pointer: string; detail: string }[] | undefined) ?? [];
        return errors.map(({ pointer, detail }) => ({ pointer, message: detail }));
    }

    /** What is wrong with one field. */
    fieldAt(pointer: string): string | undefined {
        return this.fields.find((field) => field.pointer === pointer)?.message;
    }
}
