/** A program that has Doha among its modules. */
module user {
    requires doha;
}
