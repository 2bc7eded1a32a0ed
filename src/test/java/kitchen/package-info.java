/** The pages alone, to look at and to test. */
@org.jspecify.annotations.NullMarked
package kitchen;
