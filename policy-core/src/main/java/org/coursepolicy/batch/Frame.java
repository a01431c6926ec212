package org.coursepolicy.batch;

import java.util.Arrays;

/** A block of students or teams that is being computed: a few registers, each with a number for each of them. */
final class Frame {
    /** How many stand in a block: few enough that the registers of a plan stay in the cache. */
    static final int SIZE = 512;

    /** How many places of a team have a doubt of their own. */
    static final int PLACES = Byte.SIZE;

    private static final byte ALL_PLACES = -1;

    final double[][] registers;
    /** Not 0 where something could not be decided; of teams, a bit for each place of a member. */
    final byte[] doubts = new byte[SIZE];
    /** What stands in {@link #doubts} where everybody is in doubt. */
    final byte doubt;
    /** Of students: the position of each one's team in the block of teams. */
    final int[] team = new int[SIZE];
    /** Of students: the place of each in the team. */
    final int[] place = new int[SIZE];
    /** Of students: the block of their teams; of teams: itself. */
    private final Frame teams;

    /** Where small numbers are added up. */
    final byte[] small = new byte[SIZE];

    final int[] whole = new int[SIZE];

    /** Of students: where each one's place in the team stands among the seats of all teams, place after place. */
    final int[] seat = new int[SIZE];

    final double[] seats = new double[PLACES * SIZE];

    /** The columns that are computed, and the ratings. */
    private Column[] columns = {};

    private Ratings[] ratings = {};

    int from;
    int count;

    Frame(int registers) {
        this.registers = new double[registers][SIZE];
        this.teams = this;
        this.doubt = ALL_PLACES;
    }

    Frame(int registers, Frame teams) {
        this.registers = new double[registers][SIZE];
        this.teams = teams;
        this.doubt = 1;
    }

    Frame teams() {
        return teams;
    }

    void start(int first, int number) {
        from = first;
        count = number;
        Arrays.fill(doubts, 0, number, (byte) 0);
    }

    void bind(Columns all) {
        columns = all.all();
        ratings = all.ratings().values().toArray(new Ratings[0]);
    }

    Column column(int slot) {
        return columns[slot];
    }

    byte[] bytes(int slot) {
        return ((Column.Bytes) columns[slot]).numbers();
    }

    Ratings ratings(int slot) {
        return ratings[slot];
    }

    double[] of(Register register) {
        return registers[register.index()];
    }
}
