/** What people may ask of those who keep something about them: a copy of it, and to be forgotten (GDPR articles 15, 17 and 20). */
package io.turno.booking.privacy;
