import { BookingElement } from './booking-element.ts';

customElements.define('turno-booking', BookingElement);
