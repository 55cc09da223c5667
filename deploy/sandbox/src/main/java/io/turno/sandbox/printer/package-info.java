/** Twins of ticket printers: ESC/POS on TCP, the paper in a browser and over HTTP; paper and cover can be taken away. */
package io.turno.sandbox.printer;
