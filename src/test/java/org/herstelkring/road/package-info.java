/** The whole road, walked by people in a browser: from an empty instance to a closed case. */
package org.herstelkring.road;
