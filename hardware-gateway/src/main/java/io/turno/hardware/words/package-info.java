/** What devices print and say, in the visitors' languages: one file each in {@code words/}; a new language is one file. */
package io.turno.hardware.words;
