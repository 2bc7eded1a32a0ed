/** Who may do what with every table and every address of the house, asked twice: with both walls, and with one. */
package org.herstelkring.matrix;
