import { inject, type ComputedRef, type InjectionKey } from 'vue';
import type { Service } from '../../definitions.ts';
import type { Editing } from '../../draft/document.ts';

/** The service that is open; its tabs share it. */
export interface OpenService {
    doc: Editing<Service>;
    service: ComputedRef<Service>;
    mayEdit: boolean;
}

export const SERVICE: InjectionKey<OpenService> = Symbol('service');
export const useService = (): OpenService => inject(SERVICE)!;
