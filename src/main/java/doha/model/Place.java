package doha.model;

/** A place in a file: the file as the user named it, a line and a column, both from 1. */
public record Place(String file, int line, int column) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
