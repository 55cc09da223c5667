/** What messages say, in the language of whoever reads them. */
package io.turno.notification.text;
