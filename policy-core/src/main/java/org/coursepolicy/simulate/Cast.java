package org.coursepolicy.simulate;

import java.util.List;
import org.coursepolicy.name.Name;

/**
 * Who the students of a block are: whole teams, so that a student has the same mates in every block, and then a team of one
 * with the least of everything and one with the most, which nobody counts. With these two, the bounds of all columns are the
 * same in every block, so that one plan suits all.
 */
final class Cast {
    private static final long SALT_OF_TEAMS = Draws.salt("team");
    private static final long ABILITY = Draws.salt("ability");
    private static final long GROUP = Draws.salt("group");

    final StudentModel model;
    /** The number of the first student of the cast. */
    final long firstStudent;

    final long firstTeam;
    /** Where the first student that is asked for stands in the cast. */
    final int first;
    /** How many students are in whole teams; two more follow. */
    final int students;

    final int teams;
    final long[] studentKeys;
    final long[] teamKeys;
    final double[] abilities;
    final double[] teamAbilities;
    final byte[] groups;
    final byte[] variants;
    final List<Name> variantNames;

    private Cast(StudentModel model, long seed, long from, int count, List<Name> variantNames) {
        int size = model.teamSize();
        this.model = model;
        this.variantNames = variantNames;
        this.firstTeam = from / size;
        this.firstStudent = firstTeam * size;
        this.first = (int) (from - firstStudent);
        this.teams = (int) ((from + count + size - 1) / size - firstTeam);
        this.students = teams * size;
        this.studentKeys = new long[students];
        this.teamKeys = new long[teams];
        this.abilities = new double[students];
        this.teamAbilities = new double[teams];
        this.groups = new byte[students];
        this.variants = new byte[students + 2];
        cast(seed, size);
    }

    static Cast of(StudentModel model, long seed, long from, int count, List<Name> variantNames) {
        return new Cast(model, seed, from, count, variantNames);
    }

    private void cast(long seed, int size) {
        List<GroupModel> known = List.copyOf(model.grouped().values());
        int weights = known.stream().mapToInt(GroupModel::weight).sum();
        byte[] variantOf = new byte[known.size()];
        for (int g = 0; g < variantOf.length; g++) {
            variantOf[g] = (byte) variantNames.indexOf(Name.of(known.get(g).variant()));
        }
        for (int team = 0; team < teams; team++) {
            long key = Draws.key(seed ^ SALT_OF_TEAMS, firstTeam + team);
            teamKeys[team] = key;
            byte group = group(known, Draws.uniform(key, GROUP, 0) * weights);
            double sum = 0;
            for (int student = team * size; student < (team + 1) * size; student++) {
                long own = Draws.key(seed, firstStudent + student);
                studentKeys[student] = own;
                groups[student] = group;
                variants[student] = variantOf[group];
                abilities[student] = known.get(group).ability() + Draws.normal(own, ABILITY, 0);
                sum += abilities[student];
            }
            teamAbilities[team] = sum / size;
        }
    }

    private static byte group(List<GroupModel> known, double at) {
        double left = at;
        for (int g = 0; g < known.size() - 1; g++) {
            left -= known.get(g).weight();
            if (left < 0) {
                return (byte) g;
            }
        }
        return (byte) (known.size() - 1);
    }

    int holders(boolean ofTeam) {
        return ofTeam ? teams : students;
    }

    long[] keys(boolean ofTeam) {
        return ofTeam ? teamKeys : studentKeys;
    }

    double[] abilities(boolean ofTeam) {
        return ofTeam ? teamAbilities : abilities;
    }
}
