/** A field that the service refuses, by its JSON pointer. */
export interface FieldError {
    pointer: string;
    message: string;
}

/** RFC 9457: why a request was refused. `type` ends with a stable slug, e.g. `slot-taken`. */
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
            .split('/')
            .pop();
        return new Problem(slug || `http-${response.status}`, response.status, body);
    }

    get fields(): FieldError[] {
        return (this.body['errors'] as FieldError[] | undefined) ?? [];
    }

    /** What is wrong with one field. */
    fieldAt(pointer: string): string | undefined {
        return this.fields.find((field) => field.pointer === pointer)?.message;
    }
}
