package org.coursepolicy.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.record.CourseRecord;

/** How long a fresh virtual machine takes to read a policy and the record of one student, and to grade the student. */
public final class ColdStart {
    private ColdStart() {}

    /**
     * What the fresh virtual machine does.
     *
     * @param arguments the files of policy and record; none to do nothing, which takes a while, too
     */
    public static void main(String[] arguments) {
        if (arguments.length == 2) {
            PolicyJson json = PolicyJson.standard();
            CoursePolicy policy = json.read(CoursePolicy.KIND, Input.of(Path.of(arguments[0])))
                    .value();
            CourseRecord record = json.read(CourseRecord.KIND, Input.of(Path.of(arguments[1])))
                    .value();
            StudentId student = record.students().keySet().iterator().next();
            System.out.println(GradeEvaluator.of(policy)
                    .evaluate(record, student)
                    .orElseThrow()
                    .letter());
        }
    }

    /**
     * Starts virtual machines, one after the other.
     *
     * @param times how many
     * @return the median time of reading and grading and that of doing nothing, in milliseconds
     */
    static long[] measure(int times) throws IOException, InterruptedException {
        Path policy = Files.createTempFile("policy", ".json");
        Path record = Files.createTempFile("record", ".json");
        try {
            Files.writeString(policy, Shape.document());
            CourseRecord facts = ShapeFacts.random(ShapeFacts.MEMBERS, 1)
                    .cohort(Shape.policy())
                    .record(0);
            Files.writeString(record, PolicyJson.standard().write(CourseRecord.KIND, facts));
            return new long[] {median(times, policy.toString(), record.toString()), median(times)};
        } finally {
            Files.delete(policy);
            Files.delete(record);
        }
    }

    /** Only what the library needs, and this class: what else is measured here would make the search for classes longer. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith(".jar")
                        || entry.matches(".*(policy-core|policy-json|guava|jackson-core)-[^/\\\\]*"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static long median(int times, String... arguments) throws IOException, InterruptedException {
        LongStream.Builder took = LongStream.builder();
        for (int i = 0; i < times; i++) {
            took.add(milliseconds(arguments));
        }
        return took.build().sorted().skip(times / 2).findFirst().orElseThrow();
    }

    private static long milliseconds(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-classpath",
                classPath(),
                ColdStart.class.getName()));
        command.addAll(Arrays.asList(arguments));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        int exit = process.waitFor();
        long took = System.nanoTime() - begin;
        if (exit != 0) {
            throw new IllegalStateException("a fresh virtual machine ended with " + exit);
        }
        return took / 1_000_000;
    }
}
