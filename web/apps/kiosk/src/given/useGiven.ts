import { shallowRef } from 'vue';
import type { Given } from '../station/station.ts';

/** The ticket that is shown; nobody's once the kiosk starts over. */
const given = shallowRef<Given>();

export const useGiven = () => given;
